/** Processes that the program forks are TypeScript in the tests, and take their loader from their parent's arguments. */
if (!process.execArgv.includes('tsx')) process.execArgv.push('--import', 'tsx')
