import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Sent } from '#web/client.ts'
import { toast } from '#web/kit/toast.tsx'
import type { PublishRoutes } from '../../slice.ts'
import { publish } from '../calls.ts'
import { standingHere, subscribeHere, type Standing } from './subscription.ts'

type Wish = Omit<Sent<PublishRoutes, 'POST /publish/outlets/browser'>, 'subscription'>

/** Subscribes this browser and has the desk tell it. */
export function useTellHere({ isWished, onDone }: { isWished: boolean; onDone: () => void }) {
  const { t } = useLingui()
  const [isAsking, setAsking] = useState(false)
  // Before the press: a browser lets itself be asked only in the breath of one.
  const key = publish.useCall('GET /publish/outlets/browser', {}, { enabled: isWished }).data?.key
  const make = publish.useDeed('POST /publish/outlets/browser', {
    refresh: ['GET /publish/outlets'],
    said: () => t`This browser is told from now on`,
    onDone,
  })
  const sorry = {
    blocked: t`The browser was not allowed to show notices. Allow it in the settings of this page, then try again.`,
    failed: t`The browser could not reach its push service. It may be switched off there, or the connection is gone.`,
  }
  const run = async (wish: Wish) => {
    if (key === undefined) return
    setAsking(true)
    const got = await subscribeHere(key)
    setAsking(false)
    if (got.ok) make.run({ ...wish, subscription: got.subscription })
    else toast(sorry[got.reason], { tone: 'bad' })
  }
  return { run, isReady: key !== undefined, isRunning: isAsking || make.isRunning }
}

/** What stands beside the choice, and whether it can be made. */
export function useStandingWords(isTold: boolean): { about: string; disabled: boolean } {
  const { t } = useLingui()
  const words: Record<Standing, string> = {
    ready: t`On this device, even while the desk is closed in it.`,
    blocked: t`This browser was told not to show notices of the desk. Allow them in the settings of this page.`,
    unable: t`This browser cannot be told.`,
    unsafe: t`Browsers take notices only from a desk whose address begins with https://.`,
  }
  if (isTold) return { about: t`This browser is told already.`, disabled: true }
  const standing = standingHere()
  return { about: words[standing], disabled: standing !== 'ready' }
}
