import { part, wordsOf } from './find.ts'
import type { Element } from './markup.ts'

export type Offered = { url?: string | undefined; type?: string | undefined; length?: string | undefined }

const MOST = 400
const IN_GROUPS = new Set([
  'media:content',
  'media:enclosure',
  'media:thumbnail',
  'media:group',
  'itunes:image',
  'image',
])

/** Pictures, sound and films that stand beside the text, alone or in groups; small pictures only stand for the item. */
export function mediaOf(item: Element): { offered: Offered[]; pictures: (string | undefined)[] } {
  const offered: Offered[] = []
  const pictures: (string | undefined)[] = []
  const look = (place: Element) => {
    for (const found of place.inside) {
      if (offered.length + pictures.length >= MOST) return
      if (typeof found === 'string' || !IN_GROUPS.has(found.name)) continue
      if (found.name === 'media:content' || found.name === 'media:enclosure') offered.push(offerFrom(found.attrs))
      else if (found.name !== 'media:group') pictures.push(pictureIn(found))
      if (found.name === 'media:content' || found.name === 'media:group') look(found)
    }
  }
  look(item)
  return { offered, pictures }
}

const offerFrom = (attrs: Map<string, string>): Offered => ({
  url: attrs.get('url'),
  type: attrs.get('type') ?? (attrs.has('medium') ? `${attrs.get('medium')}/` : undefined),
  length: attrs.get('filesize'),
})

const pictureIn = (found: Element): string | undefined => {
  const url = part(found, 'url')
  return found.attrs.get('url') ?? found.attrs.get('href') ?? wordsOf(url ?? found).trim()
}
