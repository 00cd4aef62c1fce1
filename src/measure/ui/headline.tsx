import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { PercentText } from '#web/kit/percent-text.tsx'
import type { Measured } from './calls.ts'
import { KindCount } from './kind-names.tsx'

/** The period in one sentence, and how far it is from the one before. */
export function Headline({ data }: { data: Measured }) {
  const { kind, count, before, carriers } = data.headline
  const clicks = data.figures.find(({ formula }) => formula === 'link_clicks')?.value ?? 0
  if (kind === null)
    return (
      <p className="headline">
        <Plural
          value={clicks}
          _0="Nobody has followed a link yet."
          one="# person followed your links; no outcome was told."
          other="# people followed your links; no outcome was told."
        />
      </p>
    )
  return (
    <p className="headline">
      <KindCount kind={kind} count={count} />
      <span className="measure-headline-more">
        {' '}
        <Moved count={count} before={before} compare={data.compare} />
        {carriers > 0 && (
          <>
            {' '}
            <Plural value={carriers} one="# post brought most of it." other="# posts brought most of it." />
          </>
        )}
      </span>
    </p>
  )
}

function Moved({ count, before, compare }: { count: number; before: number; compare: Measured['compare'] }) {
  const { t } = useLingui()
  const thans = {
    before: t`than in the same days before`,
    weekdays: t`than on the same weekdays before`,
    year: t`than a year ago`,
  }
  const than = thans[compare]
  if (before === 0) return <Trans>– after none in the time compared with.</Trans>
  const share = (count - before) / before
  if (share === 0) return <Trans>– as many as in the time compared with.</Trans>
  return share > 0 ? (
    <Trans>
      – <PercentText share={share} /> more {than}.
    </Trans>
  ) : (
    <Trans>
      – <PercentText share={-share} /> fewer {than}.
    </Trans>
  )
}
