import type { App } from '#app'
import { fold } from '#language'
import type { Writer } from '#platform/database.ts'
import type { Who } from '#platform/endpoint.ts'
import { previewsOf, type Standing } from './threads.sql.ts'

/** Tells colleagues that they are asked to look; handed over by whoever knows how each of them wants to be told. */
export type Named = (
  tx: Writer,
  workspaceId: string,
  accounts: readonly string[],
  about: { by: string; text: string; url: string },
) => Promise<unknown>

export const tellNobody: Named = () => Promise.resolve()

type Member = { accountId: string; name: string }

const NAMED = /@([\p{L}\p{N}_.-]+)(?:\s+([\p{L}\p{N}_.-]+))?/gu

/** The colleagues a note names with @: by their first name, or by the whole of it where several bear the same. */
export function namedIn(text: string, members: readonly Member[]): string[] {
  const asked = [...text.matchAll(NAMED)].flatMap(([, first = '', second = '']) => {
    const named = members.filter(({ name }) => firstOf(name) === fold(first))
    const whole = named.filter(({ name }) => fold(name).startsWith(`${fold(first)} ${fold(second)}`))
    return second !== '' && whole.length > 0 ? whole : named
  })
  return [...new Set(asked.map(({ accountId }) => accountId))]
}

const firstOf = (name: string): string => fold(name).split(/\s+/)[0] ?? ''

/** So many are named one by one; who gets more sees them under Mine. */
const MOST_TOLD = 10

/** Tells everybody else who was given conversations. */
export async function tellAssigned(
  app: Pick<App, 'config'>,
  tx: Writer,
  who: Who,
  before: readonly Standing[],
  after: readonly Standing[],
  named: Named,
): Promise<void> {
  const was = new Map(before.map((one) => [one.id, one.assignee]))
  const given = after.filter(
    ({ id, assignee }) => was.has(id) && assignee !== null && assignee !== was.get(id) && assignee !== who.account.id,
  )
  for (const [assignee, theirs] of Map.groupBy(given, (one) => one.assignee ?? '')) {
    const told = await previewsOf(
      tx,
      theirs.slice(0, MOST_TOLD).map(({ id }) => id),
    )
    for (const { id, preview } of told)
      await named(tx, who.workspaceId, [assignee], { by: who.account.name, text: preview, url: linkTo(app, id) })
  }
}

export const linkTo = ({ config }: Pick<App, 'config'>, threadId: string): string =>
  `${config.url}/inbox?preset=all&thread=${threadId}`
