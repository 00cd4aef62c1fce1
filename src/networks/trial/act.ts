import assert from 'node:assert/strict'
import type { Deed } from '../network.ts'
import type { Sentences } from '../trial.ts'
import type { Bakery } from './bakery.ts'

export const actTrial: Sentences = {
  'a comment is liked and unliked, as often as one likes': async (bakery) => {
    const { world, words, publish } = bakery
    const post = await publish({ text: words('Beğendik') })
    const { id } = await world.people.comment(post.id, words('Çok güzel'))
    for (const action of ['like', 'like'] as const) assert.equal(await done(bakery, { action, refId: id }), 'live')
    assert.partialDeepStrictEqual(await world.post(id), { likes: 1, likedByUs: true })
    for (const action of ['unlike', 'unlike'] as const) assert.equal(await done(bakery, { action, refId: id }), 'live')
    assert.partialDeepStrictEqual(await world.post(id), { likes: 0, likedByUs: false })
  },

  'our own post is deleted, and deleting it again is no fault': async (bakery) => {
    const text = bakery.words('Vazgeçtik')
    const { id } = await bakery.publish({ text })
    assert.equal(await done(bakery, { action: 'delete', refId: id }), 'live')
    assert.equal(await bakery.world.count(text), 0)
    assert.equal(await done(bakery, { action: 'delete', refId: id }), 'live')
  },

  'a person is muted and blocked, and let in again': async (bakery) => {
    const { world, words } = bakery
    const { authorId } = await world.people.mention(words('Gürültü'))
    assert.equal(await done(bakery, { action: 'mute', refId: authorId }), 'live')
    assert.equal(await world.people.isMuted(authorId), true)
    assert.equal(await done(bakery, { action: 'unmute', refId: authorId }), 'live')
    assert.equal(await world.people.isMuted(authorId), false)
    assert.equal(await done(bakery, { action: 'block', refId: authorId }), 'live')
    assert.equal(await world.people.isBlocked(authorId), true)
    assert.equal(await done(bakery, { action: 'unblock', refId: authorId }), 'live')
    assert.equal(await world.people.isBlocked(authorId), false)
  },

  'what the network cannot do is refused before anything is sent': async (bakery) => {
    const { can } = bakery.line.account
    for (const action of ['hide', 'unhide'] as const) {
      if (!can.act.includes(action)) assert.equal(await done(bakery, { action, refId: '1' }), 'rejected')
    }
  },

  'counts grow with what people do, and a post that is gone is not a post with zero': async (bakery) => {
    const { world, line, words, publish } = bakery
    assert.ok(world.network.measure)
    const post = await publish({ text: words('Sayalım') })
    const other = await publish({ text: words('Bunu sileriz') })
    await world.people.favourite(post.id)
    await world.people.boost(post.id)
    await world.people.comment(post.id, words('Bir'))
    await world.people.comment(post.id, words('İki'))
    await done(bakery, { action: 'delete', refId: other.id })
    const reply = await world.network.measure.posts(line, [post.id, other.id])
    assert.ok(reply.ok)
    const told = Object.entries({ replies: 2, boosts: 1, likes: 1 }).filter(([name]) => tells(line.account, name))
    assert.partialDeepStrictEqual(reply.value.counts[post.id], Object.fromEntries(told))
    assert.deepEqual(reply.value.gone, [other.id])
    assert.equal(reply.value.counts[other.id], undefined)
  },

  'followers are counted': async ({ world, line }) => {
    assert.ok(world.network.measure)
    const before = await world.network.measure.account(line)
    await world.people.follow()
    const after = await world.network.measure.account(line)
    assert.ok(before.ok && after.ok)
    assert.equal((after.value.followers ?? 0) - (before.value.followers ?? 0), 1)
  },
}

const tells = ({ can }: Bakery['line']['account'], name: string) => can.metrics.some((metric) => metric === name)

async function done({ world, line }: Bakery, deed: Deed): Promise<string> {
  assert.ok(world.network.act)
  return (await world.network.act.perform(line, deed)).state
}
