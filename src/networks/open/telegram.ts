import { addressAt, type OpenFeed, type OpenNetwork, type OpenPost, partsOf } from './place.ts'

const HOSTS = ['t.me', 'telegram.me', 'telegram.dog']
const NAME = /^[a-z]\w{3,31}$/i
/** Paths that are no channels. */
const OTHERS = new Set(['joinchat', 'addstickers', 'share', 'proxy', 'socks', 'login', 'iv', 'c', 'addlist', 'boost'])
const MOST_POSTS = 60

/** Public channels show their last posts on a page, unless their owner has closed it. */
export const telegram: OpenNetwork = {
  places: (typed) => {
    const url = addressAt(typed, HOSTS)
    if (!url) return []
    const parts = partsOf(url)
    const name = (parts[0] === 's' ? parts[1] : parts[0]) ?? ''
    if (!NAME.test(name) || OTHERS.has(name)) return []
    return [{ feed: `https://t.me/s/${name}`, site: `https://t.me/${name}`, title: name, sure: true }]
  },
  read: (url, text) => (addressAt(url, HOSTS) ? feedFrom(url, text()) : null),
}

function feedFrom(url: string, page: string): OpenFeed | 'closed' {
  const name = partsOf(new URL(url)).findLast((part) => NAME.test(part)) ?? ''
  const [, ...told] = page.split(/\bdata-post="/)
  const posts = told.slice(-MOST_POSTS).flatMap((part) => postFrom(part) ?? [])
  if (posts.length === 0) return 'closed'
  const title = /<meta property="og:title" content="([^"]*)"/.exec(page)?.[1]
  return { title: title ? plain(title) : name, site: `https://t.me/${name}`, lang: null, posts }
}

/** From the number of one post to that of the next. */
function postFrom(part: string): OpenPost | null {
  const id = part.slice(0, part.indexOf('"'))
  const at = /<time[^>]*\bdatetime="([^"]+)"/.exec(part.slice(Math.max(0, part.indexOf('tgme_widget_message_date'))))
  const text = insideOf(part, 'tgme_widget_message_text js-message_text')
  const card = insideOf(part, 'link_preview_title')
  const pictures = [
    ...part.matchAll(
      /tgme_widget_message_(?:photo_wrap|video_thumb|roundvideo_thumb)[^>]*background-image:url\('([^']+)'\)/g,
    ),
  ].map(([, picture = '']) => plain(picture))
  const html = text || (card && `<p>${card}</p>`)
  if (!/^[\w-]+\/\d+$/.test(id) || (html === '' && pictures.length === 0)) return null
  return {
    id: `https://t.me/${id}`,
    url: `https://t.me/${id}`,
    title: null,
    html,
    author: plain(insideOf(part, 'tgme_widget_message_from_author').replaceAll(/<[^>]*>/g, '')) || null,
    at: at?.[1] ?? null,
    lang: null,
    pictures,
  }
}

const TAGS = /<(\/?)(div|span|a)\b[^>]*>/gi

/** What stands in the first element of that class, with elements of its own kind inside it. */
function insideOf(html: string, name: string): string {
  const place = html.search(new RegExp(`class="${name}[" ]`))
  const start = place < 0 ? -1 : html.indexOf('>', place) + 1
  if (start <= 0) return ''
  const kind = /<([a-z]+)[^<]*$/i.exec(html.slice(Math.max(0, place - 40), place))?.[1]?.toLowerCase()
  TAGS.lastIndex = start
  let depth = 1
  for (let tag = TAGS.exec(html); tag; tag = TAGS.exec(html)) {
    if (tag[2]?.toLowerCase() !== kind) continue
    depth += tag[1] === '/' ? -1 : 1
    if (depth === 0) return html.slice(start, tag.index)
  }
  return ''
}

const plain = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
