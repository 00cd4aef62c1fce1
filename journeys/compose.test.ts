import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import { freshDatabase } from '#platform/testing/database.ts'
import * as z from 'zod'
import { openBrowser } from './browser.ts'
import { becomeOwner, type Caller, type DeskAtHand, OLGA, openDeskAtHand } from './desk.ts'
import { signIn } from './sign-in.ts'

const Made = z.object({ id: z.string() })
const Post = z.object({
  content: z.looseObject({
    text: z.string(),
    firstComment: z.string(),
    channels: z.array(z.looseObject({ channelId: z.string(), text: z.string().nullable() })),
  }),
})
const Channels = z.object({ channels: z.array(z.object({ id: z.string(), name: z.string() })) })

suite('composing', { timeout: 400_000 }, () => {
  const opened: (() => Promise<unknown>)[] = []
  let desk: DeskAtHand
  let call: Caller
  let context: BrowserContext

  before(async () => {
    desk = await openDeskAtHand({ DATABASE_URL: await freshDatabase() })
    opened.push(desk.stop)
    call = await becomeOwner(desk)
    await call('POST /practice', {}, z.unknown())
    for (const name of ['Vitrin', 'Duvar', 'Bülten', 'Pano']) {
      const settings = { page: `https://${name.length}.example/${encodeURIComponent(name)}`, name }
      await call('POST /channels', { network: 'manual', settings, credential: {} }, z.unknown())
    }
    const browser = await openBrowser()
    opened.push(() => browser.close())
    context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await signIn(page, desk.url)
    await page.close()
  })
  after(async () => {
    for (const close of opened.toReversed()) await close()
  })

  const begin = async (text: string): Promise<{ id: string; page: Page }> => {
    const { id } = await call('POST /publish/posts', { text }, Made)
    const page = await context.newPage()
    await page.goto(`${desk.url}/compose/${id}`)
    await page.getByRole('textbox', { name: 'Text', exact: true }).waitFor()
    return { id, page }
  }

  test('one text for five channels, different on one of them, too long on another and shortened there in one press', async () => {
    const { id, page } = await begin('Taze simit geldi bu sabah. '.repeat(30))
    const { channels } = await call('GET /publish/channels', {}, Channels)
    assert.equal(channels.length, 5)
    await page.getByRole('button', { name: 'Make different on…' }).click()
    await page.getByRole('menuitem', { name: 'Vitrin' }).click()
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Only in the window: simit at seven.')
    await page.getByRole('button', { name: 'Shorten it here' }).click()
    await page.getByText('Shortened here').waitFor()
    await page.getByText('Saved', { exact: false }).first().waitFor()
    await page.waitForFunction(() => document.querySelector('.compose-saving')?.getAttribute('data-state') === 'saved')
    const { content } = await call('GET /publish/posts/:id', { id }, Post)
    const own = content.channels.flatMap(({ text }) => text ?? [])
    assert.equal(content.channels.length, 5)
    assert.equal(own.length, 2)
    assert.ok(own.includes('Only in the window: simit at seven.'))
    assert.ok(own.some((text) => text.length <= 500 && text.endsWith('sabah.')))
    await page.close()
  })

  test('a draft comes back whole after its tab was killed while the desk could not be reached', async () => {
    const { id, page } = await begin('Fresh simit')
    await page.route('**/api/v1/publish/posts/**', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    )
    await page.getByRole('button', { name: 'Add a first comment' }).click()
    await page.getByRole('textbox', { name: 'First comment' }).fill('And tea.')
    await page
      .getByRole('textbox', { name: 'Text', exact: true })
      .fill('Fresh simit at seven, and a word nobody saved.')
    await page.close({ runBeforeUnload: false })
    assert.equal((await call('GET /publish/posts/:id', { id }, Post)).content.text, 'Fresh simit')

    const again = await context.newPage()
    await again.goto(`${desk.url}/compose/${id}`)
    const text = again.getByRole('textbox', { name: 'Text', exact: true })
    await text.waitFor()
    assert.equal(await text.inputValue(), 'Fresh simit at seven, and a word nobody saved.')
    assert.equal(await again.getByRole('textbox', { name: 'First comment' }).inputValue(), 'And tea.')
    await again.waitForFunction(() => document.querySelector('.compose-saving')?.getAttribute('data-state') === 'saved')
    const { content } = await call('GET /publish/posts/:id', { id }, Post)
    assert.deepEqual(
      [content.text, content.firstComment],
      ['Fresh simit at seven, and a word nobody saved.', 'And tea.'],
    )
    await again.close()
  })

  test('what stood there before is told word for word, brought back in one press and taken back again', async () => {
    const { id, page } = await begin('Fresh simit at seven.')
    const text = page.getByRole('textbox', { name: 'Text', exact: true })
    await text.fill('Cold simit at seven.')
    await page.waitForFunction(() => document.querySelector('.compose-saving')?.getAttribute('data-state') === 'saved')
    const { version } = await call('GET /publish/posts/:id', { id }, z.object({ version: z.number() }))
    assert.ok(version > 1)
    await page.keyboard.press('Control+Shift+h')
    await page.getByRole('button', { name: 'See the changes' }).first().click()
    await page.locator('.change del', { hasText: 'Fresh' }).waitFor()
    await page.locator('.change ins', { hasText: 'Cold' }).waitFor()
    await page.getByRole('button', { name: 'Bring this back' }).click()
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('.compose-area')?.value === 'Fresh simit at seven.',
    )
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('.compose-area')?.value === 'Cold simit at seven.',
    )
    await page.close()
  })

  test('a comment on marked words asks a colleague and is settled', async () => {
    const { page } = await begin('Fresh simit at seven.')
    const text = page.getByRole('textbox', { name: 'Text', exact: true })
    await text.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(6, 11))
    await page.getByRole('button', { name: 'Write a comment' }).click()
    await page.getByRole('textbox', { name: 'What should be said' }).fill('Or poğaça?')
    await page.getByRole('button', { name: 'Ask a colleague' }).click()
    await page.getByRole('menuitem', { name: OLGA.name }).click()
    await page.getByRole('button', { name: 'Say it' }).click()
    const comment = page.getByRole('list', { name: 'Comments' })
    await comment.getByText('simit', { exact: true }).waitFor()
    await comment.getByText('Asks you').waitFor()
    await comment.getByRole('button', { name: 'Settle' }).click()
    await page.getByRole('button', { name: '1 settled comment' }).waitFor()
    await page.close()
  })
})
