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
  placesToChooseFrom,
  storiesToPickFrom,
  talkToAnswerAgain,
} from './exercises.sql.ts'
import { type ExerciseKind, inOrder } from './practised.ts'
import type { Skill } from './skills.ts'

/** Fewer make no choice. */
const FEWEST_CHOICES = 3

/** A time of the week at which posts went out: the day, Monday is 1, and the hour it begins. */
export type Place = { id: string; weekday: number; hour: number }

export type Task =
  | { kind: 're-answer'; id: string; asked: string; lang: string }
  | { kind: 'pick-story'; id: string; stories: { id: string; title: string }[] }
  | { kind: 'place-post'; id: string; places: Place[] }

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
const Places = z.object({
  places: z.array(
    z.object({ id: z.string(), weekday: z.number(), hour: z.number(), reactions: z.number(), posts: z.number() }),
  ),
})

/** One exercise from this person's own past: what helps the skill they ask for, or else whatever their past offers. */
export async function beginExercise(app: App, who: Who, skill: Skill | null): Promise<Result<Task, 'no-material'>> {
  for (const kind of inOrder(skill)) {
    const task = await MAKE[kind](app, who, skill)
    if (task) return done(task)
  }
  return refused('no-material')
}

type Maker = (app: App, who: Who, skill: Skill | null) => Promise<Task | null>

const MAKE: Record<ExerciseKind, Maker> = {
  're-answer': async (app, who, skill) => {
    const { id: accountId } = who.account
    const talk = await talkToAnswerAgain(app.db.read, { workspaceId: who.workspaceId, accountId, now: app.now() })
    if (!talk) return null
    const task = anonymous(talk)
    const id = await keep(app, who, { skill: skill ?? 'softening', kind: 're-answer', task })
    return { kind: 're-answer', id, asked: task.asked, lang: task.lang }
  },
  'pick-story': async (app, who, skill) => {
    const stories = await storiesToPickFrom(app.db.read, who.workspaceId)
    if (stories.length < FEWEST_CHOICES) return null
    const id = await keep(app, who, { skill: skill ?? 'informed', kind: 'pick-story', task: { stories } })
    // By name, so that their order does not give the answer away.
    const shown = stories
      .map(({ id: story, title }) => ({ id: story, title }))
      .toSorted((a, b) => (a.title < b.title ? -1 : 1))
    return { kind: 'pick-story', id, stories: shown }
  },
  'place-post': async (app, who, skill) => {
    const places = await placesToChooseFrom(app.db.read, who.workspaceId, app.now())
    if (places.length < FEWEST_CHOICES) return null
    const id = await keep(app, who, { skill: skill ?? 'planning', kind: 'place-post', task: { places } })
    const shown = places
      .map(({ id: place, weekday, hour }) => ({ id: place, weekday, hour }))
      .toSorted((a, b) => a.weekday - b.weekday || a.hour - b.hour)
    return { kind: 'place-post', id, places: shown }
  },
}

async function keep(app: App, who: Who, made: { skill: Skill; kind: ExerciseKind; task: unknown }): Promise<string> {
  const whose = { workspaceId: who.workspaceId, accountId: who.account.id, at: app.now() }
  const { id } = await app.db.write((tx) => addExercise(tx, { ...whose, ...made }))
  return id
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
  | { kind: 'place-post'; right: boolean; places: (Place & { reactions: number; posts: number })[] }

/** Looks at an answer and says what it has and lacks beside the one that was sent then. */
export async function endOf(app: App, who: Who, id: string, answer: string): Promise<Result<Looked, 'not-there'>> {
  const exercise = await exerciseOf(app.db.read, who.account.id, id)
  if (!exercise || exercise.workspaceId !== who.workspaceId) return refused('not-there')
  const looked = LOOK[exercise.kind](exercise.task, answer)
  await app.db.write((tx) => endExercise(tx, id, { answer, result: looked, at: app.now() }))
  return done(looked)
}

const LOOK: Record<ExerciseKind, (task: unknown, answer: string) => Looked> = {
  're-answer': (task, answer) => talkLooked(Talk.parse(task), answer),
  'pick-story': (task, answer) => storyLooked(Stories.parse(task), answer),
  'place-post': (task, answer) => placeLooked(Places.parse(task), answer),
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

function placeLooked({ places }: z.output<typeof Places>, answer: string): Looked {
  const best = Math.max(...places.map(({ reactions }) => reactions))
  const right = places.some(({ id, reactions }) => id === answer && reactions === best)
  return { kind: 'place-post', right, places: places.toSorted((a, b) => b.reactions - a.reactions) }
}
