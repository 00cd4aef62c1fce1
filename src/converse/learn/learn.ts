import * as z from 'zod'
import type { App } from '#app'
import { packLore, QUESTIONS, teach, type Question } from '#language'
import { spoken } from '../messages.sql.ts'
import { correctionsOf } from './corrections.sql.ts'
import { isQuestion } from './lores.ts'
import { addLore, forgetLores, versionsInForce } from './lores.sql.ts'

/** So many corrections of both kinds at least, or the desk would learn that everything is the same. */
const FEWEST = 4
const KEPT_VERSIONS = 5

export const LearnPayload = z.object({ workspaceId: z.string(), question: z.string() })

/** Learns anew everything a workspace has told about a question; takes about a second for hundreds of corrections. */
export async function learnAnew(app: App, { workspaceId, question }: z.output<typeof LearnPayload>): Promise<void> {
  if (!isQuestion(question)) return
  const begun = app.now()
  const told = await correctionsOf(app.db.read, workspaceId, question)
  const enough = told.length >= FEWEST && new Set(told.map(({ told: label }) => label)).size > 1
  const used = enough ? told : []
  const lore = teach(
    question,
    used.map(({ text, lang, told: label }) => ({
      text,
      label,
      ...(question === 'lang' ? {} : { lang: spoken(lang) }),
    })),
  )
  const now = app.now()
  await app.db.write(async (tx) => {
    const before = (await versionsInForce(tx, workspaceId)).find((one) => one.question === question)
    const version = (before?.version ?? 0) + 1
    const tookMs = now.epochMilliseconds - begun.epochMilliseconds
    await addLore(tx, {
      workspaceId,
      question,
      version,
      corrections: used.length,
      lore: packLore(lore),
      tookMs,
      at: now,
    })
    await forgetLores(tx, workspaceId, question, version - KEPT_VERSIONS + 1)
    await app.live.tell(tx, { workspaceId, kind: 'converse.learnt', id: question })
  })
}

export const ALL_QUESTIONS = Object.keys(QUESTIONS).filter((name): name is Question => isQuestion(name))
