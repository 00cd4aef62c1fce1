import assert from 'node:assert/strict'
import test from 'node:test'
import { intent, square, status } from '../testing/square.ts'
import { edit } from './edit.ts'

const POST = '/api/v1/statuses/9'
const pictured = { media_attachments: [{ id: '70', type: 'image' }] }
const file = { id: '1', mime: 'image/png', sizeBytes: 4, address: null, bytes: () => Promise.resolve(new Uint8Array()) }

test('a post gets other words and its pictures other descriptions, and keeps its pictures', async (t) => {
  const { line, heard } = await square(t, {
    [`GET ${POST}`]: { body: status('9', '', pictured) },
    [`PUT ${POST}`]: { body: status('9', '', pictured) },
  })
  const { draft } = intent('Simit sekizde')
  const outcome = await edit(line, '9', { ...draft, media: [{ ...file, alt: 'Tepside simit' }] })
  assert.equal(outcome.state, 'live')
  assert.deepEqual(JSON.parse(heard[1]?.body ?? ''), {
    status: 'Simit sekizde',
    spoiler_text: '',
    sensitive: false,
    language: 'tr',
    media_ids: ['70'],
    media_attributes: [{ id: '70', description: 'Tepside simit' }],
  })
})

test('a poll is not named again, for that would throw its votes away', async (t) => {
  const { line, heard } = await square(t, {})
  const poll = { options: ['Simit', 'Börek'], minutes: 60, multiple: false }
  const outcome = await edit(line, '9', { ...intent('Hangisi?').draft, poll })
  assert.partialDeepStrictEqual(outcome, { state: 'rejected', error: { reason: 'unsupported' } })
  assert.equal(heard.length, 0)
})

test('a post that was deleted is told from a server that cannot change posts', async (t) => {
  const gone = await square(t, {})
  assert.partialDeepStrictEqual(await edit(gone.line, '9', intent('Simit').draft), {
    state: 'rejected',
    error: { reason: 'not-found' },
  })
  const deaf = await square(t, { [`GET ${POST}`]: { body: status('9', '') } })
  assert.partialDeepStrictEqual(await edit(deaf.line, '9', intent('Simit').draft), {
    state: 'rejected',
    error: { reason: 'unsupported' },
  })
})
