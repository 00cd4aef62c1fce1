import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Runs the trial against every real server whose program is on this machine; the others say what they lack. */
const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.trial.ts'))
  .map((name) => join(import.meta.dirname, name))

spawn(process.execPath, ['--test', '--test-concurrency=1', ...files], { stdio: 'inherit' }).on('exit', (code) => {
  process.exitCode = code ?? 1
})
