import assert from 'node:assert/strict'
import { type Config, readConfig } from '../config.ts'

/** The configuration of a desk with these settings and nothing else. */
export function configWith(env: Record<string, string>): Config {
  const read = readConfig(env)
  assert.ok(read.ok)
  return read.value
}
