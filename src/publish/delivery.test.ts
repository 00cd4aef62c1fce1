import assert from 'node:assert/strict'
import test from 'node:test'
import {
  afterCheck,
  afterConfirm,
  afterPreparing,
  afterSend,
  deedFor,
  type Facts,
  lateness,
  MAX_SENDS,
  missed,
  type NetworkError,
  paced,
  STATES,
} from './delivery.ts'

const now = Temporal.Instant.from('2026-03-02T07:00:00Z')
const ref = { id: '77', url: 'https://meydan.town/@firin/77' }
const simit: Facts = { state: 'sending', kind: 'post', key: 'simit', dueAt: now, attempt: 1, checks: 0, polls: 0 }

const error = (reason: NetworkError['reason'], retryAt: Temporal.Instant | null = null): NetworkError => ({
  reason,
  about: {},
  retryAt,
  remote: null,
})
const seconds = (move: { nextAt: Temporal.Instant | null }) =>
  move.nextAt && (move.nextAt.epochMilliseconds - now.epochMilliseconds) / 1000

test('only what was never begun is sent; everything else is asked about first', () => {
  const sent = STATES.filter((state) => deedFor(state) === 'send')
  assert.deepEqual(sent, ['planned', 'due'])
  assert.equal(deedFor('sending'), 'check')
  assert.equal(deedFor('unknown'), 'check')
  assert.equal(deedFor('processing'), 'confirm')
})

test('a post the network shows is live and settled', () => {
  const move = afterSend(simit, { state: 'live', ref, rate: null }, now)
  assert.equal(move.state, 'live')
  assert.equal(move.nextAt, null)
  assert.deepEqual(move.ref, ref)
})

test('a refusal for good is a failure with its reason', () => {
  const move = afterSend(simit, { state: 'rejected', error: error('validation'), rate: null }, now)
  assert.equal(move.state, 'failed')
  assert.equal(move.reason, 'validation')
  assert.equal(move.nextAt, null)
})

test('what certainly did not arrive goes again, later each time', () => {
  const waits = [1, 2, 3, 4].map((attempt) =>
    seconds(afterSend({ ...simit, attempt }, { state: 'not-sent', error: error('transient'), rate: null }, now)),
  )
  for (const [i, wait] of waits.entries()) {
    const whole = 2 * 2 ** i
    assert.ok(wait !== null && wait >= whole * 0.8 && wait <= whole * 1.2, `${wait} is about ${whole}`)
  }
})

test('two deliveries that fail together do not come back together', () => {
  const waits = ['simit', 'poğaça', 'açma'].map((key) =>
    seconds(afterSend({ ...simit, key }, { state: 'not-sent', error: error('transient'), rate: null }, now)),
  )
  assert.equal(new Set(waits).size, 3)
})

test('after the last try it is a failure with the reason, and not a silence', () => {
  const move = afterSend(
    { ...simit, attempt: MAX_SENDS },
    { state: 'not-sent', error: error('transient'), rate: null },
    now,
  )
  assert.equal(move.state, 'failed')
  assert.equal(move.reason, 'transient')
})

test('a network that asks for two minutes gets exactly two minutes, for the whole channel', () => {
  const retryAt = now.add({ seconds: 120 })
  const move = afterSend(simit, { state: 'not-sent', error: error('rate', retryAt), rate: null }, now)
  assert.equal(move.state, 'due')
  assert.equal(seconds(move), 120)
  assert.deepEqual(move.channel, { parkUntil: retryAt })
})

test('being asked to wait is not counted as a failed try', () => {
  const patient = { ...simit, attempt: MAX_SENDS }
  const move = afterSend(patient, { state: 'not-sent', error: error('rate', now.add({ seconds: 5 })), rate: null }, now)
  assert.equal(move.state, 'due')
  assert.equal(move.attempt, MAX_SENDS - 1)
})

test('a network that says slow down without saying how long is given a minute', () => {
  assert.equal(seconds(afterSend(simit, { state: 'not-sent', error: error('quota'), rate: null }, now)), 60)
})

test('a key that no longer fits is the trouble of the channel, and the post waits', () => {
  for (const state of ['rejected', 'not-sent'] as const) {
    const move = afterSend(simit, { state, error: error('auth'), rate: null }, now)
    assert.equal(move.state, 'due')
    assert.deepEqual(move.channel, { trouble: 'auth' })
    assert.equal(move.attempt, 0)
  }
})

test('a lost answer is unknown and is asked about by itself, never sent again at once', () => {
  const move = afterSend(simit, { state: 'unknown', error: error('transient'), rate: null }, now)
  assert.equal(move.state, 'unknown')
  assert.equal(seconds(move), 5)
  assert.equal(deedFor(move.state), 'check')
})

test('what is found on the network is live', () => {
  const move = afterCheck({ ...simit, state: 'unknown' }, { state: 'found', ref, rate: null }, now)
  assert.equal(move.state, 'live')
  assert.deepEqual(move.ref, ref)
})

test('what is certainly not on the network is sent again', () => {
  const move = afterCheck({ ...simit, state: 'unknown' }, { state: 'absent', rate: null }, now)
  assert.equal(move.state, 'due')
  assert.equal(seconds(move), 0)
})

test('a network that never keeps it is given up on in the end', () => {
  const move = afterCheck({ ...simit, state: 'unknown', attempt: MAX_SENDS }, { state: 'absent', rate: null }, now)
  assert.equal(move.state, 'failed')
})

test('while the network cannot tell we ask less and less often, and then a person decides', () => {
  const cannotTell = { state: 'cannot-tell', askAgainMs: 1000, error: null, rate: null } as const
  const waits = [0, 1, 2, 3, 4, 5, 6].map((checks) =>
    seconds(afterCheck({ ...simit, state: 'unknown', checks }, cannotTell, now)),
  )
  assert.deepEqual(waits, [5, 15, 60, 300, 900, 1800, null])
})

test('when asking again cannot help, a person is asked at once', () => {
  const move = afterCheck({ ...simit }, { state: 'cannot-tell', askAgainMs: null, error: null, rate: null }, now)
  assert.equal(move.state, 'unknown')
  assert.equal(move.nextAt, null)
})

test('a network that is too busy to be asked parks the channel and changes nothing else', () => {
  const retryAt = now.add({ minutes: 2 })
  const move = afterCheck(
    { ...simit },
    { state: 'cannot-tell', askAgainMs: 0, error: error('rate', retryAt), rate: null },
    now,
  )
  assert.equal(move.state, 'unknown')
  assert.deepEqual(move.channel, { parkUntil: retryAt })
})

test('where only a person may post it waits for him, however often one asks', () => {
  const due = afterSend(simit, { state: 'held', ref: null, why: 'by-hand', rate: null }, now)
  assert.partialDeepStrictEqual(due, { state: 'held', reason: 'by-hand', nextAt: null })
})

test('a held post that cannot be seen stays held and is not sent again', () => {
  const held = afterSend(simit, { state: 'held', ref: null, why: 'moderation', rate: null }, now)
  assert.equal(held.state, 'held')
  assert.equal(afterCheck({ ...simit, state: 'held' }, { state: 'absent', rate: null }, now).state, 'held')
})

test('a post the network is still chewing is asked about with its ticket', () => {
  const move = afterSend(simit, { state: 'processing', ticket: 't-1', pollAfterMs: 4000, rate: null }, now)
  assert.equal(move.state, 'processing')
  assert.equal(move.ticket, 't-1')
  assert.equal(seconds(move), 4)
})

test('no answer about a post being processed is no reason to send it again', () => {
  const chewing = { ...simit, state: 'processing' as const }
  const move = afterConfirm(chewing, { state: 'not-sent', error: error('transient'), rate: null }, now)
  assert.equal(move.state, 'processing')
})

test('a post that is processed for ever ends unknown, an upload that is processed for ever ends failed', () => {
  const tired = { ...simit, polls: 500 }
  const post = afterConfirm(
    { ...tired, state: 'processing' },
    { state: 'processing', ticket: 't', pollAfterMs: 1, rate: null },
    now,
  )
  assert.equal(post.state, 'unknown')
  const upload = afterPreparing(tired, { state: 'processing', parts: [], pollAfterMs: 1, rate: null }, now)
  assert.equal(upload.state, 'failed')
})

test('an upload that is not ready keeps its parts and uses up no try', () => {
  const parts = [{ media: '5', remoteId: 'm5', ready: false }]
  const move = afterPreparing(
    { ...simit, attempt: 1 },
    { state: 'processing', parts, pollAfterMs: 1000, rate: null },
    now,
  )
  assert.equal(move.state, 'due')
  assert.equal(move.attempt, 0)
  assert.deepEqual(move.parts, parts)
})

test('a post fifteen minutes late follows the wish of its channel; a reply never does', () => {
  const late = { ...simit, state: 'planned' as const, dueAt: now.subtract({ minutes: 16 }) }
  assert.equal(lateness(late, 'skip', now), 'skip')
  assert.equal(lateness({ ...late, kind: 'reply' }, 'skip', now), 'in-time')
  assert.equal(lateness({ ...late, dueAt: now.subtract({ minutes: 14 }) }, 'skip', now), 'in-time')
  assert.equal(lateness({ ...late, state: 'due' }, 'ask', now), 'in-time')
})

test('a late post waits for a word, stays away, or takes its turn', () => {
  assert.equal(missed(simit, 'ask').state, 'late')
  assert.equal(missed(simit, 'skip').state, 'failed')
  const turn = now.add({ seconds: 20 })
  assert.deepEqual(paced(simit, turn).nextAt, turn)
})

test('no rule forgets a delivery: it is settled, or somebody has a time to look at it', () => {
  const settled = new Set(['live', 'failed', 'unknown', 'held', 'late'])
  for (const state of STATES)
    for (const reason of ['auth', 'rate', 'transient', 'validation', 'media', 'protocol'] as const)
      for (const outcome of ['rejected', 'not-sent', 'unknown'] as const) {
        const move = afterSend({ ...simit, state }, { state: outcome, error: error(reason), rate: null }, now)
        assert.ok(move.nextAt !== null || settled.has(move.state), `${state} ${outcome} ${reason}`)
      }
})
