import { loadRules } from '../../src/rules/index.js'

let t = performance.now()
try {
  const r = loadRules({builtIn: '/tmp/rl'})
  console.log(
    performance.now() - t,
    r.hash,
    r.units.bySurface.size,
    r.periods.length,
    r.frames.length,
    r.lexicon.size,
    r.examples.length,
    r.units.match('1.12亿元', 4),
  )
  t = performance.now()
  loadRules({ builtIn: '/tmp/rl' })
  console.log(performance.now() - t)
  t = performance.now()
  loadRules({ builtIn: '/tmp/rl' })
  console.log(performance.now() - t)
} catch (e) {
  console.log((e as Error).message.slice(0, 3000))
}
