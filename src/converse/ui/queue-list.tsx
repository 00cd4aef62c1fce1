import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconInbox, IconPlugConnected, IconSearch } from '@tabler/icons-react'
import { Avatar } from '#web/kit/avatar.tsx'
import { Button } from '#web/kit/button.tsx'
import { Chip } from '#web/kit/chip.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { List } from '#web/kit/list.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { useNow } from '#web/clock.ts'
import { inbox, type Place, type Row } from './calls.ts'
import { PRESETS, useInboxPlace } from './place.ts'
import type { Queue } from './queue.ts'
import { moodSign, useInboxWords } from './words.tsx'

/** Who waits longer than this waits too long. */
const LATE_MILLISECONDS = 60 * 60_000

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
  const [{ thread, find, channel, post }, setUrl] = useInboxPlace()
  const shownChannel = place?.channels.find(({ id }) => id === channel)
  return (
    <section className="inbox-queue" aria-label={t`Conversations`}>
      <div className="inbox-filters">
        <TextField
          label={t`Search what was said`}
          labelUnseen
          placeholder={t`Search what was said`}
          type="search"
          value={find}
          onChange={(text) => setUrl({ find: text })}
        />
        {find === '' && !post && <Presets />}
        {shownChannel && (
          <Chip name={shownChannel.name} onRemove={() => setUrl({ channel: undefined })}>
            {shownChannel.name}
          </Chip>
        )}
        {post && (
          <Chip name={t`One post`} onRemove={() => setUrl({ post: undefined })}>
            <Trans>Only under one post</Trans>
          </Chip>
        )}
      </div>
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
            renderRow={(row) => <QueueRow row={row} place={place} />}
          />
        )}
      </div>
    </section>
  )
}

function Presets() {
  const { t } = useLingui()
  const [{ preset }, setUrl] = useInboxPlace()
  const { presets } = useInboxWords()
  const counts = inbox.useCall('GET /inbox/counts', {}).data
  useLiveRefresh('converse.thread', ['GET /inbox/counts'])
  const countOf: Partial<Record<string, number>> = counts ?? {}
  return (
    <nav className="inbox-presets" aria-label={t`Which conversations`}>
      {PRESETS.map((id) => (
        <button
          key={id}
          type="button"
          className="inbox-preset"
          aria-pressed={preset === id}
          onClick={() => setUrl({ preset: id, thread: undefined })}
        >
          {presets[id]}
          {(countOf[id] ?? 0) > 0 && (
            <span className="inbox-count">
              <NumberText value={countOf[id] ?? 0} compact />
            </span>
          )}
        </button>
      ))}
    </nav>
  )
}

function QueueRow({ row, place }: { row: Row; place: Place | undefined }) {
  const { t } = useLingui()
  const { moods } = useInboxWords()
  const now = useNow()
  const channel = place?.channels.find(({ id }) => id === row.channelId)
  const late = row.waitingSince !== null && now - Date.parse(row.waitingSince) > LATE_MILLISECONDS
  const name = row.person?.name ?? channel?.name ?? ''
  const owner = place?.team.find(({ id }) => id === row.assignee)
  return (
    <div className="inbox-row" data-unread={row.unread || undefined}>
      <Avatar name={name} src={row.person?.avatar} network={channel?.network} />
      <div className="inbox-row-words">
        <div className="inbox-row-head">
          {row.unread && <span className="inbox-dot" role="img" aria-label={t`Unread`} />}
          <span className="inbox-name">{name}</span>
          <span className="inbox-age" data-late={late || undefined}>
            <RelativeTime at={row.waitingSince ?? row.lastAt} />
          </span>
        </div>
        <p className="inbox-preview" lang={row.previewLang === 'other' ? undefined : row.previewLang}>
          {row.previewOurs ? (
            <span className="meta">
              <Trans>We:</Trans>{' '}
            </span>
          ) : (
            ![name, ''].includes(row.previewBy) && row.preview !== '' && <span className="meta">{row.previewBy}: </span>
          )}
          {row.preview === '' ? <Trans>Deleted by its author</Trans> : row.preview}
        </p>
        <div className="inbox-row-foot">
          {row.moodLabel !== 'neutral' && (
            <span className="inbox-mood" data-mood={row.moodLabel} role="img" aria-label={moods[row.moodLabel]}>
              {moodSign(row.moodLabel)}
            </span>
          )}
          <Tags row={row} />
          {owner && <span className="inbox-owner">{owner.name}</span>}
        </div>
      </div>
    </div>
  )
}

const TAGGED = new Set<string>(['complaint', 'question', 'request', 'private', 'came-back', 'answer-failed', 'spam'])
const TAGS = 2

/** The one or two strongest reasons, in words; all of them stand in the open conversation. */
function Tags({ row }: { row: Row }) {
  const { reasons } = useInboxWords()
  const told = row.reasons
    .filter(({ reason }) => TAGGED.has(reason))
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .slice(0, TAGS)
  return told.map(({ reason }) => (
    <span key={reason} className="inbox-tag" data-reason={reason}>
      {reasons[reason]}
    </span>
  ))
}

function Nothing({ place, waiting, onTakeIn }: { place: Place | undefined; waiting: number; onTakeIn: () => void }) {
  const { t } = useLingui()
  const [{ preset, find, post, channel }, setUrl] = useInboxPlace()
  if (find !== '' || post || channel)
    return (
      <EmptyState
        kind="no-match"
        icon={IconSearch}
        title={t`Nobody said this`}
        action={
          <Button onPress={() => setUrl({ find: '', post: undefined, channel: undefined })}>{t`Show all`}</Button>
        }
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
  return (
    <EmptyState
      kind="cleared"
      icon={IconInbox}
      title={t`Nothing here`}
      action={<Button onPress={() => setUrl({ preset: 'open' })}>{t`To the queue`}</Button>}
    />
  )
}
