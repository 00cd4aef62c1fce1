import { Trans, useLingui } from '@lingui/react/macro'
import { IconClockPlus } from '@tabler/icons-react'
import * as z from 'zod'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { publish } from '../calls.ts'
import { Evergreens } from './evergreens.tsx'
import { QueueList } from './queue-list.tsx'
import { SlotsEditor } from './slots-editor.tsx'
import './hours-screen.css'

const Url = z.object({ channel: z.string().optional().catch(undefined) })

/** When each channel has room, what waits for a place there, and what may be said again. */
export function Screen() {
  const { t } = useLingui()
  const [url, setUrl] = useUrl(Url)
  const known = publish.useCall('GET /publish/channels', {})
  const slots = publish.useCall('GET /publish/slots', {})
  useLiveRefresh('publish.', ['GET /publish/slots', 'GET /publish/queue', 'GET /publish/evergreens'])
  const channels = known.data?.channels ?? []
  const channel = channels.find(({ id }) => id === url.channel) ?? channels[0]
  return (
    <Page
      name={t`Hours and queue`}
      scope={
        <Link look="quiet" href="/calendar">
          <Trans>To the calendar</Trans>
        </Link>
      }
      tools={<Link look="button" href="/calendar/rules">{t`Posts from sources`}</Link>}
    >
      {known.isPending || slots.isPending ? (
        <Skeleton />
      ) : channel ? (
        <div className="hours">
          {channels.length > 1 && (
            <Select
              label={t`Channel`}
              value={channel.id}
              onChange={(id) => setUrl({ channel: id })}
              options={channels.map(({ id, name }) => ({ id, name }))}
            />
          )}
          <SlotsEditor
            key={channel.id}
            channel={channel}
            queue={slots.data?.queues.find(({ channelId }) => channelId === channel.id) ?? null}
          />
          <QueueList key={`queue-${channel.id}`} channel={channel} channels={channels} />
          <Evergreens channels={channels} />
        </div>
      ) : (
        <EmptyState kind="first-use" icon={IconClockPlus} title={t`No channel yet`}>
          <Link look="button" href="/channels?connect=new">
            <Trans>Connect a channel</Trans>
          </Link>
        </EmptyState>
      )}
    </Page>
  )
}
