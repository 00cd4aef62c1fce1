import * as z from 'zod'
import { offsetOf } from './offset.ts'
import { labelOf } from './company.ts'
import { earlierOf, hourOf, isOver, Made, type Stage } from './stage.ts'
import { storyOf } from './watching.ts'
import { type PlannedPost, WEEKS } from './weeks.ts'
import type { PageName } from './towns.ts'

const Saved = z.object({ version: z.number() })
/** So long before its hour a post is written. */
const AHEAD_HOURS = { least: 6, most: 30 }
const FROM_NEWS_MINUTES = 30
const POLL_MINUTES = 3 * 24 * 60

/** Writes and plans every post of the weeks some time before its hour; what is still to come stays planned. */
export function writePosts(stage: Stage): void {
  const { agenda, until, dice } = stage
  for (const post of WEEKS) {
    const when = hourOf(stage, post.day, post.time)
    const before = dice('write', post.name).between(AHEAD_HOURS.least * 60, AHEAD_HOURS.most * 60)
    const minutes = post.news === undefined ? before : FROM_NEWS_MINUTES
    const latest = until.subtract({ minutes: 90 + dice('latest', post.name).between(0, 600) })
    agenda.at(earlierOf(when.subtract({ minutes }), latest), () => write(stage, post))
  }
  agenda.at(until.subtract({ hours: 20 }), () => keepForLater(stage))
}

async function write(stage: Stage, post: PlannedPost): Promise<void> {
  const { hands, told, lang, zone, monday, pictures } = stage
  const storyId = post.news === undefined ? null : await storyOf(stage, post.news)
  const { id } = await hands.call('POST /publish/posts', storyId === null ? {} : { storyId }, Made)
  stage.posts.set(post.name, id)
  const picture = post.picture && pictures.get(post.picture)
  const wallTime = `${monday.add({ days: post.day }).toString()}T${post.time}`
  const { version } = await hands.call(
    'PUT /publish/posts/:id',
    {
      id,
      version: 1,
      wallTime,
      zone,
      text: told.posts[post.name].replace('{link}', linkOf(stage, post)),
      lang,
      goal: post.goal,
      campaign: post.campaign ? labelOf(post.campaign) : '',
      mediaIds: picture ? [picture] : [],
      poll: post.poll ? { options: [...told.choices], minutes: POLL_MINUTES, multiple: false } : null,
      channels: post.pages.map((page) => ({
        channelId: stage.channels[page],
        text: null,
        warning: null,
        visibility: 'public',
        mediaIds: null,
      })),
    },
    Saved,
  )
  await hands.do('POST /publish/posts/:id/schedule', { id, version, wallTime, zone })
}

const linkOf = ({ towns, lang }: Stage, { product, pages }: PlannedPost): string => {
  const town = towns[pages[0] ?? 'bakery']
  return product === 'course' ? `${town.url}/shop?lang=${lang}` : `${town.url}/shop/${product ?? ''}?lang=${lang}`
}

async function keepForLater({ hands, told }: Stage): Promise<void> {
  for (const text of told.drafts) await hands.do('POST /publish/posts', { text })
  for (const text of told.ideas) await hands.do('POST /publish/ideas', { text })
}

/** People like a post, pass it on, and choose in a poll; most of it on the first day. */
export function reactToPosts(stage: Stage): void {
  const { agenda, towns, crowds, dice, told } = stage
  for (const post of WEEKS) {
    for (const page of post.pages) {
      const when = hourOf(stage, post.day, post.time)
      if (!isOver(stage, when)) continue
      const chance = dice('react', post.name, page)
      const { life } = towns[page]
      const followers = crowds[page].people
      const size = (page === 'bakery' ? 1 : 0.45) * post.warmth
      const likes = Math.round(chance.between(16, 30) * size)
      const boosts = Math.round(chance.between(1, 5) * size)
      const fans = chance.some(followers, likes + boosts)
      fans.forEach((one, i) => {
        const at = when.add({ minutes: offsetOf(chance) })
        agenda.at(at, async () => {
          const mine = ourPostAt(stage, page, post)
          if (!mine) return
          life.tell({ kind: i < likes ? 'like' : 'boost', id: mine.id, by: one.id })
          if (post.poll && i < likes)
            life.tell({ kind: 'vote', id: mine.id, by: one.id, choices: [pollChoice(i, told.choices.length)] })
        })
      })
    }
  }
}

/** The first is loved most. */
const pollChoice = (i: number, count: number) => (i % 2 === 0 ? 0 : i % count)

/** The post as it stands in its town. */
export function ourPostAt({ towns, crowds, told }: Stage, page: PageName, { name }: Pick<PlannedPost, 'name'>) {
  const { life } = towns[page]
  const start = (told.posts[name].split('{link}')[0] ?? '').trim()
  const us = crowds[page].us.id
  return [...life.books.posts.values()].find(
    ({ authorId, replyTo, text }) => authorId === us && replyTo === null && text.startsWith(start),
  )
}
