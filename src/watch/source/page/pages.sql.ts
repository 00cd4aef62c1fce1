import type { Reader, Writer } from '#platform/database.ts'

export type PageWish = { part: string; leastChange: number; ignoresNumbers: boolean }

export type PageRow = NonNullable<Awaited<ReturnType<typeof pageOf>>>

export const pageOf = (db: Reader, sourceId: string) =>
  db
    .selectFrom('watch.pages as p')
    .innerJoin('watch.sources as s', 's.id', 'p.source_id')
    .select([
      's.id',
      's.url',
      'p.part',
      'p.least_change as leastChange',
      'p.ignores_numbers as ignoresNumbers',
      'p.text',
      'p.seen',
    ])
    .where('p.source_id', '=', sourceId)
    .executeTakeFirst()

/** How a page is watched; what was read of another part of it no longer counts. */
export const keepPage = (tx: Writer, sourceId: string, { part, leastChange, ignoresNumbers }: PageWish) =>
  tx
    .insertInto('watch.pages')
    .values({ source_id: sourceId, part, least_change: leastChange, ignores_numbers: ignoresNumbers })
    .onConflict((on) =>
      on.column('source_id').doUpdateSet((e) => ({
        part,
        least_change: leastChange,
        ignores_numbers: ignoresNumbers,
        text: e.case().when('watch.pages.part', '=', part).then(e.ref('watch.pages.text')).else(null).end(),
        seen: e
          .case()
          .when('watch.pages.part', '=', part)
          .then(e.ref('watch.pages.seen'))
          .else(e.val<string[]>([]))
          .end(),
      })),
    )
    .execute()

export const keepReading = (
  tx: Writer,
  sourceId: string,
  reading: { text: string | null; seen: string[]; at: Temporal.Instant },
) =>
  tx
    .updateTable('watch.pages')
    .set({ text: reading.text, seen: reading.seen, read_at: reading.at })
    .where('source_id', '=', sourceId)
    .execute()
