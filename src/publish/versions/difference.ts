import type { Content } from '../post.ts'
import type { Snapshot } from './version.ts'
import { countWords, type Piece, wordsBetween } from './words-between.ts'

export const TEXTS = ['title', 'text', 'first-comment', 'warning', 'picture'] as const
export const CHOICES = [
  'goal',
  'campaign',
  'language',
  'poll',
  'place',
  'paid',
  'visibility',
  'thread',
  'order',
] as const

/** One text that reads differently: of all channels, or of the one that has its own. */
export type TextChange = {
  what: (typeof TEXTS)[number]
  channelId: string | null
  /** The picture whose description it is. */
  mediaId: string | null
  /** `apart`: the channel got words of its own; `together`: it went back to those of all. */
  turn: 'apart' | 'together' | null
  pieces: Piece[]
}

export type Difference = {
  texts: TextChange[]
  media: { channelId: string | null; added: string[]; removed: string[] }[]
  channels: { added: string[]; removed: string[] }
  choices: (typeof CHOICES)[number][]
  words: { added: number; removed: number }
}

/** What somebody did to a post, from one version to the other, as a person would tell it. */
export function differenceBetween(before: Snapshot, after: Snapshot): Difference {
  const [old, now] = [before.content, after.content]
  const texts = [...sharedTexts(old, now), ...ownTexts(old, now), ...descriptions(before, after)]
  const said = (kind: Piece['kind']) =>
    texts
      .flatMap(({ pieces }) => pieces)
      .filter((piece) => piece.kind === kind)
      .reduce((count, { text }) => count + countWords(text), 0)
  return {
    texts,
    media: mediaChanges(old, now),
    channels: comparedLists(channelIds(old), channelIds(now)),
    choices: CHOICES.filter((choice) => isChosenAnew(old, now, choice)),
    words: { added: said('added'), removed: said('removed') },
  }
}

const channelIds = ({ channels }: Content) => channels.map(({ channelId }) => channelId)

function sharedTexts(old: Content, now: Content): TextChange[] {
  return [
    textChange('title', null, old.title, now.title),
    textChange('text', null, old.text, now.text),
    textChange('first-comment', null, old.firstComment, now.firstComment),
    textChange('warning', null, warningOf(old), warningOf(now)),
  ].flat()
}

/** The line before the text is the same wherever there is one. */
const warningOf = ({ channels }: Content): string => channels.find(({ warning }) => warning !== null)?.warning ?? ''

const OWN = [
  ['title', 'title'],
  ['text', 'text'],
  ['first-comment', 'firstComment'],
] as const

/** Texts a channel has to itself; one that follows the post is told with the post. */
const ownTexts = (old: Content, now: Content): TextChange[] =>
  now.channels.flatMap((variant) => {
    const was = old.channels.find(({ channelId }) => channelId === variant.channelId)
    return OWN.flatMap(([what, field]) => {
      const [a, b] = [was?.[field] ?? null, variant[field]]
      if (a === null && b === null) return []
      const turn = a === null ? 'apart' : b === null ? 'together' : null
      const changes = textChange(what, variant.channelId, a ?? old[field], b ?? now[field])
      if (changes.length > 0 || turn === null) return changes.map((change) => ({ ...change, turn }))
      return [{ what, channelId: variant.channelId, mediaId: null, turn, pieces: [] }]
    })
  })

const descriptions = (before: Snapshot, after: Snapshot): TextChange[] =>
  after.pictures.flatMap(({ id, alt }) => {
    const was = before.pictures.find((picture) => picture.id === id)
    return was ? textChange('picture', null, was.alt, alt).map((change) => ({ ...change, mediaId: id })) : []
  })

const textChange = (what: TextChange['what'], channelId: string | null, before: string, after: string): TextChange[] =>
  before === after ? [] : [{ what, channelId, mediaId: null, turn: null, pieces: wordsBetween(before, after) }]

function mediaChanges(old: Content, now: Content): Difference['media'] {
  const own = now.channels.flatMap(({ channelId, mediaIds }) => {
    const was = old.channels.find((one) => one.channelId === channelId)?.mediaIds ?? null
    if (was === null && mediaIds === null) return []
    return [{ channelId, ...comparedLists(was ?? old.mediaIds, mediaIds ?? now.mediaIds) }]
  })
  return [{ channelId: null, ...comparedLists(old.mediaIds, now.mediaIds) }, ...own].filter(
    ({ added, removed }) => added.length + removed.length > 0,
  )
}

const comparedLists = (old: readonly string[], now: readonly string[]) => ({
  added: now.filter((id) => !old.includes(id)),
  removed: old.filter((id) => !now.includes(id)),
})

function isChosenAnew(old: Content, now: Content, choice: Difference['choices'][number]): boolean {
  switch (choice) {
    case 'goal':
    case 'campaign':
      return old[choice] !== now[choice]
    case 'language':
      return old.lang !== now.lang
    case 'poll':
    case 'place':
    case 'paid':
      return JSON.stringify(old[choice]) !== JSON.stringify(now[choice])
    case 'order': {
      const both = (ids: readonly string[]) =>
        ids.filter((id) => old.mediaIds.includes(id) && now.mediaIds.includes(id))
      return both(old.mediaIds).join() !== both(now.mediaIds).join()
    }
    default:
      // A channel that came or went is told as such.
      return now.channels.some((variant) => {
        const was = old.channels.find(({ channelId }) => channelId === variant.channelId)
        return was !== undefined && was[choice] !== variant[choice]
      })
  }
}
