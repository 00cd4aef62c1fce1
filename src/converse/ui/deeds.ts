import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Sent } from '#web/client.ts'
import type { ConverseRoutes } from '../slice.ts'
import { inbox, type Row } from './calls.ts'
import { filterOf, narrowings, type Preset, useInboxPlace } from './place.ts'

const AGAIN = ['GET /inbox/counts', 'GET /inbox/threads/:id', 'GET /inbox/views']

export type PutOff = 'in-3-hours' | 'this-evening' | 'tomorrow' | 'monday'

type Wish = Sent<ConverseRoutes, 'POST /inbox/triage'>['wish']

/** Which conversations a deed is done to: those named, or everything the list stands for. */
export type Which = string[] | 'all'

/** What triage does with rows; each deed shows at once and can be taken back. `onGone` hears which rows left the list. */
export function useTriage(onGone: (ids: readonly string[]) => void, shown: readonly Row[]) {
  const { t } = useLingui()
  const [url] = useInboxPlace()
  const { preset, find, post } = url
  const isPlain = find === '' && !post
  const deed = inbox.useDeed('POST /inbox/triage', {
    optimistic: ({ ids = [], all, wish }, cache) => {
      const meant = new Set(all ? shown.map(({ id }) => id) : ids)
      const changes = (row: Row): Row => (meant.has(row.id) ? { ...row, ...changeOf(wish, row) } : row)
      cache.edit('GET /inbox/threads', changes)
      const gone = isPlain && leaves(preset, wish.deed)
      if (gone) cache.drop('GET /inbox/threads', ({ id }) => meant.has(id))
      cache.patch('GET /inbox/threads/:id', (talk) => ({ ...talk, thread: changes(talk.thread) }))
      if (leaves(preset, wish.deed)) onGone([...meant])
    },
    refresh: narrowings(url) > 0 ? [...AGAIN, 'GET /inbox/threads'] : AGAIN,
    undo: (_, got) => (got.undo === null ? Promise.resolve() : inbox.call('POST /inbox/undo', { id: got.undo })),
    said: ({ ids = [], all, wish }, got) => {
      const count = all ? got.changed : ids.length
      if (all) return plural(count, { one: '# conversation changed.', other: '# conversations changed.' })
      if (wish.deed === 'done') return plural(count, { one: 'Done.', other: '# conversations done.' })
      if (wish.deed === 'later') return wish.until ? t`Put off.` : t`On your pile.`
      if (wish.deed === 'reopen') return t`Back in the queue.`
      if (wish.deed === 'assign') return wish.to === null ? t`Nobody's now.` : t`Handed over.`
      if (wish.deed === 'assign-in-turn') return t`Given out in turn.`
      if (wish.deed === 'label') return t`Labels changed.`
      if (wish.deed === 'weigh') return t`Priority changed.`
      if (wish.deed === 'let-in') return t`Let in. They can write from now on.`
      if (wish.deed === 'keep-out') return t`Kept out. Their private messages no longer come up.`
      return t`Marked as unread.`
    },
  })
  const quiet = inbox.useDeed('POST /inbox/triage', {
    optimistic: ({ ids = [] }, cache) =>
      cache.edit('GET /inbox/threads', (row) => (ids.includes(row.id) ? { ...row, unread: false } : row)),
    refresh: ['GET /inbox/counts'],
  })
  const run = (which: Which, wish: Wish) =>
    deed.run(which === 'all' ? { all: filterOf(url), wish } : { ids: which, wish })
  return {
    done: (which: Which) => run(which, { deed: 'done' }),
    reopen: (which: Which) => run(which, { deed: 'reopen' }),
    later: (which: Which, until: PutOff | null) => run(which, { deed: 'later', until }),
    assign: (which: Which, to: string | null) => run(which, { deed: 'assign', to }),
    giveOut: (which: Which) => run(which, { deed: 'assign-in-turn' }),
    label: (which: Which, add: string[], remove: string[]) => run(which, { deed: 'label', add, remove }),
    weigh: (which: Which, points: number) => run(which, { deed: 'weigh', points }),
    letIn: (which: Which) => run(which, { deed: 'let-in' }),
    keepOut: (which: Which) => run(which, { deed: 'keep-out' }),
    unread: (which: Which) => run(which, { deed: 'unread' }),
    read: (id: string) => quiet.run({ ids: [id], wish: { deed: 'read' } }),
  }
}

export type Triage = ReturnType<typeof useTriage>

function changeOf(wish: Wish, row: Row): Partial<Row> {
  if (wish.deed === 'done' || wish.deed === 'keep-out') return { state: 'done', unread: false }
  if (wish.deed === 'later') return { state: 'later', unread: false }
  if (wish.deed === 'reopen' || wish.deed === 'let-in') return { state: 'open' }
  if (wish.deed === 'assign') return { assignee: wish.to }
  if (wish.deed === 'weigh') return { boost: wish.points }
  if (wish.deed === 'label') {
    const kept = row.labels.filter((label) => !wish.remove?.includes(label))
    return { labels: [...new Set([...kept, ...(wish.add ?? [])])] }
  }
  if (wish.deed === 'assign-in-turn') return {}
  return { unread: wish.deed === 'unread' }
}

/** Whether a row no longer belongs to the list it stood in. */
function leaves(preset: Preset, deed: Wish['deed']): boolean {
  if (preset === 'all' || preset === 'approval') return false
  if (preset === 'done') return deed === 'reopen' || deed === 'later'
  if (preset === 'later') return deed === 'done' || deed === 'reopen'
  if (preset === 'screener') return deed === 'let-in' || deed === 'keep-out' || deed === 'done'
  if ((preset === 'mine' || preset === 'unassigned') && deed === 'assign') return true
  if (preset === 'unassigned' && deed === 'assign-in-turn') return true
  return deed === 'done' || deed === 'later' || deed === 'keep-out'
}
