import assert from 'node:assert/strict'
import type { Item } from '../network.ts'
import type { Sentences } from '../trial.ts'
import { spoken } from './bakery.ts'

const MANY = 95

/** What others said; some networks tell us what we said ourselves as well. */
const told = (items: readonly Item[]) => spoken(items).flatMap(({ key, own }) => (own ? [] : [key]))

export const readTrial: Sentences = {
  'many comments are read page by page, each exactly once, from the very first one': async (_, fresh) => {
    const { world, words, publish, pullAll } = await fresh()
    const begin = await pullAll('inbox', null)
    const post = await publish({ text: words('Yorumlarınızı bekleriz') })
    const made: string[] = []
    for (let at = 0; at < MANY; at += 1) made.push((await world.people.comment(post.id, words('Afiyet olsun'))).id)
    const first = await pullAll('inbox', begin.cursor)
    assert.deepEqual(told(first.items).toSorted(), made.toSorted())
    const again: string[] = []
    for (let at = 0; at < MANY; at += 1) again.push((await world.people.comment(post.id, words('Yine geldik'))).id)
    const second = await pullAll('inbox', first.cursor)
    assert.deepEqual(told(second.items), again, 'in the order in which they were written')
    assert.deepEqual((await pullAll('inbox', second.cursor)).items, [])
  },

  'a comment that arrives between two pages is neither lost nor doubled': async ({
    world,
    line,
    reader,
    words,
    publish,
    pullAll,
  }) => {
    const { cursor: begin } = await pullAll('inbox', null)
    const post = await publish({ text: words('Kapı açık') })
    const made: string[] = []
    for (let at = 0; at < 60; at += 1) made.push((await world.people.comment(post.id, words('Geldim'))).id)
    const seen: string[] = []
    let cursor = begin
    for (let step = 0; step < 20; step += 1) {
      const page = await reader.pull(line, 'inbox', cursor)
      assert.ok(page.ok)
      seen.push(...told(page.value.items))
      cursor = page.value.cursor
      if (step < 3) made.push((await world.people.comment(post.id, words('Ben de geldim'))).id)
      else if (!page.value.more) break
    }
    assert.deepEqual(seen.toSorted(), made.toSorted())
  },

  'a comment says who wrote it, on what, in plain words and in safe HTML': async ({
    world,
    line,
    words,
    publish,
    pullAll,
  }) => {
    const { cursor } = await pullAll('inbox', null)
    const post = await publish({ text: words('Bugün ne var?') })
    const text = words('Eline sağlık & <b>kolay gelsin</b>')
    const { id, authorId } = await world.people.comment(post.id, text)
    const item = spoken((await pullAll('inbox', cursor)).items).find(({ own }) => !own)
    assert.ok(item)
    assert.partialDeepStrictEqual(item, { key: id, kind: 'comment', parentId: post.id, own: false, state: 'live' })
    assert.equal(item.author.id, authorId)
    // Where accounts live on servers, so do their neighbours.
    assert.match(item.author.handle, line.account.handle.split('@').length > 2 ? /^@[^@]+@[^@]+$/ : /^@[^@]+$/)
    assert.ok(item.text.endsWith(text), item.text)
    assert.doesNotMatch(item.html, /<script|onerror|style=/)
    assert.ok(item.ref.url.startsWith('http'))
    assert.notEqual(item.author.id, line.account.id)
  },

  'a mention and a message are told apart from a comment': async ({ world, line, words, pullAll }) => {
    const hearsMessages = line.account.can.read?.messages !== 'none'
    const { cursor } = await pullAll('inbox', null)
    const mention = await world.people.mention(words('Fırına uğrayın'))
    const message = hearsMessages ? await world.people.message(words('Pasta siparişi')) : null
    const kinds = new Map(spoken((await pullAll('inbox', cursor)).items).map(({ key, kind }) => [key, kind]))
    assert.equal(kinds.get(mention.id), 'mention')
    if (message) assert.equal(kinds.get(message.id), 'message')
  },

  'neighbours who answer each other under our post are heard, with our post as the root': async ({
    world,
    words,
    publish,
    pullAll,
  }) => {
    const post = await publish({ text: words('Sohbet') })
    const first = await world.people.comment(post.id, words('Ben geldim'))
    const second = await world.people.comment(first.id, words('Hoş geldin'))
    const seen = spoken((await pullAll('threads', null)).items)
    const answer = seen.find(({ key }) => key === second.id)
    assert.partialDeepStrictEqual(answer, { rootId: post.id, parentId: first.id, kind: 'comment' })
  },

  'an edited comment comes again in its new version, and only then': async ({ world, words, publish, pullAll }) => {
    const post = await publish({ text: words('Liste') })
    const { id } = await world.people.comment(post.id, words('Simit güzle'))
    const first = await pullAll('threads', null)
    const before = spoken(first.items).find(({ key }) => key === id)
    const quiet = await pullAll('threads', first.cursor)
    assert.deepEqual(
      quiet.items.filter(({ key }) => key === id),
      [],
    )
    const text = words('Simit güzel')
    await world.people.edit(id, text)
    const after = spoken((await pullAll('threads', quiet.cursor)).items).find(({ key }) => key === id)
    assert.equal(after?.state, 'edited')
    assert.ok(after?.text.endsWith(text))
    assert.notEqual(after?.version, before?.version)
  },

  'a deleted comment is told as deleted, once': async ({ world, words, publish, pullAll }) => {
    const post = await publish({ text: words('Kapanış') })
    const { id } = await world.people.comment(post.id, words('Yanlış yazdım'))
    const first = await pullAll('threads', null)
    await world.people.delete(id)
    const second = await pullAll('threads', first.cursor)
    assert.deepEqual(
      second.items.filter(({ key }) => key === id).map(({ state }) => state),
      ['deleted'],
    )
    const third = await pullAll('threads', second.cursor)
    assert.deepEqual(
      third.items.filter(({ key }) => key === id),
      [],
    )
  },

  'one thing can be looked at as it stands, also when it is gone': async ({ world, line, reader, words, publish }) => {
    const post = await publish({ text: words('Bak') })
    const { id } = await world.people.comment(post.id, words('Baktım'))
    const there = await reader.look(line, id)
    assert.equal(there.ok && there.value.state, 'live')
    await world.people.delete(id)
    const gone = await reader.look(line, id)
    assert.equal(gone.ok && gone.value.state, 'deleted')
  },

  'our answer stands under the comment it answers and names the person where it must': async ({
    world,
    line,
    rules,
    reader,
    words,
    publish,
    seen,
  }) => {
    const post = await publish({ text: words('Sorun bakalım') })
    const question = await world.people.comment(post.id, words('Glütensiz var mı?'))
    const { ref, author } = await seen(question.id)
    const answer = await publish({ text: words('Var, öğleden sonra.') }, { ...ref, handle: author.handle })
    const kept = await world.post(answer.id)
    assert.equal(kept?.replyTo, question.id)
    const name = author.handle.split('@')[1] ?? ''
    if (rules.namesInReplies) assert.ok(kept?.text.includes(name))
    const context = await reader.context(line, post.id)
    if (!context.ok) return assert.equal(context.reason, 'unsupported')
    const found = spoken(context.value).find(({ key }) => key === answer.id)
    assert.partialDeepStrictEqual(found, { parentId: question.id, rootId: post.id, own: true })
    if (rules.namesInReplies) assert.ok(found?.text.includes(name))
  },
}
