import { Trans, useLingui } from '@lingui/react/macro'
import { IconFilter } from '@tabler/icons-react'
import { Button } from '#web/kit/button.tsx'
import { Chip } from '#web/kit/chip.tsx'
import { Menu, type MenuEntry } from '#web/kit/menu.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { publish } from '../calls.ts'
import type { CalendarAddress, View } from './address.ts'

type Props = {
  url: CalendarAddress
  view: View
  onChange: (change: Partial<CalendarAddress>) => void
}

/** How the calendar is seen and what of it; every filter in force stands there as a chip. */
export function CalendarFilters({ url, view, onChange }: Props) {
  const { t } = useLingui()
  const sorts = publish.useCall('GET /publish/sorts', {})
  const channels = publish.useCall('GET /publish/channels', {}).data?.channels ?? []
  const states = useStates()
  const { campaigns = [], labels = [] } = sorts.data ?? {}
  const choice = (key: 'channel' | 'campaign' | 'label', id: string, name = id): MenuEntry => ({
    id: `${key}-${id}`,
    name,
    chosen: url[key] === id,
    run: () => onChange({ [key]: url[key] === id ? undefined : id }),
  })
  const none: MenuEntry[] = [{ id: 'none', name: t`None yet`, disabled: true }]
  const items: MenuEntry[] = [
    { id: 'channel', name: t`Channel`, items: channels.map(({ id, name }) => choice('channel', id, name)) },
    {
      id: 'state',
      name: t({ context: 'a post', message: 'State' }),
      items: states.map(({ id, name }) => ({
        id,
        name,
        chosen: url.state === id,
        run: () => onChange({ state: url.state === id ? undefined : id }),
      })),
    },
    {
      id: 'campaign',
      name: t`Campaign`,
      items: campaigns.length > 0 ? campaigns.map((name) => choice('campaign', name)) : none,
    },
    { id: 'label', name: t`Label`, items: labels.length > 0 ? labels.map((name) => choice('label', name)) : none },
  ]
  const channel = channels.find(({ id }) => id === url.channel)?.name
  const state = states.find(({ id }) => id === url.state)?.name
  const inForce = [
    ...(channel ? [{ key: 'channel' as const, name: channel }] : []),
    ...(state ? [{ key: 'state' as const, name: state }] : []),
    ...(url.campaign ? [{ key: 'campaign' as const, name: url.campaign }] : []),
    ...(url.label ? [{ key: 'label' as const, name: url.label }] : []),
  ]
  return (
    <div className="calendar-filters">
      <Segmented<View>
        label={t`How to see it`}
        value={view}
        onChange={(next) => onChange({ view: next === 'week' ? undefined : next })}
        options={[
          { id: 'week', name: t`Week` },
          { id: 'month', name: t`Month` },
          { id: 'list', name: t`List` },
          { id: 'lanes', name: t`Channels` },
        ]}
      />
      <Menu
        button={
          <Button look="quiet" icon={IconFilter}>
            <Trans>Filter</Trans>
          </Button>
        }
        label={t`Filter`}
        items={items}
      />
      {inForce.map(({ key, name }) => (
        <Chip key={key} name={name} onRemove={() => onChange({ [key]: undefined })}>
          {name}
        </Chip>
      ))}
    </div>
  )
}

function useStates() {
  const { t } = useLingui()
  return [
    { id: 'draft', name: t({ context: 'a post', message: 'Draft' }) },
    { id: 'review', name: t`For approval` },
    { id: 'planned', name: t({ context: 'a post', message: 'Planned' }) },
    { id: 'live', name: t({ context: 'a post', message: 'Live' }) },
    { id: 'trouble', name: t({ context: 'a post', message: 'In trouble' }) },
  ] as const
}
