import assert from 'node:assert/strict'
import test from 'node:test'
import { tidied, Wanted } from '../audience/wanted.ts'
import { partnerFit, perThousandFollowers } from './partner.ts'

const wanted = tidied(Wanted.parse({ persona: { languages: ['tr'], interests: ['kahve'] } }))
const long = 'bugün dükkânda yeni bir gün başlıyor ve herkesi bekliyoruz '.repeat(4)
const post = (text: string, lang: string | null, reactions: number | null) => ({
  text: `${text} ${long}`,
  lang,
  reactions,
})

test('a page is held against whom we are for by what it writes', () => {
  const posts = [
    post('kahve kavurduk', 'tr', 10),
    post('kahveniz hazır', 'tr', 30),
    post('börek var', 'tr', 20),
    post('coffee', 'en', 0),
  ]
  const { score, perThousand, posts: count } = partnerFit(wanted, posts, 4_000)
  const part = (clause: string) => score.parts.find((one) => one.clause === clause)
  assert.equal(count, 4)
  assert.deepEqual([part('languages')?.yes, part('languages')?.of], [3, 4])
  assert.deepEqual([part('interests')?.yes, part('interests')?.of], [2, 4])
  assert.equal(perThousand, 5)
  assert.ok(score.fit && score.fit.value > 0.6 && score.fit.low < 0.4)
})

test('without posts there is no fit, and without followers no price per thousand', () => {
  assert.equal(partnerFit(wanted, [], 100).score.fit, null)
  assert.equal(partnerFit(wanted, [post('kahve', 'tr', 5)], null).perThousand, null)
  assert.equal(perThousandFollowers(3_000, null), null)
  assert.equal(perThousandFollowers(3_000, 12_000), 250)
})
