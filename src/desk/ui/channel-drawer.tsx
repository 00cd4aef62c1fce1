import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Confirm } from '#web/kit/dialog.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { Link } from '#web/kit/link.tsx'
import { RadioGroup } from '#web/kit/radio-group.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { TimeZoneSelect } from '#web/kit/time-zone-select.tsx'
import { toast } from '#web/kit/toast.tsx'
import { desk } from './calls.ts'
import type { Channel } from './channel.ts'
import { ChannelState } from './channels-screen.tsx'
import { Goals } from './goals.tsx'
import { Blocked, Money, Permissions, TestPost } from './health.tsx'
import { DayCap } from './day-cap.tsx'

type Given = { channel: Channel | null; menders: readonly string[]; onClose: () => void; onReconnect: () => void }

/** One channel: its health, what it is for, its hours, and leaving it. */
export function ChannelDrawer({ channel, menders, onClose, onReconnect }: Given) {
  return (
    <Drawer title={channel?.name ?? ''} isOpen={channel !== null} onClose={onClose}>
      {channel && (
        <Inside key={channel.id} channel={channel} menders={menders} onClose={onClose} onReconnect={onReconnect} />
      )}
    </Drawer>
  )
}

function Inside({ channel, menders, onClose, onReconnect }: Given & { channel: Channel }) {
  const { t } = useLingui()
  const [wish, setWish] = useState({
    goals: channel.goals,
    zone: channel.zone,
    lateness: channel.lateness,
    dayCap: channel.dayCap,
  })
  const [isLeaving, setLeaving] = useState(false)
  const save = desk.useDeed('PUT /channels/:id', { refresh: ['GET /channels'], said: () => t`Saved.` })
  const check = desk.useDeed('POST /channels/:id/check', {
    refresh: ['GET /channels'],
    said: () => t`The network answers, and its limits are read again.`,
  })
  const leave = desk.useDeed('DELETE /channels/:id', {
    refresh: ['GET /channels'],
    onDone: () => {
      toast(t`The channel is disconnected. Its posts and talk are kept.`)
      onClose()
    },
  })
  const change = (part: Partial<typeof wish>) => {
    const next = { ...wish, ...part }
    setWish(next)
    save.run({ id: channel.id, ...next })
  }
  return (
    <div className="desk-form">
      <dl className="desk-facts">
        <dt>{t`State`}</dt>
        <dd>
          <ChannelState channel={channel} />
          {channel.troubleSaid && <span className="desk-channel-trouble"> {channel.troubleSaid}</span>}
        </dd>
        <dt>{t`Account`}</dt>
        <dd>
          <Link href={channel.url}>{channel.handle}</Link>
        </dd>
        <dt>{t`Server`}</dt>
        <dd>
          {channel.server} <span className="meta">({channel.software})</span>
        </dd>
        <dt>{t`Last answer`}</dt>
        <dd>{channel.answeredAt ? <RelativeTime at={channel.answeredAt} /> : t`never`}</dd>
        {channel.connectedBy && (
          <>
            <dt>{t`Connected by`}</dt>
            <dd>{channel.connectedBy}</dd>
          </>
        )}
        <dt>{t`Can be connected again by`}</dt>
        <dd>{menders.join(', ')}</dd>
        {channel.blocked && (
          <>
            <dt>{t`What waits`}</dt>
            <dd>
              <Blocked channel={channel} />
            </dd>
          </>
        )}
        {channel.keyEnds && (
          <>
            <dt>{t`Its key ends`}</dt>
            <dd>
              <RelativeTime at={channel.keyEnds} />
            </dd>
          </>
        )}
        {channel.hook && (
          <>
            <dt>{t`Address for its notices`}</dt>
            <dd>
              <code>{channel.hook}</code>
            </dd>
          </>
        )}
      </dl>
      <span>
        <Button isPending={check.isRunning} onPress={() => check.run({ id: channel.id })}>
          <Trans>Check now</Trans>
        </Button>{' '}
        <Button look={channel.state === 'expired' ? 'primary' : 'plain'} onPress={onReconnect}>
          <Trans>Connect again</Trans>
        </Button>
      </span>
      <TestPost channel={channel} />
      <Money channel={channel} />
      <Permissions channel={channel} />
      <Goals value={wish.goals} onChange={(goals) => change({ goals })} />
      <TimeZoneSelect
        value={wish.zone}
        onChange={(zone) => change({ zone })}
        about={t`Where this page's people live.`}
      />
      <RadioGroup
        label={t`When a post's time passed while the desk was off`}
        value={wish.lateness}
        onChange={(lateness) => change({ lateness })}
        options={[
          { id: 'publish', name: t`Publish it late` },
          { id: 'ask', name: t`Ask me first` },
          { id: 'skip', name: t`Leave it out` },
        ]}
      />
      <DayCap value={wish.dayCap} perDay={channel.perDay} onChange={(dayCap) => change({ dayCap })} />
      <span>
        <Button look="danger" onPress={() => setLeaving(true)}>
          <Trans>Disconnect</Trans>
        </Button>
      </span>
      <Confirm
        title={t`Disconnect ${channel.name}?`}
        verb={t`Disconnect`}
        danger
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        onConfirm={() => leave.run({ id: channel.id })}
      >
        <Trans>Planned posts of this channel will not go out. Its past posts and conversations stay on the desk.</Trans>
      </Confirm>
    </div>
  )
}
