import assert from 'node:assert/strict'
import type { Sentences } from '../trial.ts'
import { picture } from './media.ts'

export const troubleTrial: Sentences = {
  'when the network asks for quiet nothing is published and the moment is kept to the second': async (bakery) => {
    const { world, words, intend, commit, now } = bakery
    for (const dialect of ['seconds', 'date', 'reset'] as const) {
      const intent = intend({ text: words('Yavaş') })
      world.faults.next({ on: 'publish', kind: 'rate', dialect, seconds: 120 })
      const before = now()
      const outcome = await commit(intent)
      assert.ok(outcome.state === 'not-sent', dialect)
      assert.equal(outcome.error.reason, 'rate')
      // The request was heard between these two moments, however long preparing it took.
      assert.ok(secondsFrom(before, outcome.error.retryAt) > 118, dialect)
      assert.ok(secondsFrom(now(), outcome.error.retryAt) < 122, dialect)
      assert.equal(await world.count(intent.draft.text), 0)
      assert.equal((await commit(intent)).state, 'live')
    }
  },

  'reading is asked to be quiet in the same way': async ({ world, line, reader, now }) => {
    world.faults.next({ on: 'read', kind: 'rate', dialect: 'seconds', seconds: 60 })
    const before = now()
    const page = await reader.pull(line, reader.streams[0] ?? '', null)
    assert.ok(!page.ok && page.reason === 'rate')
    assert.ok(secondsFrom(before, page.error.retryAt) > 58 && secondsFrom(now(), page.error.retryAt) < 62)
  },

  'an upload that breaks is made again and nothing is published meanwhile': async ({
    world,
    words,
    intend,
    commit,
  }) => {
    const text = words('Kopan yükleme')
    const media = [await picture('kopan', 'Bir daha')]
    const intent = intend({ text, media })
    for (const kind of ['reset-before', 'answer-lost'] as const) {
      world.faults.next({ on: 'media', kind })
      assert.equal((await commit(intent)).state, 'not-sent')
      assert.equal(await world.count(text), 0)
    }
    const outcome = await commit(intent)
    assert.ok(outcome.state === 'live')
    assert.equal((await world.post(outcome.ref.id))?.media.length, intent.draft.media.length)
  },

  'answers that make no sense are told as such and reading goes on afterwards': async ({
    world,
    line,
    reader,
    pullAll,
  }) => {
    const stream = reader.streams[0] ?? ''
    const { cursor } = await pullAll(stream, null)
    for (const body of ['html', 'truncated', 'error-in-200'] as const) {
      world.faults.next({ on: 'read', kind: 'body', body, committed: false })
      const page = await reader.pull(line, stream, cursor)
      assert.equal(!page.ok && page.reason, 'protocol', body)
    }
    for (const status of [500, 502, 503]) {
      world.faults.next({ on: 'read', kind: 'status', status, committed: false })
      const page = await reader.pull(line, stream, cursor)
      assert.equal(!page.ok && page.reason, 'transient', String(status))
    }
    assert.ok((await reader.pull(line, stream, cursor)).ok)
  },

  'a slow answer is waited for': async ({ world, words, intend, commit }) => {
    world.faults.next({ on: 'publish', kind: 'slow', ms: 600 })
    assert.equal((await commit(intend({ text: words('Ağır ağır') }))).state, 'live')
  },

  'a network that is gone has certainly not been told anything': async (_, fresh) => {
    const { world, line, publisher, intend, words } = await fresh()
    await world.close()
    // The desk hears of lines that were cut a moment later; what it writes into one before that may have arrived.
    await new Promise((resolve) => setTimeout(resolve, 100))
    const outcome = await publisher.commit(line, intend({ text: words('Kimse yok') }), [])
    assert.equal(outcome.state, 'not-sent')
    assert.equal(outcome.state === 'not-sent' && outcome.error.reason, 'transient')
  },

  'no key ever reaches the log or an error': async ({ world, words, intend, commit, logged, line, reader }) => {
    world.faults.next({ on: 'publish', kind: 'status', status: 500, committed: false })
    world.faults.next({ on: 'read', kind: 'body', body: 'html', committed: false })
    const told = [await commit(intend({ text: words('Sır') })), await reader.pull(line, reader.streams[0] ?? '', null)]
    assert.ok(logged.length > 0)
    for (const secret of Object.values({ ...world.credential, ...line.credential })) {
      assert.ok(!logged.join('').includes(secret))
      assert.ok(!JSON.stringify(told).includes(secret))
    }
  },
}

const secondsFrom = (moment: Temporal.Instant, to: Temporal.Instant | null): number =>
  to?.since(moment).total('seconds') ?? Number.NaN
