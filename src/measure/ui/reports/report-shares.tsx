import { Trans, useLingui } from '@lingui/react/macro'
import { IconCopy, IconLink, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { Select } from '#web/kit/select.tsx'
import { toast } from '#web/kit/toast.tsx'
import { measure, type Reports } from '../calls.ts'
import type { Period } from '../period.ts'

const DAYS = ['7', '14', '30', '90'] as const

type Wish = { period: Period; day: string | undefined; lang: 'en' | 'tr' | 'ru' }

/** Links that show a report to whoever holds them, until they end. */
export function ReportShares({ reports, wish }: { reports: Reports; wish: Wish }) {
  const { t } = useLingui()
  const [days, setDays] = useState<(typeof DAYS)[number]>('14')
  const [url, setUrl] = useState<string | null>(null)
  const names = { day: t`Day`, week: t`Week`, month: t`Month`, quarter: t`Quarter`, year: t`Year` }
  const share = measure.useDeed('POST /measure/reports/shares', {
    refresh: ['GET /measure/reports'],
    onDone: (got) => setUrl(got.url),
  })
  const end = measure.useDeed('DELETE /measure/reports/shares/:id', {
    refresh: ['GET /measure/reports'],
    said: () => t`The link shows nothing any more.`,
  })
  const copy = (text: string) =>
    void navigator.clipboard.writeText(text).then(
      () => toast(t`Copied.`),
      () => toast(t`The browser does not let us copy. Select the line and copy it by hand.`, { tone: 'bad' }),
    )
  return (
    <section className="reports-part" aria-label={t`Show it by a link`}>
      <h2>
        <Trans>Show it by a link</Trans>
      </h2>
      <div className="reports-deeds">
        <Select
          label={t`For how long`}
          labelUnseen
          value={days}
          onChange={setDays}
          options={DAYS.map((id) => ({ id, name: t`${id} days` }))}
        />
        <Button icon={IconLink} isPending={share.isRunning} onPress={() => share.run({ ...wish, days: Number(days) })}>
          <Trans>Make a link</Trans>
        </Button>
      </div>
      {url !== null && (
        <p className="reports-link" role="status">
          <Trans>The link is shown once:</Trans> <code>{url}</code>
          <IconButton label={t`Copy the link`} icon={IconCopy} onPress={() => copy(url)} />
        </p>
      )}
      <ul className="reports-list">
        {reports.shares.map((one) => (
          <li key={one.id}>
            <span>
              {names[one.period]} · {one.day} · {one.lang}
            </span>
            <span className="meta">
              <Trans>
                ends <Moment at={one.endsAt} />
              </Trans>
            </span>
            <IconButton label={t`End this link`} icon={IconTrash} onPress={() => end.run({ id: one.id })} />
          </li>
        ))}
      </ul>
    </section>
  )
}
