import assert from 'node:assert/strict'
import type { Sentences } from '../trial.ts'
import type { TrialFault } from '../trial-world.ts'

const DONE_BUT_UNTOLD: TrialFault[] = [
  { on: 'publish', kind: 'answer-lost' },
  { on: 'publish', kind: 'status', status: 500, committed: true },
  { on: 'publish', kind: 'status', status: 502, committed: true },
  { on: 'publish', kind: 'body', body: 'html', committed: true },
  { on: 'publish', kind: 'body', body: 'truncated', committed: true },
  { on: 'publish', kind: 'body', body: 'error-in-200', committed: true },
  { on: 'publish', kind: 'hang', committed: true },
]

const UNTOLD_AND_NOT_DONE: TrialFault[] = [
  { on: 'publish', kind: 'reset-before' },
  { on: 'publish', kind: 'status', status: 500, committed: false },
  { on: 'publish', kind: 'status', status: 503, committed: false },
  { on: 'publish', kind: 'body', body: 'html', committed: false },
  { on: 'publish', kind: 'body', body: 'error-in-200', committed: false },
  { on: 'publish', kind: 'hang', committed: false },
]

export const onceTrial: Sentences = {
  'the same intent sent twice is one post': async ({ world, words, intend, commit }) => {
    const intent = intend({ text: words('Bir kere') })
    const first = await commit(intent)
    const second = await commit(intent)
    assert.ok(first.state === 'live' && second.state === 'live')
    assert.equal(second.ref.id, first.ref.id)
    assert.equal(await world.count(intent.draft.text), 1)
  },

  'two workers that send the same intent at once make one post': async ({ world, words, intend, deliver }) => {
    const intent = intend({ text: words('İki usta') })
    const [first, second] = await Promise.all([deliver(intent), deliver(intent)])
    assert.ok(first.state === 'live' && second.state === 'live')
    assert.equal(second.ref.id, first.ref.id)
    assert.equal(await world.count(intent.draft.text), 1)
  },

  'an answer that is lost five times over still leaves exactly one post': async ({
    world,
    words,
    intend,
    commit,
    reconcile,
    now,
  }) => {
    for (let time = 0; time < 5; time += 1) {
      world.faults.next({ on: 'publish', kind: 'answer-lost' })
      const intent = intend({ text: words('Kayıp cevap') })
      const lastSentAt = now()
      assert.equal((await commit(intent)).state, 'unknown')
      const told = await reconcile({ ...intent, lastSentAt })
      assert.equal(told.state, 'found')
      assert.ok(told.state === 'found' && (await world.post(told.ref.id)))
      assert.equal(await world.count(intent.draft.text), 1)
    }
  },

  'the same lost answer five times in a row leaves exactly one post': async ({ world, words, intend, commit }) => {
    const intent = intend({ text: words('Beş kez') })
    world.faults.next({ on: 'publish', kind: 'answer-lost', times: 5 })
    for (let time = 0; time < 5; time += 1) assert.equal((await commit(intent)).state, 'unknown')
    assert.equal((await commit(intent)).state, 'live')
    assert.equal(await world.count(intent.draft.text), 1)
  },

  'whatever hides a post that was made, it is unknown first and found then': async ({
    world,
    words,
    intend,
    commit,
    reconcile,
    now,
  }) => {
    for (const fault of DONE_BUT_UNTOLD) {
      const intent = intend({ text: words('Saklı') })
      world.faults.next(fault)
      const lastSentAt = now()
      assert.equal((await commit(intent)).state, 'unknown', JSON.stringify(fault))
      assert.equal((await reconcile({ ...intent, lastSentAt })).state, 'found', JSON.stringify(fault))
      assert.equal(await world.count(intent.draft.text), 1, JSON.stringify(fault))
    }
  },

  'whatever hides that nothing was made, it is unknown first, absent then, and sent once more': async (bakery) => {
    const { world, words, intend, commit, reconcile, deliver, now } = bakery
    for (const fault of UNTOLD_AND_NOT_DONE) {
      const intent = intend({ text: words('Gitmedi') })
      world.faults.next(fault)
      const lastSentAt = now()
      assert.equal((await commit(intent)).state, 'unknown', JSON.stringify(fault))
      assert.equal((await reconcile({ ...intent, lastSentAt })).state, 'absent', JSON.stringify(fault))
      assert.equal((await deliver(intent)).state, 'live', JSON.stringify(fault))
      assert.equal(await world.count(intent.draft.text), 1, JSON.stringify(fault))
    }
  },

  'two intents of the same words are two posts and are not mistaken for each other': async (bakery) => {
    const { world, words, intend, commit, reconcile, publish, now } = bakery
    const text = words('Her sabah taze')
    const first = await publish({ text })
    const second = { ...intend({ text }), taken: [first.id] }
    world.faults.next({ on: 'publish', kind: 'reset-before' })
    const lastSentAt = now()
    assert.equal((await commit(second)).state, 'unknown')
    assert.equal((await reconcile({ ...second, lastSentAt })).state, 'absent')
    world.faults.next({ on: 'publish', kind: 'answer-lost' })
    assert.equal((await commit(second)).state, 'unknown')
    const told = await reconcile({ ...second, lastSentAt })
    assert.ok(told.state === 'found')
    assert.notEqual(told.ref.id, first.id)
    assert.equal(await world.count(text), 2)
  },

  'an answer whose receipt was lost is found among the answers, with the person it names': async (bakery) => {
    const { world, words, publish, intend, commit, reconcile, now } = bakery
    const post = await publish({ text: words('Sabah fırını') })
    const comment = await world.people.comment(post.id, words('Kaçta açılıyor?'))
    const seen = await bakery.seen(comment.id)
    const intent = intend(
      { text: words('Yedide açığız https://firin.example/saatler') },
      { ...seen.ref, handle: seen.author.handle },
    )
    world.faults.next({ on: 'publish', kind: 'answer-lost' })
    const lastSentAt = now()
    assert.equal((await commit(intent)).state, 'unknown')
    const told = await reconcile({ ...intent, lastSentAt })
    assert.ok(told.state === 'found')
    assert.equal((await world.post(told.ref.id))?.replyTo, comment.id)
  },
}
