import { type Mark, type Rich, tidy } from './rich.ts'
import { bytesOf } from './weights.ts'

const LINK = 'app.bsky.richtext.facet#link'
const MENTION = 'app.bsky.richtext.facet#mention'
const TAG = 'app.bsky.richtext.facet#tag'

type Feature = { $type: string; uri?: string | undefined; did?: string | undefined; tag?: string | undefined }

/** Marks as the AT Protocol has them: links, mentions and tags, their places in bytes of UTF-8. */
export type Facet = { index: { byteStart: number; byteEnd: number }; features: Feature[] }

/** What facets cannot say, such as bold, is left out; the text stays. */
export function toFacets(rich: Rich): { text: string; facets: Facet[] } {
  const { text, marks } = tidy(rich)
  return {
    text,
    facets: marks.flatMap((mark) => {
      const feature = featureOf(mark)
      if (!feature) return []
      const byteStart = bytesOf(text.slice(0, mark.from))
      const byteEnd = byteStart + bytesOf(text.slice(mark.from, mark.to))
      return [{ index: { byteStart, byteEnd }, features: [feature] }]
    }),
  }
}

function featureOf(mark: Mark): Feature | null {
  if (mark.kind === 'link') return { $type: LINK, uri: mark.url }
  if (mark.kind === 'mention') return { $type: MENTION, did: mark.who }
  return mark.kind === 'tag' ? { $type: TAG, tag: mark.tag } : null
}

/** Facets of strangers may point anywhere; those that do not stand between letters are dropped. */
export function fromFacets(text: string, facets: readonly Facet[]): Rich {
  const places = placesOf(text)
  return tidy({
    text,
    marks: facets.flatMap(({ index, features }) => {
      const [from, to] = [places.get(index.byteStart), places.get(index.byteEnd)]
      if (from === undefined || to === undefined) return []
      return features.flatMap((feature): Mark[] => {
        if (feature.$type === LINK && feature.uri !== undefined) return [{ kind: 'link', url: feature.uri, from, to }]
        if (feature.$type === MENTION && feature.did !== undefined)
          return [{ kind: 'mention', who: feature.did, from, to }]
        return feature.$type === TAG && feature.tag !== undefined ? [{ kind: 'tag', tag: feature.tag, from, to }] : []
      })
    }),
  })
}

/** From every byte at which a sign begins to its place in the text. */
function placesOf(text: string): Map<number, number> {
  const places = new Map<number, number>()
  let bytes = 0
  let at = 0
  for (const sign of text) {
    places.set(bytes, at)
    bytes += bytesOf(sign)
    at += sign.length
  }
  return places.set(bytes, at)
}
