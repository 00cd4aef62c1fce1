import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { type Lang, langFrom } from '#platform/words.ts'
import { PRODUCTS, SHOP } from './cast/shop.cast.ts'
import { humanPage } from './page.ts'
import { escape } from './render.ts'
import type { Go } from './visit.ts'

export type ShopGiven = {
  /** Where registrations are reported; null while no desk is connected. */
  desk: () => { url: string; key: string } | null
  log?: { warn: (about: object, words: string) => void }
  now?: () => number
  fetch?: Go
  /** Waits before each further try to report. */
  waits?: readonly number[]
}

const LARGEST_FORM = 10_000
const LONGEST_CLICK = 64
const PATIENCE_MS = 10_000
const WAITS_MS = [1_000, 5_000, 20_000, 60_000, 300_000]
const ADDRESS = /^[^\s@]{1,100}@[^\s@]{1,150}$/

/** The bakery's own small shop: where a click may become a reader of its newsletter. */
export function shopRoutes(given: ShopGiven): Hono {
  const http = new Hono()

  http.get('/shop', (c) => {
    const lang = langFrom(c.req.query('lang') ?? c.req.header('accept-language'))
    return c.html(humanPage(SHOP.title[lang], front(lang, (c.req.query('mdn') ?? '').slice(0, LONGEST_CLICK)), lang))
  })

  http.post('/shop/newsletter', bodyLimit({ maxSize: LARGEST_FORM }), async (c) => {
    const form = await c.req.parseBody()
    const [email, click, asked] = ['email', 'mdn', 'lang'].map((name) => {
      const value = form[name]
      return typeof value === 'string' ? value.trim() : ''
    })
    const lang = langFrom(asked || c.req.header('accept-language'))
    if (!email || !ADDRESS.test(email)) {
      const again = front(lang, (click ?? '').slice(0, LONGEST_CLICK))
      return c.html(humanPage(SHOP.title[lang], `<p role="alert">${SHOP.wrong[lang]}</p>${again}`, lang), 422)
    }
    void report(given, email, (click ?? '').slice(0, LONGEST_CLICK))
    return c.html(
      humanPage(
        SHOP.thanks[lang],
        `<p>${SHOP.soon[lang]}</p><p><a href="/shop?lang=${lang}">${SHOP.back[lang]}</a></p>`,
        lang,
      ),
    )
  })
  return http
}

function front(lang: Lang, click: string): string {
  const products = PRODUCTS.map(
    ({ name, about, price }) =>
      `<article><h2>${escape(name[lang])}</h2><p>${escape(about[lang])}</p><p><b>${escape(price)}</b></p></article>`,
  )
  return `<p>${SHOP.welcome[lang]}</p>${products.join('')}
<h2>${SHOP.letter[lang]}</h2><p>${SHOP.promise[lang]}</p>
<form method="post" action="/shop/newsletter"><input type="hidden" name="mdn" value="${escape(click)}"><input type="hidden" name="lang" value="${lang}">
<label>${SHOP.email[lang]} <input type="email" name="email" required autocomplete="email" maxlength="200"></label>
<button>${SHOP.register[lang]}</button></form>`
}

/** Tells the desk, patiently; the reference makes a form that was sent twice one registration. */
async function report(given: ShopGiven, email: string, click: string): Promise<void> {
  const reference = `newsletter-${createHash('sha256').update(`${email.toLowerCase()} ${click}`).digest('hex').slice(0, 24)}`
  const at = given.now ? { at: new Date(given.now()).toISOString() } : {}
  const told = JSON.stringify({ kind: 'registration', reference, ...at, ...(click ? { click } : {}) })
  for (const wait of [0, ...(given.waits ?? WAITS_MS)]) {
    if (wait > 0) await pause(wait, undefined, { ref: false })
    const desk = given.desk()
    if (!desk || (await isTold(given, desk, told))) return
  }
  given.log?.warn({ reference }, 'the desk could not be told of a registration')
}

/** True when telling it again would change nothing. */
async function isTold(given: ShopGiven, desk: { url: string; key: string }, told: string): Promise<boolean> {
  try {
    const answer = await (given.fetch ?? fetch)(`${desk.url.replace(/\/$/, '')}/api/v1/outcomes`, {
      method: 'POST',
      headers: { authorization: `Bearer ${desk.key}`, 'content-type': 'application/json' },
      body: told,
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await answer.body?.cancel()
    if (answer.status >= 400 && answer.status < 500 && answer.status !== 429 && answer.status !== 408) {
      given.log?.warn({ status: answer.status }, 'the desk refused a registration')
      return true
    }
    return answer.ok
  } catch {
    // Not reachable now; the next try may be luckier.
    return false
  }
}
