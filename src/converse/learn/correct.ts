import * as z from 'zod'
import type { App } from '#app'
import { QUESTIONS, type Question } from '#language'
import type { Who } from '#platform/endpoint.ts'
import type { Writer } from '#platform/database.ts'
import { done, refused, type Nothing, type Result } from '#platform/result.ts'
import { isIntent } from '../messages.sql.ts'
import { refreshThreads, tellThreads } from '../refresh.ts'
import { lockThreads } from '../threads.sql.ts'
import { addCorrection, messageToCorrect, setRead, undoCorrection, type Read } from './corrections.sql.ts'

type Wish = { messageId: string; question: Question; told: string; chosen: 'reader' | 'unsure' | 'lot' }

const Before = z.object({
  lang: z.string(),
  mood: z.number(),
  moodLabel: z.enum(QUESTIONS.mood),
  moodConfidence: z.number(),
  intents: z.array(z.string()),
  offensive: z.boolean(),
}) satisfies z.ZodType<Read>

/** How strongly somebody feels of whom a person said so. */
const TOLD_MOOD = { negative: -0.7, neutral: 0, positive: 0.7 } as const

/**
 * Somebody of the team says what a message really is: it counts at once for this message, and a moment later for all that come. To say
 * what the desk had said already is worth as much: so it learns when it was right.
 */
export async function correct(
  app: App,
  who: Who,
  { messageId, question, told, chosen }: Wish,
): Promise<Result<{ id: string }, 'no-such-thread' | 'no-such-answer'>> {
  const labels: readonly string[] = QUESTIONS[question]
  if (!labels.includes(told)) return refused('no-such-answer')
  return app.db.write(async (tx) => {
    const earlier = await undoCorrection(tx, who.workspaceId, { messageId, question }, app.now())
    const message = await messageToCorrect(tx, who.workspaceId, messageId)
    if (!message) return refused('no-such-thread')
    // Who changes his mind is held against what the desk had said, and not against himself.
    const before: Read = earlier ? Before.parse(earlier.before) : message
    const said = earlier?.said ?? saidOf(question, message)
    const { id } = await addCorrection(tx, {
      workspaceId: who.workspaceId,
      messageId,
      question,
      said,
      told,
      lang: message.lang,
      chosen,
      before: JSON.stringify(Before.parse(before)),
      by: who.account.id,
      at: app.now(),
    })
    await setRead(tx, messageId, toldOf(question, told, message))
    await afterwards(app, tx, who.workspaceId, question, message.threadId)
    return done({ id })
  })
}

/** Takes a correction back: the message is what it was, and the desk unlearns it. */
export async function uncorrect(app: App, who: Who, id: string): Promise<Result<Nothing, 'nothing-to-undo'>> {
  return app.db.write(async (tx) => {
    const undone = await undoCorrection(tx, who.workspaceId, { id }, app.now())
    const message = undone && (await messageToCorrect(tx, who.workspaceId, undone.messageId))
    if (!undone || !message) return refused('nothing-to-undo')
    await setRead(tx, message.id, Before.parse(undone.before))
    await afterwards(app, tx, who.workspaceId, undone.question, message.threadId)
    return done({})
  })
}

const SOON_SECONDS = 3

async function afterwards(app: App, tx: Writer, workspaceId: string, question: string, threadId: string) {
  await lockThreads(tx, workspaceId, [threadId])
  await refreshThreads(tx, [threadId], app.now())
  await tellThreads(app, tx, workspaceId, [threadId])
  // Several corrections in a row are learnt together.
  const at = app.now().add({ seconds: SOON_SECONDS })
  await app.jobs.add(
    tx,
    'converse.learn',
    { workspaceId, question },
    { key: `converse.learn/${workspaceId}/${question}`, at },
  )
}

/** What the desk says of a message about a question. */
export function saidOf(question: Question, read: Read): string {
  if (question === 'mood') return read.moodLabel
  if (question === 'lang') return read.lang
  if (question === 'offence') return read.offensive ? 'yes' : 'no'
  return read.intents.includes(question) ? 'yes' : 'no'
}

function toldOf(question: Question, told: string, read: Read): Read {
  if (question === 'lang') return { ...read, lang: told }
  if (question === 'offence') return { ...read, offensive: told === 'yes' }
  if (question === 'mood') {
    const moodLabel = QUESTIONS.mood.find((one) => one === told) ?? 'neutral'
    return { ...read, moodLabel, moodConfidence: 1, mood: TOLD_MOOD[moodLabel] }
  }
  const others = read.intents.filter((intent) => isIntent(intent) && intent !== question)
  return { ...read, intents: told === 'yes' ? [...others, question] : others }
}
