import assert from 'node:assert/strict'
import test from 'node:test'
import { createAgenda } from './agenda.ts'

const MONDAY = Temporal.Instant.from('2026-10-26T06:00:00Z')
const after = (minutes: number) => MONDAY.add({ minutes })

test('everything happens in the order of its hours, also what is added on the way', async () => {
  const agenda = createAgenda(MONDAY)
  const told: string[] = []
  const tell = (what: string) => async () => {
    told.push(`${what} at ${agenda.now().since(MONDAY).total('minutes')}`)
  }
  agenda.at(after(30), tell('bread'))
  agenda.at(after(10), async () => {
    await tell('simit')()
    agenda.at(after(20), tell('tea'))
    agenda.at(after(5), tell('late'))
  })
  agenda.at(after(10), tell('jam'))
  agenda.at(after(61), tell('never'))
  await agenda.run(after(60))
  assert.deepEqual(told, ['simit at 10', 'late at 10', 'jam at 10', 'tea at 20', 'bread at 30'])
  assert.equal(agenda.now().toString(), after(60).toString())
})

test('of a job with a name only the last one waits', async () => {
  const agenda = createAgenda(MONDAY)
  let done = 0
  const count = async () => {
    done += 1
  }
  for (const minutes of [5, 6, 7]) agenda.later(after(minutes), 'deliver', count)
  agenda.later(after(8), null, count)
  await agenda.run(after(60))
  assert.equal(done, 2)
})
