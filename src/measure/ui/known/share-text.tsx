import { Trans, useLingui } from '@lingui/react/macro'
import { percent } from '#web/kit/numbers.ts'
import type { Known } from '../calls.ts'

type Share = Known['voice']['now']

/** "31%, between 26 and 37 with 95 in a hundred; 24% before." */
export function ShareText({ now, before }: { now: Share; before: Share }) {
  const { i18n } = useLingui()
  if (!now) return null
  const said = (share: number) => percent(share, i18n.locale)
  const [share, low, high] = [said(now.share), said(now.low), said(now.high)]
  const { hits, of } = now
  const was = before ? said(before.share) : ''
  return (
    <p>
      <strong className="known-share">{share}</strong>{' '}
      <span className="meta">
        <Trans>
          {hits} of {of}; with 95 in a hundred the truth lies between {low} and {high}.
        </Trans>{' '}
        {before ? <Trans>Before: {was}.</Trans> : <Trans>Nothing to compare with before.</Trans>}
      </span>
    </p>
  )
}
