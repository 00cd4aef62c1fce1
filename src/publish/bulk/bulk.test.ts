import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { openThread } from '../testing/desk.ts'
import { csvLine } from '#platform/csv.ts'
import { readTable } from '#platform/table.ts'

const Table = z.object({ state: z.string(), rows: z.number(), good: z.number(), made: z.number() })
const Rows = z.object({
  items: z.array(
    z.object({
      row: z.number(),
      problems: z.array(z.object({ column: z.string(), kind: z.string(), said: z.string() })),
      postId: z.string().nullable(),
      refusal: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
})
const Calendar = z.object({ posts: z.array(z.object({ id: z.string(), text: z.string(), state: z.string() })) })

/** Olga at a desk whose channel takes tables. */
async function openTables(t: Parameters<typeof openThread>[0]) {
  const desk = await openThread(t, 'Fresh simit at 7.')
  const { app, workspaceId, ask, slice } = desk
  const bring = async (text: string | Uint8Array, name = 'plan.csv') => {
    const { bringTable } = await import('./take-in.ts')
    const who = {
      account: { id: 'account', name: 'Olga', email: 'olga@example.org' },
      lang: 'en' as const,
      workspaceId,
      role: 'owner',
    }
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
    const brought = await bringTable(app, who, name, bytes)
    assert.ok(brought.ok, brought.ok ? '' : brought.reason)
    return brought.value.id
  }
  const bad = async (id: string, lang = 'en') => {
    const items = []
    for (let next: string | null = ''; next !== null;) {
      const page: z.output<typeof Rows> = Rows.parse(
        await ask('GET /publish/imports/:id/rows', { id, only: 'bad', ...(next ? { next } : {}) }, lang),
      )
      items.push(...page.items)
      next = page.next
    }
    return items
  }
  return {
    ...desk,
    bring,
    bad,
    table: async (id: string) => Table.parse(await ask('GET /publish/imports/:id', { id })),
    take: async (id: string, plans = true) => {
      await ask('POST /publish/imports/:id/take', { id, plans })
      await slice.jobs['publish.import'].run({ importId: id }, new AbortController().signal)
    },
    planned: async () =>
      Calendar.parse(await ask('GET /publish/calendar', { from: '2030-01-01', days: 42, perDay: 40 })).posts.filter(
        ({ state }) => state === 'planned',
      ),
    download: async (file: string) => {
      const { exportLines } = await import('../testing/export.ts')
      return exportLines(slice, workspaceId, file)
    },
  }
}

const HEADING = ['Date', 'Time', 'Channels', 'Text', 'Link', 'Media', 'Language', 'Goal', 'Zone']

const goodRow = (i: number) => [
  `2030-01-${String(1 + (i % 28)).padStart(2, '0')}`,
  `${String(8 + (i % 12)).padStart(2, '0')}:${i % 2 ? '30' : '00'}`,
  '@firin@meydan.town',
  `Fresh simit number ${i}.`,
  i % 3 ? '' : `https://firin.example/${i}`,
  '',
  i % 5 ? '' : 'tr',
  i % 7 ? '' : 'sales',
  '',
]

const change = (i: number, place: number, said: string) => goodRow(i).with(place, said)

/** Forty ways to go wrong, each with the column that says so. */
const PLANTED: [string, string, (i: number) => string[]][] = [
  ['date', 'not-a-date', (i) => change(i, 0, 'soon')],
  ['date', 'not-a-date', (i) => change(i, 0, '2030-02-30')],
  ['date', 'not-a-date', (i) => change(i, 0, '31/13/2030')],
  ['date', 'hour-passed', (i) => change(i, 0, '2020-01-01')],
  ['time', 'not-a-clock', (i) => change(i, 1, '25:00')],
  ['time', 'not-a-clock', (i) => change(i, 1, 'noon')],
  ['time', 'date-without-time', (i) => change(i, 1, '')],
  ['date', 'time-without-date', (i) => change(i, 0, '')],
  ['channels', 'no-such-channel', (i) => change(i, 2, '@manav')],
  ['text', 'no-words', (i) => change(i, 3, '').with(4, '')],
  ['text', 'cannot-go-out', (i) => change(i, 3, 'simit '.repeat(120))],
  ['link', 'not-a-link', (i) => change(i, 4, 'firin.example')],
  ['media', 'no-such-picture', (i) => change(i, 5, '99999')],
  ['language', 'not-a-language', (i) => change(i, 6, 'fr')],
  ['goal', 'not-a-goal', (i) => change(i, 7, 'fame')],
  ['zone', 'not-a-zone', (i) => change(i, 8, 'Mars/Olympus')],
  ['time', 'no-such-hour', (i) => change(i, 0, '2030-03-31').with(1, '02:30').with(8, 'Europe/Berlin')],
  ['time', 'hour-comes-twice', (i) => change(i, 0, '2030-10-27').with(1, '02:30').with(8, 'Europe/Berlin')],
  ['text', 'same-row', () => goodRow(0)],
  ['channels', 'no-such-channel', (i) => change(i, 2, '@firin@meydan.town; @manav')],
]

/** 350 rows of which 40 are planted, at places that have nothing to do with their kind. */
function table350() {
  const rows: string[][] = []
  const planted: { row: number; column: string; kind: string }[] = []
  for (let i = 0; i < 350; i += 1) {
    const plant = i > 0 && i % 8 === 5 && planted.length < 40 ? PLANTED[planted.length % PLANTED.length] : undefined
    rows.push(plant ? plant[2](i) : goodRow(i))
    if (plant) planted.push({ row: i + 2, column: plant[0], kind: plant[1] })
  }
  return { planted, csv: [HEADING, ...rows].map(csvLine).join('') }
}

test('350 rows with 40 problems: the 40 are named by row, column and reason, the 310 come in, and all of it can be taken back', async (t) => {
  const desk = await openTables(t)
  const { csv, planted } = table350()
  assert.equal(planted.length, 40)
  const id = await desk.bring(csv)
  assert.deepEqual(await desk.table(id), { state: 'checked', rows: 350, good: 310, made: 0 })
  const found = await desk.bad(id)
  assert.deepEqual(
    found.map(({ row, problems }) => ({ row, column: problems[0]?.column, kind: problems[0]?.kind })),
    planted,
  )
  assert.ok(found.every(({ problems }) => problems.length === 1 && problems.every(({ said }) => said.length > 10)))
  const inTurkish = await desk.bad(id, 'tr')
  assert.equal(inTurkish[0]?.problems[0]?.said, '“soon” bir tarih değil. 2026-12-31 gibi yazın.')

  await desk.take(id)
  assert.deepEqual(await desk.table(id), { state: 'done', rows: 350, good: 310, made: 310 })
  assert.equal((await desk.planned()).length, 310)
  assert.equal(new Set((await desk.planned()).map(({ text }) => text)).size, 310)

  assert.deepEqual(await desk.ask('POST /publish/imports/:id/undo', { id }), { undone: 310, kept: 0 })
  assert.equal((await desk.planned()).length, 0)
  const waiting = await desk.app.db.read
    .selectFrom('publish.deliveries')
    .select('id')
    .where('state', '=', 'planned')
    .execute()
  assert.deepEqual(waiting, [])
})

test('an import cut off in the middle goes on and makes nothing twice', async (t) => {
  const desk = await openTables(t)
  const id = await desk.bring([HEADING, ...Array.from({ length: 60 }, (_, i) => goodRow(i))].map(csvLine).join(''))
  await desk.ask('POST /publish/imports/:id/take', { id, plans: true })
  const cut = new AbortController()
  const first = desk.slice.jobs['publish.import'].run({ importId: id }, cut.signal)
  cut.abort()
  await first
  assert.equal((await desk.table(id)).made, 25)
  const signal = new AbortController().signal
  await Promise.all([
    desk.slice.jobs['publish.import'].run({ importId: id }, signal),
    desk.slice.jobs['publish.import'].run({ importId: id }, signal),
  ])
  assert.equal((await desk.table(id)).made, 60)
  assert.equal((await desk.planned()).length, 60)
})

test('what has gone out already stays when the import is taken back', async (t) => {
  const desk = await openTables(t)
  const at = desk.app.now().add({ minutes: 5 }).toZonedDateTimeISO('Europe/Istanbul').toPlainDateTime()
  const [day = '', clock = ''] = at.toString({ smallestUnit: 'minute' }).split('T')
  const id = await desk.bring([HEADING, goodRow(1).with(0, day).with(1, clock), goodRow(2)].map(csvLine).join(''))
  await desk.take(id)
  await desk.later(600)
  assert.equal(desk.square.posts.length, 1)
  assert.deepEqual(await desk.ask('POST /publish/imports/:id/undo', { id }), { undone: 1, kept: 1 })
})

test('what goes out as a table comes back in as the same posts, changed where the table was', async (t) => {
  const desk = await openTables(t)
  await desk.take(await desk.bring([HEADING, goodRow(1), goodRow(2)].map(csvLine).join('')))
  for (const file of ['posts.csv', 'posts.xlsx']) {
    const bytes = await desk.download(file)
    const again = await desk.bring(bytes, file)
    assert.deepEqual(await desk.bad(again), [])
  }
  const csv = new TextDecoder().decode(await desk.download('posts.csv'))
  const id = await desk.bring(csv.replace('Fresh simit number 1.', '=Warm simit 1'))
  await desk.take(id)
  const texts = async () =>
    (await desk.planned()).map(({ text }) => text.split('\n')[0] ?? '').toSorted((a, b) => a.localeCompare(b))
  assert.deepEqual(await texts(), ['=Warm simit 1', 'Fresh simit number 2.'])
  const formula = new TextDecoder().decode(await desk.download('posts.csv'))
  assert.ok(formula.includes("'=Warm simit"), 'no spreadsheet runs it')
  await desk.ask('POST /publish/imports/:id/undo', { id })
  assert.deepEqual(await texts(), ['Fresh simit number 1.', 'Fresh simit number 2.'])
  assert.equal((await desk.planned()).length, 2, 'and they are planned as before')
})

const rows = (text: string) => readTable(new TextEncoder().encode(text))

test('tables of any usual kind are read, and what is none is refused', async () => {
  const semicolons = await rows('\uFEFFtarih;metin\r\n2030-01-01;"Simit; ve çay"\r\n')
  assert.ok(semicolons.ok)
  assert.deepEqual(semicolons.value[1], ['2030-01-01', 'Simit; ve çay'])
  const quoted = await rows('text\n"Two\nlines, ""so"""\n')
  assert.ok(quoted.ok)
  assert.equal(quoted.value[1]?.[0], 'Two\nlines, "so"')
  assert.deepEqual(await readTable(new Uint8Array([0x50, 0x4b, 3, 4, 5])), { ok: false, reason: 'not-a-table' })
  assert.equal((await readTable(new Uint8Array([0xff, 0xd8, 0xff, 0, 1]))).ok, false)
  assert.deepEqual(await rows('text\n'), { ok: false, reason: 'table-empty' })
  const many = await rows(`text\n${'simit\n'.repeat(2_001)}`)
  assert.equal(many.ok ? '' : many.reason, 'too-many-rows')
})

test('many posts are shifted, reworded and put away at once; what cannot be is told', async (t) => {
  const desk = await openTables(t)
  await desk.take(await desk.bring([HEADING, goodRow(1), goodRow(2), goodRow(3)].map(csvLine).join('')))
  const postIds = (await desk.planned()).map(({ id }) => id)
  const replace = { kind: 'replace', find: 'simit', replace: 'poğaça' }
  const { changes } = z
    .object({ changes: z.array(z.object({ after: z.string() })) })
    .parse(await desk.ask('POST /publish/bulk/preview', { postIds, deed: replace }))
  assert.equal(changes.length, 3)
  assert.equal((await desk.planned()).filter(({ text }) => text.includes('poğaça')).length, 0, 'only looked at')
  await desk.ask('POST /publish/bulk', { postIds, deed: replace })
  assert.equal((await desk.planned()).filter(({ text }) => text.includes('poğaça')).length, 3)
  const tooLong = { kind: 'replace', find: 'poğaça', replace: 'poğaça '.repeat(100) }
  const told = await desk.ask('POST /publish/bulk', { postIds, deed: tooLong })
  const { refused } = z.object({ refused: z.array(z.object({ reason: z.string() })) }).parse(told)
  assert.deepEqual(new Set(refused.map(({ reason }) => reason)), new Set(['has-problems']))
  assert.equal((await desk.planned()).filter(({ text }) => text.length < 200).length, 3, 'and nothing was changed')
  await desk.ask('POST /publish/bulk', { postIds, deed: { kind: 'shift', days: 7, minutes: 30 } })
  const moved = z
    .object({ posts: z.array(z.object({ wallTime: z.string() })) })
    .parse(await desk.ask('GET /publish/calendar', { from: '2030-01-09', days: 1 }))
  assert.deepEqual(
    moved.posts.map(({ wallTime }) => wallTime),
    ['2030-01-09T10:00'],
  )
  await desk.ask('POST /publish/bulk', { postIds, deed: { kind: 'remove' } })
  assert.equal((await desk.planned()).length, 0)
})
