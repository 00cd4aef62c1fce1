import { Trans, useLingui } from '@lingui/react/macro'
import { IconCopy, IconExternalLink, IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { Avatar } from '#web/kit/avatar.tsx'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { Popover } from '#web/kit/popover.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { toast } from '#web/kit/toast.tsx'
import { LISTS, publish, type Channel, type Delivery } from './calls.ts'
import { History } from './history.tsx'
import { ChangeTrouble, LiveDeeds } from './live/live-deeds.tsx'
import { TakeDownEverywhere } from './live/take-down-everywhere.tsx'
import { FOR_A_PERSON, STATES } from './state-words.tsx'
import './delivery-list.css'

/** What became of a post on each channel, and what can be done about it. */
export function DeliveryList({
  postId,
  deliveries,
  channels,
  zone,
}: {
  postId: string
  deliveries: readonly Delivery[]
  channels: readonly Channel[]
  zone: string
}) {
  const { t } = useLingui()
  const [isTakingDown, setTakingDown] = useState(false)
  const liveOn = new Set(deliveries.filter(({ state }) => LIVE.has(state)).map(({ channelId }) => channelId))
  return (
    <section aria-label={t`Deliveries`}>
      <div className="deliveries-name">
        <h2>
          <Trans>Deliveries</Trans>
        </h2>
        {liveOn.size > 1 && (
          <Button look="quiet" onPress={() => setTakingDown(true)}>
            {t`Take down everywhere…`}
          </Button>
        )}
      </div>
      {isTakingDown && <TakeDownEverywhere id={postId} onClose={() => setTakingDown(false)} />}
      <ul className="deliveries">
        {deliveries.map((delivery) => (
          <DeliveryLine
            key={delivery.id}
            delivery={delivery}
            zone={zone}
            channel={channels.find(({ id }) => id === delivery.channelId)}
            isBegun={deliveries.some((one) => one.channelId === delivery.channelId && one.sentAt !== null)}
          />
        ))}
      </ul>
    </section>
  )
}

type LineProps = { delivery: Delivery; channel: Channel | undefined; zone: string; isBegun: boolean }

function DeliveryLine({ delivery, channel, zone, isBegun }: LineProps) {
  const { t, i18n } = useLingui()
  const { name, tone, icon } = delivery.reason === 'by-hand' ? FOR_A_PERSON : STATES[delivery.state]
  return (
    <li className="delivery">
      <Avatar name={channel?.name ?? '?'} src={channel?.avatar} network={channel?.network} size={24} />
      <span className="delivery-words">
        <span className="delivery-head">
          <strong>{channel?.name}</strong>
          {delivery.parts > 1 && (
            <span className="meta">
              <Trans>
                part {delivery.part} of {delivery.parts}
              </Trans>
            </span>
          )}
          <Badge tone={tone} icon={icon}>
            {i18n._(name)}
          </Badge>
          <Moment at={delivery.sentAt ?? delivery.dueAt} zone={zone} />
        </span>
        {delivery.gone?.how === 'elsewhere' && (
          <span className="delivery-reason">
            <Trans>It was deleted on the network itself.</Trans>
          </span>
        )}
        {delivery.reasonSaid && <span className="delivery-reason">{delivery.reasonSaid}</span>}
        {delivery.reason === 'by-hand' && <ByHand delivery={delivery} page={channel?.url ?? ''} />}
        <Remedies delivery={delivery} />
        {delivery.change && <ChangeTrouble change={delivery.change} />}
        {LIVE.has(delivery.state) && <LiveDeeds delivery={delivery} />}
        {isBegun && delivery.kind === 'part' && delivery.state === 'planned' && <LeaveOut id={delivery.id} />}
      </span>
      {delivery.url && delivery.gone === null && (
        <Link href={delivery.url} look="quiet">
          <IconExternalLink size={15} aria-hidden />
          <Trans>Open</Trans>
        </Link>
      )}
      <Popover
        button={<IconButton label={t`What happened`} icon={IconHistory} />}
        label={t`What happened`}
        placement="bottom end"
      >
        <History id={delivery.id} zone={zone} />
      </Popover>
    </li>
  )
}

/** What stands on the network. */
const LIVE = new Set<Delivery['state']>(['live', 'changing', 'not-changed'])

/** The rest of a thread that has begun need not follow. */
function LeaveOut({ id }: { id: string }) {
  const { t } = useLingui()
  const leaveOut = publish.useDeed('DELETE /publish/deliveries/:id', { refresh: LISTS, said: () => t`Left out` })
  return (
    <Button look="quiet" isPending={leaveOut.isRunning} onPress={() => leaveOut.run({ id })}>
      {t({ context: 'a post', message: 'Leave it out' })}
    </Button>
  )
}

/** One press for each way out of trouble. */
export function Remedies({ delivery }: { delivery: Pick<Delivery, 'id' | 'state' | 'reason' | 'isHandled'> }) {
  const { t } = useLingui()
  const { id, state } = delivery
  const retry = publish.useDeed('POST /publish/deliveries/:id/retry', {
    refresh: LISTS,
    said: () => t`It is being sent again`,
  })
  const check = publish.useDeed('POST /publish/deliveries/:id/check', {
    refresh: LISTS,
    said: () => t`The network is being asked`,
  })
  const handled = publish.useDeed('POST /publish/deliveries/:id/handled', {
    refresh: LISTS,
    said: () => t`Nobody is reminded of it any more`,
  })
  const absent = publish.useDeed('POST /publish/deliveries/:id/failed', { refresh: LISTS })
  const leaveOut = publish.useDeed('DELETE /publish/deliveries/:id', { refresh: LISTS, said: () => t`Left out` })
  if (state === 'failed')
    return (
      <span className="delivery-deeds">
        <Button isPending={retry.isRunning} onPress={() => retry.run({ id })}>{t`Retry`}</Button>
        {!delivery.isHandled && (
          <Button
            look="quiet"
            isPending={handled.isRunning}
            onPress={() => handled.run({ id })}
          >{t`Dealt with`}</Button>
        )}
      </span>
    )
  if (state === 'late')
    return (
      <span className="delivery-deeds">
        <Button onPress={() => retry.run({ id })}>{t`Publish now`}</Button>
        <Button look="quiet" onPress={() => leaveOut.run({ id })}>
          {t({ context: 'a post', message: 'Leave it out' })}
        </Button>
      </span>
    )
  if (state !== 'unknown' && state !== 'held') return null
  return (
    <span className="delivery-deeds">
      {delivery.reason !== 'by-hand' && (
        <Button isPending={check.isRunning} onPress={() => check.run({ id })}>{t`Check`}</Button>
      )}
      <Popover button={<Button look="quiet">{t`It is there`}</Button>} label={t`It is there`}>
        {(close) => <LinkForm id={id} onDone={close} />}
      </Popover>
      <Button look="quiet" onPress={() => absent.run({ id })}>{t`It is not there`}</Button>
    </span>
  )
}

/** Everything a person needs to post it: the words on the clipboard and the page in front. */
function ByHand({ delivery: { id }, page }: { delivery: Delivery; page: string }) {
  const { t } = useLingui()
  const copy = async () => {
    const { text } = await publish.call('GET /publish/deliveries/:id', { id })
    await navigator.clipboard.writeText(text)
    toast(t`Copied. Post it on the page, then paste its link here.`)
  }
  return (
    <span className="delivery-deeds">
      <Button
        look="primary"
        icon={IconCopy}
        onPress={() => void copy().catch(() => toast(t`The text could not be copied.`))}
      >
        <Trans>Copy the text</Trans>
      </Button>
      <Link href={page} look="button">
        <Trans>Open the page</Trans>
      </Link>
    </span>
  )
}

function LinkForm({ id, onDone }: { id: string; onDone: () => void }) {
  const { t } = useLingui()
  const [url, setUrl] = useState('')
  const there = publish.useDeed('POST /publish/deliveries/:id/live', { refresh: LISTS, onDone, onProblem: () => {} })
  return (
    <form
      className="delivery-link"
      onSubmit={(event) => {
        event.preventDefault()
        there.run({ id, url })
      }}
    >
      <TextField
        label={t`Its link on the network`}
        placeholder="https://"
        value={url}
        onChange={setUrl}
        error={there.problem?.title}
        autoFocus
      />
      <Button type="submit" look="primary" isPending={there.isRunning}>
        <Trans>It is live</Trans>
      </Button>
    </form>
  )
}
