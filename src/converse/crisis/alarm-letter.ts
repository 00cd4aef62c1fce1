import type { App } from '#app'
import { channelById, membersOf, workspaceById } from '#desk'
import { say, type Sentence } from '#platform/words.ts'
import { crisisById } from './crises.sql.ts'

/** Those who may decide. */
const TOLD = new Set(['owner', 'manager'])

const SUBJECT: Sentence = {
  en: '{workspace}: unusually many upset messages ({counted} in an hour)',
  tr: '{workspace}: alışılmadık sayıda kızgın mesaj (bir saatte {counted})',
  ru: '{workspace}: необычно много недовольных сообщений ({counted} за час)',
}

const BODY: Sentence = {
  en: `{counted} upset messages came in within an hour on {channel}; {usual} are usual at this time.

Look at it and decide whether it is a crisis:
{link}`,
  tr: `{channel} üzerinde bir saat içinde {counted} kızgın mesaj geldi; bu saatlerde olağan sayı {usual}.

Bakın ve bunun bir kriz olup olmadığına karar verin:
{link}`,
  ru: `За час на {channel} пришло недовольных сообщений: {counted}; обычно в это время {usual}.

Посмотрите и решите, кризис ли это:
{link}`,
}

/** Tells those who may decide, each in the workspace's language, once per step of growth. */
export async function sendAlarm(
  app: App,
  { id, workspaceId, counted }: { id: string; workspaceId: string; counted: number },
): Promise<void> {
  const crisis = await crisisById(app.db.read, workspaceId, id)
  const workspace = await workspaceById(app.db.read, workspaceId)
  if (!crisis || !workspace || (crisis.state !== 'alert' && crisis.state !== 'open')) return
  const channel = crisis.channelId === null ? null : await channelById(app, app.db.read, workspaceId, crisis.channelId)
  const about = {
    workspace: workspace.name,
    counted,
    usual: Math.round(crisis.usual * 10) / 10,
    channel: channel?.name ?? workspace.name,
    link: `${app.config.url}/inbox/crisis?id=${id}`,
  }
  for (const { accountId, name, email, role } of await membersOf(app.db.read, workspaceId)) {
    if (!TOLD.has(role)) continue
    const sent = await app.mail.send({
      id: `crisis-${id}-${counted}-${accountId}`,
      thread: `crisis-${id}`,
      to: { name, address: email },
      subject: say(SUBJECT, workspace.lang, about),
      text: say(BODY, workspace.lang, about),
    })
    if (!sent.ok) app.log.warn({ id, reason: sent.reason }, 'an alarm could not be mailed')
  }
}
