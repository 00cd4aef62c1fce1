import { useLingui } from '@lingui/react/macro'
import { IconX } from '@tabler/icons-react'
import { IconButton } from '#web/kit/icon-button.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { inbox } from './calls.ts'
import { useCounts } from './counts.ts'
import { filterOf, type InboxUrl, type Preset, PRESETS, PROBLEMS, useInboxPlace, WIDE } from './place.ts'
import { useInboxWords } from './words.tsx'

const ALL: readonly Preset[] = [...PRESETS, PROBLEMS]

/** These stand in the row only while there is something in them. */
const SOMETIMES = new Set<Preset>(['unassigned', 'overdue', 'approval', 'screener'])

/** The ways of looking at the queue that everybody has, and those somebody kept, with what each holds. */
export function Presets() {
  const { t } = useLingui()
  const [url, setUrl] = useInboxPlace()
  const { presets } = useInboxWords()
  const counts = useCounts()
  useLiveRefresh('converse.thread', ['GET /inbox/counts', 'GET /inbox/views'])
  useLiveRefresh('publish.', ['GET /inbox/counts'])
  const isThere = (id: Preset) =>
    id === 'reviews' ? counts.isReviewed : !SOMETIMES.has(id) || (counts.of(id) ?? 0) > 0
  const shown = ALL.filter((id) => isThere(id) || url.preset === id)
  return (
    <nav className="inbox-presets" aria-label={t`Which conversations`}>
      {shown.map((id) => (
        <button
          key={id}
          type="button"
          className="inbox-preset"
          aria-pressed={url.preset === id}
          onClick={() => setUrl({ preset: id, thread: undefined, problem: undefined })}
        >
          {presets[id]}
          <Count of={counts.of(id) ?? 0} />
        </button>
      ))}
      <Views url={url} />
    </nav>
  )
}

const MOST = 1_000

const Count = ({ of }: { of: number }) =>
  of > 0 && <span className="inbox-count">{of >= MOST ? '999+' : <NumberText value={of} compact />}</span>

function Views({ url }: { url: InboxUrl }) {
  const { t } = useLingui()
  const [, setUrl] = useInboxPlace()
  const views = inbox.useCall('GET /inbox/views', {}).data?.views ?? []
  const remove = inbox.useDeed('DELETE /inbox/views/:id', {
    refresh: ['GET /inbox/views'],
    said: () => t`View put away.`,
    undo: ({ id }) => inbox.call('POST /inbox/views/:id/back', { id }),
  })
  const here = JSON.stringify(sorted(filterOf(url)))
  return views.map(({ id, name, filter, count }) => {
    const isHere = url.preset !== PROBLEMS && JSON.stringify(sorted(filter)) === here
    const { channelId, postId, personId: _, preset = 'open', find = '', ...rest } = filter
    return (
      <span key={id} className="inbox-view">
        <button
          type="button"
          className="inbox-preset"
          aria-pressed={isHere}
          onClick={() =>
            setUrl({
              ...WIDE,
              sort: undefined,
              ...rest,
              preset,
              find,
              channel: channelId,
              post: postId,
              thread: undefined,
            })
          }
        >
          {name}
          <Count of={count} />
        </button>
        {isHere && <IconButton label={t`Put the view ${name} away`} icon={IconX} onPress={() => remove.run({ id })} />}
      </span>
    )
  })
}

const sorted = (filter: object) =>
  Object.entries(filter)
    .filter(([, value]) => value !== undefined && value !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
