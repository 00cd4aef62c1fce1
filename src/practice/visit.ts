import { setTimeout as pause } from 'node:timers/promises'
import type { Person } from './cast/neighbours.cast.ts'
import { chanceOf } from './chance.ts'
import type { Visit } from './deeds.ts'

const MOST_HOPS = 5
const PATIENCE_MS = 5000
const LONGEST_PAGE = 200_000
/** Nobody fills in a form in the blink of an eye. */
const FORM_MS = 150

export const BROWSERS = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:142.0) Gecko/20100101 Firefox/142.0',
  'Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 390.0.0.28.85 (iPhone15,3; iOS 18_6; tr_TR; tr; scale=3.00; 1290x2796)',
]

/** As much of `fetch` as the town needs. */
export type Go = (url: string, wish: Wish) => Promise<Response>

type Wish = {
  method?: string
  redirect?: 'manual'
  headers: Record<string, string>
  body?: string
  signal: AbortSignal
}

/** Opens a link as its reader's browser would; readers who like the shop leave an address there. */
export async function openLink(go: Go, visit: Visit, origin: string): Promise<void> {
  const headers = {
    'user-agent': visit.by ? browserOf(visit.by) : `Mastodon/4.5.0 (http.rb/5.3.1; +${origin}/) Bot`,
    accept: 'text/html,application/xhtml+xml',
    ...(visit.by ? { 'accept-language': `${visit.by.lang},en;q=0.5` } : {}),
  }
  const page = await follow(go, visit.url, headers)
  if (!page || !visit.by || !visit.registers) return
  const form = formIn(page.text)
  const address = form && new URL(form.action, page.url)
  if (!address || address.origin !== origin) return
  const { username } = visit.by
  await pause(FORM_MS)
  await go(address.href, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...form.hidden, email: `${username}@town.example` }).toString(),
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
}

/** Everybody keeps to his own browser. */
const browserOf = ({ username }: Person): string => chanceOf(1, 'browser', username).pick(BROWSERS)

async function follow(go: Go, start: string, headers: Record<string, string>) {
  let url = new URL(start)
  for (let hop = 0; hop < MOST_HOPS; hop += 1) {
    // The neighbours are made up: they never leave this machine.
    if (!isHere(url)) return null
    const answer = await go(url.href, { headers, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE_MS) })
    const next = answer.headers.get('location')
    if (answer.status < 300 || answer.status >= 400 || next === null) {
      const text = answer.headers.get('content-type')?.includes('html') ? await answer.text() : ''
      return { url, text: text.slice(0, LONGEST_PAGE) }
    }
    await answer.body?.cancel()
    url = new URL(next, url)
  }
  return null
}

const isHere = ({ protocol, hostname }: URL): boolean =>
  /^https?:$/.test(protocol) && (/^(?:127(?:\.\d+){3}|\[::1\])$/.test(hostname) || /(?:^|\.)localhost$/.test(hostname))

function formIn(page: string): { action: string; hidden: Record<string, string> } | null {
  const [, action, inside = ''] = page.match(/<form[^>]*\baction="([^"]*\/newsletter)"[^>]*>([\s\S]*?)<\/form>/) ?? []
  if (action === undefined) return null
  const hidden = [...inside.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)]
  return { action, hidden: Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])) }
}
