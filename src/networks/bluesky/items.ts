import type { ConnectedAccount } from '../account.ts'
import { cleanHtml } from '../html.ts'
import type { GoneItem, Person, SpokenItem } from '../network.ts'
import { pageOf, partsOf } from './at-uri.ts'
import type { PostRecord, PostView } from './shapes.ts'

/** A post in our words. A record that was rewritten has another cid, so the cid is its version. */
export function itemOf(view: PostView, me: ConnectedAccount): SpokenItem {
  const { uri, cid, author, record, indexedAt } = view
  const { root, parent } = record.reply ?? {}
  return {
    state: 'live',
    key: uri,
    version: cid,
    kind: kindOf(view, me),
    ref: { id: uri, url: pageOf(uri, author.handle) },
    parentId: parent?.uri ?? null,
    rootId: root && isOurs(root.uri, me) ? root.uri : null,
    author: personOf(author),
    own: author.did === me.id,
    text: record.text,
    html: htmlOf(record),
    warning: null,
    language: record.langs?.[0] ?? null,
    visibility: 'public',
    media: mediaOf(view.embed),
    at: earlier(record.createdAt, indexedAt),
    editedAt: null,
  }
}

export const goneItem = (uri: string): GoneItem => ({
  state: 'deleted',
  key: uri,
  version: 'deleted',
  ref: { id: uri },
})

export const personOf = ({ did, handle, displayName, avatar }: PostView['author']): Person => ({
  id: did,
  handle: `@${handle}`,
  name: displayName === undefined || displayName === '' ? handle : displayName,
  url: `https://bsky.app/profile/${handle}`,
  avatar: avatar ?? null,
  bot: false,
})

const isOurs = (uri: string, me: ConnectedAccount) => partsOf(uri)?.repo === me.id

function kindOf({ record, author }: PostView, me: ConnectedAccount): SpokenItem['kind'] {
  const { root, parent } = record.reply ?? {}
  if ([root, parent].some((ref) => ref && isOurs(ref.uri, me))) return 'comment'
  return author.did !== me.id && (namesUs(record, me) || quotesUs(record, me)) ? 'mention' : 'post'
}

const namesUs = ({ facets = [] }: PostRecord, me: ConnectedAccount) =>
  facets.some((facet) => facet?.features.some(({ did }) => did === me.id))

const quotesUs = ({ embed }: PostRecord, me: ConnectedAccount) =>
  [embed?.record?.uri, embed?.record?.record?.uri].some((uri) => uri !== undefined && isOurs(uri, me))

/** People date their posts themselves; what lies in the future was not written there. */
function earlier(createdAt: string, indexedAt: Temporal.Instant): Temporal.Instant {
  const epoch = Date.parse(createdAt)
  return Number.isNaN(epoch) || epoch > indexedAt.epochMilliseconds
    ? indexedAt
    : Temporal.Instant.fromEpochMilliseconds(epoch)
}

function mediaOf(embed: PostView['embed']): SpokenItem['media'] {
  const all = embed ? [embed, ...(embed.media ? [embed.media] : [])] : []
  return all.flatMap(({ images = [], playlist, thumbnail, alt = '' }) => [
    ...images.map((one) => ({ kind: 'image' as const, url: one.fullsize, preview: one.thumb, alt: one.alt })),
    ...(playlist ? [{ kind: 'video' as const, url: playlist, preview: thumbnail ?? null, alt }] : []),
  ])
}

/** The text with its links as links; places that do not fit the text are passed over. */
export function htmlOf({ text, facets = [] }: Pick<PostRecord, 'text' | 'facets'>): string {
  const bytes = Buffer.from(text)
  let done = 0
  let html = ''
  const links = facets
    .flatMap((facet) => (facet ? [{ ...facet.index, href: hrefOf(facet.features[0]) }] : []))
    .toSorted((a, b) => a.byteStart - b.byteStart)
  for (const { byteStart, byteEnd, href } of links) {
    if (href === null || byteStart < done || byteEnd <= byteStart || byteEnd > bytes.length) continue
    html += escaped(bytes.subarray(done, byteStart))
    html += `<a href="${escaped(Buffer.from(href))}">${escaped(bytes.subarray(byteStart, byteEnd))}</a>`
    done = byteEnd
  }
  return cleanHtml(`<p>${html}${escaped(bytes.subarray(done))}</p>`)
}

function hrefOf(feature: { uri?: string | undefined; did?: string | undefined } | undefined): string | null {
  if (feature?.uri) return feature.uri
  return feature?.did ? `https://bsky.app/profile/${feature.did}` : null
}

const escaped = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>')
