import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { refresh } from '#web/calls.ts'
import { problemSentence } from '#web/kit/problem.tsx'
import { countdownToast, toast } from '#web/kit/toast.tsx'
import { remember } from '#web/undo.ts'
import { LISTS, publish } from './calls.ts'
import { isProblem, twiceIn, type Twice } from './twice.ts'
import type { Draft } from './use-draft.ts'

const HOLD_SECONDS = 10

/** Putting a post on the calendar, publishing it, and taking that back. */
export function usePlan(id: string, onDone: () => void) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [isRunning, setRunning] = useState(false)
  const [twice, setTwice] = useState<Twice | null>(null)

  const takeBack = () =>
    publish.call('POST /publish/posts/:id/unschedule', { id }).finally(() => refresh(queries, LISTS))

  async function run(deed: () => Promise<unknown>): Promise<boolean> {
    setRunning(true)
    try {
      await deed()
      return true
    } catch (problem) {
      const told = twiceIn(problem)
      setTwice(told)
      if (!told) toast(isProblem(problem) ? problemSentence(problem) : String(problem), { tone: 'bad' })
      return false
    } finally {
      setRunning(false)
      refresh(queries, LISTS)
    }
  }

  async function schedule(draft: Draft, which: 'earlier' | 'later' | undefined = draft.which) {
    const { wallTime, zone } = draft
    if (!wallTime) return
    await draft.save()
    const planned = await run(() =>
      publish.call('POST /publish/posts/:id/schedule', { id, version: draft.versionNow(), wallTime, zone, which }),
    )
    if (!planned) return
    setTwice(null)
    const said = t`On the calendar`
    toast(said, { undo: remember(said, takeBack) })
    onDone()
  }

  /** The desk itself holds it for ten seconds, so that closing the window changes nothing. */
  async function publishNow(draft: Draft) {
    await draft.save()
    const sent = await run(() =>
      publish.call('POST /publish/posts/:id/publish', {
        id,
        version: draft.versionNow(),
        zone: draft.zone,
        holdSeconds: HOLD_SECONDS,
      }),
    )
    if (!sent) return
    holdToast(t`Publishing…`, takeBack)
    onDone()
  }

  return { schedule, publishNow, takeBack: () => run(takeBack), isRunning, twice, clearTwice: () => setTwice(null) }
}

/** Counts the seconds in which it can still be taken back. */
export function holdToast(said: string, takeBack: () => Promise<unknown>) {
  const wayBack = remember(said, takeBack)
  const close = countdownToast(said, HOLD_SECONDS, () => void wayBack.undo())
  setTimeout(() => {
    wayBack.forget()
    close()
  }, HOLD_SECONDS * 1000)
}
