import type { Reader, Writer } from '#platform/database.ts'
import type { Mark, Standing } from './rule.ts'

const APPROVAL = [
  'post_id as postId',
  'workspace_id as workspaceId',
  'state',
  'step',
  'steps',
  'four_eyes as fourEyes',
  'hash',
  'asked_by as askedBy',
  'asked_name as askedName',
  'asked_at as askedAt',
] as const

export type ApprovalRow = NonNullable<Awaited<ReturnType<typeof approvalOf>>>

export const approvalOf = (db: Reader, postId: string) =>
  db.selectFrom('publish.approvals').select(APPROVAL).where('post_id', '=', postId).executeTakeFirst()

export const lockedApproval = (tx: Writer, workspaceId: string, postId: string) =>
  tx
    .selectFrom('publish.approvals')
    .select(APPROVAL)
    .where('post_id', '=', postId)
    .where('workspace_id', '=', workspaceId)
    .forUpdate()
    .executeTakeFirst()

type Asked = {
  workspaceId: string
  postId: string
  steps: string
  fourEyes: boolean
  hash: string
  by: { id: string; name: string }
  at: Temporal.Instant
}

/** Asks, or asks again under the rules of today. */
export const keepApproval = (tx: Writer, a: Asked) =>
  tx
    .insertInto('publish.approvals')
    .values({
      post_id: a.postId,
      workspace_id: a.workspaceId,
      state: 'asked',
      steps: a.steps,
      four_eyes: a.fourEyes,
      hash: a.hash,
      asked_by: a.by.id,
      asked_name: a.by.name,
      asked_at: a.at,
    })
    .onConflict((on) =>
      on.column('post_id').doUpdateSet({
        state: 'asked',
        steps: a.steps,
        four_eyes: a.fourEyes,
        hash: a.hash,
        asked_by: a.by.id,
        asked_name: a.by.name,
        asked_at: a.at,
      }),
    )
    .execute()

export const keepStanding = (tx: Writer, postId: string, { state, step }: Standing, hash: string) =>
  tx.updateTable('publish.approvals').set({ state, step, hash }).where('post_id', '=', postId).execute()

type NewMark = Mark & {
  by: { id: string | null; name: string }
  side: 'team' | 'client'
  note: string
  at: Temporal.Instant
}

export const addMark = (tx: Writer, postId: string, m: NewMark) =>
  tx
    .insertInto('publish.approval_marks')
    .values({
      post_id: postId,
      step: m.step,
      deed: m.deed,
      hash: m.hash,
      by_account: m.by.id,
      by_name: m.by.name,
      side: m.side,
      note: m.note,
      at: m.at,
    })
    .execute()

export const marksOf = (db: Reader, postId: string) =>
  db
    .selectFrom('publish.approval_marks')
    .select(['id', 'step', 'deed', 'hash', 'by_account as byAccount', 'by_name as byName', 'side', 'note', 'at'])
    .where('post_id', '=', postId)
    .orderBy('id')
    .execute()

/** Posts that wait for somebody's word, the one that waits longest first. */
export const waitingPage = (
  db: Reader,
  workspaceId: string,
  after: { at: Temporal.Instant; id: string } | null,
  limit: number,
) =>
  db
    .selectFrom('publish.approvals')
    .innerJoin('publish.posts', 'publish.posts.id', 'publish.approvals.post_id')
    .select(APPROVAL.map((column) => `publish.approvals.${column}` as const))
    .where('publish.approvals.workspace_id', '=', workspaceId)
    .where('publish.approvals.state', '=', 'asked')
    .where('publish.posts.removed_at', 'is', null)
    .$if(after !== null, (q) =>
      q.where((eb) =>
        eb.or([
          eb('publish.approvals.asked_at', '>', after?.at ?? null),
          eb.and([
            eb('publish.approvals.asked_at', '=', after?.at ?? null),
            eb('publish.approvals.post_id', '>', after?.id ?? '0'),
          ]),
        ]),
      ),
    )
    .orderBy('publish.approvals.asked_at')
    .orderBy('publish.approvals.post_id')
    .limit(limit)
    .execute()

export const countWaiting = async (db: Reader, workspaceId: string): Promise<number> => {
  const row = await db
    .selectFrom('publish.approvals')
    .innerJoin('publish.posts', 'publish.posts.id', 'publish.approvals.post_id')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('publish.approvals.workspace_id', '=', workspaceId)
    .where('publish.approvals.state', '=', 'asked')
    .where('publish.posts.removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}
