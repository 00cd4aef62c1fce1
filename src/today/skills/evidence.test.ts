import assert from 'node:assert/strict'
import test from 'node:test'
import { createNetworks } from '#networks'
import { testApp } from '#platform/testing/app.ts'
import { evidence } from './evidence.sql.ts'
import { interval, levelOf, SKILLS, weakest } from './skills.ts'
import { march, recordMarch } from './testing/march.ts'

test('what the desk says of a month is what one counts by hand, for every skill', async (t) => {
  const app = await testApp(t, createNetworks())
  await recordMarch(app)
  const wholeMarch = {
    workspaceId: '1',
    accountId: 'olga',
    from: march(1, '00:00'),
    until: Temporal.Instant.from('2026-04-01T00:00Z'),
  }
  const said = await evidence(app.db.read, wholeMarch)
  const byHand = {
    // The ninth of ten of 10, 20, 30, 40, 50 minutes lies at 46.
    answering: { value: 46, of: 5 },
    // Two of five drew somebody on; one of two hot talks calmed.
    conversation: { value: 2 / 5, of: 5 },
    softening: { value: 1 / 2, of: 2 },
    // One of five said what another said, spaces aside; three of five in the language they were asked in.
    individual: { value: 1 / 5, of: 5 },
    language: { value: 3 / 5, of: 5 },
    // From -0.6 to 0.4, from -0.5 to -0.5, from 0 to 0.2.
    mood: { value: (1 + 0 + 0.2) / 3, of: 3 },
    // One story told before the community spoke of it, one after.
    informed: { value: 1 / 2, of: 2 },
    // Of two posts asked about, one came back to be changed.
    company: { value: 1 / 2, of: 2 },
    // 10, 2 and 4 reactions, where 2, 4, 5 and 10 make 4.5 usual.
    craft: { value: 1 / 3, of: 3 },
    // At once, three minutes late, half an hour late, never.
    planning: { value: 2 / 4, of: 4 },
    growth: { value: 1 / 4, of: 4 },
    analytics: { value: 3 / 4, of: 4 },
    // 33 letters can be found, five cannot.
    headlines: { value: 1 / 2, of: 2 },
    // Two failed at first; one of them went out in the end.
    technical: { value: 1 / 2, of: 2 },
    care: { value: 2 / 3, of: 3 },
    // Handed on after an hour, and after two days.
    borders: { value: 1 / 2, of: 2 },
  }
  for (const skill of SKILLS) {
    assert.equal(said[skill].of, byHand[skill].of, skill)
    assert.ok(Math.abs((said[skill].value ?? 9) - byHand[skill].value) < 1e-6, `${skill}: ${said[skill].value}`)
  }
  const april = await evidence(app.db.read, {
    ...wholeMarch,
    from: wholeMarch.until,
    until: march(31).add({ hours: 9999 }),
  })
  assert.ok(Object.values(april).every(({ of }) => of === 0))
  // Deniz did nothing of it.
  const deniz = await evidence(app.db.read, { ...wholeMarch, accountId: 'deniz' })
  assert.ok(Object.values(deniz).every(({ of, value }) => of === 0 && value === null))
})

test('a level is only said where there is enough work, and less waiting is better', () => {
  assert.equal(levelOf('answering', { value: 20, of: 9 }), null)
  assert.equal(levelOf('answering', { value: 20, of: 10 }), 4)
  assert.equal(levelOf('answering', { value: 600, of: 10 }), 1)
  assert.equal(levelOf('planning', { value: 0.9, of: 5 }), 3)
  assert.equal(levelOf('planning', { value: null, of: 0 }), null)
})

test('a share from a few is wide, from many narrow', () => {
  const few = interval(0.5, 4)
  const many = interval(0.5, 400)
  assert.ok(few.high - few.low > 0.6 && many.high - many.low < 0.1)
})

test('the exercise goes to where one thinks more of oneself than the work shows', () => {
  const skills = [
    { skill: 'answering', rated: 3, level: 3 },
    { skill: 'softening', rated: 4, level: 2 },
    { skill: 'planning', rated: 1, level: 1 },
    { skill: 'craft', rated: 5, level: null },
  ] as const
  assert.equal(weakest(skills), 'softening')
})
