import { createHash } from 'node:crypto'
import { articleHtml, escapeHtml, picturesIn } from '../article.ts'
import type { DraftMedia, Intent, PreparedPart } from '../network.ts'

const LONGEST_EXCERPT = 300

/** The word by which an intent is found again, as the slug of its draft and at the foot of its page: of the text itself Ghost drops what nobody sees. */
export const markOf = ({ key }: Pick<Intent, 'key'>): string =>
  `meydan-${createHash('sha256').update(key).digest('hex').slice(0, 20)}`

/** Everything of a post that a draft can hold; pictures that have no place in the text stand above it, the first, and below, the others. */
export function pageOf(intent: Intent, parts: readonly PreparedPart[]) {
  const { draft } = intent
  const placed = new Set(picturesIn(draft.text))
  const [first, ...rest] = draft.media.filter(({ id }) => !placed.has(id)).flatMap((media) => uploaded(media, parts))
  const inText = (id: string) =>
    draft.media
      .filter((media) => media.id === id)
      .flatMap((media) => uploaded(media, parts))
      .map(figure)
      .join('\n')
  const [opening = '', ...others] = draft.text.split(/\n\s*\n/)
  const isTeaser = others.length > 0 && opening.length <= LONGEST_EXCERPT && !/^[#>*\-`\d!]/.test(opening)
  return {
    title: draft.title ?? '',
    slug: markOf(intent),
    status: 'draft',
    html: [articleHtml(draft.text, inText), ...rest.map(figure)].join('\n'),
    codeinjection_foot: `<!-- ${markOf(intent)} -->`,
    ...(isTeaser ? { custom_excerpt: opening.trim() } : {}),
    ...(first ? { feature_image: first.url, feature_image_alt: first.alt } : {}),
  }
}

/** The page with other words; pictures and what stands there as HTML stay. */
export const rewritten = (text: string, before: string): string =>
  [
    articleHtml(text),
    ...(before.match(/<figure\b[\s\S]*?<\/figure>|<!--kg-card-begin: html-->[\s\S]*?<!--kg-card-end: html-->/g) ?? []),
  ].join('\n')

const figure = ({ url, alt }: { url: string; alt: string }) =>
  `<figure class="kg-card kg-image-card"><img src="${escapeHtml(url)}" class="kg-image" alt="${escapeHtml(alt)}"></figure>`

const uploaded = ({ id, alt }: DraftMedia, parts: readonly PreparedPart[]) =>
  parts.filter(({ media }) => media === id).map(({ remoteId }) => ({ url: remoteId, alt }))
