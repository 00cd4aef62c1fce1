import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlugConnected, IconPlus } from '@tabler/icons-react'
import * as z from 'zod'
import { useAction } from '#web/actions.tsx'
import { Avatar } from '#web/kit/avatar.tsx'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { now } from '#web/clock.ts'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { desk } from './calls.ts'
import { ChannelDrawer } from './channel-drawer.tsx'
import type { Channel } from './channel.ts'
import { ConnectDrawer } from './connect-drawer.tsx'
import { Blocked, KeyEnd } from './health.tsx'
import { useGoalNames } from './goals.tsx'
import './channels-screen.css'

const Url = z.object({
  /** `new`, or the channel that is connected again. */
  connect: z.string().optional(),
  /** The network that was chosen for a new one. */
  on: z.string().optional(),
  channel: z.string().optional(),
})

/** The brand's pages: how they fare, what they are for, and connecting more. */
export function Screen() {
  const { t } = useLingui()
  const [url, setUrl] = useUrl(Url)
  const list = desk.useCall('GET /channels', {})
  useLiveRefresh('desk.channel', ['GET /channels'])
  const connect = () => setUrl({ connect: 'new' }, { push: true })
  useAction({ id: 'channels.connect', label: t`Connect a channel`, keys: 'c', run: connect })
  const channels = list.data?.channels ?? []
  const again = channels.find(({ id }) => id === url.connect)
  return (
    <Page
      name={t`Channels`}
      scope={<Trans>The pages outside your site, and how they fare</Trans>}
      primary={
        <Button look="primary" icon={IconPlus} keys="c" onPress={connect}>
          <Trans>Connect a channel</Trans>
        </Button>
      }
    >
      {list.isPending && <Skeleton />}
      {list.error && (
        <EmptyState
          kind="error"
          title={t`The channels could not be read`}
          action={<Button onPress={() => void list.refetch()}>{t`Try again`}</Button>}
        >
          {problemSentence(list.error)}
        </EmptyState>
      )}
      {list.data && channels.length === 0 && (
        <EmptyState
          kind="first-use"
          icon={IconPlugConnected}
          title={t`No channel yet`}
          action={<Button look="primary" onPress={connect}>{t`Connect a channel`}</Button>}
        >
          <Trans>
            A channel is a page, profile or group of the brand. Connect one, and its posts, comments and figures come to
            this desk.
          </Trans>
        </EmptyState>
      )}
      <ul className="desk-channels">
        {channels.map((channel) => (
          <ChannelRow
            key={channel.id}
            channel={channel}
            menders={list.data?.menders ?? []}
            onOpen={() => setUrl({ channel: channel.id }, { push: true })}
            onReconnect={() => setUrl({ connect: channel.id }, { push: true })}
          />
        ))}
      </ul>
      <ConnectDrawer
        isOpen={url.connect !== undefined}
        again={again ?? null}
        chosen={url.on ?? null}
        onChoose={(on) => setUrl({ on }, { push: true })}
        onClose={() => setUrl({ connect: undefined, on: undefined })}
      />
      <ChannelDrawer
        channel={channels.find(({ id }) => id === url.channel) ?? null}
        menders={list.data?.menders ?? []}
        onClose={() => setUrl({ channel: undefined })}
        onReconnect={() => setUrl({ channel: undefined, connect: url.channel })}
      />
    </Page>
  )
}

function ChannelRow({
  channel,
  menders,
  onOpen,
  onReconnect,
}: {
  channel: Channel
  menders: readonly string[]
  onOpen: () => void
  onReconnect: () => void
}) {
  const { t } = useLingui()
  const goalNames = useGoalNames()
  return (
    <li className="desk-channel">
      <Avatar name={channel.name} src={channel.avatar} network={channel.network} size={40} />
      <span className="desk-channel-words">
        <span className="desk-channel-name">
          {channel.name} <span className="meta">{channel.handle}</span>
        </span>
        <span className="meta">
          {channel.networkName}
          {channel.goals.length > 0 && <> · {goalNames(channel.goals).join(', ')}</>}
        </span>
        {channel.troubleSaid && <span className="desk-channel-trouble">{channel.troubleSaid}</span>}
        {channel.blocked && <Blocked channel={channel} />}
        {channel.state !== 'healthy' && menders.length > 0 && (
          <span className="meta">
            <Trans>Can be mended by {menders.join(', ')}</Trans>
          </span>
        )}
        <KeyEnd channel={channel} />
      </span>
      <ChannelState channel={channel} />
      {channel.state === 'expired' && (
        <Button look="primary" onPress={onReconnect}>
          <Trans>Connect again</Trans>
        </Button>
      )}
      <Button onPress={onOpen} aria-label={t`Open ${channel.name}`}>
        <Trans>Open</Trans>
      </Button>
    </li>
  )
}

/** How a channel fares, in a word. */
export function ChannelState({ channel }: { channel: Channel }) {
  if (channel.parkedUntil && Date.parse(channel.parkedUntil) > now())
    return (
      <Badge tone="warn">
        <Trans>
          Resting until <Moment at={channel.parkedUntil} look="time" />
        </Trans>
      </Badge>
    )
  switch (channel.state) {
    case 'healthy':
      return (
        <Badge tone="good">
          <Trans>Healthy</Trans>
        </Badge>
      )
    case 'expired':
      return (
        <Badge tone="bad">
          <Trans>Key refused</Trans>
        </Badge>
      )
    case 'limited':
      return (
        <Badge tone="warn">
          <Trans>Slowed down</Trans>
        </Badge>
      )
    case 'broken':
      return (
        <Badge tone="bad">
          <Trans>Not reachable</Trans>
        </Badge>
      )
  }
}
