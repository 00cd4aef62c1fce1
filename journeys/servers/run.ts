import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { installPrograms, isOnNpm } from './packages.ts'

const ALL_MS = 2_700_000

/**
 * Runs the trial against every real server that can be had on this machine; the others say what they lack.
 * With `--where-possible` it brings what is missing first, and does nothing on a machine that takes nothing in.
 */
const obstacle = process.argv.includes('--where-possible') ? await nothingComesIn() : null
if (obstacle) say(`The trial against real servers is left out: ${obstacle}.`)
else runAll()

async function nothingComesIn(): Promise<string | null> {
  const programs = await installPrograms()
  const npm = await isOnNpm('ghost')
  if (!programs) say('WordPress is left out: this machine takes no packages for it.')
  return programs || npm ? null : 'apt-get installs nothing here, and the registry of npm does not answer'
}

function runAll(): void {
  const files = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.trial.ts'))
    .map((name) => join(import.meta.dirname, name))
  const args = ['--test', '--test-concurrency=1', ...files]
  spawn(process.execPath, args, { stdio: 'inherit', timeout: ALL_MS }).on('exit', (code) => {
    process.exitCode = code ?? 1
  })
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}
