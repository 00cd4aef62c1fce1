import { Trans } from '@lingui/react/macro'
import { IconEye, IconPencil } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { Glyph } from '#web/kit/glyph.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { inbox } from './calls.ts'

const BEAT_MILLISECONDS = 20_000
const TYPING_MILLISECONDS = 2_500

/** Which colleagues are in which conversation at this moment. */
export function useOthers() {
  useLiveRefresh('converse.here', ['GET /inbox/here'])
  return inbox.useCall('GET /inbox/here', {}, { everySeconds: 40 }).data?.others ?? []
}

export type Other = ReturnType<typeof useOthers>[number]

/** Tells the colleagues that this conversation is open here, what is being written, and when it is left. */
export function useBeHere(threadId: string, text: string) {
  const written = useRef(text)
  const say = useEffectEvent((doing: 'reading' | 'writing' | 'gone') => {
    const told = { id: threadId, doing, text: doing === 'writing' ? text.slice(0, 5_000) : '' }
    void inbox.call('POST /inbox/threads/:id/here', told).catch(() => {})
  })
  useEffect(() => {
    say('reading')
    const timer = setInterval(() => say('reading'), BEAT_MILLISECONDS)
    return () => {
      clearInterval(timer)
      void inbox.call('POST /inbox/threads/:id/here', { id: threadId, doing: 'gone' }).catch(() => {})
    }
  }, [threadId])
  useEffect(() => {
    if (written.current === text) return undefined
    const first = written.current === ''
    written.current = text
    const timer = setTimeout(() => say('writing'), first ? 0 : TYPING_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [text])
}

/** Who else is here, above the editor, with the words that are being written. */
export function HereLine({ others }: { others: readonly Other[] }) {
  if (others.length === 0) return null
  return (
    <div className="inbox-here" role="status">
      {others.map(({ id, name, doing, text }) => (
        <p key={id} data-doing={doing}>
          <Glyph icon={doing === 'writing' ? IconPencil : IconEye} size={14} />{' '}
          {doing === 'writing' ? (
            text.trim() === '' ? (
              <Trans>{name} is writing an answer</Trans>
            ) : (
              <Trans>
                {name} is writing: “{text}”
              </Trans>
            )
          ) : (
            <Trans>{name} has this open</Trans>
          )}
        </p>
      ))}
    </div>
  )
}
