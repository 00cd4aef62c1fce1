import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '#web/kit/link.tsx'
import '../practice.css'
import './sample.css'

/** On every screen of a sample: that all of it is made up, across the work and above it. */
export function Ribbon() {
  const { t } = useLingui()
  return (
    <aside className="practice-ribbon sample-ribbon" aria-label={t`Sample`} data-mark={t`SAMPLE`}>
      <Trans>Sample: a made-up bakery. Nothing here reaches real people.</Trans>{' '}
      <Link href="/sample">
        <Trans>About this sample</Trans>
      </Link>
    </aside>
  )
}
