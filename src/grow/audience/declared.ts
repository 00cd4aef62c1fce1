import type { App } from '#app'
import { audiencesOf } from './audiences.sql.ts'
import { NOBODY_WANTED, Wanted } from './wanted.ts'

/** Whom a page is for: its own word, else the desk's; `own` tells which it was, null when nobody has said anything. */
export async function audienceOf(
  app: Pick<App, 'db'>,
  workspaceId: string,
  channelId: string | null,
): Promise<{ wanted: Wanted; own: boolean | null }> {
  const rows = await audiencesOf(app.db.read, workspaceId)
  const own = rows.find((row) => row.channelId === channelId)
  const found = own ?? rows.find((row) => row.channelId === null)
  return { wanted: found ? Wanted.parse(found.wanted) : NOBODY_WANTED, own: found ? found === own : null }
}
