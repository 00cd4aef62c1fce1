import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import test from 'node:test'
import { chromium } from 'playwright-core'
import { broughtChromium } from './brought-chromium.ts'
import { openBrowser } from './browser.ts'

const PAGE =
  '<!doctype html><meta charset="utf-8"><title>Fırın</title><h1>Simit taze, İzmir ışıl ışıl. Хлеб ещё тёплый.</h1>'
const PNG = '89504e47'

test('a journey finds a browser that opens the desk and takes its picture', async (t) => {
  const browser = await openBrowser()
  t.after(() => browser.close())
  const page = await browser.newPage()
  await page.goto(await bakery(t))
  assert.equal(await page.title(), 'Fırın')
  assert.equal((await page.screenshot()).toString('hex', 0, 4), PNG)
})

test('the browser that npm brings starts and has Turkish and Russian letters', async (t) => {
  const browser = await chromium.launch({ ...broughtChromium(), args: ['--no-sandbox', '--disable-gpu'] })
  t.after(() => browser.close())
  const page = await browser.newPage()
  await page.goto(await bakery(t))
  const widths = await page.evaluate(() =>
    ['ğ', 'ş', 'İ', 'ё', 'Ж', '\u{e000}'].map((letter) => {
      const pen = document.createElement('canvas').getContext('2d')
      if (!pen) return 0
      pen.font = '40px sans-serif'
      return pen.measureText(letter).width
    }),
  )
  const missing = widths.pop()
  assert.ok(widths.every((width) => width > 0 && width !== missing))
})

async function bakery(t: test.TestContext): Promise<string> {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(PAGE))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  const address = server.address()
  return address && typeof address === 'object' ? `http://127.0.0.1:${address.port}/` : ''
}
