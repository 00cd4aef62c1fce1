import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { TextArea } from '#web/kit/text-area.tsx'
import { type Measured, measure, type Question } from './calls.ts'

const PAUSE_MILLISECONDS = 800

type Props = { data: Measured; question: Question; isMain?: boolean }

/** What we make of it; kept by itself while one writes. */
export function SoWhat({ data, question, isMain = false }: Props) {
  const { t } = useLingui()
  const kept = data.conclusions.find((one) => one.question === question)?.text ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const keep = measure.useDeed('PUT /measure/conclusions', { refresh: ['GET /measure', 'GET /today'] })
  const save = useRef(keep.run)
  save.current = keep.run
  const { period, starts } = data
  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => save.current({ period, day: starts, question, text: typed }), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [typed, period, starts, question])
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
