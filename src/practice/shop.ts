import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Context, Hono } from 'hono'
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
    const visit = visitOf(c)
    return c.html(humanPage(SHOP.title[visit.lang], front(visit), visit.lang))
  })

  http.get('/shop/:product', (c) => {
    const visit = visitOf(c)
    const { lang } = visit
    const product = PRODUCTS.find((one) => one.id === c.req.param('product'))
    const back = `<p><a href="${here('/shop', visit)}">${SHOP.back[lang]}</a></p>`
    if (!product) return c.html(humanPage(SHOP.missing[lang], back, lang), 404)
    const about = `<p>${escape(product.about[lang])}</p><p><b>${escape(product.price)}</b></p>`
    return c.html(humanPage(product.name[lang], about + form(visit) + back, lang))
  })

  http.post('/shop/newsletter', bodyLimit({ maxSize: LARGEST_FORM }), async (c) => {
    const body = await c.req.parseBody()
    const [email = '', click = '', asked = ''] = ['email', 'mdn', 'lang'].map((name) => {
      const value = body[name]
      return typeof value === 'string' ? value.trim() : ''
    })
    const lang = langFrom(asked || c.req.header('accept-language'))
    const visit = { lang, click: click.slice(0, LONGEST_CLICK) }
    if (!ADDRESS.test(email)) {
      return c.html(humanPage(SHOP.title[lang], `<p role="alert">${SHOP.wrong[lang]}</p>${front(visit)}`, lang), 422)
    }
    void report(given, email, visit.click)
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

/** Who looks around: in which language, and with which click of ours on the way. */
type Visit = { lang: Lang; click: string }

const visitOf = (c: Context): Visit => ({
  lang: langFrom(c.req.query('lang') ?? c.req.header('accept-language')),
  click: (c.req.query('mdn') ?? '').slice(0, LONGEST_CLICK),
})

/** The click goes along wherever the visitor goes in the shop. */
const here = (path: string, { lang, click }: Visit): string =>
  escape(`${path}?${new URLSearchParams({ lang, ...(click ? { mdn: click } : {}) }).toString()}`)

function front(visit: Visit): string {
  const { lang } = visit
  const products = PRODUCTS.map(
    ({ id, name, about, price }) =>
      `<article><h2><a href="${here(`/shop/${id}`, visit)}">${escape(name[lang])}</a></h2><p>${escape(about[lang])}</p><p><b>${escape(price)}</b></p></article>`,
  )
  return `<p>${SHOP.welcome[lang]}</p>${products.join('')}${form(visit)}`
}

const form = ({ lang, click }: Visit): string => `<h2>${SHOP.letter[lang]}</h2><p>${SHOP.promise[lang]}</p>
<form method="post" action="/shop/newsletter"><input type="hidden" name="mdn" value="${escape(click)}"><input type="hidden" name="lang" value="${lang}">
<label>${SHOP.email[lang]} <input type="email" name="email" required autocomplete="email" maxlength="200"></label>
<button>${SHOP.register[lang]}</button></form>`

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
