import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { freshDatabase } from '#platform/testing/database.ts'
import * as z from 'zod'
import { US } from '../src/networks/wordpress/testing/books.ts'
import { openWordPress } from '../src/networks/wordpress/testing/site.ts'
import { openBrowser } from './browser.ts'
import { becomeOwner, type Caller, type DeskAtHand, openDeskAtHand } from './desk.ts'
import { signIn } from './sign-in.ts'

const Made = z.object({ id: z.string() })

/** As Word puts it on the clipboard: its lists are paragraphs with a sign in front, its bold is a style. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body>
  <p class="MsoNormal">The dough <span style="font-weight:bold">rests</span> for an hour.<o:p></o:p></p>
  <p class="MsoListParagraphCxSpFirst" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;</span></span>Flour</p>
  <p class="MsoListParagraphCxSpLast" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;</span></span>Sesame</p>
</body></html>`

suite('an article for a blog', { timeout: 300_000 }, () => {
  const opened: (() => Promise<unknown> | void)[] = []
  let blog: Awaited<ReturnType<typeof openWordPress>>
  let desk: DeskAtHand
  let call: Caller
  let page: Page

  before(async () => {
    blog = await openWordPress()
    opened.push(() => blog.close())
    desk = await openDeskAtHand({ DATABASE_URL: await freshDatabase(), MEYDAN_ALLOW_ADDRESSES: blog.origin })
    opened.push(desk.stop)
    call = await becomeOwner(desk)
    const settings = { server: blog.origin, user: US.username }
    const credential = { password: blog.books.password }
    await call('POST /channels', { network: 'wordpress', settings, credential }, z.unknown())
    const browser = await openBrowser()
    opened.push(() => browser.close())
    page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, reducedMotion: 'reduce' })
    await signIn(page, desk.url)
  })
  after(async () => {
    for (const close of opened.toReversed()) await close()
  })

  const saved = () =>
    page.waitForFunction(() => document.querySelector('.compose-saving')?.getAttribute('data-state') === 'saved')
  const tool = (name: string) => page.getByRole('toolbar').getByRole('button', { name, exact: true })

  test('written with heading, list, link and picture, pasted into from Word, it stands on the blog as it was written', async () => {
    const { id } = await call('POST /publish/posts', { text: '' }, Made)
    await page.goto(`${desk.url}/compose/${id}`)
    await page.getByRole('textbox', { name: 'Headline' }).fill('How simit is made')
    const words = page.getByRole('textbox', { name: 'Text', exact: true })
    await page.locator('.rich-words[aria-readonly=false]').waitFor()

    await words.click()
    await tool('Heading').click()
    await page.keyboard.type('What it takes')
    await page.keyboard.press('Enter')
    await tool('List').click()
    await page.keyboard.type('Patience')
    await page.keyboard.press('Enter')
    await page.keyboard.type('An oven')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('Ask our baker')
    for (let i = 0; i < 'baker'.length; i += 1) await page.keyboard.press('Shift+ArrowLeft')
    await tool('Link').click()
    await page.getByRole('textbox', { name: 'Address' }).fill('https://firin.example/baker')
    await page.getByRole('button', { name: 'Lead there' }).click()
    // The words have the keys again when the dialog has gone.
    await page.waitForFunction(() => document.activeElement?.classList.contains('rich-words'))
    await words.getByText('baker', { exact: true }).and(page.locator('a')).waitFor()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await words.evaluate((area, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, FROM_WORD)
    await words.getByText('Sesame').waitFor()

    const buffer = await sharp({ create: { width: 600, height: 400, channels: 3, background: 'orange' } })
      .png()
      .toBuffer()
    await page.locator('input[type=file]').first().setInputFiles({ name: 'oven.png', mimeType: 'image/png', buffer })
    await page.getByRole('button', { name: 'Take this picture out' }).waitFor()
    await page.getByRole('textbox', { name: 'What does it show?' }).fill('Our oven at dawn')
    await saved()

    await page.keyboard.press('Control+Shift+Enter')
    const article = await published(blog)
    assert.equal(article.title, 'How simit is made')
    const said = article.content
    assert.match(said, /<h2[^>]*>What it takes<\/h2>/)
    assert.match(said, /<ul[^>]*>\s*(?:<!--[^>]*-->\s*)*<li>Patience<\/li>[\s\S]*<li>An oven<\/li>[\s\S]*<\/ul>/)
    // The link is counted on its way, and leads where it was written to lead.
    const [, short = ''] = /Ask our <a href="([^"]+)"[^>]*>baker<\/a>/.exec(said) ?? []
    const led = (await fetch(short, { redirect: 'manual' })).headers.get('location') ?? ''
    assert.ok(led.startsWith('https://firin.example/baker'), led)
    assert.match(said, /The dough <strong>rests<\/strong> for an hour\./)
    assert.match(said, /<li>Flour<\/li>[\s\S]*<li>Sesame<\/li>/)
    assert.doesNotMatch(said, /mso|style=|o:p|·/i)
    assert.deepEqual(
      [...blog.books.uploads.values()].map(({ alt, mime }) => [alt, mime.startsWith('image/')]),
      [['Our oven at dawn', true]],
    )
  })
})

/** What stands on the blog, as soon as it does. */
async function published({ books }: Awaited<ReturnType<typeof openWordPress>>) {
  for (let look = 0; look < 240; look += 1) {
    const post = [...books.posts.values()].find(({ status }) => status === 'publish')
    if (post) return post
    await wait(250)
  }
  throw new Error('nothing came to the blog')
}
