import * as z from 'zod'
import { OUR_ANSWERS, OUR_FORM, OUR_SORRY } from '../cast/ours.cast.ts'
import { type Line, TOLD } from '../cast/sample/told.ts'
import type { Chance } from '../chance.ts'
import { ASKED, GRIEFS, type Kind, meaningOf, sentences } from '../talk.ts'
import type { Villager } from './crowd.ts'
import { offsetOf } from './offset.ts'
import { ourPostAt } from './posting.ts'
import { hourOf, type Stage } from './stage.ts'
import { answer, ourAnswerTo, readPage, say } from './talk.ts'
import { type PageName, PAGES } from './towns.ts'
import { type PlannedPost, WEEKS, WHOLE_WEEKS } from './weeks.ts'
import { whenAtWork } from './working.ts'

/** What came later than that is told one by one: see `waiting.ts`. */
const LAST_HOURS = 20
const AWAKE = { from: 7, until: 21 }
/** How many of each kind come in a week, and how long the first answer takes: the desk learns. */
const COMPLAINTS = [5, 4, 4, 2]
const QUESTIONS = [4, 3, 4, 3]
const WARM = [5, 6, 6, 6]
const JOKES = [2, 1, 2, 2]
const SLOWNESS = [2, 1.4, 1, 0.7]
const ANSWER_MINUTES = { least: 9, most: 70 }
const BACK_MINUTES = { least: 15, most: 110 }
const FORM_LETTERS_UNTIL = 6

const Counts = z.object({ open: z.number() })

type Coming = {
  when: Temporal.Instant
  by: Villager
  line: Line
  page?: PageName
  alone?: boolean
  below?: PlannedPost
}

/** Four weeks of talk: what people say below posts and to the page, what is answered, and what that does to them. */
export function talkForWeeks(stage: Stage): void {
  for (const coming of [...belowPosts(stage), ...everyDay(stage), ...orders(stage), ...fromElsewhere(stage)])
    come(stage, coming)
  for (let day = 0; day < (WHOLE_WEEKS + 1) * 7; day += 1) {
    const evening = hourOf(stage, day, '21:40')
    if (isEarly(stage, evening)) stage.agenda.at(evening, () => putAway(stage))
  }
  stage.agenda.at(stage.until.subtract({ hours: 8 }), () => putAway(stage))
}

/** Who needs no answer any more is put away in the evening. */
async function putAway(stage: Stage): Promise<void> {
  const { hands } = stage
  for (const page of PAGES) await readPage(stage, page)
  const { open } = await hands.call('GET /inbox/counts', {}, Counts)
  if (open > 0) await hands.do('POST /inbox/triage', { all: { preset: 'open' }, wish: { deed: 'done' } })
}

const isEarly = ({ until }: Stage, when: Temporal.Instant) =>
  Temporal.Instant.compare(when, until.subtract({ hours: LAST_HOURS })) < 0

function come(stage: Stage, { when, by, line, page = 'bakery', alone = false, below }: Coming): void {
  if (!isEarly(stage, when)) return
  const { agenda, dice } = stage
  const chance = dice('come', by.username, line.says)
  agenda.at(when, async () => {
    const post = below && ourPostAt(stage, page, below)
    const said = say(stage, page, by, line.says, { below: post ?? null, alone })
    const { ours, back } = line
    if (!ours) return
    const week = Math.min(3, Math.floor(daysSince(stage, when) / 7))
    const minutes = chance.between(ANSWER_MINUTES.least, ANSWER_MINUTES.most) * (SLOWNESS[week] ?? 1)
    const at = whenAtWork(stage, when.add({ minutes: Math.round(minutes) }), chance.between(0, 50))
    agenda.at(at, async () => {
      await answer(stage, said, ours)
    })
    if (!back) return
    agenda.at(at.add({ minutes: chance.between(BACK_MINUTES.least, BACK_MINUTES.most) }), async () => {
      const answered = ourAnswerTo(stage, said)
      if (answered) say(stage, page, by, back, { below: answered, alone })
    })
  })
}

const daysSince = (stage: Stage, when: Temporal.Instant) => when.since(hourOf(stage, 0, '00:00')).total('days')

function* belowPosts(stage: Stage): Generator<Coming> {
  const { told, dice, crowds } = stage
  for (const post of WEEKS) {
    const chance = dice('below', post.name)
    const [page = 'bakery'] = post.pages
    const lines = told.talk[post.name] ?? []
    const people = chance.some(crowds[page].people, lines.length)
    for (const [i, line] of lines.entries()) {
      const by = people[i]
      const when = hourOf(stage, post.day, post.time).add({ minutes: offsetOf(chance) + 4 })
      if (by) yield { when: whenAwake(stage, when, chance), by, line, page, below: post }
    }
  }
}

/** Nobody speaks to a bakery in the middle of the night. */
function whenAwake({ zone }: Stage, when: Temporal.Instant, chance: Chance): Temporal.Instant {
  const here = when.toZonedDateTimeISO(zone)
  if (here.hour >= AWAKE.from && here.hour < AWAKE.until) return when
  const day = here.hour >= AWAKE.until ? here.toPlainDate().add({ days: 1 }) : here.toPlainDate()
  const plainTime = { hour: AWAKE.from + chance.between(0, 2), minute: chance.between(0, 59) }
  return day.toZonedDateTime({ timeZone: zone, plainTime }).toInstant()
}

/** What people say to a bakery in any week: questions, complaints, praise, jokes; no sentence twice. */
function* everyDay(stage: Stage): Generator<Coming> {
  const { lang, told, dice } = stage
  const chance = dice('every day')
  const pool = (kind: Kind, more: readonly string[] = []) => {
    const all = [...sentences(kind, lang), ...more]
    return chance.some(all, all.length)
  }
  const pools = {
    complaint: pool('complaint'),
    question: pool('question'),
    praise: pool('praise', told.warm),
    joke: pool('joke'),
  }
  const counts = { complaint: COMPLAINTS, question: QUESTIONS, praise: WARM, joke: JOKES }
  for (let week = 0; week < WHOLE_WEEKS; week += 1) {
    for (const kind of ['complaint', 'question', 'praise', 'joke'] as const) {
      for (let i = 0; i < (counts[kind][week] ?? 0); i += 1) {
        const says = pools[kind].pop()
        if (says === undefined) continue
        const day = week * 7 + chance.between(0, 6)
        const below = chance.happens(kind === 'complaint' ? 0.35 : 0.65) ? latestBefore(day) : undefined
        const by = chance.pick(stage.crowds.bakery.people)
        const when = hourOf(stage, day, clock(chance))
        yield { when, by, line: lineOf(stage, kind, says, day, chance), ...(below ? { below } : {}) }
      }
    }
  }
}

const clock = (chance: Chance): string =>
  `${String(chance.between(AWAKE.from, AWAKE.until - 1)).padStart(2, '0')}:${String(chance.between(0, 59)).padStart(2, '0')}`

/** The newest post of the bakery that people find when they come on that day. */
const latestBefore = (day: number): PlannedPost | undefined =>
  WEEKS.findLast((post) => post.day < day && post.pages.includes('bakery'))

function lineOf({ lang, told, dice }: Stage, kind: Kind, says: string, day: number, chance: Chance): Line {
  const topic = meaningOf(says)?.topic
  const grief = GRIEFS.find((one) => one === topic)
  const asked = ASKED.find((one) => one === topic)
  if (grief) {
    const isForm = day < FORM_LETTERS_UNTIL
    const back = dice('back', says).pick(sentences(isForm ? 'angrier' : 'calmed', lang))
    return isForm || chance.happens(0.8)
      ? { says, ours: isForm ? OUR_FORM[lang] : OUR_SORRY[lang][grief], back }
      : { says, ours: OUR_SORRY[lang][grief] }
  }
  if (asked) {
    const back = chance.happens(0.7) ? chance.pick(sentences('thanks', lang)) : undefined
    return { says, ours: OUR_ANSWERS[lang][asked], ...(back ? { back } : {}) }
  }
  if (kind === 'praise' && chance.happens(0.55)) return { says, ours: chance.pick(told.thanks) }
  return { says }
}

/** What people ask for between four eyes. */
function* orders(stage: Stage): Generator<Coming> {
  const { told, dice, crowds } = stage
  const chance = dice('orders')
  const people = chance.some(crowds.bakery.people, told.orders.length)
  for (const [i, line] of told.orders.entries()) {
    const by = people[i]
    const day = 2 + Math.round((i * 25) / told.orders.length) + chance.between(0, 1)
    if (by) yield { when: hourOf(stage, day, clock(chance)), by, line, alone: true }
  }
}

/** Neighbours who speak another language are answered in theirs. */
function* fromElsewhere(stage: Stage): Generator<Coming> {
  const { dice, crowds } = stage
  const chance = dice('elsewhere')
  for (let i = 0; i < 2 * WHOLE_WEEKS; i += 1) {
    const by = chance.pick(crowds.bakery.others)
    const isQuestion = i % 2 === 0
    const says = chance.pick(isQuestion ? sentences('question', by.lang) : TOLD[by.lang].warm)
    const asked = ASKED.find((one) => one === meaningOf(says)?.topic)
    const ours = asked ? OUR_ANSWERS[by.lang][asked] : chance.pick(TOLD[by.lang].thanks)
    const day = Math.floor(i * 3.4) + chance.between(0, 2)
    const below = latestBefore(day)
    const line = { says, ours, ...(asked ? { back: chance.pick(sentences('thanks', by.lang)) } : {}) }
    yield { when: hourOf(stage, day, clock(chance)), by, line, ...(below ? { below } : {}) }
  }
}
