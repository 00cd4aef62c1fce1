import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { broughtChromium } from './brought-chromium.ts'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** A browser that speaks to nobody but the pages we open. */
const ALONE = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The machine's Chromium (or the one MEYDAN_CHROMIUM names), else the one npm brings, so that a journey is never skipped. */
export function openBrowser(wished = process.env['MEYDAN_CHROMIUM']): Promise<Browser> {
  const installed = [wished, ...INSTALLED].find((path) => path && existsSync(path))
  const found = installed ? { executablePath: installed } : broughtChromium()
  return chromium.launch({ ...found, headless: true, args: ALONE })
}
