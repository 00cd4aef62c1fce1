import { writeFile } from 'node:fs/promises'
import pg from 'pg'
import { migrate } from './migrations.ts'
import { ROOMS } from './rooms.ts'
import { openTestPostgres } from './test-server.ts'

type Column = {
  schema: string
  table: string
  column: string
  type: string
  nullable: boolean
  made: boolean
  always: boolean
  check: string | null
}

/** The TypeScript of the migrated database; `npm run tables` writes it, a law compares it. */
export async function describeTables(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<Column>(COLUMNS, [ROOMS])
  await client.end()
  const tables = Map.groupBy(rows, (row) => `${row.schema}.${row.table}`)
  const body = [...tables].map(([name, columns]) => `  '${name}': {\n${columns.map(line).join('')}  }\n`)
  return `// Written by \`npm run tables\` from the migrated database.\nimport type { ColumnType } from 'kysely'\n\nexport interface Tables {\n${body.join('')}}\n`
}

function line(c: Column): string {
  const read = readType(c) + (c.nullable ? ' | null' : '')
  const write = writeType(c) + (c.nullable ? ' | null' : '')
  const insert = c.always ? 'never' : c.made || c.nullable ? `${write} | undefined` : write
  return `    ${c.column}: ColumnType<${read}, ${insert}, ${c.always ? 'never' : write}>\n`
}

const readType = (c: Column): string => union(c) ?? READ[c.type] ?? 'string'
const writeType = (c: Column): string => union(c) ?? (c.type === 'jsonb' ? 'string' : (READ[c.type] ?? 'string'))

const READ: Record<string, string> = {
  int2: 'number',
  int4: 'number',
  float4: 'number',
  float8: 'number',
  bool: 'boolean',
  bytea: 'Buffer',
  jsonb: 'unknown',
  timestamptz: 'Temporal.Instant',
  _text: 'string[]',
  _int8: 'string[]',
  _int4: 'number[]',
  _float8: 'number[]',
}

/** `check (state in ('planned', 'due'))` becomes 'planned' | 'due'. */
function union(c: Column): string | null {
  const list = c.check?.match(/= ANY \(\(?ARRAY\[(.+?)\]/)?.[1]
  if (!list || c.type !== 'text') return null
  return [...list.matchAll(/'([^']+)'::text/g)].map(([, value]) => `'${value}'`).join(' | ')
}

const COLUMNS = `
  select n.nspname as schema, c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable,
    (a.atthasdef or a.attidentity <> '') as made, (a.attidentity = 'a' or a.attgenerated <> '') as always,
    (select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
        and pg_get_constraintdef(k.oid) like '%= ANY (%' limit 1) as check
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
  join pg_namespace n on n.oid = c.relnamespace
  join pg_type t on t.oid = a.atttypid
  where a.attnum > 0 and not a.attisdropped and n.nspname = any($1)
  order by 1, 2, a.attnum`

if (import.meta.main) {
  const postgres = await openTestPostgres()
  await migrate(postgres.url)
  await writeFile(new URL('tables.ts', import.meta.url), await describeTables(postgres.url))
  await postgres.close()
}
