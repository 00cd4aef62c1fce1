import { Trans, useLingui } from '@lingui/react/macro'
import { IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
  Text,
} from 'react-aria-components'
import type { WayBack } from '../undo.ts'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'
import './toast.css'

type Said = {
  text: string
  tone: 'plain' | 'bad'
  undo?: (() => unknown) | undefined
  secondsLeft?: number | undefined
}

const SHOWN_SECONDS = 6
const BAD_SECONDS = 12

const queue = new ToastQueue<Said>({ maxVisibleToasts: 2 })

/** Says what has happened for six seconds; `undo` is what `remember()` gave back, or any function. */
export function toast(text: string, given: { undo?: WayBack | (() => void); tone?: 'bad' } = {}) {
  const undo = typeof given.undo === 'function' ? given.undo : given.undo?.undo
  const seconds = given.tone === 'bad' ? BAD_SECONDS : SHOWN_SECONDS
  const key = queue.add(
    { text, tone: given.tone ?? 'plain', undo: undo && (() => Promise.resolve(undo())) },
    { timeout: seconds * 1000 },
  )
  if (typeof given.undo === 'object') given.undo.whenUndone(() => queue.close(key))
  return () => queue.close(key)
}

/** A toast that counts down; it stays until it is closed by the function given back. */
export function countdownToast(text: string, secondsLeft: number, undo: () => void) {
  const key = queue.add({ text, tone: 'plain', undo, secondsLeft })
  return () => queue.close(key)
}

/** Where toasts appear: once, in the shell. */
export function Toasts() {
  const { t } = useLingui()
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={t`What has just happened`}>
      {({ toast: said }) => (
        <AriaToast toast={said} className="toast" data-tone={said.content.tone}>
          <ToastContent className="toast-text">
            <Text slot="title">{said.content.text}</Text>
          </ToastContent>
          {said.content.secondsLeft && <SecondsLeft from={said.content.secondsLeft} />}
          {said.content.undo && (
            <Button
              keys="z"
              onPress={() => {
                said.content.undo?.()
                queue.close(said.key)
              }}
            >
              <Trans>Undo</Trans>
            </Button>
          )}
          {/* What is still to be sent keeps its Undo in sight until it is sent. */}
          {!said.content.secondsLeft && <IconButton slot="close" label={t`Dismiss`} icon={IconX} />}
        </AriaToast>
      )}
    </ToastRegion>
  )
}

function SecondsLeft({ from }: { from: number }) {
  const [left, setLeft] = useState(from)
  useEffect(() => {
    const timer = setInterval(() => setLeft((now) => Math.max(0, now - 1)), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <span className="toast-left" aria-hidden>
      {left}
    </span>
  )
}
