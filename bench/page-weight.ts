import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { figure } from './figure.ts'
import type { Bench } from './run.ts'

const DIST = fileURLToPath(new URL('../dist', import.meta.url))
const LIMIT_KB = { script: 230, sheet: 20, lazy: 60, font: 110 }
const BYTES_PER_KB = 1000

/** What a browser loads before it shows the desk, and the heaviest part it loads later, as they travel. */
export const pageWeight: Bench = async () => {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8')
  const linked = (pattern: RegExp) =>
    [...page.matchAll(pattern)].map(([, path = '']) => path.replace(/^\/assets\//, ''))
  const scripts = linked(/(?:<script[^>]*src|<link rel="modulepreload"[^>]*href)="([^"]+)"/g)
  const sheets = linked(/<link rel="stylesheet"[^>]*href="([^"]+)"/g)
  const assets = readdirSync(join(DIST, 'assets'))
  const lazy = assets.filter((name) => name.endsWith('.js') && !scripts.includes(name))
  const fonts = assets.filter((name) => name.endsWith('.woff2'))
  const heaviest = Math.max(0, ...lazy.map(packed))
  return [
    figure('page-weight-script', sum(scripts.map(packed)), 'kB', LIMIT_KB.script, scripts.length),
    figure('page-weight-sheets', sum(sheets.map(packed)), 'kB', LIMIT_KB.sheet, sheets.length),
    figure('page-weight-heaviest-lazy', heaviest, 'kB', LIMIT_KB.lazy, lazy.length),
    figure('page-weight-fonts', sum(fonts.map(asTheyAre)), 'kB', LIMIT_KB.font, fonts.length),
  ]
}

const bytesOf = (name: string) => readFileSync(join(DIST, 'assets', name))
const packed = (name: string): number => gzipSync(bytesOf(name)).length / BYTES_PER_KB
/** Fonts are packed already. */
const asTheyAre = (name: string): number => bytesOf(name).length / BYTES_PER_KB
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
