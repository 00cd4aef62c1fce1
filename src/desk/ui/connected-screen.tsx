import { useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import * as z from 'zod'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { desk } from './calls.ts'

/** Where a network's own page sends the browser back to. */
export function Screen() {
  const { t } = useLingui()
  const [{ code, state }] = useUrl(z.object({ code: z.string().catch(''), state: z.string().catch('') }))
  const finish = desk.useDeed('POST /channels/sign-in/finish', {
    onProblem: () => undefined,
    onDone: ({ id }) => location.replace(`/channels?channel=${id}`),
  })
  const begun = useRef(false)
  const { run } = finish
  useEffect(() => {
    // A code is good for one try; React may run an effect twice.
    if (begun.current || !code) return
    begun.current = true
    run({ code, state })
  }, [code, state, run])
  const refused = finish.problem ?? (code ? null : 'declined')
  return (
    <Page name={t`Channels`}>
      {refused ? (
        <EmptyState
          kind="error"
          title={t`The channel was not connected`}
          action={<Link look="button" href="/channels?connect=new">{t`Try again`}</Link>}
        >
          {refused === 'declined' ? t`The network's page did not give its consent.` : problemSentence(refused)}
        </EmptyState>
      ) : (
        <EmptyState kind="cleared" title={t`Connecting…`} action={<Button isPending>{t`Connecting…`}</Button>} />
      )}
    </Page>
  )
}
