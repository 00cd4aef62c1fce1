import type { Item } from '#networks'
import { TALK } from './talk.words.ts'
import { seeded } from '../src/language/training/chance.ts'

const SHARE_OF_ANSWERS = 0.35
const SHARE_OF_MESSAGES = 0.15
const POSTS = 40

type Spoken = Exclude<Item, { state: 'deleted' }>

/**
 * A crowd that talks: under our posts, to each other and to us, in three languages. Every third is somebody new; a third of what is
 * said answers something said before.
 */
export function crowdTalk(count: number, begun: Temporal.Instant): Spoken[] {
  const chance = seeded(7)
  const pick = (list: readonly string[]) => list[Math.floor(chance() ** 1.8 * list.length)] ?? ''
  const talk = Object.values(TALK).map(({ begin, about, close, thing, ends, first, last }) => ({
    said: [begin.split(' / '), about.split(' / ')],
    things: thing.split(' '),
    ends: ` ${ends}`.split(' '),
    closes: close.split(' / '),
    names: [first.split(' '), last.split(' ')],
  }))
  const items: Spoken[] = Array.from({ length: POSTS }, (_, i) => postOfOurs(i, begun))
  for (let i = 0; i < count; i += 1) {
    const lang = i % talk.length
    const { said, things, ends, closes, names } = talk[lang] ?? {
      said: [],
      things: [],
      ends: [],
      closes: [],
      names: [],
    }
    const text = [...said.map(pick), pick(things) + pick(ends), pick(closes)].join(' ')
    const who = Math.floor(chance() ** 1.5 * (count / 3)) * talk.length + lang
    const name = names.map((list) => list[who % list.length] ?? '').join(' ')
    const kind = chance() < SHARE_OF_MESSAGES ? 'message' : 'comment'
    const above =
      kind === 'comment' && chance() < SHARE_OF_ANSWERS ? (items[POSTS + Math.floor(chance() * i)] ?? null) : null
    const answered = above?.kind === 'comment' ? above : null
    const rootId = kind === 'message' ? null : (answered?.rootId ?? `post-${Math.floor(chance() ** 2 * POSTS)}`)
    items.push({
      state: 'live',
      key: `said-${i}`,
      version: '1',
      kind,
      ref: { id: `said-${i}`, url: `https://meydan.town/said-${i}` },
      parentId: kind === 'message' ? null : (answered?.key ?? rootId),
      rootId,
      author: {
        id: `n${who}`,
        handle: `@neighbour${who}@meydan.town`,
        name,
        url: `https://meydan.town/@neighbour${who}`,
        avatar: `https://meydan.town/avatars/${who}.png`,
        bot: false,
      },
      own: false,
      text,
      html: `<p>${text}</p>`,
      warning: null,
      language: ['tr', 'ru', 'en'][lang] ?? null,
      visibility: kind === 'message' ? 'mentioned' : 'public',
      media: [],
      at: begun.add({ milliseconds: i * 40 }),
      editedAt: null,
    })
  }
  return items
}

const postOfOurs = (i: number, begun: Temporal.Instant): Spoken => ({
  state: 'live',
  key: `post-${i}`,
  version: '1',
  kind: 'post',
  ref: { id: `post-${i}`, url: `https://meydan.town/post-${i}` },
  parentId: null,
  rootId: null,
  author: {
    id: 'firin',
    handle: '@firin@meydan.town',
    name: 'Fırın',
    url: 'https://meydan.town/@firin',
    avatar: null,
    bot: false,
  },
  own: true,
  text: `What we baked this morning, number ${i}`,
  html: `<p>What we baked this morning, number ${i}</p>`,
  warning: null,
  language: 'en',
  visibility: 'public',
  media: [],
  at: begun.subtract({ minutes: i + 1 }),
  editedAt: null,
})
