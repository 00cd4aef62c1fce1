import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { inbox, type Row } from './calls.ts'
import { type Preset, useInboxPlace } from './place.ts'

const AGAIN = ['GET /inbox/counts', 'GET /inbox/threads/:id']

export type PutOff = 'in-3-hours' | 'this-evening' | 'tomorrow' | 'monday'

/** What triage does with rows; each deed shows at once and can be taken back. `onGone` hears which rows left the list. */
export function useTriage(onGone: (ids: readonly string[]) => void) {
  const { t } = useLingui()
  const [{ preset, find, post }] = useInboxPlace()
  const isPlain = find === '' && !post
  const deed = inbox.useDeed('POST /inbox/triage', {
    optimistic: ({ ids, wish }, cache) => {
      const changes = (row: Row): Row => (ids.includes(row.id) ? { ...row, ...changeOf(wish) } : row)
      cache.edit('GET /inbox/threads', changes)
      if (isPlain && leaves(preset, wish.deed)) cache.drop('GET /inbox/threads', ({ id }) => ids.includes(id))
      cache.patch('GET /inbox/threads/:id', (talk) => ({ ...talk, thread: changes(talk.thread) }))
      if (leaves(preset, wish.deed)) onGone(ids)
    },
    refresh: AGAIN,
    undo: (_, got) => (got.undo === null ? Promise.resolve() : inbox.call('POST /inbox/undo', { id: got.undo })),
    said: ({ ids, wish }) => {
      const count = ids.length
      if (wish.deed === 'done') return plural(count, { one: 'Done.', other: '# conversations done.' })
      if (wish.deed === 'later') return wish.until === null ? t`On your pile.` : t`Put off.`
      if (wish.deed === 'reopen') return t`Back in the queue.`
      if (wish.deed === 'assign') return wish.to === null ? t`Nobody's now.` : t`Handed over.`
      return t`Marked as unread.`
    },
  })
  const quiet = inbox.useDeed('POST /inbox/triage', {
    optimistic: ({ ids }, cache) =>
      cache.edit('GET /inbox/threads', (row) => (ids.includes(row.id) ? { ...row, unread: false } : row)),
    refresh: ['GET /inbox/counts'],
  })
  return {
    done: (ids: string[]) => deed.run({ ids, wish: { deed: 'done' } }),
    reopen: (ids: string[]) => deed.run({ ids, wish: { deed: 'reopen' } }),
    later: (ids: string[], until: PutOff | null) => deed.run({ ids, wish: { deed: 'later', until } }),
    assign: (ids: string[], to: string | null) => deed.run({ ids, wish: { deed: 'assign', to } }),
    unread: (ids: string[]) => deed.run({ ids, wish: { deed: 'unread' } }),
    read: (id: string) => quiet.run({ ids: [id], wish: { deed: 'read' } }),
  }
}

export type Triage = ReturnType<typeof useTriage>

type Wish = { deed: string; to?: string | null }

function changeOf(wish: Wish): Partial<Row> {
  if (wish.deed === 'done') return { state: 'done', unread: false }
  if (wish.deed === 'later') return { state: 'later', unread: false }
  if (wish.deed === 'reopen') return { state: 'open' }
  if (wish.deed === 'assign') return { assignee: wish.to ?? null }
  return { unread: wish.deed === 'unread' }
}

/** Whether a row no longer belongs to the list it stood in. */
function leaves(preset: Preset, deed: string): boolean {
  if (preset === 'all') return false
  if (preset === 'done') return deed === 'reopen' || deed === 'later'
  if (preset === 'later') return deed === 'done' || deed === 'reopen'
  if (preset === 'mine' && deed === 'assign') return true
  return deed === 'done' || deed === 'later'
}
