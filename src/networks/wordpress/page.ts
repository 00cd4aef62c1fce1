import { createHash } from 'node:crypto'
import { type Block, blocksOf, escapeHtml, picturesIn } from '../article.ts'
import type { Draft, DraftMedia, Intent, PreparedPart } from '../network.ts'

const LONGEST_EXCERPT = 300

/** The word by which an intent is found again, as the slug of its draft and inside of the page. */
export const markOf = ({ key }: Pick<Intent, 'key'>): string =>
  `meydan-${createHash('sha256').update(key).digest('hex').slice(0, 20)}`

/** An upload as it is remembered: its number and where it lies. */
export const partOf = (media: string, id: number, url: string): PreparedPart => ({
  media,
  remoteId: `${id} ${url}`,
  ready: true,
})

type Upload = { id: number; url: string; media: DraftMedia }

/** Everything of a post that a draft can hold; pictures that have no place in the text stand above it, the first, and below, the others. */
export function pageOf(intent: Intent, parts: readonly PreparedPart[]) {
  const { draft } = intent
  const uploads = draft.media.flatMap((media) => uploadOf(media, parts))
  const placed = new Set(picturesIn(draft.text))
  const loose = uploads.filter(({ media }) => !placed.has(media.id))
  const featured = loose.find(({ media }) => media.mime.startsWith('image/'))
  const rest = loose.filter((upload) => upload !== featured)
  return {
    title: draft.title ?? '',
    content: [textBlocks(draft, uploads), ...rest.map(mediaBlock), `<!-- ${markOf(intent)} -->`].join('\n\n'),
    ...excerptOf(draft),
    ...(featured ? { featured_media: featured.id } : {}),
  }
}

/** The page with other words; pictures and the word it is found by stay. */
export function rewritten(draft: Draft, before: string): { title: string; content: string } {
  const kept = before.match(/<!-- wp:(image|video)\b[\s\S]*?<!-- \/wp:\1 -->|<!-- meydan-[\da-f]+ -->/g) ?? []
  return { title: draft.title ?? '', content: [textBlocks(draft, []), ...kept].join('\n\n') }
}

/** A first paragraph that is an opening serves as the teaser; a short text is its own. */
function excerptOf({ text }: Draft): { excerpt?: string } {
  const [first, ...others] = text.split(/\n\s*\n/)
  const opening = first?.trim() ?? ''
  return others.length > 0 && opening.length <= LONGEST_EXCERPT && !/^[#>*\-`\d!]/.test(opening)
    ? { excerpt: escapeHtml(opening) }
    : {}
}

function uploadOf(media: DraftMedia, parts: readonly PreparedPart[]): Upload[] {
  const [id, url] = parts.find((part) => part.media === media.id)?.remoteId.split(' ') ?? []
  return id && url ? [{ id: Number(id), url, media }] : []
}

const textBlocks = ({ text }: Draft, uploads: readonly Upload[]) =>
  blocksOf(text)
    .flatMap((one) =>
      one.kind === 'picture' ? uploads.filter(({ media }) => media.id === one.media).map(mediaBlock) : [block(one)],
    )
    .join('\n\n')

/** The editor of the site takes a block apart only if it is wrapped in such comments. */
const wrapped = (name: string, html: string, about = '') =>
  `<!-- wp:${name}${about === '' ? '' : ` ${about}`} -->\n${html}\n<!-- /wp:${name} -->`

function block(one: Exclude<Block, { kind: 'picture' }>): string {
  switch (one.kind) {
    case 'heading':
      return wrapped(
        'heading',
        `<h${one.level} class="wp-block-heading">${one.html}</h${one.level}>`,
        one.level === 2 ? '' : `{"level":${one.level}}`,
      )
    case 'list': {
      const tag = one.ordered ? 'ol' : 'ul'
      const points = one.points.map((point) => wrapped('list-item', `<li>${point}</li>`)).join('\n')
      return wrapped('list', `<${tag} class="wp-block-list">${points}</${tag}>`, one.ordered ? '{"ordered":true}' : '')
    }
    case 'quote':
      return wrapped(
        'quote',
        `<blockquote class="wp-block-quote">${one.html
          .split('</p><p>')
          .map((html) => wrapped('paragraph', `<p>${html}</p>`))
          .join('\n')}</blockquote>`,
      )
    case 'code':
      return wrapped('code', `<pre class="wp-block-code"><code>${one.html}</code></pre>`)
    case 'rule':
      return wrapped('separator', '<hr class="wp-block-separator has-alpha-channel-opacity"/>')
    default:
      return wrapped('paragraph', `<p>${one.html}</p>`)
  }
}

function mediaBlock({ id, url, media }: Upload): string {
  const src = escapeHtml(url)
  return media.mime.startsWith('video/')
    ? wrapped('video', `<figure class="wp-block-video"><video controls src="${src}"></video></figure>`, `{"id":${id}}`)
    : wrapped(
        'image',
        `<figure class="wp-block-image size-full"><img src="${src}" alt="${escapeHtml(media.alt)}" class="wp-image-${id}"/></figure>`,
        `{"id":${id},"sizeSlug":"full"}`,
      )
}
