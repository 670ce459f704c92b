import { expect, it } from 'vitest'
import { createPool } from '../../src/batch/pool.js'

it('a pool that is closed reads no more, and launches nothing', async () => {
  const pool = createPool({ jobs: 1 })
  pool.close()
  pool.start()
  await expect(pool.read({ file: 'none.txt', members: [] })).rejects.toThrow('the pool is closed')
})
