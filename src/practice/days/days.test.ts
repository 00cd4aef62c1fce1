import assert from 'node:assert/strict'
import test from 'node:test'
import type { Event, Post } from '../books.ts'
import { byUsername, ourPage } from '../books.ts'
import { kindOf } from '../answered.ts'
import { PEOPLE } from '../cast/neighbours.cast.ts'
import { populate } from '../populate.ts'
import { createScript } from '../script.ts'
import { bare } from '../talk.ts'
import { type Life, openLife } from '../town.ts'
import { type Day, DAY_MINUTES, DAYS, makeDay } from './day.ts'
import { debriefOf } from './score/score.ts'
import { silentDay } from './silent.ts'
import { daysWays } from './ways.ts'

type Player = { life: Life; day: Day; minute: number; fresh: Post[]; say: (text: string, on?: Post) => void }

/** Plays a day by a rule that is asked every minute. */
function played(day: Day, play: (player: Player) => void): Event[] {
  let clock = Date.parse('2026-05-04T05:00:00Z')
  const events: Event[] = []
  const fresh: Post[] = []
  const life = openLife({ folder: null, now: () => clock })
  life.hear((event) => {
    events.push(event)
    const post = event.kind === 'post' ? life.books.posts.get(event.id) : undefined
    if (post && post.authorId !== ourPage(life.books).id) fresh.push(post)
  })
  populate(life, { weekOfLife: false, day })
  const us = ourPage(life.books).id
  const script = createScript(life, { seed: day.seed, open: () => undefined, ways: daysWays(life, day) })
  const say = (text: string, on?: Post) => {
    const name = on ? `@${life.books.neighbours.get(on.authorId)?.username} ` : ''
    life.post({ authorId: us, text: name + text, replyTo: on?.id ?? null, language: day.lang })
  }
  for (let minute = 0; minute < DAY_MINUTES; minute += 1) {
    clock += 60_000
    play({ life, day, minute, fresh: fresh.splice(0), say })
    script.minute()
    script.keep()
  }
  script.close()
  return events
}

const nameOf = (life: Life, post: Post) => {
  const username = life.books.neighbours.get(post.authorId)?.username
  return PEOPLE.find((one) => one.username === username)?.name.split(' ')[0] ?? ''
}

const STATEMENT = {
  en: 'A piece of metal was found in a country loaf. Please bring every country loaf of today back to us. Which questions do you have, and when can we answer them?',
  tr: 'Bir köy ekmeğinde metal parça bulundu. Lütfen bugünkü köy ekmeklerini bize geri getirin. Hangi sorularınız var, nasıl yardımcı olalım?',
  ru: 'В деревенском хлебе найден кусок металла. Пожалуйста, верните нам сегодняшний деревенский хлеб. Какие у вас вопросы, чем помочь?',
}
const CARING = {
  en: (name: string, said: string) =>
    `${name}, we are sorry: ${said} That must have been a shock. Please come by, we will look at it today at the counter.`,
  tr: (name: string, said: string) =>
    `${name}, çok üzgünüz, haklısınız: ${said} Bugün tezgâhta hemen bakıyoruz, lütfen uğrayın.`,
  ru: (name: string, said: string) =>
    `${name}, нам очень жаль, вы правы: ${said} Сегодня же проверим и напишем вам, приходите в пекарню.`,
}

function well({ life, day, minute, fresh, say }: Player) {
  if (day.kind === 'crisis' && minute === 75) say(STATEMENT[day.lang])
  for (const post of fresh) {
    const kind = kindOf(post)
    const by = life.books.neighbours.get(post.authorId)
    if (kind === 'spam' && by) life.tell({ kind: 'block', id: by.id, by: ourPage(life.books).id })
    else if (kind === 'complaint' || kind === 'question' || kind === 'same')
      say(CARING[day.lang](nameOf(life, post), bare(post.text).slice(0, 80)), post)
  }
}

function badly({ life, day, minute, fresh, say }: Player) {
  if (minute === 100)
    say(
      {
        en: 'Look how cheerful our rolls are today!',
        tr: 'Poğaçalarımız bugün ne kadar neşeli!',
        ru: 'Смотрите, какие весёлые у нас булочки!',
      }[day.lang],
    )
  for (const post of fresh) {
    const kind = kindOf(post)
    const by = life.books.neighbours.get(post.authorId)
    if (kind === 'complaint' && minute % 2 === 0)
      say(
        {
          en: 'That is impossible, it never happens here.',
          tr: 'Bizde öyle şey olmaz, başka kimse şikayet etmedi.',
          ru: 'Такого не бывает, вы сами виноваты.',
        }[day.lang],
        post,
      )
    else if (kind === 'same' && by) life.tell({ kind: 'mute', id: by.id, by: ourPage(life.books).id })
  }
}

for (const lang of ['en', 'tr', 'ru'] as const)
  test(`a crisis played well and one played badly are far apart, and both are explained, in ${lang}`, () => {
    const day = makeDay({ kind: 'crisis', lang, seed: 11 })
    const good = debriefOf(day, played(day, well))
    const bad = debriefOf(day, played(day, badly))
    assert.ok(good.score >= 75, `well: ${good.score}`)
    assert.ok(bad.score <= 35, `badly: ${bad.score}`)
    for (const { part, points, value, moments } of bad.parts) {
      if (points === null || (value ?? 1) >= 0.5) continue
      assert.ok(
        moments.some(({ isGood, advice }) => !isGood && advice.length > 0) || part === 'people',
        `${part} is not explained`,
      )
    }
  })

test('the same seed is the same day for everybody, another seed another one', () => {
  const wish = { kind: 'crisis', lang: 'en', seed: 5 } as const
  const told = (seed: number) =>
    silentDay(makeDay({ ...wish, seed })).said.map(({ minute, by, text }) => `${minute} ${by} ${text}`)
  assert.deepEqual(told(5), told(5))
  assert.notDeepEqual(told(5), told(6))
})

test('every day has something to do in every language, and is lost when nobody comes', () => {
  for (const kind of DAYS)
    for (const lang of ['en', 'tr', 'ru'] as const) {
      const day = makeDay({ kind, lang, seed: 3 })
      const { score, parts } = debriefOf(
        day,
        played(day, () => undefined),
      )
      assert.ok(score <= 20, `${kind} ${lang}: ${score}`)
      assert.ok(
        parts.some(({ part, n }) => part === 'answering' && n >= 2),
        `${kind} ${lang}`,
      )
    }
})

test('who answers with care does better on every day', () => {
  for (const kind of DAYS) {
    const day = makeDay({ kind, lang: 'en', seed: 4 })
    const silent = debriefOf(
      day,
      played(day, () => undefined),
    ).score
    const cared = debriefOf(day, played(day, well)).score
    assert.ok(cared >= silent + 30, `${kind}: ${cared} beside ${silent}`)
  }
})

const forgot = ({ fresh, say, life }: Player) => {
  for (const post of fresh)
    if (kindOf(post) === 'complaint')
      say(`${nameOf(life, post)}, we are sorry about the metal in your loaf. We will write to you by 12:00.`, post)
}

test('a promise that is not kept is asked for, and counted', () => {
  const day = makeDay({ kind: 'crisis', lang: 'en', seed: 9 })
  const { parts } = debriefOf(day, played(day, forgot))
  const promises = parts.find(({ part }) => part === 'promises')
  const broken = promises?.moments.filter(({ happened }) => happened === 'promise-broken') ?? []
  assert.ok(broken.length >= 1 && (promises?.value ?? 1) < 1)
  assert.ok(broken.every(({ advice }) => advice.includes('keep-the-hour')))
})

const mutes = (player: Player) => {
  for (const post of player.fresh)
    if (kindOf(post) === 'complaint') {
      player.life.tell({
        kind: 'mute',
        id: byUsername(player.life.books, player.life.books.neighbours.get(post.authorId)?.username ?? '')?.id ?? '',
        by: ourPage(player.life.books).id,
      })
    }
}

test('shutting out a critic costs more than it saves', () => {
  const day = makeDay({ kind: 'crisis', lang: 'en', seed: 9 })
  const { parts } = debriefOf(day, played(day, mutes))
  const removals = parts.find(({ part }) => part === 'removals')
  assert.equal(removals?.value, 0)
  assert.ok(removals.moments.some(({ happened }) => happened === 'wrongly-shut-out'))
})
