import assert from 'node:assert/strict'
import test from 'node:test'
import { LANGS } from '#platform/words.ts'
import { angleFor, ANGLES, type Facts, type Page } from './angle.ts'
import { angleWords, becauseSaid, openings } from './words.ts'

const page = (more: Partial<Page> = {}): Page => ({ goals: [], look: 'microblog', needsPicture: false, ...more })
const facts = (more: Partial<Facts> = {}): Facts => ({
  word: null,
  hasPicture: false,
  isSpoken: false,
  rival: null,
  lesson: null,
  ...more,
})
const angle = (p: Page, f: Facts) => angleFor(p, f).angle
const lesson = (times: number) => ({ word: 'simit', posts: 4, times })

test('what the community says already is answered, whatever the page is for', () => {
  for (const goal of ['sales', 'awareness', 'recall', 'image'] as const)
    assert.equal(angle(page({ goals: [goal] }), facts({ isSpoken: true, word: 'simit' })), 'answer')
})

test('a page that sells speaks of what it offers when the headline does, and only then', () => {
  const sells = page({ goals: ['sales'] })
  assert.equal(angle(sells, facts({ word: 'simit' })), 'offer')
  assert.equal(angle(sells, facts()), 'ask')
  assert.equal(angle(page({ goals: ['image'] }), facts({ word: 'simit' })), 'ask')
})

test('one story is told in as many ways as there are pages', () => {
  const ways = [
    page({ look: 'blog' }),
    page({ look: 'visual' }),
    page({ goals: ['awareness'] }),
    page({ look: 'wall', goals: ['image'] }),
    page({ goals: ['sales'] }),
  ].map((p) => angle(p, facts({ word: 'simit' })))
  assert.deepEqual(ways, ['explain', 'show', 'first', 'ask', 'offer'])
})

test('where a competitor was first, what he left out is told', () => {
  assert.equal(angle(page({ goals: ['awareness'] }), facts({ rival: 'Karşı Fırın' })), 'own-side')
  assert.equal(angle(page({ look: 'blog' }), facts({ rival: 'Karşı Fırın', isSpoken: true })), 'answer')
})

test('what did badly before gets a line and no more, what did well is named as a reason', () => {
  const poor = angleFor(page({ goals: ['awareness'] }), facts({ lesson: lesson(0.4) }))
  assert.equal(poor.angle, 'short')
  const rich = angleFor(page({ goals: ['awareness'] }), facts({ lesson: lesson(2.5) }))
  assert.equal(rich.angle, 'first')
  for (const { because } of [poor, rich]) assert.equal(because.at(-1)?.kind, 'outcome')
  assert.equal(
    angleFor(page(), facts({ lesson: lesson(1.05) })).because.some(({ kind }) => kind === 'outcome'),
    false,
    'as usual is no reason',
  )
})

const kinds = (hasPicture: boolean) =>
  angleFor(page({ look: 'visual' }), facts({ hasPicture })).because.map(({ kind }) => kind)

test('a page that needs a picture says when the story brings none', () => {
  assert.deepEqual(kinds(false), ['look', 'no-picture'])
  assert.deepEqual(kinds(true), ['look', 'picture'])
})

test('every angle gives its reason, and all of it is said in three languages', () => {
  const looks = ['microblog', 'channel', 'wall', 'blog', 'forum', 'visual'] as const
  const goals = [[], ['sales'], ['awareness'], ['recall'], ['image']] as const
  const some = [
    facts(),
    facts({ word: 'simit' }),
    facts({ isSpoken: true }),
    facts({ rival: 'Karşı Fırın' }),
    facts({ lesson: lesson(0.3) }),
    facts({ lesson: lesson(3) }),
  ]
  const met = new Set<string>()
  for (const look of looks)
    for (const own of goals)
      for (const one of some) {
        const { angle: chosen, because } = angleFor(page({ look, goals: own }), one)
        met.add(chosen)
        assert.notEqual(because.length, 0, `${look} ${own.join()} gives no reason for ${chosen}`)
        for (const lang of LANGS)
          for (const reason of because) assert.doesNotMatch(becauseSaid(reason, lang), /[{}]|undefined/)
      }
  assert.deepEqual([...met].toSorted(), [...ANGLES].toSorted())
  for (const lang of LANGS) {
    assert.equal(new Set(ANGLES.map((one) => angleWords[one][lang])).size, ANGLES.length)
    for (const opening of Object.values(openings)) assert.match(opening[lang], /[:?]$/)
  }
})
