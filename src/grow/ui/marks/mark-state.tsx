import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, type Tone } from '#web/kit/badge.tsx'
import type { Mark } from '../calls.ts'
import { useMarkWords } from './mark-words.ts'

type Month = Mark['months'][number]

/** How far an advertisement is, and what is missing. */
export function MarkState({ mark: { step, missing, isUnmarked, law } }: { mark: Mark }) {
  const { t } = useLingui()
  const { facts } = useMarkWords()
  const names: Record<Mark['step'], string> = {
    needed: t({ context: 'a mark', message: 'Needed' }),
    asked: t({ context: 'a mark', message: 'Token asked for' }),
    given:
      law === 'ru' ? t({ context: 'a mark', message: 'Token given' }) : t({ context: 'a mark', message: 'Marked' }),
    out: t({ context: 'a mark', message: 'Out, marked' }),
    told: t({ context: 'a mark', message: 'Told to the register' }),
  }
  return (
    <span className="mark-state">
      <Badge tone={isUnmarked ? 'bad' : TONES[step]}>
        {isUnmarked ? <Trans>Out without its mark</Trans> : names[step]}
      </Badge>
      {missing.length > 0 && (
        <span className="meta">
          <Trans>missing: {missing.map((fact) => facts[fact]).join(', ')}</Trans>
        </span>
      )}
    </span>
  )
}

const TONES: Record<Mark['step'], Tone> = { needed: 'warn', asked: 'warn', given: 'info', out: 'good', told: 'good' }

/** What of a month is owed to the register, or done. */
export function MonthState({ month: { state, dueOn } }: { month: Month }) {
  const { day } = useMarkWords()
  const until = dueOn === null ? '' : day(dueOn)
  if (state === 'told')
    return (
      <Badge tone="good">
        <Trans>told</Trans>
      </Badge>
    )
  if (state === 'late')
    return (
      <Badge tone="bad">
        <Trans>late since {until}</Trans>
      </Badge>
    )
  if (state === 'due')
    return (
      <Badge tone="warn">
        <Trans>tell by {until}</Trans>
      </Badge>
    )
  if (state === 'running')
    return (
      <span className="meta">
        <Trans>still running; tell by {until}</Trans>
      </span>
    )
  return (
    <span className="meta">
      <Trans>kept for the books</Trans>
    </span>
  )
}
