import { Trans, useLingui } from '@lingui/react/macro'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { measure, type Reports } from '../calls.ts'

type Lang = 'en' | 'tr' | 'ru'

/** Who gets the report by mail when a week or a month is over. */
export function ReportMails({
  reports,
  langs,
  lang,
}: {
  reports: Reports
  langs: readonly { id: Lang; name: string }[]
  lang: Lang
}) {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [period, setPeriod] = useState<'week' | 'month'>('week')
  const [spoken, setSpoken] = useState(lang)
  const [hour, setHour] = useState('8')
  const periods = [
    { id: 'week' as const, name: t`every Monday` },
    { id: 'month' as const, name: t`every first of a month` },
  ]
  const add = measure.useDeed('POST /measure/reports/mails', {
    refresh: ['GET /measure/reports'],
    said: () => t`They get the next one.`,
    onDone: () => {
      setName('')
      setAddress('')
    },
    onProblem: () => {},
  })
  const drop = measure.useDeed('DELETE /measure/reports/mails/:id', {
    refresh: ['GET /measure/reports'],
    said: () => t`They get no more reports.`,
  })
  return (
    <section className="reports-part" aria-label={t`Send it by mail`}>
      <h2>
        <Trans>Send it by mail</Trans>
      </h2>
      {!reports.mailReady && (
        <p className="meta">
          <Trans>This desk has no mail server yet. Whoever runs it sets one; until then nothing is sent.</Trans>
        </p>
      )}
      <form
        className="reports-part"
        onSubmit={(event) => {
          event.preventDefault()
          add.run({ name: name.trim(), address: address.trim(), period, lang: spoken, hour: Number(hour) })
        }}
      >
        <div className="reports-fields">
          <TextField label={t`Name`} value={name} onChange={setName} maxLength={80} />
          <TextField
            label={t`E-mail`}
            type="email"
            value={address}
            onChange={(typed) => {
              add.reset()
              setAddress(typed)
            }}
            maxLength={200}
            error={add.problem ? problemSentence(add.problem) : undefined}
          />
          <Select label={t`When`} value={period} onChange={setPeriod} options={periods} />
          <Select
            label={t`From the hour`}
            value={hour}
            onChange={setHour}
            options={Array.from({ length: 24 }, (_, at) => ({
              id: String(at),
              name: `${String(at).padStart(2, '0')}:00`,
            }))}
          />
          <Select label={t`Language of the report`} value={spoken} onChange={setSpoken} options={langs} />
        </div>
        <Button type="submit" isDisabled={name.trim() === '' || address.trim() === ''} isPending={add.isRunning}>
          <Trans>Send it to them</Trans>
        </Button>
      </form>
      <ul className="reports-list">
        {reports.mails.map((one) => (
          <li key={one.id}>
            <span>
              {one.name} <span className="meta">{one.address}</span>
            </span>
            <span className="meta">
              {periods.find(({ id }) => id === one.period)?.name} · {String(one.hour).padStart(2, '0')}:00 · {one.lang}
            </span>
            <IconButton
              label={t`Send ${one.name} no more reports`}
              icon={IconTrash}
              onPress={() => drop.run({ id: one.id })}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
