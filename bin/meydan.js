#!/usr/bin/env node
// Runs on the Node the machine has, however old, and hands over to the one Meydan needs.
import { spawn } from 'node:child_process'
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { findNode, FLAGS, KEPT } from './node.js'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const node = findNode()

if (node === null) {
  console.error(
    'Meydan needs Node 26 or newer. Install it from https://nodejs.org, or run `npm ci` again without --omit=optional.',
  )
  process.exit(1)
}

if (node === process.execPath) {
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE ?? KEPT)
  process.argv[1] = main
  await import(main)
} else {
  const env = { NODE_COMPILE_CACHE: KEPT, ...process.env }
  const desk = spawn(node, [...FLAGS, main, ...process.argv.slice(2)], { stdio: 'inherit', env })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => desk.kill(signal))
  desk.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}
