import { Trans, useLingui } from '@lingui/react/macro'
import { IconCopy, IconLink, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { Checkbox } from '#web/kit/checkbox.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { toast } from '#web/kit/toast.tsx'
import { Page } from '#web/page.tsx'
import { publish } from '../calls.ts'
import '../hours/hours-screen.css'

const ALL = 'all'

/** Links under which people without an account may look at the plan; each ends by itself, or when it is taken back. */
export function Screen() {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const [channel, setChannel] = useState(ALL)
  const [days, setDays] = useState<'7' | '30' | '90' | '365'>('30')
  const [showsDrafts, setShowsDrafts] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  const known = publish.useCall('GET /publish/channels', {})
  const list = publish.useList('GET /publish/shares', {})
  const refresh = ['GET /publish/shares']
  const make = publish.useDeed('POST /publish/shares', {
    refresh,
    onDone: ({ token }) => {
      setMade(`${location.origin}/shared/${token}`)
      setName('')
    },
  })
  const end = publish.useDeed('DELETE /publish/shares/:id', { refresh, said: () => t`The link opens nothing any more` })
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => toast(t`Copied`),
      () => toast(text),
    )
  const channels = known.data?.channels ?? []
  return (
    <Page
      name={t`Share the calendar`}
      scope={
        <Link look="quiet" href="/calendar">
          <Trans>To the calendar</Trans>
        </Link>
      }
    >
      <div className="hours">
        <section className="hours-part" aria-label={t`A new link`}>
          <p className="hours-note">
            <Trans>
              Whoever has the link sees texts, hours and channels without an account, and nothing of what the team says
              about them.
            </Trans>
          </p>
          <form
            className="hours-form"
            onSubmit={(event) => {
              event.preventDefault()
              if (name.trim() === '') return
              const channelIds = channel === ALL ? null : [channel]
              make.run({ name: name.trim(), channelIds, showsDrafts, days: Number(days) })
            }}
          >
            <TextField label={t`For whom`} value={name} onChange={setName} maxLength={100} />
            <Select
              label={t`Channel`}
              value={channel}
              onChange={setChannel}
              options={[{ id: ALL, name: t`All channels` }, ...channels.map((one) => ({ id: one.id, name: one.name }))]}
            />
            <Select
              label={t`Open for`}
              value={days}
              onChange={setDays}
              options={[
                { id: '7', name: t`7 days` },
                { id: '30', name: t`30 days` },
                { id: '90', name: t`90 days` },
                { id: '365', name: t`A year` },
              ]}
            />
            <Checkbox isSelected={showsDrafts} onChange={setShowsDrafts}>
              <Trans>Drafts with an hour, too</Trans>
            </Checkbox>
            <Button
              type="submit"
              look="primary"
              icon={IconLink}
              isDisabled={name.trim() === ''}
              isPending={make.isRunning}
            >
              <Trans>Make a link</Trans>
            </Button>
          </form>
          {made && (
            <div className="hours-part" role="status">
              <p>
                <Trans>Copy it now: for safety it is shown only this once.</Trans>
              </p>
              {[made, `${made}/calendar.ics`].map((address) => (
                <span key={address} className="queue-row">
                  <code className="queue-row-text">{address}</code>
                  <IconButton label={t`Copy ${address}`} icon={IconCopy} onPress={() => copy(address)} />
                </span>
              ))}
            </div>
          )}
        </section>
        <section className="hours-part" aria-label={t`Links`}>
          <h2>
            <Trans>Links</Trans>
          </h2>
          {list.items.length === 0 && (
            <p className="hours-note">
              <Trans>None yet.</Trans>
            </p>
          )}
          <ul className="evergreen-list">
            {list.items.map((share) => (
              <li key={share.id} className="queue-row">
                <span className="queue-row-text">{share.name}</span>
                {share.isOpen ? (
                  <span className="meta">
                    <Trans>
                      until <Moment at={share.expiresAt} look="day" />
                    </Trans>
                  </span>
                ) : (
                  <Badge>
                    <Trans>Ended</Trans>
                  </Badge>
                )}
                {share.isOpen && (
                  <IconButton
                    label={t`Take the link for ${share.name} back`}
                    icon={IconTrash}
                    onPress={() => end.run({ id: share.id })}
                  />
                )}
              </li>
            ))}
          </ul>
          {list.hasMore && (
            <Button look="quiet" onPress={list.readOn}>
              <Trans>More</Trans>
            </Button>
          )}
        </section>
      </div>
    </Page>
  )
}
