import { useLingui } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Glyph } from '#web/kit/glyph.tsx'
import { type Advice, inbox } from './calls.ts'

const PAUSE_MILLISECONDS = 350
const POINTERS = ['name', 'repeats', 'empathy', 'next-step'] as const

/** What an answer to an upset person still lacks, said one thing at a time while it is written. */
export function Coach({
  threadId,
  messageId,
  text,
}: {
  threadId: string
  messageId: string | undefined
  text: string
}) {
  const { t } = useLingui()
  const asked = usePaused(text)
  const call = inbox.useCall(
    'POST /inbox/threads/:id/coach',
    { id: threadId, text: asked, ...(messageId ? { messageId } : {}) },
    { enabled: asked.length > 2 },
  )
  const advice = asked.length > 2 ? call.data : undefined
  const next = useNextStep(advice)
  if (!advice || (advice.score === null && advice.warnings.length === 0)) return null
  const { score } = advice
  return (
    <div className="inbox-coach" role="status">
      {score !== null && (
        <span className="inbox-coach-dots" role="img" aria-label={t`${score} of 4`}>
          {POINTERS.map((pointer) => (
            <span key={pointer} data-has={advice.has[pointer] || undefined} />
          ))}
        </span>
      )}
      {advice.warnings.length > 0 ? (
        <span className="inbox-coach-warning">
          <Glyph icon={IconAlertTriangle} size={14} /> {next}
        </span>
      ) : (
        <span className="meta">{next}</span>
      )}
    </div>
  )
}

function useNextStep(advice: Advice | undefined): string {
  const { t } = useLingui()
  if (!advice) return ''
  const warnings: Record<Advice['warnings'][number], string> = {
    'compensation-in-public': t`Apologise here, offer money in private: in public it invites more complaints.`,
    'other-language': t`They wrote in another language.`,
    'too-familiar': t`We address them formally: siz, вы.`,
    'too-formal': t`We address them familiarly: sen, ты.`,
    'many-turns': t`You have answered twice in public. Move this to private messages.`,
  }
  const [warning] = advice.warnings
  if (warning) return warnings[warning]
  if (!advice.has.empathy) return t`Show that you understand.`
  if (!advice.has.repeats && advice.repeat !== null) return t`Name what went wrong: “${advice.repeat}”.`
  if (!advice.has.name) return t`Call them by name.`
  if (!advice.has['next-step']) return t`Say what happens next, and when.`
  return t`A good answer.`
}

/** The text once the fingers rest. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}
