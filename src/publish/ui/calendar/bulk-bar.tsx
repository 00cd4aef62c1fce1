import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconAdjustments, IconCalendarPlus, IconTag, IconTrash, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Menu } from '#web/kit/menu.tsx'
import { Popover } from '#web/kit/popover.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { publish } from '../calls.ts'
import { GOALS } from '../words-of.ts'
import type { useBulk } from './use-bulk.ts'
import './bulk-bar.css'

type Props = { selected: ReadonlySet<string>; bulk: ReturnType<typeof useBulk>; onClear: () => void }

/** What can be done with everything that is chosen; all of it can be taken back. */
export function BulkBar({ selected, bulk, onClear }: Props) {
  const { t, i18n } = useLingui()
  const ids = [...selected]
  const [isAsking, setAsking] = useState(false)
  useAction({ id: 'calendar.clear', label: t`Choose none`, keys: 'esc', inPalette: false, run: onClear })
  useAction({ id: 'calendar.shift', label: t`A day later`, keys: 'shift+.', run: () => bulk.shift(ids, 1) })
  const channels = publish.useCall('GET /publish/channels', {}).data?.channels ?? []
  const takers = channels.filter(({ takes }) => takes !== null)
  return (
    <div className="bulk" role="toolbar" aria-label={t`With everything chosen`}>
      <strong>
        <Plural value={ids.length} one="# post chosen" other="# posts chosen" />
      </strong>
      <Popover
        label={t`Move by days`}
        placement="top start"
        button={
          <Button icon={IconCalendarPlus}>
            <Trans>Move by days…</Trans>
          </Button>
        }
      >
        {(close) => (
          <Days
            onShift={(days) => {
              close()
              bulk.shift(ids, days)
            }}
            onMinutes={(minutes) => {
              close()
              bulk.change(ids, { kind: 'shift', days: 0, minutes })
            }}
          />
        )}
      </Popover>
      <Popover
        label={t`Label`}
        placement="top start"
        button={
          <Button icon={IconTag}>
            <Trans>Label…</Trans>
          </Button>
        }
      >
        {(close) => (
          <Label
            onLabel={(label, on) => {
              close()
              bulk.label(ids, label, on)
            }}
          />
        )}
      </Popover>
      <Menu
        label={t`Change…`}
        button={
          <Button icon={IconAdjustments}>
            <Trans>Change…</Trans>
          </Button>
        }
        items={[
          { id: 'campaign', name: t`Campaign…`, run: () => setAsking(true) },
          ...[{ id: null, name: t`No goal` }, ...GOALS.map((goal) => ({ id: goal.id, name: i18n._(goal.name) }))].map(
            ({ id, name }) => ({
              id: `goal-${id}`,
              name: t`Goal: ${name}`,
              run: () => bulk.change(ids, { kind: 'goal', goal: id }),
            }),
          ),
          'line',
          ...takers.map(({ id, name }) => ({
            id: `on-${id}`,
            name: t`Also on ${name}`,
            run: () => bulk.change(ids, { kind: 'channels', add: [id], remove: [] }),
          })),
          'line',
          ...takers.map(({ id, name }) => ({
            id: `off-${id}`,
            name: t`No longer on ${name}`,
            run: () => bulk.change(ids, { kind: 'channels', add: [], remove: [id] }),
          })),
          'line',
          { id: 'ask', name: t`Ask for approval`, run: () => bulk.change(ids, { kind: 'ask', asked: true }) },
        ]}
      />
      <Dialog title={t`Campaign`} isOpen={isAsking} onClose={() => setAsking(false)}>
        <Campaign
          onCampaign={(campaign) => {
            setAsking(false)
            bulk.change(ids, { kind: 'campaign', campaign })
          }}
        />
      </Dialog>
      <Button icon={IconTrash} onPress={() => bulk.away(ids, onClear)}>
        <Trans>Put away</Trans>
      </Button>
      <IconButton label={t`Choose none`} icon={IconX} keys="esc" onPress={onClear} />
    </div>
  )
}

const STEPS = [-7, -1, 1, 7] as const
const MINUTES = [-60, -15, 15, 60] as const

function Days({ onShift, onMinutes }: { onShift: (days: number) => void; onMinutes: (minutes: number) => void }) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const days = /^[-+−]?\d{1,3}$/.test(text.trim()) ? Number(text.trim().replace('−', '-')) : 0
  return (
    <form
      className="bulk-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (days !== 0) onShift(days)
      }}
    >
      <div className="bulk-steps">
        {STEPS.map((step) => (
          <Button key={step} onPress={() => onShift(step)}>
            {step > 0 ? t`+${step} d` : t`−${-step} d`}
          </Button>
        ))}
      </div>
      <div className="bulk-steps">
        {MINUTES.map((step) => (
          <Button key={step} onPress={() => onMinutes(step)}>
            {step > 0 ? t`+${step} min` : t`−${-step} min`}
          </Button>
        ))}
      </div>
      <TextField label={t`Days (less than nothing goes back)`} value={text} onChange={setText} inputMode="numeric" />
      <Button type="submit" look="primary" isDisabled={days === 0}>
        <Trans>Move</Trans>
      </Button>
    </form>
  )
}

function Label({ onLabel }: { onLabel: (label: string, on: boolean) => void }) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const label = text.trim()
  return (
    <form
      className="bulk-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (label !== '') onLabel(label, true)
      }}
    >
      <TextField label={t`Label`} value={text} onChange={setText} maxLength={60} autoFocus />
      <div className="bulk-steps">
        <Button type="submit" look="primary" isDisabled={label === ''}>
          <Trans>Give it</Trans>
        </Button>
        <Button isDisabled={label === ''} onPress={() => onLabel(label, false)}>
          <Trans>Take it away</Trans>
        </Button>
      </div>
    </form>
  )
}

function Campaign({ onCampaign }: { onCampaign: (campaign: string) => void }) {
  const { t } = useLingui()
  const [campaign, setCampaign] = useState('')
  return (
    <form
      className="bulk-form"
      onSubmit={(event) => {
        event.preventDefault()
        onCampaign(campaign.trim())
      }}
    >
      <TextField label={t`Campaign`} value={campaign} onChange={setCampaign} maxLength={200} autoFocus />
      <Button type="submit" look="primary">
        <Trans>Set the campaign</Trans>
      </Button>
    </form>
  )
}
