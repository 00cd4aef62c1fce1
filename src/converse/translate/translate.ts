import * as z from 'zod'
import type { App } from '#app'
import type { Who } from '#platform/endpoint.ts'
import { done, refused, type Result } from '#platform/result.ts'
import { keepWay, wayOf } from '../ways.sql.ts'
import { keepTranslation, textToTranslate, translationOf } from './translations.sql.ts'

/** A service that answers `{q, source, target}` with `{translatedText}`, as LibreTranslate and those like it do. */
export const TranslateWay = z.object({ url: z.string().default(''), key: z.string().default('') })

const Answer = z.object({ translatedText: z.string() })
const PATIENCE_MS = 15_000
const MOST_BYTES = 200_000

type Refusal = 'no-such-thread' | 'no-translator' | 'translator-silent'

/** The words of a message in another language; asked for once and kept. */
export async function translate(
  app: App,
  who: Who,
  id: string,
  lang: string,
): Promise<Result<{ text: string }, Refusal>> {
  const message = await textToTranslate(app.db.read, who.workspaceId, id)
  if (!message) return refused('no-such-thread')
  const kept = await translationOf(app.db.read, id, lang)
  if (kept) return done(kept)
  const { url, key } = await wayOf(app.db.read, who.workspaceId, 'translate', TranslateWay)
  if (url === '') return refused('no-translator')
  const told = await app.outgoing.request({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({
      q: message.text,
      source: message.lang === 'other' ? 'auto' : message.lang,
      target: lang,
      format: 'text',
      ...(key === '' ? {} : { api_key: app.vault.open(key) }),
    }),
    timeoutMs: PATIENCE_MS,
    maxBytes: MOST_BYTES,
  })
  const answer = told.ok && told.status === 200 ? Answer.safeParse(jsonIn(told.text())) : null
  if (!answer?.success) return refused('translator-silent')
  const text = answer.data.translatedText
  await app.db.write((tx) => keepTranslation(tx, id, lang, text, app.now()))
  return done({ text })
}

/** Keeps where translations come from; the key is sealed and never shown again. */
export const keepTranslator = (app: App, who: Who, { url, key }: { url: string; key: string | null }) =>
  app.db.write(async (tx) => {
    const before = await wayOf(tx, who.workspaceId, 'translate', TranslateWay)
    const sealed = key === null ? before.key : key === '' ? '' : app.vault.seal(key)
    await keepWay(tx, who.workspaceId, 'translate', { url, key: sealed }, app.now())
  })

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
