import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Badge } from '#web/kit/badge.tsx'
import { LineChart } from '#web/kit/line-chart.tsx'
import { figure, percent } from '#web/kit/numbers.ts'
import { PercentText } from '#web/kit/percent-text.tsx'
import { Table } from '#web/kit/table.tsx'
import { grow, type Newcomers } from '../calls.ts'
import { useSignNames } from './audience-words.ts'
import { Between } from './share-bar.tsx'

type Crowd = Newcomers['crowds'][number]

/** Who came day by day, and crowds that came at once. */
export function NewcomersPart({ channelId }: { channelId: string | undefined }) {
  const { t, i18n } = useLingui()
  const { data } = grow.useCall('GET /grow/newcomers', { channelId })
  if (!data || data.days.length < 2) return null
  const day = (date: string) => dayName(date, i18n.locale)
  const spikes = data.crowds.length
  return (
    <section className="audience-part" aria-label={t`Who came`}>
      <h2>
        <Trans>Who came</Trans>
      </h2>
      <LineChart
        title={t`Joins per day`}
        summary={
          spikes === 0
            ? t`No day stands out against those before it.`
            : t`Days with far more than usual are marked; the dashed line is what is usual.`
        }
        names={{ value: t`Came`, before: t`Usual` }}
        points={data.days.map(({ day: date, joins, usual, isSpike }) => ({
          name: day(date),
          value: joins,
          before: usual ?? undefined,
          note: isSpike ? t`far more than usual` : undefined,
        }))}
      />
      {data.crowds.map((crowd) => (
        <CrowdPart key={crowd.from} crowd={crowd} />
      ))}
      {data.crowds.length > 0 && (
        <p className="meta">
          <Trans>
            Signs are about crowds, never about a person: shy people, newcomers to a network and readers have them as
            well. Where several are far from usual, do not count the crowd as growth before you know where it came from.
          </Trans>
        </p>
      )}
    </section>
  )
}

function CrowdPart({ crowd }: { crowd: Crowd }) {
  const { t, i18n } = useLingui()
  const names = useSignNames()
  const { from, until, count, usual, says, signs, doors, giveaways } = crowd
  const days =
    from === until ? dayName(from, i18n.locale) : `${dayName(from, i18n.locale)} – ${dayName(until, i18n.locale)}`
  const usually = figure(Math.round(usual * 10) / 10, i18n.locale)
  return (
    <article className="audience-crowd">
      <h3>
        {days} <CrowdSays says={says} />
      </h3>
      <p>
        <Plural
          value={count}
          one={`# person came; usual would have been ${usually}.`}
          other={`# people came; usual would have been ${usually}.`}
        />{' '}
        {doors.map(({ door, share }) => (
          <Trans key={door}>
            {percent(share, i18n.locale)} came by the door “{door}”.{' '}
          </Trans>
        ))}
        {giveaways.map((name) => (
          <Trans key={name}>The giveaway “{name}” was open then. </Trans>
        ))}
      </p>
      <Table
        caption={t`What this crowd has more of than the others`}
        captionUnseen
        rows={signs.toSorted((a, b) => Number(b.isOdd) - Number(a.isOdd))}
        idOf={({ sign }) => sign}
        columns={[
          { id: 'sign', name: t({ message: 'Sign', context: 'of a crowd' }), cell: ({ sign }) => names[sign] },
          { id: 'share', name: t`In this crowd`, numbers: true, cell: ({ share }) => <PercentText share={share} /> },
          {
            id: 'between',
            name: t`Between`,
            numbers: true,
            cell: ({ low, high }) => <Between low={low} high={high} />,
          },
          {
            id: 'usual',
            name: t`Otherwise`,
            numbers: true,
            cell: ({ usual: other }) => (other === null ? '–' : <PercentText share={other} />),
          },
          {
            id: 'odd',
            name: t({ message: 'Difference', context: 'from what is usual' }),
            cell: ({ isOdd }) => (isOdd ? t`certainly more` : t`within chance`),
          },
        ]}
      />
    </article>
  )
}

function CrowdSays({ says }: { says: Crowd['says'] }) {
  if (says === 'look')
    return (
      <Badge tone="warn">
        <Trans>Look where they came from</Trans>
      </Badge>
    )
  if (says === 'usual')
    return (
      <Badge tone="good">
        <Trans>Look like the others</Trans>
      </Badge>
    )
  return (
    <Badge>
      <Trans>Too few others to compare</Trans>
    </Badge>
  )
}

const dayName = (date: string, lang: string): string =>
  new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  )
