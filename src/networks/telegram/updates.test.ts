import assert from 'node:assert/strict'
import test from 'node:test'
import type { Page, Reply } from '../network.ts'
import { dice } from '../testing/alone.ts'
import { spoken } from '../trial/bakery.ts'
import { telegram } from './telegram.ts'
import { deskIn, file } from './testing/desk.ts'

const MANY = 10_000

test('ten thousand comments are each told exactly once, although reading breaks off again and again', async (t) => {
  const { line, people, post } = await deskIn(t)
  const { id } = await post('On bin kişi yazdı')
  const made = new Set<string>()
  const seen: string[] = []
  let cursor: string | null = null
  const chance = dice(7)
  for (let more = true; more || made.size < MANY;) {
    for (let one = 0; one < 90 && made.size < MANY; one += 1)
      made.add((await people.comment(id, `Yorum ${made.size}`)).id)
    const page: Reply<Page> | undefined = await telegram.read?.pull(line, 'inbox', cursor)
    assert.ok(page?.ok)
    more = page.value.more
    // The desk dies before it has stored what it was told: neither the items nor the place are kept.
    if (chance() < 0.25) {
      more = true
      continue
    }
    seen.push(...page.value.items.map(({ key }) => key))
    cursor = page.value.cursor
  }
  assert.equal(seen.length, MANY)
  assert.deepEqual(new Set(seen), made)
})

test('an album of a neighbour is one comment, also when its pages come apart', async (t) => {
  const { people, pull, post, more } = await deskIn(t)
  const { id } = await post('Fotoğraflarınızı bekliyoruz')
  for (let one = 0; one < 98; one += 1) await people.comment(id, `Yorum ${one}`)
  more.album(id, 'Bizim mahalle', 3)
  const albums = spoken(await pull()).filter(({ media }) => media.length > 0)
  assert.equal(new Set(albums.map(({ key }) => key)).size, 1)
  assert.partialDeepStrictEqual(albums.at(-1), { text: 'Bizim mahalle', kind: 'comment', rootId: id })
  assert.equal(albums.at(-1)?.media.length, 3)
})

test('comments under an album of ours stand under the whole album', async (t) => {
  const { people, pull, post } = await deskIn(t)
  const { id } = await post('Albüm', { media: [file('image/png', 40), file('image/png', 60)] })
  await people.comment(id, 'Hangisi sizin?')
  const [item] = spoken(await pull())
  assert.partialDeepStrictEqual(item, { rootId: id, parentId: id })
  assert.match(item?.ref.url ?? '', /^https:\/\/t\.me\/kosefirin\/\d+\?comment=\d+$/)
})

test('a post written by hand in the channel is told as ours, one of the desk is not told again', async (t) => {
  const { pull, post, more } = await deskIn(t)
  await post('Masadan')
  more.postByHand('Elden')
  const items = spoken(await pull())
  assert.deepEqual(
    items.map(({ text, kind, own }) => ({ text, kind, own })),
    [{ text: 'Elden', kind: 'post', own: true }],
  )
})

test('who speaks for the channel or as an unnamed administrator is us; who speaks as another channel is not', async (t) => {
  const { pull, post, more, books } = await deskIn(t)
  const { id } = await post('Kim konuşuyor?')
  more.commentAs(id, 'Kanal olarak', books.channel.id)
  more.commentAs(id, 'Yönetici olarak', books.group.id)
  books.chatOf = (
    (inner) => (asked: number) =>
      inner(asked) ?? { id: asked, type: 'channel', title: 'Başka kanal' }
  )(books.chatOf)
  more.commentAs(id, 'Başka kanal olarak', -1_003_333_333_333)
  const items = spoken(await pull())
  assert.deepEqual(
    items.map(({ own }) => own),
    [true, true, false],
  )
  assert.equal(items[2]?.author.id, '-1003333333333')
})

test('talk of the group that is not meant for us is told apart from comments', async (t) => {
  const { pull, more } = await deskIn(t)
  more.talk('Yarın hava nasıl?')
  more.talk('@kosefirin açık mı?')
  assert.deepEqual(
    spoken(await pull()).map(({ kind }) => kind),
    ['post', 'mention'],
  )
})

test('when somebody else reads the bot it is told plainly, at reading and at connecting', async (t) => {
  const { http, line, books, settings, credential } = await deskIn(t)
  const reasons = async () => {
    const page = await telegram.read?.pull(line, 'inbox', null)
    const met = await telegram.connect(http, settings, credential)
    return [page && !page.ok && page.reason, !met.ok && met.reason]
  }
  books.isReadElsewhere = true
  assert.deepEqual(await reasons(), ['other-reader', 'other-reader'])
  books.isReadElsewhere = false
  books.webhook = 'https://elsewhere.example/hook'
  assert.deepEqual(await reasons(), ['other-reader', 'other-reader'])
})

test('comments are heard in the group where the posts arrive now, also when it is another than at connecting', async (t) => {
  const { pull, people, post, more, books } = await deskIn(t)
  await post('Eski grup')
  await pull()
  more.move()
  const { id } = await post('Yeni grup')
  const comment = await people.comment(id, 'Buradayız')
  const [item] = await pull()
  assert.partialDeepStrictEqual(item, { key: comment.id, kind: 'comment', rootId: id, parentId: id })
  assert.ok(comment.id.startsWith(`${books.group.id}:`))
})
