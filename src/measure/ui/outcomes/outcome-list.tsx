import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowBackUp, IconCash, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { stretch } from '#web/kit/numbers.ts'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { withoutAddresses } from '#web/without-addresses.ts'
import { measure, type Outcome } from '../calls.ts'
import { useOneKind } from '../kind-names.tsx'
import { NewOutcome } from './new-outcome.tsx'
import { useMoneyText, useVia } from './via.ts'

const MOVED = ['GET /outcomes', 'GET /measure', 'GET /measure/posts', 'GET /measure/page-goals']

/** The newest first, each with the post, the story and the answer it came from. */
export function OutcomeList() {
  const { t } = useLingui()
  const list = measure.useList('GET /outcomes', {})
  const [isOpen, setOpen] = useState(false)
  if (list.isPending) return <Skeleton rows={5} />
  if (list.problem) return <p>{problemSentence(list.problem)}</p>
  return (
    <div className="outcomes-part">
      <div>
        <Button icon={IconPlus} onPress={() => setOpen(!isOpen)}>
          <Trans>Write one down</Trans>
        </Button>
      </div>
      {isOpen && <NewOutcome onDone={() => setOpen(false)} />}
      {list.items.length === 0 ? (
        <EmptyState kind="first-use" icon={IconCash} title={t`Nothing has been told yet`}>
          <Trans>
            Registrations, calls and sales come in from your site, your shop or your telephone exchange, or are written
            down here.
          </Trans>
        </EmptyState>
      ) : (
        <ul className="outcomes-list">
          {list.items.map((outcome) => (
            <Row key={outcome.id} outcome={outcome} />
          ))}
        </ul>
      )}
      {list.hasMore && (
        <Button look="quiet" onPress={list.readOn}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </div>
  )
}

function Row({ outcome }: { outcome: Outcome }) {
  const { t, i18n } = useLingui()
  const kind = useOneKind()
  const via = useVia()
  const money = useMoneyText()
  const refund = measure.useDeed('POST /refunds', {
    refresh: MOVED,
    said: () => t`Taken back.`,
    undo: (_, got) => measure.call('DELETE /refunds/:id', { id: got.id }),
  })
  const refunded = Number(outcome.refunded)
  const worth = money(outcome.value, outcome.currency)
  const back = money(outcome.refunded, outcome.currency)
  const isGone = outcome.takenBackAt !== null
  return (
    <li className="outcome" data-gone={isGone || undefined}>
      <p className="outcome-head">
        <b>{kind(outcome.kind)}</b>
        {worth !== '' && <span>{worth}</span>}
        {outcome.seconds !== null && <span className="meta">{stretch(outcome.seconds / 60, i18n.locale)}</span>}
        <span className="meta">
          <Moment at={outcome.at} />
        </span>
        <Badge tone={outcome.via === 'none' ? 'plain' : 'info'}>{via(outcome)}</Badge>
        {isGone ? (
          <Badge tone="warn">{t`taken back`}</Badge>
        ) : (
          refunded > 0 && <Badge tone="warn">{t`${back} went back`}</Badge>
        )}
      </p>
      <Trace outcome={outcome} />
      <p className="outcome-foot">
        <span className="meta">{[outcome.reference, outcome.note].filter((one) => one !== '').join(' · ')}</span>
        {!isGone && (
          <Button
            look="quiet"
            icon={IconArrowBackUp}
            isPending={refund.isRunning}
            onPress={() => refund.run({ outcome: outcome.reference })}
          >
            <Trans>Take it back</Trans>
          </Button>
        )}
      </p>
    </li>
  )
}

/** The way back: the answer, the post above it, the story it was made from. */
function Trace({ outcome }: { outcome: Outcome }) {
  const { t } = useLingui()
  const { postId, postText, storyId, storyTitle, threadId, replyText, campaignName } = outcome
  if (postId === null && threadId === null && campaignName === null)
    return (
      <p className="meta">
        <Trans>Nothing tells what brought it.</Trans>
      </p>
    )
  return (
    <ol className="outcome-trace">
      {threadId !== null && replyText !== null && (
        <li>
          <span className="meta">{t`Our answer`}</span>{' '}
          <Link look="quiet" href={`/inbox?preset=all&thread=${threadId}`}>
            {replyText}
          </Link>
        </li>
      )}
      {postId !== null && (
        <li>
          <span className="meta">{t`Post`}</span>{' '}
          <Link look="quiet" href={`/compose/${postId}`}>
            {withoutAddresses(postText ?? '') || t`(picture only)`}
          </Link>
        </li>
      )}
      {storyId !== null && storyTitle !== null && (
        <li>
          <span className="meta">{t`Story`}</span>{' '}
          <Link look="quiet" href={`/watch?lane=everything&story=${storyId}`}>
            {storyTitle}
          </Link>
        </li>
      )}
      {campaignName !== null && (
        <li>
          <span className="meta">{t`Campaign`}</span> {campaignName}
        </li>
      )}
    </ol>
  )
}
