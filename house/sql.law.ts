import { type Breach, isCode, isTest, type Law, plant, roomOf, type Tree } from './tree.ts'

/** Schemas a room owns besides the one of its name. */
const ALSO: Record<string, string[]> = { platform: ['auth', 'graphile_worker'] }
/** Rooms that may read what others own, because bringing everything together is what they are for. */
const READ_ALL = new Set(['measure', 'today'])

const sqlFiles = (tree: Tree) => [...tree].filter(([path]) => path.endsWith('.sql.ts') && isCode(path))

const owns = (room: string, schema: string) => schema === room || (ALSO[room] ?? []).includes(schema)

/** 3. A slice writes only its own tables, and reads those of others through their doors. */
export const ownTables: Law = {
  says: "a slice writes only its own tables; only measure and today read others'",
  breaches: (tree) =>
    sqlFiles(tree).flatMap(([path, text]) => {
      const room = roomOf(path) ?? ''
      const written = schemas(
        text,
        /\b(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*'(\w+)\./g,
        /\b(?:insert into|merge into|update|delete from|truncate)\s+"?(\w+)"?\./gi,
      )
      const read = schemas(
        text,
        /\b(?:selectFrom|innerJoin|leftJoin|crossJoin)\(\s*'(\w+)\./g,
        /\b(?:from|join)\s+"?(\w+)"?\./gi,
      )
      const foreign = (schema: string) => !owns(room, schema) && schema !== 'pg_catalog' && schema !== 'excluded'
      return [
        ...written.filter(foreign).map((schema) => ({ path, what: `${room} writes into ${schema}` })),
        ...(READ_ALL.has(room)
          ? []
          : read.filter(foreign).map((schema) => ({ path, what: `${room} reads ${schema} past its door` }))),
      ]
    }),
  planted: plant({ 'src/watch/x.sql.ts': "export const x = (tx) => tx.updateTable('publish.posts').set({})\n" }),
}

function schemas(text: string, builder: RegExp, plain: RegExp): string[] {
  const inTags = [...text.matchAll(/\bsql(?:<[^`]*>)?`([^`]*)`/g)].map(([, sql = '']) => sql).join('\n')
  return [...text.matchAll(builder), ...inTags.matchAll(plain)].map(([, schema = '']) => schema)
}

const QUESTION = /\.(?:selectFrom|insertInto|updateTable|deleteFrom)\(|\bsql(?:<[^`]*>)?`/

/** 4. SQL stands in .sql.ts, with its columns named. */
export const sqlAtHome: Law = {
  says: 'SQL stands in .sql.ts files and names its columns',
  breaches: (tree) =>
    [...tree]
      .filter(([path]) => isCode(path) && !isTest(path))
      .flatMap(([path, text]): Breach[] => {
        if (!path.endsWith('.sql.ts'))
          return QUESTION.test(text) ? [{ path, what: 'asks the database outside a .sql.ts file' }] : []
        return /selectAll\(|returningAll\(|select \*/i.test(text) ? [{ path, what: 'does not name its columns' }] : []
      }),
  planted: plant({ 'src/watch/story.ts': "export const x = (db) => db.selectFrom('watch.stories').select('id')\n" }),
}
