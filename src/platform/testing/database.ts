import { randomBytes } from 'node:crypto'
import { after, type TestContext } from 'node:test'
import { Client, DatabaseError } from 'pg'
import { migrate } from '../migrations.ts'
import { openTestPostgres } from '../test-server.ts'

const TEMPLATE = 'meydan_template'
/** Any fixed number: it lets one test process make the template while the others wait. */
const LOCK = 7_303_015
const IN_USE = '55006'

let server: Promise<string> | undefined
let template: Promise<void> | undefined
const made = new Set<string>()

/** The url of a migrated, empty database of its own, dropped after the test, or after the file when no test is given. */
export async function freshDatabase(t?: TestContext): Promise<string> {
  const admin = await serverUrl()
  template ??= makeTemplate(admin)
  await template
  const name = `test_${randomBytes(8).toString('hex')}`
  await ask(admin, `create database ${name} template ${TEMPLATE} strategy file_copy`)
  made.add(name)
  t?.after(() => drop(admin, [name]))
  return databaseAt(admin, name)
}

/** The url of a database without any tables, dropped after the file: for whoever looks at how they come to be. */
export async function bareDatabase(): Promise<string> {
  const admin = await serverUrl()
  const name = `test_${randomBytes(8).toString('hex')}`
  await ask(admin, `create database ${name}`)
  made.add(name)
  return databaseAt(admin, name)
}

/** The run's server, or one of our own when a single file is run without it. */
function serverUrl(): Promise<string> {
  const given = process.env['MEYDAN_TEST_POSTGRES']
  server ??= given ? Promise.resolve(given) : openTestPostgres().then(({ url }) => url)
  return server
}

async function makeTemplate(admin: string) {
  const client = new Client({ connectionString: admin })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const { rowCount } = await client.query('select 1 as there from pg_database where datname = $1', [TEMPLATE])
    if (rowCount) return
    const half = `${TEMPLATE}_half`
    await client.query(`drop database if exists ${half}`)
    await client.query(`create database ${half}`)
    await migrate(databaseAt(admin, half))
    await client.query(`alter database ${half} rename to ${TEMPLATE}`)
  } finally {
    await client.end()
  }
}

/** For a file that makes very many: this one is not needed any more, and everybody has left it. */
export async function dropDatabase(url: string): Promise<void> {
  await drop(await serverUrl(), [new URL(url).pathname.slice(1)])
}

/** One after another, on one connection: the server has few of them. */
async function drop(admin: string, names: readonly string[]) {
  const client = new Client({ connectionString: admin })
  await client.connect()
  try {
    for (const name of names) {
      made.delete(name)
      await client.query(`drop database if exists ${name}`).catch(unlessInUse)
    }
  } finally {
    await client.end()
  }
}

/** A desk that is still open keeps its database; the server goes at the end of the run and takes it along. */
function unlessInUse(error: unknown) {
  if (!(error instanceof DatabaseError && error.code === IN_USE)) throw error
}

async function ask(url: string, sql: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

function databaseAt(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

after(async () => {
  const admin = await server
  if (admin && made.size > 0) await drop(admin, [...made])
})
