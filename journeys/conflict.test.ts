import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { freshDatabase } from '#platform/testing/database.ts'
import * as z from 'zod'
import { type Bakery, openBakery } from './bakery.ts'
import { openBrowser } from './browser.ts'
import { doNow } from './chores.ts'
import { TALK_FORMULAS } from '../src/measure/talk-formulas.ts'
import { signIn } from './sign-in.ts'
import { wordsIn } from './words.ts'

const POST = 'Fresh simit at seven tomorrow. Which filling shall we try next?'
const COMPLAINT = 'My simit was cold and hard this morning. I am really disappointed.'
const CALMING = (name: string) =>
  `${name}, a cold and hard simit is the last thing you should get from us. I am sorry. Tomorrow at 7 we bake a fresh tray for you at the counter.`
const THREAT = 'We got food poisoning from your bread. My lawyer will see you in court!'
const ANGRY = 'The bread was mouldy today, this is disgusting. Never again!'
const CROWD = [
  'tom_parker',
  'priya_n',
  'old_george',
  'lucia_r',
  'sarah_b',
  'emre_t',
  'burakyol',
  'igor_v',
  'pavel_m',
  'kirill_z',
]
const PATIENCE_MS = 200_000
const LOOK_MS = 250

const Account = z.object({ id: z.string(), display_name: z.string() })
const Statuses = z.array(z.object({ id: z.string(), content: z.string() }))
const Reasons = z.array(z.object({ reason: z.string() }))
const Rows = z.object({ items: z.array(z.object({ id: z.string(), preview: z.string(), reasons: Reasons })) })
const Crises = z.object({ items: z.array(z.object({ state: z.string() })) })
const Talk = z.object({
  messages: z.array(z.object({ effect: z.object({ before: z.number().nullable(), after: z.number() }).nullable() })),
})
const Handed = z.object({ handoffs: z.array(z.object({ duty: z.string(), answer: z.string().nullable() })) })
const Figures = z.object({
  figures: z.array(z.object({ formula: z.string(), value: z.number().nullable(), n: z.number() })),
})

test(
  'a conflict is calmed and counted, an ignored one becomes a crisis, and a threat comes back from the lawyer',
  {
    timeout: 900_000,
  },
  async (t) => {
    const database = await freshDatabase()
    const bakery = await openBakery(['--quiet'], { DATABASE_URL: database })
    t.after(bakery.close)
    const browser = await openBrowser()
    t.after(() => browser.close())
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    const broken: string[] = []
    page.on('pageerror', (error) => broken.push(error.message))
    await signIn(page, bakery.desk.url)
    const say = wordsIn('en')
    const town = await townOf(bakery)

    // Hannah complains, is answered as the coach advises, and calms down; the change is counted with its n.
    await bakery.settled([await bakery.publish(POST, 0)], 60)
    const hannah = await town.says('hannah_w', COMPLAINT, await town.postOf(POST))
    const complaint = await threadOf(bakery, COMPLAINT)
    const { items } = await bakery.call('GET /inbox/threads', {}, Rows)
    assert.equal(items[0]?.id, complaint, 'an upset customer stands on top')
    assert.ok(items[0]?.reasons.some(({ reason }) => reason === 'complaint'))
    await page.goto(`${bakery.desk.url}/inbox`)
    const first = page.getByRole('option').first()
    await first.getByText(COMPLAINT).waitFor()
    await first.getByText(say('complaint'), { exact: true }).waitFor()
    await first.locator(`[aria-label="${say('Sounds upset')}"]`).waitFor()
    await page.goto(`${bakery.desk.url}/inbox?preset=all&thread=${complaint}`)
    const editor = page.getByRole('textbox', { name: say('Your answer to {name}', { name: hannah }) })
    await editor.fill(CALMING(hannah))
    await page.getByRole('img', { name: say('{score} of 4', { score: '4' }) }).waitFor()
    await page.getByText(say('A good answer.')).waitFor()
    await page.keyboard.press('Control+Enter')
    await eventually('the answer stands in the town', async () => (await town.postOf(CALMING(hannah))) !== '')
    await bakery.town.advance(40)
    await eventually('her mood after our answer is known', async () => {
      const talk = await bakery.call('GET /inbox/threads/:id', { id: complaint }, Talk)
      return talk.messages.some(({ effect }) => effect !== null && effect.after > (effect.before ?? 0))
    })
    await page.goto(`${bakery.desk.url}/inbox?preset=all&thread=${complaint}`)
    await page.getByText(/^Calmed: −[\d.]+ → /).waitFor()
    await eventually('the change of mood is a figure with its n', async () => {
      await doNow(database, 'measure.talk')
      const { figures } = await bakery.call('GET /measure/talk', { period: 'week' }, Figures)
      const lift = figures.find(({ formula }) => formula === 'mood_delta_reply')
      return lift !== undefined && lift.n >= 1 && (lift.value ?? 0) > 0
    })
    await page.goto(`${bakery.desk.url}/measure/talk?period=week`)
    const card = page
      .locator('.talk-card')
      .filter({ has: page.getByText(TALK_FORMULAS.mood_delta_reply.name.en, { exact: true }) })
    await card.getByText(/^\+[\d.]+ n = 1(?!\d)/).waitFor()

    // A threat is recognised and handed to the lawyer, who answers without an account.
    await town.says('dan_okafor', THREAT)
    const threat = await threadOf(bakery, THREAT)
    await page.goto(`${bakery.desk.url}/inbox?preset=all&thread=${threat}`)
    await page.getByText(say('This sounds like a matter for the lawyer:')).waitFor()
    await page.keyboard.press('Shift+X')
    await page.getByRole('textbox', { name: say('Name'), exact: true }).fill('Deniz')
    await page.getByRole('button', { name: say('Keep in the register') }).click()
    await page.getByRole('textbox', { name: say('What do you need from them?') }).fill('May we answer this in public?')
    await page.getByRole('button', { name: say('Make the link') }).click()
    const link = (await page.getByText('/handed/').textContent()) ?? ''
    const outside = await (await browser.newContext({ locale: 'en-GB' })).newPage()
    await outside.goto(link)
    await outside.getByText(THREAT).waitFor()
    await outside
      .getByRole('textbox', { name: say('Your answer') })
      .fill('Apologise, ask for the receipt, promise nothing.')
    await outside.getByRole('button', { name: say('Send the answer') }).click()
    await outside.getByText(say('Your answer has reached the team')).waitFor()
    await page.goto(`${bakery.desk.url}/inbox?preset=all&thread=${threat}`)
    await page.getByText('Apologise, ask for the receipt, promise nothing.').first().waitFor()
    const { handoffs: handed } = await bakery.call('GET /inbox/threads/:id/handoffs', { id: threat }, Handed)
    assert.deepEqual(
      handed.map(({ duty, answer }) => [duty, answer]),
      [['lawyer', 'Apologise, ask for the receipt, promise nothing.']],
    )

    // Ten neighbours are angry and nobody answers: Today calls for somebody, and the room holds everything planned.
    await doNow(database, 'converse.notice')
    const before = await bakery.call('GET /inbox/crises', {}, Crises)
    assert.deepEqual(before.items, [], 'one complaint and one threat are no crisis')
    for (const by of CROWD) await town.says(by, ANGRY)
    await eventually('the spike is noticed', async () => {
      await doNow(database, 'converse.notice')
      await page.goto(bakery.desk.url)
      await page.getByRole('heading', { level: 1, name: say('Today') }).waitFor()
      const alarm = page.getByText(say('More anger than usual: somebody must look'))
      await alarm
        .first()
        .waitFor({ timeout: 5_000 })
        .catch(() => undefined)
      return (await alarm.count()) > 0
    })
    await page.goto(`${bakery.desk.url}/inbox/crisis`)
    await page.getByRole('button', { name: new RegExp(say('Unusual anger')) }).click()
    await page.getByRole('textbox', { name: say('What is it about?') }).fill('Mouldy bread')
    await page.getByRole('button', { name: say('It is a crisis') }).click()
    await page.getByRole('button', { name: say('Hold what is planned') }).click()
    await page.getByRole('button', { name: say('Let posts go out again') }).waitFor()
    await page.getByRole('heading', { name: 'Mouldy bread' }).waitFor()
    assert.deepEqual(broken, [])
  },
)

/** The town over its own public API. */
async function townOf({ town }: Bakery) {
  const get = async (path: string): Promise<unknown> => (await fetch(town.url + path)).json()
  const us = Account.parse(await get('/api/v1/accounts/lookup?acct=firin'))
  return {
    /** The id of our post that begins so; empty while there is none. */
    postOf: async (text: string) => {
      const posts = Statuses.parse(await get(`/api/v1/accounts/${us.id}/statuses?limit=40`))
      return (
        posts.find(({ content }) => content.includes(text.slice(0, 40)) || content.includes(text.slice(20, 60)))?.id ??
        ''
      )
    },
    says: async (by: string, text: string, on?: string) => {
      await town.say({ by, text, lang: 'en', ...(on ? { on } : {}) })
      return Account.parse(await get(`/api/v1/accounts/lookup?acct=${by}`)).display_name
    },
  }
}

async function threadOf(bakery: Bakery, text: string): Promise<string> {
  let found = ''
  await eventually(`“${text}” has come in`, async () => {
    const { items } = await bakery.call('GET /inbox/threads', { preset: 'all' }, Rows)
    found = items.find(({ preview }) => preview.includes(text.slice(0, 40)))?.id ?? ''
    return found !== ''
  })
  return found
}

async function eventually(what: string, look: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS
  while (!(await look())) {
    if (performance.now() > end) throw new Error(`in vain: ${what}`)
    await wait(LOOK_MS)
  }
}
