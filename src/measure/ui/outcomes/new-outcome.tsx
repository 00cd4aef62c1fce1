import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { measure } from '../calls.ts'
import { useOneKind } from '../kind-names.tsx'

const KINDS = ['call', 'sale', 'registration', 'lead', 'subscription', 'visit', 'other'] as const
const NOBODY = '-'

/** Somebody called or came in: what it was, and what they said brought them. */
export function NewOutcome({ onDone }: { onDone: () => void }) {
  const { t } = useLingui()
  const kindName = useOneKind()
  const [kind, setKind] = useState<(typeof KINDS)[number]>('call')
  const [post, setPost] = useState(NOBODY)
  const [code, setCode] = useState('')
  const [value, setValue] = useState('')
  const [currency, setCurrency] = useState('TRY')
  const [person, setPerson] = useState('')
  const [reference, setReference] = useState(() => crypto.randomUUID())
  const posts = measure.useCall('GET /measure/posts', { period: 'month' })
  const tell = measure.useDeed('POST /outcomes', {
    refresh: ['GET /outcomes', 'GET /measure', 'GET /measure/posts', 'GET /measure/page-goals'],
    said: () => t`Written down.`,
    onDone: () => {
      setReference(crypto.randomUUID())
      onDone()
    },
    onProblem: () => {},
  })
  const sum = Number(value.replaceAll(/\s/g, '').replace(',', '.'))
  const isWrong = value !== '' && Number.isNaN(sum)
  return (
    <form
      className="outcome-new"
      onSubmit={(event) => {
        event.preventDefault()
        if (isWrong) return
        tell.run({
          reference: `by hand ${reference}`,
          kind,
          postId: post === NOBODY ? null : post,
          code: code.trim() || null,
          person: person.trim() || null,
          ...(value === '' ? {} : { value: sum, currency: currency.trim().toUpperCase() }),
        })
      }}
    >
      <div className="measure-goal-fields">
        <Select
          label={t`What happened`}
          value={kind}
          onChange={setKind}
          options={KINDS.map((id) => ({ id, name: kindName(id) }))}
        />
        <Select
          label={t`What they said brought them`}
          value={post}
          onChange={setPost}
          options={[
            { id: NOBODY, name: t`they did not say` },
            ...(posts.data?.posts ?? []).map(({ id, text }) => ({ id, name: text.slice(0, 70) || t`(picture only)` })),
          ]}
        />
        <TextField label={t`Promo code`} value={code} onChange={setCode} maxLength={40} />
        <TextField
          label={t`Amount`}
          inputMode="decimal"
          value={value}
          onChange={setValue}
          error={isWrong ? t`Write a number.` : undefined}
        />
        {value !== '' && <TextField label={t`Currency`} value={currency} onChange={setCurrency} maxLength={3} />}
        <TextField
          label={t`Customer number`}
          about={t`Only if you need it; it can be forgotten later.`}
          value={person}
          onChange={setPerson}
          maxLength={100}
        />
      </div>
      {tell.problem && <p role="alert">{problemSentence(tell.problem)}</p>}
      <Button type="submit" look="primary" isPending={tell.isRunning}>
        <Trans>Write it down</Trans>
      </Button>
    </form>
  )
}
