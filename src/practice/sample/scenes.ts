import * as z from 'zod'
import { id } from '#platform/endpoint.ts'
import { ourPostAt } from './posting.ts'
import { hourOf, isOver, type Stage } from './stage.ts'
import { answer, answerIn, ourAnswerTo, readPage, type Said, say, threadOf } from './talk.ts'
import { WEEKS } from './weeks.ts'
import { whenAtWork } from './working.ts'

const Promises = z.object({ promises: z.array(z.object({ id })) })
const Handed = z.object({ link: z.string() })

/** The Saturday of the first week, below the post about the rain: it began badly and ended well. */
const CONFLICT = { day: 5, time: '11:04', below: 'rain' } as const
/** Minutes after the first word at which each of them speaks, and at which the first three are answered. */
const SPEAKS = [0, 16, 31, 96, 142, 2_735]
const ANSWERS = [24, 45, 63]
/** Whose word it is that a promise answers. */
const CURIOUS = 3
const PROMISED = 112
const KEPT = 1_462

/** Three angry people, answered one by one, a promise that is given and kept, and what they say then. */
export function softenConflict(stage: Stage): void {
  const { agenda, hands, told, crowds, dice } = stage
  const begins = hourOf(stage, CONFLICT.day, CONFLICT.time)
  const people = dice('conflict').some(crowds.bakery.people, 3)
  const said = new Map<number, Said>()
  const after = (minutes: number) => begins.add({ minutes })
  let thread = ''
  told.conflict.forEach(({ who, says, ours }, i) => {
    const by = people[who]
    if (!by) return
    agenda.at(after(SPEAKS[i] ?? 0), async () => {
      const first = said.get(told.conflict.findIndex((line) => line.who === who))
      const below = first ? ourAnswerTo(stage, first) : ourPostAt(stage, 'bakery', { name: CONFLICT.below })
      said.set(i, say(stage, 'bakery', by, says, { below: below ?? null }))
    })
    if (!ours) return
    agenda.at(after(ANSWERS[i] ?? 0), async () => {
      await answer(stage, heard(said, i), ours)
    })
  })
  agenda.at(after(PROMISED), async () => {
    thread = await answer(stage, heard(said, CURIOUS), told.promised, { promiseUntil: after(KEPT + 30) })
  })
  agenda.at(after(KEPT), async () => {
    const { promises } = await hands.call('GET /inbox/threads/:id/aside', { id: thread }, Promises)
    const [promise] = promises
    await answerIn(stage, thread, heard(said, CURIOUS).by, told.kept, promise ? { keepsPromiseId: promise.id } : {})
  })
}

function heard(said: ReadonlyMap<number, Said>, i: number): Said {
  const found = said.get(i)
  if (!found) throw new Error(`line ${i} of the conflict was not said`)
  return found
}

const HAND_OFF = { day: 17, time: '19:10', answeredHours: 15 }

/** A question that is not for the page manager goes to whom it belongs, and comes back answered. */
export function handOff(stage: Stage): void {
  const { agenda, hands, told, crowds, dice } = stage
  const by = dice('hand-off').pick(crowds.bakery.people)
  const begins = hourOf(stage, HAND_OFF.day, HAND_OFF.time)
  let link = ''
  agenda.at(begins, async () => {
    for (const contact of told.contacts)
      await hands.do('POST /inbox/contacts', { ...contact, email: '', lang: stage.lang })
    const said = say(stage, 'bakery', by, told.handedOff.says, { alone: true })
    agenda.at(begins.add({ minutes: 40 }), async () => {
      const thread = await threadOf(stage, said)
      await hands.do('PUT /inbox/people/:id/note', { id: await personOf(stage, thread), note: told.note })
      const contactId = await contactFor(stage)
      const { ask } = told.handedOff
      const wish = { id: thread, contactId, ask, dueHours: 24, by: 'link' }
      link = (await hands.call('POST /inbox/threads/:id/handoffs', wish, Handed)).link
    })
  })
  agenda.at(begins.add({ hours: HAND_OFF.answeredHours }), async () => {
    const token = link.split('/').at(-1) ?? ''
    await hands.do('POST /handed/:token', { token, name: told.contacts[0]?.name ?? '', text: told.handedOff.answer })
  })
}

const Contacts = z.object({ items: z.array(z.object({ id, duty: z.string() })) })

async function contactFor({ hands }: Stage): Promise<string> {
  const { items } = await hands.call('GET /inbox/contacts', {}, Contacts)
  const found = items.find(({ duty }) => duty === 'site')
  if (!found) throw new Error('nobody looks after the site')
  return found.id
}

const Thread = z.object({ thread: z.object({ person: z.object({ id }) }) })

const personOf = async ({ hands }: Stage, thread: string): Promise<string> =>
  (await hands.call('GET /inbox/threads/:id', { id: thread }, Thread)).thread.person.id

const PROMISE_HOURS = { said: 22, due: 3 }

/** Yesterday something was promised that is due today. */
export function promiseSomething(stage: Stage): void {
  const { agenda, told, crowds, dice, until } = stage
  const { says, ours, back } = told.openPromise
  const by = dice('promise').pick(crowds.bakery.people)
  const begins = until.subtract({ hours: PROMISE_HOURS.said })
  agenda.at(begins, async () => {
    const said = say(stage, 'bakery', by, says)
    const at = whenAtWork(stage, begins.add({ minutes: 35 }), 10)
    agenda.at(at, async () => {
      await answer(stage, said, ours ?? '', { promiseUntil: until.add({ hours: PROMISE_HOURS.due }) })
    })
    agenda.at(at.add({ minutes: 70 }), async () => {
      const answered = ourAnswerTo(stage, said)
      if (answered && back) say(stage, 'bakery', by, back, { below: answered })
    })
  })
}

const ANSWERED_AFTER = 55

/** What came in today and waits for somebody to do something. */
export function leaveWaiting(stage: Stage): void {
  const { agenda, told, crowds, until } = stage
  const { cast, people, sellers } = crowds.bakery
  // Everybody speaks once; those of the cast answer when somebody answers them.
  const speakers = [...cast, ...people]
  told.waiting.forEach(({ ago, way, spam, says, ours }, i) => {
    const by = spam ? sellers[0] : speakers[i]
    if (!by) return
    const when = until.subtract({ minutes: ago })
    agenda.at(when, async () => {
      const below = way === 'comment' ? newestPost(stage, when) : null
      const said = say(stage, 'bakery', by, says, { below, alone: way === 'message' })
      if (!ours) return
      agenda.at(when.add({ minutes: ANSWERED_AFTER }), async () => {
        await answer(stage, said, ours)
      })
    })
  })
  agenda.at(until.subtract({ minutes: 1 }), () => readPage(stage, 'bakery'))
}

const newestPost = (stage: Stage, when: Temporal.Instant) =>
  WEEKS.filter((post) => post.pages.includes('bakery') && isOver({ until: when }, hourOf(stage, post.day, post.time)))
    .toReversed()
    .flatMap((post) => ourPostAt(stage, 'bakery', post) ?? [])
    .at(0) ?? null

const SPAM_DAYS = [4, 12, 19]

/** Sellers come by as they do everywhere. */
export function letSellersCome(stage: Stage): void {
  const { agenda, crowds } = stage
  const says = stage.told.waiting.find(({ spam }) => spam)?.says
  SPAM_DAYS.forEach((day, i) => {
    const by = crowds.bakery.sellers[i % crowds.bakery.sellers.length]
    if (!by || !says) return
    agenda.at(hourOf(stage, day, '13:2' + i), async () => {
      say(stage, 'bakery', by, says)
    })
  })
}
