import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { textMeasureCommand } from './measure-command.ts'

const Told = z.object({ length: z.number(), limit: z.number(), fits: z.boolean(), parts: z.array(z.string()) })

const measured = (network: string, line: object) =>
  Told.parse(JSON.parse(textMeasureCommand(network)(JSON.stringify(line))))

test('a line with a text becomes its length, the limit and the parts of a thread', () => {
  assert.deepEqual(measured('mastodon', { text: 'Bak: https://firin.example/simit' }), {
    length: 28,
    limit: 500,
    fits: true,
    parts: ['Bak: https://firin.example/simit'],
  })
  const long = 'Simit yedide çıkıyor. '.repeat(20).trim()
  const { parts, fits } = measured('x', { text: long })
  assert.equal(fits, false)
  assert.equal(parts.join(''), long)
  assert.equal(measured('x', { text: long, numbered: true }).parts.at(-1)?.endsWith(' 2/2'), true)
})

test('a network nobody knows is refused with the names of those that are known', () => {
  assert.throws(() => textMeasureCommand('pigeon'), /pigeon.*mastodon/u)
})
