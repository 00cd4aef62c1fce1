import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { AYSE, IVAN, openBakery, says } from '../testing/street.ts'

const Garden = z.object({
  plants: z.array(
    z.object({
      kind: z.string(),
      threadId: z.string(),
      personId: z.string().nullable(),
      name: z.string(),
      helpers: z.array(z.object({ name: z.string() })),
    }),
  ),
  harvest: z.array(z.object({ kind: z.string(), tended: z.number(), grew: z.number(), withered: z.number() })),
})

const someone = (id: string) => ({ ...AYSE, id, handle: `@${id}@meydan.town`, name: id })

async function garden(t: test.TestContext) {
  const bakery = await openBakery(t)
  const ago = (hours: number) => bakery.app.now().subtract({ minutes: Math.round(hours * 60) })
  const look = async () => Garden.parse((await bakery.call('GET /inbox/garden', {})).body)
  const run = (job: 'converse.garden-judge' | 'converse.garden-silent') =>
    bakery.slice.jobs[job].run({}, new AbortController().signal)
  return { bakery, ago, look, run }
}

test('an open question is shown with the members who know, and counts as grown when somebody answers', async (t) => {
  const { bakery, ago, look, run } = await garden(t)
  await bakery.hear(
    says('k1', 'The sourdough starter lives well with rye flour, lovely!', { author: IVAN, at: ago(30) }),
    says('q1', 'Where can I buy sourdough starter?', { at: ago(5) }),
  )
  const plant = (await look()).plants.find(({ kind }) => kind === 'question')
  assert.partialDeepStrictEqual(plant, { name: 'Ayşe Yılmaz', helpers: [{ name: 'Иван Петров' }] })
  assert.ok(plant)
  const { kind, threadId, personId } = plant
  await bakery.call('POST /inbox/garden', { kind, threadId, personId, deed: 'tended' })
  assert.ok(!(await look()).plants.some((one) => one.threadId === threadId), 'it rests')
  bakery.app.clock.pass({ hours: 1 })
  await bakery.hear(says('a1', 'At the market, ask for Ivan.', { author: IVAN, parentId: 'q1', at: bakery.app.now() }))
  await run('converse.garden-judge')
  assert.deepEqual((await look()).harvest, [{ kind: 'question', tended: 1, grew: 1, withered: 0 }])
})

test('a talk of three that went still wants reviving; when nobody follows, it has not worked', async (t) => {
  const { bakery, ago, look, run } = await garden(t)
  await bakery.hear(
    says('t1', 'We bake ours on a stone.', { at: ago(20) }),
    says('t2', 'Mine goes into a pan.', { author: IVAN, parentId: 't1', at: ago(19.5) }),
    says('t3', 'A pot with a lid, like my mother.', { author: someone('emma'), parentId: 't1', at: ago(19) }),
    says('t4', 'A lid is a good idea.', { author: IVAN, parentId: 't1', at: ago(18.5) }),
    says('o1', 'Of course.', { own: true, parentId: 't1', at: ago(18) }),
  )
  const plant = (await look()).plants.find(({ kind }) => kind === 'revive')
  assert.ok(plant)
  await bakery.call('POST /inbox/garden', { kind: 'revive', threadId: plant.threadId, deed: 'tended' })
  bakery.app.clock.pass({ hours: 49 })
  await run('converse.garden-judge')
  assert.deepEqual((await look()).harvest, [{ kind: 'revive', tended: 1, grew: 0, withered: 1 }])
})

test('who speaks for the first time and gets no word is shown once, and taking back brings them back', async (t) => {
  const { bakery, ago, look } = await garden(t)
  await bakery.hear(says('n1', 'I walked past your window today.', { author: someone('deniz'), at: ago(3) }))
  const plant = (await look()).plants.find(({ kind }) => kind === 'newcomer')
  assert.equal(plant?.name, 'deniz')
  const left = await bakery.call('POST /inbox/garden', {
    kind: 'newcomer',
    threadId: plant?.threadId,
    personId: plant?.personId,
    deed: 'left',
  })
  assert.equal((await look()).plants.length, 0)
  const { id } = z.object({ id: z.string() }).parse(left.body)
  await bakery.call('DELETE /inbox/garden/:id', { id })
  assert.equal((await look()).plants.length, 1)
})

test('a member who talked a lot and has not for a month is found at night', async (t) => {
  const { bakery, ago, look, run } = await garden(t)
  await bakery.hear(
    ...Array.from({ length: 6 }, (_, i) =>
      says(`s${i}`, `Lovely simit number ${i}.`, { author: IVAN, at: ago(24 * 40 + i) }),
    ),
  )
  await run('converse.garden-silent')
  assert.ok((await look()).plants.some(({ kind, name }) => kind === 'silent' && name === 'Иван Петров'))
})
