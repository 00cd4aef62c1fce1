import { average, type Mean, meanOf, shrunk } from './bootstrap.ts'
import type { TALK_FORMULAS } from '../talk-formulas.ts'
import { questionWordIn } from './question-words.ts'
import type { Answered, Removed, Said } from './talk.sql.ts'

export type TalkFormula = keyof typeof TALK_FORMULAS

export const PARTS = [
  'slowest-tenth',
  'office',
  'office-slowest-tenth',
  'within-1h',
  'within-4h',
  'within-8h',
  'within-24h',
  'later',
  'questions',
  'by-members',
  'before',
  'after',
  'no-reaction',
  'drawn-by-questions',
  'drawn-by-statements',
  'drawn-by-word',
  'members-first',
  'back-welcomed',
  'back-others',
  'same-post',
  'hidden',
  'deleted',
  'by-rule',
  'arriving',
  'handled',
  'spikes',
  'morning',
  'afternoon',
  'evening',
  'speed',
] as const

export type Part = (typeof PARTS)[number]

/** A figure of talk; null is "nobody knows", with how many it rests on, its interval where one can be given, and what stands beside it. */
export type TalkFigure = {
  formula: TalkFormula
  value: number | null
  n: number
  low: number | null
  high: number | null
  parts: { part: Part; value: number | null; name?: string }[]
}

export type Around = {
  open: { questions: number; oldest: Temporal.Instant | null; byMembers: number; waiting: number }
  again: { people: number; samePost: number }
  spike: { score: number | null; count: number }
  removed: readonly Removed[]
  hours: number
  now: Temporal.Instant
  me: string
  zone: string
}

const MINUTE = 60

/** All eighteen figures of a stretch. */
export function talkFigures(answers: readonly Answered[], said: readonly Said[], around: Around): TalkFigure[] {
  const all = (field: Exclude<keyof Said, 'channelId' | 'lang'>) => said.reduce((sum, row) => sum + row[field], 0)
  const hot = answers.filter(({ wasHot, calmed }) => wasHot && calmed !== null)
  const still = answers.filter(({ revived }) => revived !== null)
  const asking = answers.filter(({ asks }) => asks)
  const fromSaved = answers.filter(({ savedReplyId }) => savedReplyId !== null)
  const replies = all('memberReplies') + all('ourReplies')
  const rate = answers.length / Math.max(1, around.hours)
  const { open, again, spike, now } = around
  return [
    firstResponse(answers),
    one('answer_duty_rate', share(all('dutyDone'), all('duty')), all('duty')),
    one(
      'open_question_age',
      open.oldest && (now.epochMilliseconds - open.oldest.epochMilliseconds) / 60_000,
      open.questions,
      [
        { part: 'questions', value: open.questions },
        { part: 'by-members', value: open.byMembers },
      ],
    ),
    moodDelta('mood_delta_reply', answers),
    roomDelta(answers),
    one('deescalation_rate', share(hot.filter(({ calmed }) => calmed).length, hot.length), hot.length),
    one('escalation_rate', share(answers.filter(({ escalated }) => escalated).length, answers.length), answers.length),
    one('thread_revived', share(still.filter(({ revived }) => revived).length, still.length), still.length),
    one('discussion_stimulation', share(asking.length, answers.length), answers.length, [
      { part: 'drawn-by-questions', value: meanDrawn(asking) },
      { part: 'drawn-by-statements', value: meanDrawn(answers.filter(({ asks }) => !asks)) },
      ...drawnByWord(asking),
    ]),
    one('member_to_member_ratio', share(all('memberReplies'), replies), replies, [
      { part: 'members-first', value: share(all('membersFirst'), all('asked')) },
    ]),
    one('newcomer_welcome', share(all('welcomed'), all('newcomers')), all('newcomers'), [
      { part: 'back-welcomed', value: share(all('backWelcomed'), all('welcomed')) },
      { part: 'back-others', value: share(all('backOthers'), all('newcomers') - all('welcomed')) },
    ]),
    one('repeat_complainers', again.people, again.people, [{ part: 'same-post', value: again.samePost }]),
    moodDelta('template_effect', fromSaved),
    removalShare(around.removed, all('negative')),
    one('turn_budget_breaches', all('overBudget'), all('complaints')),
    one('spike_score', spike.score, spike.count, [{ part: 'spikes', value: spike.count }]),
    one('workload', rate > 0 ? (open.waiting / rate) * MINUTE : null, open.waiting, [
      { part: 'arriving', value: all('said') / Math.max(1, around.hours) },
      { part: 'handled', value: rate },
    ]),
    mirror(
      answers.filter(({ by }) => by === around.me),
      around.zone,
    ),
  ]
}

function one(formula: TalkFormula, value: number | null, n: number, parts: TalkFigure['parts'] = []): TalkFigure {
  return { formula, value, n, low: null, high: null, parts }
}

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

const BINS: [Part, number][] = [
  ['within-1h', 1],
  ['within-4h', 4],
  ['within-8h', 8],
  ['within-24h', 24],
  ['later', Infinity],
]

function firstResponse(answers: readonly Answered[]): TalkFigure {
  const waited = answers.flatMap(({ waited: seconds }) => (seconds === null ? [] : [seconds / MINUTE]))
  const office = answers.flatMap(({ waited: seconds, office: inside }) =>
    seconds === null ? [] : [(inside ?? 0) / MINUTE],
  )
  let from = 0
  const bins = BINS.map(([part, hours]) => {
    const count = waited.filter((minutes) => minutes >= from && minutes < hours * 60).length
    from = hours * 60
    return { part, value: share(count, waited.length) }
  })
  return one('first_response_time', quantile(waited, 0.5), waited.length, [
    { part: 'slowest-tenth', value: quantile(waited, 0.9) },
    { part: 'office', value: quantile(office, 0.5) },
    { part: 'office-slowest-tenth', value: quantile(office, 0.9) },
    ...bins,
  ])
}

export function quantile(values: readonly number[], part: number): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * part
  const low = sorted[Math.floor(at)] ?? 0
  return low + ((sorted[Math.ceil(at)] ?? low) - low) * (at - Math.floor(at))
}

const deltas = (answers: readonly Answered[]) =>
  answers.flatMap(({ moodBefore, moodAfter }) =>
    moodBefore === null || moodAfter === null ? [] : [{ before: moodBefore, after: moodAfter }],
  )

function moodDelta(formula: TalkFormula, answers: readonly Answered[]): TalkFigure {
  const seen = deltas(answers)
  const mean = meanOf(seen.map(({ before, after }) => after - before))
  const known = answers.filter(({ personId }) => personId !== null).length
  return {
    formula,
    value: mean?.mean ?? null,
    n: seen.length,
    ...intervalOf(mean),
    parts: [
      { part: 'before', value: mean && average(seen.map(({ before }) => before)) },
      { part: 'after', value: mean && average(seen.map(({ after }) => after)) },
      { part: 'no-reaction', value: share(answers.filter(({ moodAfter }) => moodAfter === null).length, known) },
    ],
  }
}

function roomDelta(answers: readonly Answered[]): TalkFigure {
  const seen = answers.flatMap(({ roomBefore, roomAfter }) =>
    roomBefore === null || roomAfter === null ? [] : [roomAfter - roomBefore],
  )
  const mean = meanOf(seen)
  return {
    ...one('room_mood_delta', mean?.mean ?? null, seen.length),
    ...intervalOf(mean),
  }
}

/** One answer has no interval. */
const intervalOf = (mean: Mean | null) =>
  mean === null || mean.n < 2 ? { low: null, high: null } : { low: mean.low, high: mean.high }

const meanDrawn = (answers: readonly Answered[]): number | null =>
  answers.length === 0 ? null : average(answers.map(({ drew }) => drew))

const MOST_WORDS = 5

/** What follows our questions, by the word they ask with; the words we ask with most. */
function drawnByWord(asking: readonly Answered[]): TalkFigure['parts'] {
  const byWord = Map.groupBy(asking, ({ asked, lang }) => questionWordIn(asked ?? '', lang))
  return [...byWord]
    .flatMap(([word, mine]) => (word === null ? [] : [{ word, mine }]))
    .toSorted((a, b) => b.mine.length - a.mine.length)
    .slice(0, MOST_WORDS)
    .map(({ word, mine }) => ({ part: 'drawn-by-word', name: word, value: meanDrawn(mine) }))
}

/** What was removed is no longer heard among the negative words, so it is added to what it is a share of. */
function removalShare(removed: readonly Removed[], negative: number): TalkFigure {
  const sum = (field: 'messages' | 'hidden' | 'uncounted') => removed.reduce((all, row) => all + row[field], 0)
  const whole = negative + sum('uncounted')
  return one('removal_share', share(sum('messages'), whole), whole, [
    { part: 'hidden', value: sum('hidden') },
    { part: 'deleted', value: sum('messages') - sum('hidden') },
    ...removed.map(({ rule, messages }) => ({ part: 'by-rule' as const, name: rule, value: messages })),
  ])
}

const NOON = 12
const EVENING = 17

function mirror(mine: readonly Answered[], zone: string): TalkFigure {
  const partOf = ({ at }: Answered): Part => {
    const { hour } = at.toZonedDateTimeISO(zone)
    return hour < NOON ? 'morning' : hour < EVENING ? 'afternoon' : 'evening'
  }
  const moodIn = (part: Part) => {
    const then = mine.filter((answer) => partOf(answer) === part)
    return { part, value: then.length === 0 ? null : average(then.map(({ ownMood }) => ownMood)) }
  }
  const waited = mine.flatMap(({ waited: seconds }) => (seconds === null ? [] : [seconds / MINUTE]))
  return one('mirror_check', mine.length === 0 ? null : average(mine.map(({ ownMood }) => ownMood)), mine.length, [
    moodIn('morning'),
    moodIn('afternoon'),
    moodIn('evening'),
    { part: 'speed', value: quantile(waited, 0.5) },
  ])
}

export type Dimension = 'channel' | 'agent' | 'template' | 'lang'

export type TalkRow = {
  key: string
  answers: number
  firstMinutes: number | null
  moodDelta: number | null
  low: number | null
  high: number | null
  n: number
  noReaction: number | null
  calmed: number | null
  worse: number | null
}

/** The figures of answers by channel, colleague, saved reply or language; small groups lean on the mean of all. */
export function talkRows(answers: readonly Answered[], by: Dimension): TalkRow[] {
  const keyOf = (answer: Answered): string | null =>
    by === 'channel' ? answer.channelId : by === 'agent' ? answer.by : by === 'lang' ? answer.lang : answer.savedReplyId
  const overall = average(deltas(answers).map(({ before, after }) => after - before))
  const groups = Map.groupBy(
    answers.filter((answer) => keyOf(answer) !== null),
    (answer) => keyOf(answer) ?? '',
  )
  return [...groups]
    .map(([key, mine]) => {
      const delta = moodDelta('mood_delta_reply', mine)
      const hot = mine.filter(({ wasHot, calmed }) => wasHot && calmed !== null)
      const waited = mine.flatMap(({ waited: seconds }) => (seconds === null ? [] : [seconds / MINUTE]))
      return {
        key,
        answers: mine.length,
        firstMinutes: quantile(waited, 0.5),
        moodDelta:
          delta.value === null ? null : by === 'template' ? shrunk(delta.value, delta.n, overall) : delta.value,
        low: delta.low,
        high: delta.high,
        n: delta.n,
        noReaction: delta.parts.find(({ part }) => part === 'no-reaction')?.value ?? null,
        calmed: share(hot.filter(({ calmed }) => calmed).length, hot.length),
        worse: share(mine.filter(({ escalated }) => escalated).length, mine.length),
      }
    })
    .toSorted((a, b) => b.answers - a.answers)
}
