import { afterEach, expect, it, vi } from 'vitest'
import { childEnvironment } from '../src/launch.js'

afterEach(() => void vi.unstubAllEnvs())

it("hands the environment on to the program's own processes, but no certificates to be read", () => {
  vi.stubEnv('NODE_EXTRA_CA_CERTS', '/etc/ssl/certs/ca-certificates.crt')
  expect(childEnvironment()).toEqual({ ...process.env, NODE_EXTRA_CA_CERTS: undefined })
})
