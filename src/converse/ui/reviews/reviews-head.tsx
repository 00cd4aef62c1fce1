import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { percent, stretch } from '#web/kit/numbers.ts'
import { useLiveRefresh } from '#web/live.ts'
import { inbox } from '../calls.ts'
import { useInboxPlace } from '../place.ts'
import { Stars } from './stars.tsx'

type Figures = NonNullable<ReturnType<typeof useFigures>>

const useFigures = (channel: string | undefined) =>
  inbox.useCall('GET /inbox/reviews', channel ? { channelId: channel } : {}).data

/** What people made of the house in the last three months, above what they wrote. */
export function ReviewsHead() {
  const { t, i18n } = useLingui()
  const [{ channel }] = useInboxPlace()
  const figures = useFigures(channel)
  useLiveRefresh('converse.thread', ['GET /inbox/reviews'])
  if (!figures || figures.reviews === 0) return null
  const { average, reviews, answered, raised } = figures
  const mean = new Intl.NumberFormat(i18n.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (
    <aside className="inbox-reviews" aria-label={t`Reviews in figures`}>
      {average !== null && (
        <span className="inbox-reviews-mean">
          {mean.format(average)} <Stars given={Math.round(average)} />
        </span>
      )}
      <p className="inbox-reviews-words meta">
        <Plural value={reviews} one="# review in 90 days" other="# reviews in 90 days" />
        {', '}
        <Trans>{percent(answered / reviews, i18n.locale)} answered</Trans>
        <Wait seconds={figures.medianSeconds} />
        {raised > 0 && (
          <>
            {'; '}
            <Plural
              value={raised}
              one="# gave more stars after our answer"
              other="# gave more stars after our answer"
            />
          </>
        )}
        <Before figures={figures} mean={mean} />
      </p>
      <Bars figures={figures} />
    </aside>
  )
}

function Wait({ seconds }: { seconds: number | null }) {
  const { i18n } = useLingui()
  if (seconds === null) return null
  return (
    <>
      {', '}
      <Trans>half of them within {stretch(seconds / 60, i18n.locale)}</Trans>
    </>
  )
}

/** Against the ninety days before; only where the first figure after the point has moved. */
function Before({ figures: { average, averageBefore }, mean }: { figures: Figures; mean: Intl.NumberFormat }) {
  if (average === null || averageBefore === null || mean.format(average) === mean.format(averageBefore)) return null
  return (
    <>
      {'; '}
      <Trans>{mean.format(averageBefore)} before</Trans>
    </>
  )
}

function Bars({ figures: { byStars, starred } }: { figures: Figures }) {
  const { t } = useLingui()
  if (starred === 0) return null
  return (
    <div
      className="inbox-reviews-bars"
      role="img"
      aria-label={t`From five stars to one: ${byStars.toReversed().join(', ')}`}
    >
      {byStars.toReversed().map((count, nth) => (
        <BarOf key={`${5 - nth}`} star={5 - nth} count={count} of={starred} />
      ))}
    </div>
  )
}

function BarOf({ star, count, of }: { star: number; count: number; of: number }) {
  return (
    <>
      <span>{star}</span>
      <span className="inbox-reviews-bar">
        <span style={{ inlineSize: `${(count / of) * 100}%` }} />
      </span>
      <span>{count}</span>
    </>
  )
}
