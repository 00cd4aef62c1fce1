import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createDoor } from 'node:net'
import { createChance, labelled } from './headlines.ts'
import { NEWS_EN } from './news-en.words.ts'
import { NEWS_RU } from './news-ru.words.ts'
import { NEWS_TR } from './news-tr.words.ts'

/**
 * A program of its own: many sites on this machine, each with an address and a feed of its own. Each answer comes after 200 ms and
 * differs from the one before, every fifth by a new item; when told so, nothing is new any more. Tells how often it was asked.
 */
const LATENCY_MS = 200
const ITEMS = 30
/** Every answer is another one; so many of them bring nothing new. */
const ONE_NEW_IN = 5
const TEXT_CHARS = 330
const BACKLOG = 64
const HEAD = Buffer.from(
  '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Posta</title><link>https://posta.example</link>',
)
const END = Buffer.from('</channel></rss>')

const [count = 1_000] = process.argv.slice(2).map(Number)
const chance = createChance(11)
const known = labelled({ en: NEWS_EN, tr: NEWS_TR, ru: NEWS_RU }, 1, true)
const words = known.flatMap(({ title, text }) => `${title} ${text}`.split(' '))
const feeds = Array.from({ length: count }, (_, at) => ({ version: at % ONE_NEW_IN, items: first(at) }))
let isNews = true
let asked = 0

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) =>
  setTimeout(() => answer(request, response), LATENCY_MS),
)

function answer(request: IncomingMessage, response: ServerResponse) {
  asked += 1
  const feed = feeds[Number(request.url?.slice(1))]
  if (!feed) return response.writeHead(404).end()
  if (!isNews && request.headers['if-none-match'] === `"${feed.version}"`) return response.writeHead(304).end()
  if (isNews) {
    feed.version += 1
    if (feed.version % ONE_NEW_IN === 0) {
      feed.items.unshift(item(`${request.url} ${feed.version}`))
      feed.items.pop()
    }
  }
  const built = Buffer.from(`<lastBuildDate>${new Date(asked * 1_000).toUTCString()}</lastBuildDate>`)
  const body = Buffer.concat([HEAD, built, ...feed.items, END])
  response.writeHead(200, { etag: `"${feed.version}"`, 'content-type': 'application/rss+xml' }).end(body)
}

function first(at: number) {
  return Array.from({ length: ITEMS }, (_, old) => item(`/${at} first ${old}`, (old + 1) * 3))
}

/** As news come: mostly a headline of its own, now and then one that others have, too. */
function item(guid: string, hoursAgo = 0): Buffer {
  const told = known[Math.floor(chance() * known.length)]
  const any = () => words[Math.floor(chance() * words.length)] ?? ''
  const title = (told?.title ?? '')
    .split(' ')
    .map((word) => (chance() < 0.6 ? any() : word))
    .join(' ')
  let text = ''
  while (text.length < TEXT_CHARS) text += `${any()} `
  const at = new Date(Temporal.Now.instant().epochMilliseconds - hoursAgo * 3_600_000).toUTCString()
  return Buffer.from(
    `<item><title>${plain(title)}</title><link>https://posta.example/${encodeURIComponent(guid)}</link><guid isPermaLink="false">${guid}</guid><dc:creator>Olga</dc:creator><pubDate>${at}</pubDate><description><![CDATA[<p>${plain(text)}</p>]]></description></item>`,
  )
}

function plain(text: string) {
  return text.replaceAll(/[&<>\]]/g, '')
}

await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
const address = server.address()
const port = typeof address === 'object' && address ? address.port : 0
const hosts = feeds.map((_, at) => `127.${1 + (at >> 8)}.${at & 255}.1`)
for (const host of hosts) {
  const door = createDoor((socket) => server.emit('connection', socket))
  await new Promise<void>((ready) => door.listen({ port, host, backlog: BACKLOG }, ready))
}
process.on('message', (wish) => {
  if (wish === 'nothing new') isNews = false
  process.send?.({ asked })
})
process.send?.({ urls: hosts.map((host, at) => `http://${host}:${port}/${at}`) })
