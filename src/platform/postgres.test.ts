import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { createLog } from './log.ts'
import { isPostgres } from './postgres/leftover.ts'
import { ownerOf } from './postgres/owner.ts'
import { openPostgres } from './postgres.ts'
import { testFolder } from './test-server.ts'
import { killed, runChild } from './testing/child.ts'

const log = createLog('silent')
const isRoot = process.getuid?.() === 0
const NOBODY = { uid: 65_534, gid: 65_534 }
const OPEN = `
  const { openPostgres } = await import('./postgres.ts')
  const { createLog } = await import('./log.ts')
  const { url } = await openPostgres({ folder: process.argv[1], log: createLog('silent') })
  console.log(url)
  setInterval(() => {}, 1000)`

const home = testFolder()
chmodSync(home, 0o755)
/** Most facts share one cluster, because making one is the slow part. */
const folder = join(home, "Ayşe'nin, masası", 'postgres')
after(() => until(() => tryToRemove(home)))

test('what was written is there after the desk was closed and opened again, in a folder with spaces', async (t) => {
  const first = await openPostgres({ folder, log })
  await ask(first.url, `create table bread (name text); insert into bread values ('simit')`)
  await first.close()

  const second = await openPostgres({ folder, log })
  t.after(second.close)
  assert.deepEqual(await ask(second.url, 'select name from bread'), [{ name: 'simit' }])
})

test('a folder has one database, which asks for a password and listens on no network', async (t) => {
  const { url, close } = await openPostgres({ folder, log })
  t.after(close)
  await assert.rejects(openPostgres({ folder, log }), /already open/)
  assert.deepEqual(await ask(url, 'show listen_addresses'), [{ listen_addresses: '' }])
  const guess = new URL(url)
  guess.password = 'simit'
  await assert.rejects(ask(guess.href, 'select 1'), /password/)
})

test('a database stops when its desk is killed, and opens again', async (t) => {
  const desk = runChild(t, OPEN, [folder])
  await ask(await desk.line(), `insert into bread values ('poğaça')`)
  const pid = postmaster()
  await killed(desk)
  await until(() => !isAlive(pid))

  const again = await openPostgres({ folder, log })
  t.after(again.close)
  assert.deepEqual(await ask(again.url, 'select count(*)::int from bread'), [{ count: 2 }])
})

test(
  'a database that was left behind is stopped before a new one starts',
  { skip: !existsSync('/proc') },
  async (t) => {
    const desk = runChild(t, OPEN, [folder])
    await desk.line()
    const pid = postmaster()
    for (const guard of guardsOf(desk.process.pid)) process.kill(guard, 'SIGKILL')
    await killed(desk)
    assert.ok(isAlive(pid))

    const again = await openPostgres({ folder, log })
    t.after(again.close)
    assert.ok(!isAlive(pid))
  },
)

test('a database that falls over comes back at the same address', async (t) => {
  const { url, close } = await openPostgres({ folder, log })
  t.after(close)
  process.kill(postmaster(), 'SIGKILL')
  await until(async () => (await ask(url, 'select 1 as here').catch(() => [])).length === 1)
})

test('a folder with a very long path has a database too', async (t) => {
  const { url, close } = await openPostgres({ folder: join(home, 'x'.repeat(120)), log, durable: false })
  t.after(close)
  assert.deepEqual(await ask(url, `select lower('Ж') as small`), [{ small: 'ж' }])
})

test("root's closed folder gets a link to a folder its database can reach", { skip: !isRoot }, async (t) => {
  const closed = testFolder()
  const wished = join(closed, 'postgres')
  const { url, close } = await openPostgres({ folder: wished, log })
  const elsewhere = readlinkSync(wished)
  t.after(() => [closed, elsewhere].forEach((path) => rmSync(path, { recursive: true })))
  await ask(url, 'create table bread (name text)')
  await close()

  const again = await openPostgres({ folder: wished, log })
  t.after(again.close)
  assert.deepEqual(await ask(again.url, 'select name from bread'), [])
  assert.notEqual(ownerOf(wished)?.uid, 0)
})

test('an ordinary user has a database too', { skip: !isRoot || !isOpenToAll() }, async (t) => {
  const own = join(home, 'own')
  mkdirSync(own)
  chownSync(own, NOBODY.uid, NOBODY.gid)
  const desk = runChild(t, OPEN, [join(own, 'postgres')], NOBODY)
  assert.deepEqual(await ask(await desk.line(), 'select 1 as here'), [{ here: 1 }])
})

test('a Postgres that its user may not read is copied to where he may, links and all', { skip: !isRoot }, async (t) => {
  const { programFor } = await import('./postgres/program.ts')
  const native = join(mkdtempSync(join(tmpdir(), 'meydan-')), 'native')
  const original = programFor({ uid: 0, gid: 0 }, tmpdir())
  cpSync(original, native, { recursive: true, filter: (file) => !file.endsWith('.so.60') })
  const copy = programFor(NOBODY, tmpdir(), { native, version: `test-${process.pid}` })
  t.after(() => [join(native, '..'), copy].forEach((path) => rmSync(path, { recursive: true })))
  assert.match(copy, /^\/var\/lib\/meydan\/program-test/)
})

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows ?? []
  } finally {
    await client.end()
  }
}

async function until(isTrue: () => boolean | Promise<boolean>) {
  for (let tries = 0; tries < 100; tries++) {
    if (await isTrue()) return
    await wait(50)
  }
  assert.fail('not within five seconds')
}

const isAlive = (pid: number) => isPostgres(pid, folder)

/** A database that is just stopping may still write into its folder. */
function tryToRemove(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true })
    return true
  } catch {
    return false
  }
}

const postmaster = () => Number.parseInt(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8'), 10)

const guardsOf = (parent = 0): number[] =>
  readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid) && existsSync(`/proc/${pid}/stat`))
    .filter((pid) => readFileSync(`/proc/${pid}/stat`, 'utf8').includes(`) S ${parent} `))
    .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('meydan-guard'))
    .map(Number)

function isOpenToAll(): boolean {
  const { status } = spawnSync(process.execPath, ['-e', ''], { cwd: import.meta.dirname, ...NOBODY })
  return status === 0
}
