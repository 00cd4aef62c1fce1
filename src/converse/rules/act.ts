import * as z from 'zod'
import type { App } from '#app'
import { workspaceById, type Channel } from '#desk'
import { mayAct, recordOf, type Reading } from '#language'
import type { Reader, Writer } from '#platform/database.ts'
import { addDraft } from '../approve/drafts.sql.ts'
import { isOpen } from '../hours/clock.ts'
import { allHours, hoursFor, type Hours } from '../hours/due.ts'
import { verdictsOf } from '../learn/corrections.sql.ts'
import { planAct } from '../moderate/moderate.ts'
import { hourOf } from '../put-off.ts'
import { savedReply } from '../saved.sql.ts'
import { isNewcomer } from '../messages.sql.ts'
import { refreshThreads } from '../refresh.ts'
import { lockThreads, setStandings, threadHead } from '../threads.sql.ts'
import { standingsAfter } from '../triage.ts'
import { keepLabels } from '../views/views.sql.ts'
import { Conditions, Deed, isGrave, restsOn, rulesFor, type Heard, type Rule } from './rule.ts'
import { addMark, rulesOf } from './rules.sql.ts'

export type Records = ReadonlyMap<string, ReturnType<typeof recordOf>>

/** The rules of a workspace in force, with what they need to know. */
export type Book = { rules: Rule[]; records: Records; hours: Hours[]; zone: string }

export const NO_RULES: Book = { rules: [], records: new Map(), hours: [], zone: 'UTC' }

export async function bookOf(db: Reader, workspaceId: string): Promise<Book> {
  const rules = (await rulesFrom(db, workspaceId)).filter(({ isOn }) => isOn)
  if (rules.length === 0) return NO_RULES
  const [records, hours, workspace] = await Promise.all([
    recordsOf(db, workspaceId),
    allHours(db, workspaceId),
    workspaceById(db, workspaceId),
  ])
  return { rules, records, hours, zone: workspace?.zone ?? 'UTC' }
}

export const rulesFrom = async (db: Reader, workspaceId: string): Promise<Rule[]> =>
  (await rulesOf(db, workspaceId)).map(({ conditions, deeds, ...rule }) => ({
    ...rule,
    conditions: Conditions.parse(conditions),
    deeds: z.array(Deed).parse(deeds),
  }))

/** How often the desk was right, question by question. */
export async function recordsOf(db: Reader, workspaceId: string): Promise<Records> {
  const verdicts = Map.groupBy(await verdictsOf(db, workspaceId), ({ question }) => question)
  return new Map([...verdicts].map(([question, told]) => [question, recordOf(told)]))
}

/** Whether the desk has been right often enough about everything a rule rests on. */
export const isSure = ({ conditions, deeds, precisionWanted }: Rule, records: Records): boolean =>
  !deeds.some(isGrave) ||
  restsOn(conditions).every(({ question, label }) => mayAct(records.get(question) ?? new Map(), label, precisionWanted))

/** A message that has just come in. */
export type News = {
  messageId: string
  threadId: string
  reading: Reading
  text: string
  stars: number | null
  personId: string | null
}

/**
 * Lets the rules look at what has just come in. A rule that rests on a judgement acts only where the desk has been right about it as
 * often as the rule wants; until then it writes down what it would have done.
 */
export async function applyRules(app: App, tx: Writer, channel: Channel, book: Book, news: News): Promise<void> {
  const now = app.now()
  const thread = await threadHead(tx, channel.workspaceId, news.threadId)
  if (!thread || book.rules.length === 0) return
  const hours = hoursFor(book.hours, channel.id)
  const heard: Heard = {
    text: news.text,
    mood: news.reading.moodLabel,
    offensive: news.reading.offensive,
    intents: news.reading.intents,
    lang: news.reading.lang,
    channelId: channel.id,
    kind: thread.kind,
    stars: news.stars,
    personId: news.personId,
    firstTime: news.personId !== null && (await isNewcomer(tx, news.personId)),
    open: hours === null || isOpen(hours, now),
  }
  for (const rule of rulesFor(book.rules, heard)) {
    const [before] = await lockThreads(tx, channel.workspaceId, [news.threadId])
    if (!before) return
    const acted = isSure(rule, book.records)
    const mark = await addMark(tx, {
      workspaceId: channel.workspaceId,
      ruleId: rule.id,
      messageId: news.messageId,
      threadId: news.threadId,
      acted,
      deeds: JSON.stringify(rule.deeds),
      before: JSON.stringify(before),
      at: now,
    })
    if (!mark || !acted) continue
    for (const deed of rule.deeds) await doDeed(app, tx, channel.workspaceId, book.zone, deed, news, mark.id)
  }
}

async function doDeed(app: App, tx: Writer, workspaceId: string, zone: string, deed: Deed, news: News, markId: string) {
  const now = app.now()
  const { messageId, threadId } = news
  if (deed.deed === 'hide') {
    const wish = { messageId, action: 'hide', pageRuleId: deed.pageRuleId, note: '' } as const
    await planAct(app, tx, { workspaceId, by: null, ruleMarkId: markId }, wish)
    return
  }
  if (deed.deed === 'draft') {
    const reply = await savedReply(tx, workspaceId, deed.savedReplyId)
    if (!reply) return
    const prepared = { workspaceId, threadId, text: reply.text, state: 'prepared', by: null, byName: '' } as const
    await addDraft(tx, { ...prepared, savedReplyId: deed.savedReplyId, seenId: messageId, at: now })
    return
  }
  const threads = await lockThreads(tx, workspaceId, [threadId])
  const after = await standingsAfter(tx, workspaceId, wishOf(deed, now, zone), threads, now)
  if (after) await setStandings(tx, after)
  if (deed.deed === 'weigh') await refreshThreads(tx, [threadId], now)
  if (deed.deed === 'label') await keepLabels(tx, workspaceId, deed.labels, now)
}

type Wish = Parameters<typeof standingsAfter>[2]

function wishOf(deed: Exclude<Deed, { deed: 'hide' | 'draft' }>, now: Temporal.Instant, zone: string): Wish {
  switch (deed.deed) {
    case 'label':
      return { deed: 'label', add: deed.labels, remove: [] }
    case 'assign':
      return deed.to === null ? { deed: 'assign-in-turn' } : { deed: 'assign', to: deed.to }
    case 'later':
      return { deed: 'later', until: hourOf(deed.until, now, zone) }
    case 'weigh':
    case 'done':
      return deed
  }
}
