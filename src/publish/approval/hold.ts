import type { Writer } from '#platform/database.ts'
import { approvalOf, marksOf } from './approvals.sql.ts'
import { channelsAhead, markDeliveries, plannedHashOf, plannedPosts } from './holds.sql.ts'
import { agreed, ruleFor, type Rules } from './rule.ts'
import { rulesOf, stepsFrom } from './rules.sql.ts'

/** Works out which deliveries of a post may go and which must wait for somebody's word. */
export async function holdBack(
  tx: Writer,
  post: { id: string; workspaceId: string },
  given?: Rules,
): Promise<{ waits: boolean }> {
  const channelIds = await channelsAhead(tx, post.id)
  const rules = given ?? (await rulesOf(tx, post.workspaceId))
  const must = channelIds.filter((id) => ruleFor(rules, id).mode === 'required')
  const planned = await plannedHashOf(tx, post.id)
  const isAgreed = must.length > 0 && (await isAgreedTo(tx, post.id, planned?.hash ?? null))
  await markDeliveries(
    tx,
    post.id,
    channelIds.filter((id) => !must.includes(id)),
    'not-needed',
  )
  await markDeliveries(tx, post.id, must, isAgreed ? 'given' : 'waiting')
  return { waits: must.length > 0 && !isAgreed }
}

/** Whether this content may not go out on one of these channels yet. */
export async function mustWait(
  tx: Writer,
  post: { id: string; workspaceId: string },
  channelIds: readonly string[],
  hash: string,
): Promise<boolean> {
  const rules = await rulesOf(tx, post.workspaceId)
  if (channelIds.every((id) => ruleFor(rules, id).mode !== 'required')) return false
  return !(await isAgreedTo(tx, post.id, hash))
}

/** After the rules have changed, for everything that stands on the calendar. */
export async function holdBackAll(tx: Writer, workspaceId: string) {
  const rules = await rulesOf(tx, workspaceId)
  for (const { postId } of await plannedPosts(tx, workspaceId))
    if (postId !== null) await holdBack(tx, { id: postId, workspaceId }, rules)
}

async function isAgreedTo(tx: Writer, postId: string, hash: string | null): Promise<boolean> {
  const approval = await approvalOf(tx, postId)
  return approval !== undefined && agreed(stepsFrom(approval.steps).length, await marksOf(tx, postId), hash)
}
