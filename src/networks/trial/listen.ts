import assert from 'node:assert/strict'
import type { Item } from '../network.ts'
import type { Sentences } from '../trial.ts'
import { type Bakery, soon, spoken } from './bakery.ts'

export const listenTrial: Sentences = {
  'the stream tells the same items as the pages': async (bakery) => {
    const { world, words, publish, pullAll } = bakery
    const { cursor } = await pullAll('inbox', null)
    const post = await publish({ text: words('Canlı yayın') })
    const ear = await listening(bakery)
    const comment = await world.people.comment(post.id, words('Duyuyor musun?'))
    const mention = await world.people.mention(words('Selam fırın'))
    await soon('two items on the stream', () => ear.heard.length >= 2)
    await ear.stop()
    const pulled = (await pullAll('inbox', cursor)).items
    assert.deepEqual(
      pulled.map(({ key }) => key),
      [comment.id, mention.id],
    )
    assert.deepEqual(ear.heard.toSorted(byKey), pulled.toSorted(byKey))
  },

  'an edit and a deletion are heard on the stream': async (bakery) => {
    const { world, words, publish } = bakery
    const post = await publish({ text: words('Düzeltme') })
    const ear = await listening(bakery)
    const { id } = await world.people.comment(post.id, words('Yanliş'))
    await soon('the comment', () => ear.heard.some(({ key }) => key === id))
    const text = words('Yanlış')
    await world.people.edit(id, text)
    await soon('the edit', () => spoken(ear.heard).some(({ key, state }) => key === id && state === 'edited'))
    await world.people.delete(id)
    await soon('the deletion', () => ear.heard.some(({ key, state }) => key === id && state === 'deleted'))
    await ear.stop()
  },

  'a stream that breaks says so, and the pages close the gap': async (bakery) => {
    const { world, words, publish, pullAll } = bakery
    const post = await publish({ text: words('Kesinti') })
    const { cursor } = await pullAll('inbox', null)
    const ear = await listening(bakery)
    await world.faults.dropStreams()
    const end = await ear.ended
    assert.equal(!end.ok && end.reason, 'transient')
    const { id } = await world.people.comment(post.id, words('Kimse duymadı'))
    assert.deepEqual(
      (await pullAll('inbox', cursor)).items.map(({ key }) => key),
      [id],
    )
  },

  'listening stops when it is told to': async (bakery) => {
    const ear = await listening(bakery)
    assert.deepEqual(await ear.stop(), { ok: true, value: 'ended', rate: null })
  },

  'a stream is not opened with a wrong key': async ({ line, reader }) => {
    const credential = Object.fromEntries(Object.keys(line.credential).map((name) => [name, 'not-the-key']))
    const silent = { hear: () => {}, up: () => assert.fail('the stream stands') }
    const end = await reader.listen?.({ ...line, credential }, silent, new AbortController().signal)
    assert.equal(end && !end.ok && end.reason, 'auth')
  },
}

async function listening({ line, reader }: Bakery) {
  assert.ok(reader.listen)
  const heard: Item[] = []
  const leave = new AbortController()
  let up = false
  const ear = { hear: (item: Item) => void heard.push(item), up: () => void (up = true) }
  const ended = reader.listen(line, ear, leave.signal)
  await soon('the stream', () => up)
  const stop = () => {
    leave.abort()
    return ended
  }
  return { heard, ended, stop }
}

const byKey = (a: Item, b: Item) => (a.key < b.key ? -1 : 1)
