import { Trans, useLingui } from '@lingui/react/macro'
import { IconEye, IconPencil } from '@tabler/icons-react'
import { useNow } from '#web/clock.ts'
import { Avatar } from '#web/kit/avatar.tsx'
import { Glyph } from '#web/kit/glyph.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import type { Place, Row } from './calls.ts'
import type { Other } from './here.tsx'
import { Stars } from './reviews/stars.tsx'
import { moodSign, useInboxWords } from './words.tsx'

/** Where no hours are set, who waits longer than this waits too long. */
const LATE_MILLISECONDS = 60 * 60_000

/** One conversation in the list: who, since when, what was said, and why it stands here. */
export function QueueRow({ row, place, others }: { row: Row; place: Place | undefined; others: readonly Other[] }) {
  const { t } = useLingui()
  const { moods } = useInboxWords()
  const now = useNow()
  const channel = place?.channels.find(({ id }) => id === row.channelId)
  const late = isLate(row, now)
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
            {row.dueAt && row.state === 'open' ? (
              <RelativeTime at={row.dueAt} />
            ) : (
              <RelativeTime at={row.waitingSince ?? row.lastAt} />
            )}
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
          {row.preview !== '' ? (
            row.preview
          ) : row.stars === null ? (
            <Trans>Deleted by its author</Trans>
          ) : (
            <Trans>Stars without a word</Trans>
          )}
        </p>
        <div className="inbox-row-foot">
          {row.stars !== null && <Stars given={row.stars} />}
          {row.stars === null && row.moodLabel !== 'neutral' && (
            <span className="inbox-mood" data-mood={row.moodLabel} role="img" aria-label={moods[row.moodLabel]}>
              {moodSign(row.moodLabel)}
            </span>
          )}
          <Tags row={row} />
          {row.labels.map((label) => (
            <span key={label} className="inbox-label">
              {label}
            </span>
          ))}
          {others.map((other) => (
            <span key={other.id} className="inbox-row-here" data-doing={other.doing}>
              <Glyph icon={other.doing === 'writing' ? IconPencil : IconEye} size={12} /> {other.name}
            </span>
          ))}
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

function isLate({ state, dueAt, waitingSince }: Row, now: number): boolean {
  if (state === 'done') return false
  if (dueAt !== null) return now > Date.parse(dueAt)
  return waitingSince !== null && now - Date.parse(waitingSince) > LATE_MILLISECONDS
}
