import * as z from 'zod'
import type { App } from '#app'
import { coach } from '#converse'
import { INTENTS, type Spoken } from '#language'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import {
  addExercise,
  endExercise,
  exerciseOf,
  type OldTalk,
  storiesToPickFrom,
  talkToAnswerAgain,
} from './exercises.sql.ts'

/** Fewer stories make no choice. */
const FEWEST_STORIES = 3

export type Task =
  | { kind: 're-answer'; id: string; asked: string; lang: string }
  | { kind: 'pick-story'; id: string; stories: { id: string; title: string }[] }

const Talk = z.object({
  messageId: z.string(),
  asked: z.string(),
  name: z.string(),
  lang: z.string(),
  mood: z.number(),
  intents: z.array(z.enum(INTENTS)).catch([]),
  isPublic: z.boolean(),
  ours: z.string(),
})
const Stories = z.object({ stories: z.array(z.object({ id: z.string(), title: z.string(), reactions: z.number() })) })

/** One exercise from this person's own past: an upset person to answer again, or the story that people took best. */
export async function beginExercise(app: App, who: Who): Promise<Result<Task, 'no-material'>> {
  const mine = { workspaceId: who.workspaceId, accountId: who.account.id }
  const talk = await talkToAnswerAgain(app.db.read, { ...mine, now: app.now() })
  if (talk) {
    const task = anonymous(talk)
    const { id } = await app.db.write((tx) =>
      addExercise(tx, { ...mine, skill: 'softening', kind: 're-answer', task, at: app.now() }),
    )
    return done({ kind: 're-answer', id, asked: task.asked, lang: task.lang })
  }
  const stories = await storiesToPickFrom(app.db.read, who.workspaceId)
  if (stories.length < FEWEST_STORIES) return refused('no-material')
  const { id } = await app.db.write((tx) =>
    addExercise(tx, { ...mine, skill: 'informed', kind: 'pick-story', task: { stories }, at: app.now() }),
  )
  // By name, so that their order does not give the answer away.
  const shown = stories
    .map(({ id: story, title }) => ({ id: story, title }))
    .toSorted((a, b) => (a.title < b.title ? -1 : 1))
  return done({ kind: 'pick-story', id, stories: shown })
}

/** The person behind it is not practised on: another name, and handles taken out. */
function anonymous(talk: OldTalk): z.output<typeof Talk> {
  const names = talk.askedBy.split(/\s+/).filter((part) => part.length > 2)
  const hidden = (text: string) =>
    names
      .reduce((said, name) => said.replaceAll(name, STAND_IN), text)
      .replaceAll(/@[\w.@-]+/g, '@…')
      .replaceAll(/https?:\/\/\S+/g, 'https://…')
  return {
    messageId: talk.messageId,
    asked: hidden(talk.asked),
    name: STAND_IN,
    lang: talk.askedLang,
    mood: talk.mood,
    intents: INTENTS.filter((intent) => talk.intents.includes(intent)),
    isPublic: talk.isPublic,
    ours: hidden(talk.ours),
  }
}

const STAND_IN = 'Alex'

export type Looked =
  | {
      kind: 're-answer'
      before: { text: string; score: number | null }
      now: { score: number | null; missing: string[] }
    }
  | { kind: 'pick-story'; right: boolean; stories: { id: string; title: string; reactions: number }[] }

/** Looks at an answer and says what it has and lacks beside the one that was sent then. */
export async function endOf(app: App, who: Who, id: string, answer: string): Promise<Result<Looked, 'not-there'>> {
  const exercise = await exerciseOf(app.db.read, who.account.id, id)
  if (!exercise || exercise.workspaceId !== who.workspaceId) return refused('not-there')
  const looked =
    exercise.kind === 're-answer'
      ? talkLooked(Talk.parse(exercise.task), answer)
      : storyLooked(Stories.parse(exercise.task), answer)
  await app.db.write((tx) => endExercise(tx, id, { answer, result: looked, at: app.now() }))
  return done(looked)
}

function talkLooked(task: z.output<typeof Talk>, answer: string): Looked {
  const lang: Spoken = task.lang === 'en' || task.lang === 'tr' || task.lang === 'ru' ? task.lang : 'other'
  // Whatever the desk made of it then, somebody was upset here: that is why it is an exercise.
  const about = { ...task, text: task.asked, lang, mood: Math.min(task.mood, -0.5), ourTurns: 0 }
  const before = coach(task.ours, about)
  const now = coach(answer, about)
  const missing = Object.entries(now.has).flatMap(([pointer, has]) => (has ? [] : [pointer]))
  return {
    kind: 're-answer',
    before: { text: task.ours, score: before.score },
    now: { score: now.score, missing: [...missing, ...now.warnings] },
  }
}

function storyLooked({ stories }: z.output<typeof Stories>, answer: string): Looked {
  const best = Math.max(...stories.map(({ reactions }) => reactions))
  const right = stories.some(({ id, reactions }) => id === answer && reactions === best)
  return { kind: 'pick-story', right, stories: stories.toSorted((a, b) => b.reactions - a.reactions) }
}
