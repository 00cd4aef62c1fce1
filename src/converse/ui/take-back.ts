import { useLingui } from '@lingui/react/macro'
import { countdownToast, toast } from '#web/kit/toast.tsx'
import { remember } from '#web/undo.ts'
import { inbox } from './calls.ts'
import { keepReply } from './kept-reply.ts'
import { useInboxPlace } from './place.ts'

export const HOLD_SECONDS = 10

/** Takes an answer back while it is held and puts its words into the editor again. */
export function useTakeBack() {
  const { t } = useLingui()
  const [, setUrl] = useInboxPlace()
  const deed = inbox.useDeed('DELETE /inbox/answers/:id', {
    refresh: ['GET /inbox/threads/:id', 'GET /inbox/threads', 'GET /inbox/counts'],
    onDone: ({ threadId, text }) => {
      keepReply(threadId, text)
      setUrl({ thread: threadId })
      toast(t`Taken back. Your words are in the editor.`)
    },
  })
  return (messageId: string, _threadId: string) => deed.run({ id: messageId })
}

/** Says that an answer is leaving and keeps the way back open as long as the server holds it. */
export function useHoldToast() {
  const { t } = useLingui()
  const takeBack = useTakeBack()
  return (messageId: string, threadId: string, name: string) => {
    const text = t`Sending to ${name}…`
    const wayBack = remember(text, () => {
      clearTimeout(timer)
      close()
      takeBack(messageId, threadId)
    })
    const close = countdownToast(text, HOLD_SECONDS, () => void wayBack.undo())
    const timer = setTimeout(() => {
      wayBack.forget()
      close()
    }, HOLD_SECONDS * 1000)
  }
}
