import { Trans, useLingui } from '@lingui/react/macro'
import { figure, percent } from '#web/kit/numbers.ts'
import { measure, type Times } from '../calls.ts'
import './best-times.css'

type Factor = NonNullable<Times['hours']>

const HOURS_TOGETHER = 3
/** A Monday. */
const MONDAY = Date.UTC(2026, 2, 2, 12)
const DAY_MILLISECONDS = 86_400_000

const two = (hour: number) => String(hour).padStart(2, '0')

const hourName = (group: number) => `${two(group * HOURS_TOGETHER)}–${two((group + 1) * HOURS_TOGETHER)}`

/** Whether the clock matters for how posts do, before which hour is best. */
export function BestTimes() {
  const { t, i18n } = useLingui()
  const { data } = measure.useCall('GET /measure/times', {})
  if (!data) return null
  const { hours, weekdays, posts } = data
  if (!hours || !weekdays)
    return (
      <p className="meta">
        <Trans>When to post is not said yet: {posts} posts have stood for two days, and thirty are the fewest.</Trans>
      </p>
    )
  const locale = i18n.locale === 'en' ? 'en-GB' : i18n.locale
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const dayName = (group: number) => weekday.format(MONDAY + (group - 1) * DAY_MILLISECONDS)
  const [byHour, byDay] = [hours, weekdays].map(({ explains }) => percent(explains, i18n.locale))
  return (
    <section className="best-times" aria-label={t`When to post`}>
      <h3>
        <Trans>When to post</Trans>
      </h3>
      <p>
        <Trans>
          Of all difference between {posts} posts of half a year the hour explains {byHour} and the weekday {byDay}.
        </Trans>{' '}
        <Verdict factor={hours} nameOf={hourName} />
      </p>
      <div className="best-times-pair">
        <Groups title={t`By hour`} factor={hours} nameOf={hourName} />
        <Groups title={t`By weekday`} factor={weekdays} nameOf={dayName} />
      </div>
      <p className="meta">
        <Trans>
          1× is an average post of the same channel. Bars are where the truth lies with 95 in a hundred; those that
          reach over the line are no better and no worse.
        </Trans>
      </p>
    </section>
  )
}

/** From that chance on an hour is called the best. */
const SURE = 0.8

function Verdict({ factor, nameOf }: { factor: Factor; nameOf: (group: number) => string }) {
  const { i18n } = useLingui()
  const { best, groups } = factor
  const chosen = best && groups.find(({ group }) => group === best.group)
  if (!best || !chosen?.isClear)
    return <Trans>No hour can be told from the others: choose by what you have to say.</Trans>
  const name = nameOf(best.group)
  const times = figure(Number(chosen.times.toFixed(1)), i18n.locale)
  const chance = percent(best.chance, i18n.locale)
  return best.chance >= SURE ? (
    <Trans>
      {name} brings about {times}× as much, and is the best hour with {chance}.
    </Trans>
  ) : (
    <Trans>
      {name} looks best with about {times}×, but it is the best only with {chance}.
    </Trans>
  )
}

/** The scale ends where the widest bar does, and never shows less than half and double. */
const LEAST_REACH = Math.log(2)

function Groups({ title, factor, nameOf }: { title: string; factor: Factor; nameOf: (group: number) => string }) {
  const { t, i18n } = useLingui()
  const reach = Math.max(LEAST_REACH, ...factor.groups.flatMap(({ low, high }) => [-Math.log(low), Math.log(high)]))
  const at = (times: number) => 50 + (50 * Math.log(times)) / reach
  const said = (times: number) => `${figure(Number(times.toFixed(2)), i18n.locale)}×`
  return (
    <table className="best-times-table">
      <caption>{title}</caption>
      <tbody>
        {factor.groups.map(({ group, posts, times, low, high, isClear }) => {
          const [from, to, middle] = [said(low), said(high), said(times)]
          return (
            <tr key={group} data-clear={isClear}>
              <th scope="row">{nameOf(group)}</th>
              <td>
                <span className="best-times-bar" role="img" aria-label={t`${middle}, between ${from} and ${to}`}>
                  <span style={{ insetInlineStart: `${at(low)}%`, insetInlineEnd: `${100 - at(high)}%` }} />
                  <i style={{ insetInlineStart: `${at(times)}%` }} />
                </span>
              </td>
              <td className="best-times-figure">{middle}</td>
              <td className="best-times-figure meta">{t`${posts} posts`}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
