import { Trans, useLingui } from '@lingui/react/macro'
import { figure, percent } from '#web/kit/numbers.ts'
import type { Days } from '../calls.ts'
import { useKindNames } from '../kind-names.tsx'
import { useDayName } from '../period.ts'
import { useSourceNames } from '../source-names.ts'
import { useMarkWords } from './mark-words.ts'

type One = Days['unusual'][number]
type Cause = One['causes'][number]

/** A day that stands out: how far, and what moved it. */
export function UnusualDay({ one, marked }: { one: One; marked: Days['marked'] }) {
  const { t, i18n } = useLingui()
  const dayName = useDayName()
  const causeSaid = useCauseWords()
  const markSaid = useMarkWords()
  const figures = { link_clicks: t`clicks`, outcomes: t`outcomes`, comments: t`comments` }
  const day = dayName(one.day)
  const what = figures[one.figure]
  const [value, low, high] = [one.value, one.low, one.high].map((number) => figure(Math.round(number), i18n.locale))
  const causes = one.causes.map(causeSaid)
  const sameDay = marked.filter((mark) => mark.day === one.day).map(markSaid)
  const list = new Intl.ListFormat(i18n.locale, { type: 'conjunction' })
  const reasons = list.format(causes)
  const beside = sameDay.join(' ')
  return (
    <li className="measure-unusual-day" data-way={one.value > one.expected ? 'up' : 'down'}>
      <strong>
        <Trans>
          {day}: {value} {what}, where between {low} and {high} are usual.
        </Trans>
      </strong>{' '}
      {causes.length > 0 ? (
        <Trans>Of the difference: {reasons}.</Trans>
      ) : (
        <Trans>No source, post or channel alone explains it.</Trans>
      )}{' '}
      {beside !== '' && <span className="meta">{beside}</span>}
    </li>
  )
}

function useCauseWords(): (cause: Cause) => string {
  const { t, i18n } = useLingui()
  const sourceName = useSourceNames()
  const kindName = useKindNames()
  return ({ part, name, share }) => {
    const by = percent(share, i18n.locale)
    if (part === 'source') {
      const source = sourceName(name)
      return t`${by} from ${source}`
    }
    if (part === 'kind') {
      const kind = kindName(name)
      return t`${by} ${kind}`
    }
    if (part === 'channel') return t`${by} on ${name}`
    const short = name.length > 60 ? `${name.slice(0, 60).trimEnd()}…` : name
    return short === '' ? t`${by} by one post` : t`${by} by the post “${short}”`
  }
}
