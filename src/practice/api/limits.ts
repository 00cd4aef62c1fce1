/** What this server takes; told by /api/v2/instance and kept to. */
export const LIMITS = {
  characters: 500,
  perLink: 23,
  media: 4,
  imageBytes: 16_777_216,
  videoBytes: 103_809_024,
  altCharacters: 1500,
  pollOptions: 4,
  pollCharacters: 50,
  pollSeconds: { least: 300, most: 2_629_746 },
  mimes: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'video/mp4', 'video/webm'],
} as const

const LINK = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g
const FAR_MENTION = /(?<![\w/])@(\w+)@[\w.:-]+/g
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Letters as readers see them; a link costs 23, of a person elsewhere only the name counts. */
export function countCharacters(text: string): number {
  const plain = text.replaceAll(LINK, 'x'.repeat(LIMITS.perLink)).replaceAll(FAR_MENTION, '@$1')
  return [...letters.segment(plain)].length
}
