import assert from 'node:assert/strict'
import test from 'node:test'
import { byUsername, ourPage, type Post, repliesBelow } from './books.ts'
import { PEOPLE } from './cast/neighbours.cast.ts'
import { populate, startLife } from './life.ts'
import { meaningOf } from './talk.ts'
import { openLife } from './town.ts'
import type { Go } from './visit.ts'

const MORNING = Date.parse('2026-05-04T06:00:00Z')

function neighbourhood({ seed = 3, weekOfLife = false } = {}) {
  let clock = MORNING
  const life = openLife({ folder: null, now: () => clock })
  populate(life, { weekOfLife })
  const opened: { url: string; agent: string }[] = []
  const go: Go = (url, { headers }) => {
    opened.push({ url, agent: headers['user-agent'] ?? '' })
    return Promise.resolve(new Response('<p>Simit</p>', { headers: { 'content-type': 'text/html' } }))
  }
  const living = startLife(life, { seed, speed: 0, clickLinks: true, fetch: go, origin: () => 'http://127.0.0.1:9' })
  const us = ourPage(life.books)
  const person = (username: string) => {
    const one = byUsername(life.books, username)
    assert.ok(one)
    return one
  }
  return {
    life,
    us,
    opened,
    person,
    pass: async (minutes: number) => {
      for (let left = minutes; left > 0; left -= 5) {
        clock += 5 * 60_000
        await living.advance(5)
      }
    },
    post: (text: string, language = 'en') => life.post({ authorId: us.id, text, language }),
    answer: (to: Post, text: string) => life.post({ authorId: us.id, text, replyTo: to.id }),
    complains: (username: string, text: string) => life.post({ authorId: person(username).id, text: `@firin ${text}` }),
    below: (post: Post, username?: string) =>
      repliesBelow(life.books, post).filter(({ authorId }) => !username || authorId === person(username).id),
  }
}

const BURNT = 'The bottom of my loaf was burnt black. I had to throw half of it away.'
const kinds = (posts: Post[]) => posts.map(({ text }) => meaningOf(text)?.kind)

test('neighbours react to a new post in their own language', async () => {
  const { post, pass, below, life } = neighbourhood()
  const bread = post('Fresh walnut loaf at nine.')
  await pass(360)
  const said = below(bread)
  assert.ok(bread.likes.size >= 3 && said.length >= 1)
  for (const one of said) {
    const author = life.books.neighbours.get(one.authorId)
    assert.equal(one.language, PEOPLE.find(({ username }) => username === author?.username)?.lang ?? 'tr')
  }
})

test('an open question starts a discussion among neighbours', async () => {
  const { post, pass, below, us } = neighbourhood()
  const question = post('What should we bake on Saturday: apple pie or cherry pie?')
  await pass(180)
  const said = below(question).filter(({ authorId }) => authorId !== us.id)
  assert.ok(said.length >= 4)
  assert.ok(said.some(({ text }) => /apple pie|cherry pie/i.test(text)))
  assert.ok(
    said.some(({ replyTo }) => replyTo !== question.id),
    'nobody answered anybody else',
  )
})

test('a complaint nobody answers spreads after four hours', async () => {
  const { complains, pass, below } = neighbourhood()
  const burnt = complains('tom_parker', BURNT)
  await pass(230)
  assert.equal(below(burnt).length, 0)
  await pass(120)
  assert.ok(below(burnt).length >= 2)
  assert.ok(burnt.boosts.size >= 1)
  assert.ok(kinds(below(burnt)).every((kind) => kind === 'same'))
})

test('a caring answer calms within twenty minutes and nothing spreads', async () => {
  const { complains, answer, pass, below } = neighbourhood()
  const burnt = complains('tom_parker', BURNT)
  await pass(30)
  const ours = answer(burnt, '@tom_parker Tom, we are sorry about the burnt loaf. We will check the oven tonight.')
  await pass(25)
  assert.deepEqual(kinds(below(ours, 'tom_parker')), ['calmed'])
  await pass(360)
  assert.deepEqual(kinds(below(burnt)), [undefined, 'calmed'])
})

test('a careless answer makes it worse', async () => {
  const { complains, answer, pass, below } = neighbourhood()
  const cold = complains('ayse_k', 'Yedi buçukta aldığım simit buz gibi soğuktu.')
  await pass(10)
  const ours = answer(cold, '@ayse_k Bizde öyle şey olmaz, başka kimse şikayet etmedi.')
  await pass(25)
  assert.deepEqual(kinds(below(ours, 'ayse_k')), ['angrier'])
})

test('after two public answers the onlookers sigh', async () => {
  const { complains, answer, pass, below } = neighbourhood()
  let last = complains('igor_v', 'Низ буханки сгорел до черноты. Половину пришлось выбросить, обидно.')
  const first = last
  for (const words of ['Такого не бывает.', 'Вы сами виноваты, надо было смотреть.', 'Успокойтесь.']) {
    await pass(5)
    const ours = answer(last, `@igor_v ${words}`)
    await pass(40)
    last = below(ours, 'igor_v')[0] ?? last
  }
  assert.ok(kinds(below(first)).includes('sigh'))
})

test('a question that is answered is thanked for, or asked again in a language it can be read in', async () => {
  const { complains, answer, pass, below } = neighbourhood()
  const asked = complains('nadya_l', 'Во сколько вы открываетесь в воскресенье?')
  const wrong = answer(asked, '@nadya_l On Sunday we open at eight in the morning, as always.')
  await pass(25)
  assert.deepEqual(kinds(below(wrong, 'nadya_l')), ['otherLanguage'])
})

test('whoever posts too much in a day loses readers', async () => {
  const { post, pass, us } = neighbourhood()
  const before = us.followers.size
  for (let i = 0; i < 8; i += 1) post(`Buy bread, number ${i}.`)
  await pass(120)
  assert.ok(us.followers.size < before)
})

const boosts = async (text: string) => {
  const { post, pass } = neighbourhood()
  const made = post(text)
  await pass(300)
  return made.boosts.size
}

test('a post about the news of the day is passed on further', async () => {
  assert.ok(
    (await boosts('The street festival closes Linden Street on the 14th. We bake outside!')) > (await boosts('Ok.')),
  )
})

test('links are opened by browsers and previewed by a server, never outside this machine', async () => {
  const { post, pass, opened } = neighbourhood()
  post('Order here: http://127.0.0.1:9/l/abc and http://firin.example/shop')
  await pass(120)
  const [preview, ...people] = opened
  assert.match(preview?.agent ?? '', /^Mastodon\/4\.5\.0 \(http\.rb/)
  assert.ok(people.length >= 2 && people.every(({ agent }) => agent.startsWith('Mozilla/5.0')))
  assert.ok(opened.every(({ url }) => url === 'http://127.0.0.1:9/l/abc'))
})

const story = async (seed: number) => {
  const { post, pass, life } = neighbourhood({ seed })
  post('Simit or poppy roll?')
  await pass(600)
  return [...life.books.posts.values()].map(({ text }) => text).join('\n')
}

test('the same seed tells the same story, another seed another one', async () => {
  const told = await story(5)
  assert.equal(await story(5), told)
  assert.notEqual(await story(6), told)
})

test('a life taken up again goes on where it was', async () => {
  const { post, pass, life, below } = neighbourhood()
  const bread = post('Fresh walnut loaf at nine.')
  await pass(20)
  const again = startLife(life, { seed: 3, speed: 0, clickLinks: false, fetch, origin: () => '' })
  await again.advance(400)
  const texts = below(bread).map(({ authorId, text }) => `${authorId} ${text}`)
  assert.ok(texts.length >= 1)
  assert.equal(new Set(texts).size, texts.length)
})

test('a new town can have a week behind it, with something left to answer', () => {
  const { life, us } = neighbourhood({ weekOfLife: true })
  const posts = [...life.books.posts.values()]
  const ours = posts.filter(({ authorId, replyTo }) => authorId === us.id && replyTo === null)
  assert.ok(ours.length >= 8 && posts.every(({ at }) => at <= MORNING))
  const mentions = life.books.notifications.filter(({ type }) => type === 'mention')
  assert.ok(mentions.length >= 20)
  const answered = new Set(posts.filter(({ authorId }) => authorId === us.id).map(({ replyTo }) => replyTo))
  assert.ok(mentions.some(({ postId }) => !answered.has(postId)))
})
