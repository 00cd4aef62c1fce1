import { sql } from 'kysely'
import type { Reader, Writer } from '#platform/database.ts'

export const pushKey = (db: Reader) =>
  db
    .selectFrom('publish.push_keys')
    .select(['public_key as publicKey', 'sealed_private as sealedPrivate'])
    .executeTakeFirst()

/** Keeps the key if there is none yet, or still the one it is to replace. */
export const keepPushKey = (
  tx: Writer,
  k: { publicKey: string; sealedPrivate: string; at: Temporal.Instant; insteadOf: string | null },
) =>
  sql`
    insert into publish.push_keys (public_key, sealed_private, made_at)
    values (${k.publicKey}, ${k.sealedPrivate}, ${k.at})
    on conflict (is_ours) do update
      set public_key = excluded.public_key, sealed_private = excluded.sealed_private, made_at = excluded.made_at
      where push_keys.public_key = ${k.insteadOf}::text`.execute(tx)
