import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconInbox, IconPlugConnected, IconSearch } from '@tabler/icons-react'
import { Button } from '#web/kit/button.tsx'
import { Chip } from '#web/kit/chip.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { List } from '#web/kit/list.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import type { Place } from './calls.ts'
import { FilterButton, FiltersInForce } from './filters.tsx'
import { useOthers } from './here.tsx'
import { narrowings, useInboxPlace, WIDE } from './place.ts'
import { Presets } from './presets.tsx'
import type { Queue } from './queue.ts'
import { QueueRow } from './queue-row.tsx'
import { ReviewsHead } from './reviews/reviews-head.tsx'

type Props = {
  queue: Queue
  place: Place | undefined
  marked: ReadonlySet<string>
  onMark: (marked: ReadonlySet<string>) => void
  onCurrent: (id: string) => void
  onOpen: () => void
}

/** The left pane: presets with their counts, search, and the triage list. */
export function QueueList({ queue, place, marked, onMark, onCurrent, onOpen }: Props) {
  const { t } = useLingui()
  const [{ thread, find, post, preset, kind }, setUrl] = useInboxPlace()
  const others = useOthers()
  return (
    <section className="inbox-queue" aria-label={t`Conversations`}>
      <div className="inbox-filters">
        <div className="inbox-search">
          <TextField
            label={t`Search what was said`}
            labelUnseen
            placeholder={t`Search what was said`}
            type="search"
            value={find}
            onChange={(text) => setUrl({ find: text })}
          />
          <FilterButton place={place} />
        </div>
        {find === '' && !post && <Presets />}
        <FiltersInForce place={place} />
        {post && (
          <Chip name={t`One post`} onRemove={() => setUrl({ post: undefined })}>
            <Trans>Only under one post</Trans>
          </Chip>
        )}
      </div>
      {find === '' && (preset === 'reviews' || kind === 'review') && <ReviewsHead />}
      <div className="inbox-list">
        {queue.isPending ? (
          <Skeleton />
        ) : queue.problem ? (
          <EmptyState
            kind="error"
            title={t`The conversations could not be read`}
            action={<Button onPress={queue.refetch}>{t`Try again`}</Button>}
          >
            {problemSentence(queue.problem)}
          </EmptyState>
        ) : queue.items.length === 0 ? (
          <Nothing place={place} waiting={queue.waiting} onTakeIn={queue.takeIn} />
        ) : (
          <List
            label={t`Conversations`}
            rows={queue.items}
            idOf={(row) => row.id}
            current={thread ?? null}
            onCurrent={onCurrent}
            onOpen={onOpen}
            marked={marked}
            onMark={onMark}
            onEnd={queue.readOn}
            waiting={queue.waiting}
            onTakeIn={queue.takeIn}
            renderRow={(row) => (
              <QueueRow row={row} place={place} others={others.filter(({ threadId }) => threadId === row.id)} />
            )}
          />
        )}
      </div>
    </section>
  )
}

function Nothing({ place, waiting, onTakeIn }: { place: Place | undefined; waiting: number; onTakeIn: () => void }) {
  const { t } = useLingui()
  const [url, setUrl] = useInboxPlace()
  const { preset, find, post } = url
  if (find !== '' || post || narrowings(url) > 0)
    return (
      <EmptyState
        kind="no-match"
        icon={IconSearch}
        title={t`Nobody said this`}
        action={<Button onPress={() => setUrl(WIDE)}>{t`Show all`}</Button>}
      />
    )
  if (place?.channels.length === 0)
    return (
      <EmptyState
        kind="first-use"
        icon={IconPlugConnected}
        title={t`Hear what people say`}
        action={<Link href="/channels" look="button">{t`Connect a channel`}</Link>}
      >
        <Trans>Comments, mentions and private messages of your channels come here, the most pressing first.</Trans>
      </EmptyState>
    )
  if (waiting > 0)
    return (
      <EmptyState
        kind="cleared"
        icon={IconInbox}
        title={t`Somebody wrote`}
        action={<Button look="primary" onPress={onTakeIn}>{t`Show it`}</Button>}
      />
    )
  if (preset === 'open' || preset === 'unread')
    return (
      <EmptyState
        kind="cleared"
        icon={IconInbox}
        title={t`Everybody has an answer`}
        action={<Link href="/watch" look="button">{t`See what is new in Watch`}</Link>}
      >
        {place && (
          <Plural
            value={place.channels.filter(({ listening }) => listening).length}
            _0="Your channels are read every minute."
            one="One channel is listened to; what comes in shows here at once."
            other="# channels are listened to; what comes in shows here at once."
          />
        )}
      </EmptyState>
    )
  if (preset === 'reviews')
    return (
      <EmptyState
        kind="cleared"
        icon={IconInbox}
        title={t`Every review has an answer`}
        action={<Button onPress={() => setUrl({ preset: 'all', kind: 'review' })}>{t`Show all reviews`}</Button>}
      />
    )
  return (
    <EmptyState
      kind="cleared"
      icon={IconInbox}
      title={preset === 'screener' ? t`Nobody waits at the door` : t`Nothing here`}
      action={<Button onPress={() => setUrl({ preset: 'open' })}>{t`To the queue`}</Button>}
    />
  )
}
