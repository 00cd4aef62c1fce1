import type { App } from '#app'
import { isIntent, spoken } from '../messages.sql.ts'
import { isOpen } from '../hours/clock.ts'
import { allHours, hoursFor, type Hours } from '../hours/due.ts'
import { isSure, recordsOf, rulesFrom } from './act.ts'
import { rulesFor, type Heard, type Rule } from './rule.ts'
import { saidSince } from './rules.sql.ts'

const AT_ONCE = 1_000
/** What a dry run looks at; further back nobody remembers what would have been right. */
const MOST = 20_000
const SHOWN = 200

export type Touched = {
  messageId: string
  threadId: string
  name: string
  text: string
  lang: string
  at: Temporal.Instant
}

type Said = Awaited<ReturnType<typeof saidSince>>[number]

/**
 * What a rule would have done to what was said in the last days: every message it would have touched, and by which earlier rules it
 * would have been kept from it. Nothing is changed.
 */
export async function dryRun(app: App, workspaceId: string, rule: Rule, days: number) {
  const since = app.now().subtract({ hours: days * 24 })
  const [rules, hours, records] = await Promise.all([
    rulesFrom(app.db.read, workspaceId),
    allHours(app.db.read, workspaceId),
    recordsOf(app.db.read, workspaceId),
  ])
  const book = inPlace(rules, rule)
  const touched: Touched[] = []
  let looked = 0
  let matched = 0
  let keptFrom = 0
  let before: { at: Temporal.Instant; id: string } | null = null
  while (looked < MOST) {
    const page: Said[] = await saidSince(app.db.read, { workspaceId, since, before, limit: AT_ONCE })
    for (const said of page) {
      looked += 1
      const heard = heardFrom(said, hours)
      if (rulesFor([rule], heard).length === 0) continue
      if (!rulesFor(book, heard).some(({ id }) => id === rule.id)) {
        keptFrom += 1
        continue
      }
      matched += 1
      if (touched.length < SHOWN) touched.push(touchedFrom(said))
    }
    const last = page.at(-1)
    if (page.length < AT_ONCE || !last) break
    before = { at: last.at, id: last.id }
  }
  return { looked, matched, keptFrom, wouldAct: isSure(rule, records), touched }
}

/** The rules as they would stand with this one among them: in its place, or last when it is new. */
function inPlace(rules: readonly Rule[], rule: Rule): Rule[] {
  const others = rules.filter(({ isOn, id }) => isOn || id === rule.id)
  return others.some(({ id }) => id === rule.id)
    ? others.map((other) => (other.id === rule.id ? rule : other))
    : [...others, rule]
}

function heardFrom(said: Said, hours: readonly Hours[]): Heard {
  const own = hoursFor(hours, said.channelId)
  return {
    text: said.text,
    mood: said.mood,
    offensive: said.offensive,
    intents: said.intents.filter(isIntent),
    lang: spoken(said.lang),
    channelId: said.channelId,
    kind: said.kind,
    stars: said.stars,
    personId: said.personId,
    firstTime: said.firstTime,
    open: own === null || isOpen(own, said.at),
  }
}

const touchedFrom = ({ id, threadId, name, text, lang, at }: Said): Touched => ({
  messageId: id,
  threadId,
  name,
  text,
  lang,
  at,
})
