import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { createBatch } from './batch.ts'
import { openDatabase } from './database.ts'
import { createLog } from './log.ts'
import { configWith } from './testing/config.ts'
import { freshDatabase } from './testing/database.ts'

async function ground(t: TestContext) {
  const log = createLog('silent')
  const db = openDatabase(await freshDatabase(), log)
  const dataFolder = mkdtempSync(join(tmpdir(), 'meydan-data-'))
  t.after(async () => {
    await db.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  return { db, log, config: configWith({ MEYDAN_DATA: dataFolder }) }
}

const tray = (number: number) => `${number}${' '.repeat(1_000_000)}`
const numberFrom = (told: unknown): number | null => (typeof told === 'number' ? told : null)

test('rows the database does not take at first are written later, in their order and once', async (t) => {
  const app = await ground(t)
  const written: number[] = []
  let isAway = true
  const batch = createBatch<number>(app, {
    name: 'loaves',
    rowFrom: numberFrom,
    write: async (_, rows) => {
      if (isAway) throw new Error('away')
      written.push(...rows)
    },
  })
  for (let i = 0; i < 10; i += 1) void batch.add(i)
  await batch.flush()
  assert.deepEqual(written, [])
  isAway = false
  void batch.add(10)
  await batch.flush()
  assert.deepEqual(written, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  assert.deepEqual(readdirSync(join(app.config.dataFolder, 'journal')), [])
})

test('what stands in a journal that was left is written from where it had come to; half a line is nothing', async (t) => {
  const app = await ground(t)
  const written: number[] = []
  const made = () =>
    createBatch<number>(app, {
      name: 'loaves',
      rowFrom: numberFrom,
      write: async (_, rows) => {
        written.push(...rows)
      },
    })
  const first = made()
  await first.add(1)
  await first.flush()
  writeFileSync(join(app.config.dataFolder, 'journal', 'loaves-left.jsonl'), '2\n3\n{"cut')
  await made().recover()
  await made().recover()
  assert.deepEqual(written, [1, 2, 3])
})

test('while a crowd does not end a long journal makes room for the next, and each goes when it is written', async (t) => {
  const app = await ground(t)
  const folder = join(app.config.dataFolder, 'journal')
  const written: string[] = []
  const began = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  const batch = createBatch<string>(app, {
    name: 'trays',
    rowFrom: (told) => (typeof told === 'string' ? told : null),
    write: async (_, rows) => {
      began.resolve()
      await goOn.promise
      written.push(...rows.map((row) => row.trimEnd()))
    },
  })
  void batch.add(tray(0))
  const first = batch.flush()
  await began.promise
  for (let i = 1; i < 40; i += 1) await batch.add(tray(i))
  assert.equal(readdirSync(folder).length, 3)
  goOn.resolve()
  await Promise.all([first, batch.flush()])
  assert.deepEqual(
    written,
    Array.from({ length: 40 }, (_, i) => String(i)),
  )
  assert.deepEqual(readdirSync(folder), [])
})
