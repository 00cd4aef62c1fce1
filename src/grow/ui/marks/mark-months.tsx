import { Trans, useLingui } from '@lingui/react/macro'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Checkbox } from '#web/kit/checkbox.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { figure } from '#web/kit/numbers.ts'
import { TextField } from '#web/kit/text-field.tsx'
import { numberTyped } from '../audience/typed.ts'
import { grow, type Mark } from '../calls.ts'
import { MonthState } from './mark-state.tsx'
import { useMarkWords } from './mark-words.ts'

type Month = Mark['months'][number]

const REFRESH = ['GET /grow/marks', 'GET /grow/marks/:kind/:id']

/** What it did month by month, and what of it the register has been told. */
export function MarkMonths({ mark }: { mark: Mark }) {
  const { t } = useLingui()
  const [added, setAdded] = useState('')
  const [more, setMore] = useState<string[]>([])
  const written = new Set(mark.months.map(({ month }) => month))
  const months = [...mark.months, ...more.filter((one) => !written.has(one)).map(emptyMonth)]
  return (
    <section className="mark-months">
      <h3>
        <Trans>Month by month</Trans>
      </h3>
      <p className="meta">
        {mark.law === 'ru' ? (
          <Trans>
            Whoever gave the token wants to know of every month how often the advertisement was shown and what it cost,
            within thirty days of its end.
          </Trans>
        ) : (
          <Trans>No register asks for it here; what is written down goes into the table all the same.</Trans>
        )}
      </p>
      {months.map((month) => (
        // What comes back from the server begins the fields anew.
        <OneMonth key={`${month.month} ${month.state} ${month.shown} ${month.amount}`} mark={mark} month={month} />
      ))}
      <div className="mark-fields">
        <TextField label={t`Another month`} type="month" value={added} onChange={setAdded} placeholder="2026-11" />
        <Button
          icon={IconPlus}
          isDisabled={!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(added)}
          onPress={() => {
            setMore([...more, added])
            setAdded('')
          }}
        >
          <Trans>Add it</Trans>
        </Button>
      </div>
    </section>
  )
}

const emptyMonth = (month: string): Month => ({
  month,
  shown: null,
  seen: null,
  amount: null,
  currency: null,
  toldAt: null,
  dueOn: null,
  state: 'kept',
})

function OneMonth({ mark: { kind, id, law }, month: one }: { mark: Mark; month: Month }) {
  const { t, i18n } = useLingui()
  const { month } = useMarkWords()
  const [shown, setShown] = useState(one.shown === null ? '' : String(one.shown))
  const [amount, setAmount] = useState(one.amount === null ? '' : String(one.amount))
  const [currency, setCurrency] = useState(one.currency ?? (law === 'ru' ? 'RUB' : law === 'tr' ? 'TRY' : ''))
  const [isTold, setIsTold] = useState(one.state === 'told')
  const keep = grow.useDeed('PUT /grow/marks/:kind/:id/months/:month', {
    refresh: REFRESH,
    said: () => t`Written down.`,
  })
  const drop = grow.useDeed('DELETE /grow/marks/:kind/:id/months/:month', {
    refresh: REFRESH,
    said: () => t`Taken back.`,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const [times, money] = [numberTyped(shown), numberTyped(amount)]
    keep.run({
      kind,
      id,
      month: one.month,
      shown: times === null ? null : Math.round(times),
      amount: money,
      currency: money === null ? null : currency.trim().toUpperCase(),
      isTold,
    })
  }
  const isWritten = one.shown !== null || one.amount !== null || one.toldAt !== null
  const { seen } = one
  return (
    <form className="mark-one-month" onSubmit={submit}>
      <p className="mark-month">
        <strong>{month(one.month)}</strong> {one.dueOn !== null && <MonthState month={one} />}
      </p>
      <div className="mark-fields">
        <TextField
          label={t({ context: 'advertising', message: 'Times shown' })}
          inputMode="numeric"
          value={shown}
          onChange={setShown}
          {...(seen === null ? {} : { about: t`The network counted ${figure(seen, i18n.locale)}.` })}
        />
        <TextField label={t`Amount`} inputMode="decimal" value={amount} onChange={setAmount} />
        <TextField label={t`Currency`} value={currency} onChange={setCurrency} />
      </div>
      <div className="mark-deeds">
        {law === 'ru' && (
          <Checkbox isSelected={isTold} onChange={setIsTold}>
            <Trans>The register has been told</Trans>
          </Checkbox>
        )}
        {seen !== null && shown === '' && (
          <Button look="quiet" onPress={() => setShown(String(seen))}>
            <Trans>Take the network’s count</Trans>
          </Button>
        )}
        <Button type="submit" isPending={keep.isRunning}>
          <Trans>Save</Trans>
        </Button>
        {isWritten && (
          <IconButton
            label={t`Take back what is written of this month`}
            icon={IconTrash}
            onPress={() => drop.run({ kind, id, month: one.month })}
          />
        )}
      </div>
    </form>
  )
}
