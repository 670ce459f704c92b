import { loadRules } from '../../src/rules/index.js'
const r = loadRules({builtIn:'/tmp/rl'})
const f = r.frames.find(x=>x.id==='end.to')!
for (const n of [10,14,18,20]) { const s = '均分别'.repeat(n)+'x'; const t=performance.now(); f.lead!.test(s); console.log(n,(performance.now()-t).toFixed(1)) }
