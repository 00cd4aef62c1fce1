import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { createNetworks } from '#networks'
import { dice } from '../src/networks/testing/alone.ts'
import { bakeryIn, spoken } from '../src/networks/trial/bakery.ts'
import { everyNetwork } from './networks/declared.ts'
import { madeUpWorlds } from './worlds.ts'

const COMMENTS = 10_000
/** So many are written between two questions, as long as no more than so many wait: some networks forget what nobody has fetched. */
const AT_ONCE = 90
const WAITING = 400
/** How often the desk dies before it has stored what it was told. */
const DEATHS = 1 / 8
/** As long as networks count requests. */
const QUIET_SECONDS = 300
/** A busy machine answers late, and the desk asks again. */
const REFUSALS = 50
const TIMEOUT_MS = 900_000

const WORLDS = await madeUpWorlds()
const READERS = (await everyNetwork()).filter(({ account }) => (account.can.read?.comments ?? 'none') !== 'none')

/** Whoever reads comments is here by that very word. */
suite('ten thousand comments', { timeout: 3_600_000 }, () => {
  test('a network that reads nothing says so, and everybody else has a world to be tried in', () => {
    const reading = createNetworks().all.flatMap(({ id, read }) => (read ? [id] : []))
    assert.deepEqual(
      READERS.map(({ network }) => network.id),
      reading,
    )
    assert.deepEqual(
      reading.filter((id) => !WORLDS.has(id)),
      [],
    )
  })

  for (const [number, { network }] of READERS.entries()) {
    const title = `on ${network.id} are read exactly once, although the desk dies at any moment and more arrive`
    test(title, { timeout: TIMEOUT_MS }, async (t) => {
      const open = WORLDS.get(network.id)
      assert.ok(open)
      const { world, line, reader, publish, words, pullAll, close } = await bakeryIn(await open())
      t.after(close)
      const seed = 2_026 + number
      t.diagnostic(`seed ${seed}`)
      const chance = dice(seed)
      let { cursor } = await pullAll('inbox', null)
      const post = await publish({ text: words('Yorumlarınızı bekleriz') })
      let refusals = REFUSALS
      const [made, kept]: [string[], string[]] = [[], []]
      // Who walks from the newest down meets on the next walk what came meanwhile.
      for (let quiet = 0; quiet < 2;) {
        for (let left = AT_ONCE; left > 0 && made.length < Math.min(COMMENTS, kept.length + WAITING); left -= 1)
          made.push((await world.people.comment(post.id, `Afiyet olsun ${made.length}`)).id)
        const page = await reader.pull(line, 'inbox', cursor)
        if (!page.ok && refusals > 0 && (page.reason === 'rate' || page.reason === 'transient')) {
          refusals -= 1
          if (page.reason === 'rate') world.pass?.(QUIET_SECONDS)
          continue
        }
        assert.ok(page.ok, page.ok ? '' : page.reason)
        // Items and cursor are stored together or not at all.
        if (chance() < DEATHS) continue
        const told = spoken(page.value.items).flatMap(({ key, own }) => (own ? [] : [key]))
        kept.push(...told)
        cursor = page.value.cursor
        if (told.length > 0 || made.length < COMMENTS) quiet = 0
        else if (!page.value.more) quiet += 1
      }
      assert.equal(kept.length, COMMENTS)
      assert.deepEqual(kept.toSorted(), made.toSorted())
    })
  }
})
