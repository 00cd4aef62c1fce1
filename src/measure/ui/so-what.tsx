import { useLingui } from '@lingui/react/macro'
import { useEffect, useEffectEvent, useState } from 'react'
import { TextArea } from '#web/kit/text-area.tsx'
import { type Measured, measure, type Question } from './calls.ts'

const PAUSE_MILLISECONDS = 800

type Props = { data: Measured; question: Question; isMain?: boolean }

/** What we make of it; kept by itself while one writes. */
export function SoWhat({ data, question, isMain = false }: Props) {
  const { t } = useLingui()
  const kept = data.conclusions.find((one) => one.question === question)?.text ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const keep = measure.useDeed('PUT /measure/conclusions', { refresh: ['GET /measure', 'GET /today/queue'] })
  const { period, starts } = data
  const save = useEffectEvent((text: string) => keep.run({ period, day: starts, question, text }))
  useEffect(() => {
    const timer = typed === null ? undefined : setTimeout(() => save(typed), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [typed])
  const text = typed ?? kept
  const state = keep.problem
    ? t`Not saved yet`
    : keep.isRunning || (typed !== null && typed !== kept)
      ? t`Saving…`
      : text === ''
        ? ''
        : t({ message: 'Saved', context: 'a text' })
  return (
    <TextArea
      label={isMain ? t`What we make of it` : t`So what?`}
      placeholder={isMain ? t`What worked, what did not, what we do next.` : t`What follows from this?`}
      rows={isMain ? 3 : 2}
      value={text}
      onChange={setTyped}
      onBlur={() => typed !== null && typed !== kept && keep.run({ period, day: starts, question, text: typed })}
      counter={<span className="meta">{state}</span>}
    />
  )
}
