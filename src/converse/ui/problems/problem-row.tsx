import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle, IconClock, IconHelpCircle, IconHourglass } from '@tabler/icons-react'
import { Avatar } from '#web/kit/avatar.tsx'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import type { Problem } from '../calls.ts'

export type Remedy = Problem['remedies'][number]

type Props = { problem: Problem; isCurrent: boolean; onCurrent: () => void; onRemedy: (remedy: Remedy) => void }

/** One post, answer or change that did not go out, why, and one press for each way out. */
export function ProblemRow({ problem, isCurrent, onCurrent, onRemedy }: Props) {
  const { t } = useLingui()
  const { channel, text, lang, dueAt, reasonSaid, remedies, postId, url, nextAt } = problem
  const verbs: Record<Remedy, string> = {
    again: problem.state === 'late' ? t`Publish now` : t`Send again`,
    look: t`Look whether it arrived`,
    aside: t`Dealt with`,
    'leave-out': t`Leave it out`,
  }
  return (
    <li className="problem" data-current={isCurrent || undefined} ref={isCurrent ? intoSight : null}>
      <Avatar name={channel.name} src={channel.avatar} network={channel.network} />
      <div className="problem-words">
        <p className="problem-head">
          <StateBadge problem={problem} />
          <strong>{channel.name}</strong>
          <span className="meta">
            <KindWord kind={problem.kind} /> <Moment at={dueAt} />
          </span>
        </p>
        <p className="problem-text" lang={lang === 'other' ? undefined : lang}>
          {text}
        </p>
        {reasonSaid !== null && <p className="problem-reason">{reasonSaid}</p>}
        {nextAt !== null && (
          <p className="meta">
            <Trans>
              The desk looks again by itself at <Moment at={nextAt} look="time" />.
            </Trans>
          </p>
        )}
        <div className="problem-deeds">
          {remedies.map((remedy, i) => (
            <Button
              key={remedy}
              look={i === 0 && remedy !== 'aside' ? 'primary' : 'quiet'}
              onFocus={onCurrent}
              onPress={() => onRemedy(remedy)}
            >
              {verbs[remedy]}
            </Button>
          ))}
          {postId !== null && (
            <Link href={`/compose/${postId}`} look="button" onFocus={onCurrent}>
              <Trans>Open the post</Trans>
            </Link>
          )}
          {url !== null && url !== '' && (
            <Link href={url}>
              <Trans>On the network</Trans>
            </Link>
          )}
        </div>
      </div>
    </li>
  )
}

/** Whoever comes from Today stands at what they came for. */
const intoSight = (row: HTMLElement | null) => row?.scrollIntoView({ block: 'nearest' })

function StateBadge({ problem: { state, notApproved } }: { problem: Problem }) {
  const { t } = useLingui()
  if (notApproved)
    return (
      <Badge tone="warn" icon={IconClock}>
        {t`Not approved in time`}
      </Badge>
    )
  if (state === 'failed')
    return (
      <Badge tone="bad" icon={IconAlertTriangle}>
        {t({ context: 'a post', message: 'Failed' })}
      </Badge>
    )
  if (state === 'unknown')
    return (
      <Badge tone="warn" icon={IconHelpCircle}>
        {t({ context: 'a post', message: 'Perhaps there' })}
      </Badge>
    )
  return state === 'late' ? (
    <Badge tone="warn" icon={IconClock}>
      {t({ context: 'a post', message: 'Late' })}
    </Badge>
  ) : (
    <Badge tone="warn" icon={IconHourglass}>
      {t({ context: 'a post', message: 'Held back' })}
    </Badge>
  )
}

function KindWord({ kind }: { kind: Problem['kind'] }) {
  const { t } = useLingui()
  const words: Record<Problem['kind'], string> = {
    post: t({ context: 'what was sent', message: 'Post' }),
    part: t({ context: 'what was sent', message: 'Part of a thread' }),
    comment: t({ context: 'what was sent', message: 'First comment' }),
    reply: t({ context: 'what was sent', message: 'Answer' }),
    change: t({ context: 'what was sent', message: 'Change of a live post' }),
    removal: t({ context: 'what was sent', message: 'Taking down' }),
  }
  return <>{words[kind]} ·</>
}
