import type { App } from '#app'
import { channelsOf, type Channel } from '#desk'
import { isLang, type Lang, say } from '#platform/words.ts'
import { fitOf } from '../fit/fit.ts'
import { recall } from '../fit/learn.ts'
import { tasteNow } from '../fit/weigh.ts'
import { standingOf } from '../lead/standing.ts'
import { storyRow } from '../story/stories.sql.ts'
import { wordsOf } from '../terms/terms.ts'
import { type Angle, angleFor, type Page } from './angle.ts'
import { angleWords, becauseSaid, openings } from './words.ts'

/** How one channel could tell a story, in the reader's language; the opening speaks that of the story. */
export type ChannelAngle = {
  channelId: string
  name: string
  network: string
  avatar: string | null
  /** How well the story fits this page, 0 to 100: by our words, what was learnt, and the goals of this page alone. */
  fit: number
  angle: Angle
  said: string
  because: string[]
  /** How the post may begin; null where the headline is the best beginning. */
  opening: string | null
}

/** How each channel that takes posts could tell a story; nothing when the story is no longer here. */
export async function anglesFor(app: App, workspaceId: string, storyId: string, lang: Lang): Promise<ChannelAngle[]> {
  const [standing, row] = await Promise.all([
    standingOf(app, workspaceId, [storyId]),
    storyRow(app.db.read, workspaceId, storyId),
  ])
  const story = standing.get(storyId)
  if (!story || !row) return []
  const [channels, taste] = await Promise.all([channelsOf(app, workspaceId), tasteNow(app, workspaceId)])
  const title = wordsOf(story.title)
  const facts = {
    word: taste.words.find(({ speaks }) => speaks(title))?.word ?? null,
    hasPicture: story.image !== null,
    isSpoken: story.spokenAt !== null,
    rival: story.rival,
    lesson: recall(taste.lessons, story.title, story.lang)?.lesson ?? null,
  }
  const speaks = story.lang !== null && isLang(story.lang) ? story.lang : lang
  return channels.flatMap((channel) => {
    const page = pageOf(channel)
    if (!page) return []
    const { angle, because } = angleFor(page, facts)
    return [
      {
        channelId: channel.id,
        name: channel.name,
        network: channel.network,
        avatar: channel.avatar,
        fit: fitOf(row, { ...taste, goals: channel.goals }).score,
        angle,
        said: say(angleWords[angle], lang),
        because: because.map((one) => becauseSaid(one, lang)),
        opening: angle === 'first' || angle === 'short' ? null : say(openings[angle], speaks),
      },
    ]
  })
}

function pageOf({ account, goals }: Channel): Page | null {
  const rule = account.can.publish
  if (!rule) return null
  const needsPicture = (rule.media?.min ?? 0) > 0 || rule.media?.needsVideo === true
  return { goals, look: rule.shown?.kind ?? 'microblog', needsPicture }
}
