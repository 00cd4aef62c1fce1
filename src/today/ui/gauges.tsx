import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '#web/kit/link.tsx'
import { Meter } from '#web/kit/meter.tsx'
import { figure, stretch } from '#web/kit/numbers.ts'
import { useDesk } from '#web/session.tsx'
import type { Duty, Today } from './calls.ts'
import { useScope } from './use-scope.ts'

type Gauge = Today['gauges'][number]

/** The five duties of the week against their goals. */
export function Gauges({ gauges }: { gauges: readonly Gauge[] }) {
  const { workspace } = useDesk()
  const scope = useScope()
  return (
    <section className="today-part" aria-labelledby="today-gauges">
      <h2 id="today-gauges" className="today-part-name">
        <Trans>This week against its goals</Trans>
      </h2>
      {scope === 'everywhere' && <p className="meta">{workspace.name}</p>}
      {gauges.map((gauge) => (
        <GaugeLine key={gauge.duty} gauge={gauge} />
      ))}
      <Link look="quiet" href="/measure?goals=1">
        <Trans>Set the goals</Trans>
      </Link>
    </section>
  )
}

function GaugeLine({ gauge: { duty, value, goal, better, neglectedDays } }: { gauge: Gauge }) {
  const { t, i18n } = useLingui()
  const names: Record<Duty, string> = {
    watch: t`Stories used`,
    publish: t`Posts published`,
    converse: t`Wait for a reply`,
    grow: t`Clicks`,
    measure: t`Outcomes`,
  }
  const said = (n: number) => (duty === 'converse' ? stretch(n, i18n.locale) : figure(n, i18n.locale))
  const is = value === null ? '–' : said(value)
  const wanted = said(goal)
  const isDown = better === 'down'
  return (
    <div className="today-gauge">
      <Meter
        label={names[duty]}
        duty={duty}
        value={isDown ? Math.min(value ?? 0, goal * 2) : Math.min(value ?? 0, goal)}
        max={Math.max(1, isDown ? goal * 2 : goal)}
        said={
          value === null && isDown
            ? t`at most ${wanted}`
            : isDown
              ? t`${is} · at most ${wanted}`
              : t`${is} of ${wanted}`
        }
        {...(isDown ? { goal } : {})}
        {...(isDown && value !== null && value > goal ? { tone: 'bad' } : {})}
      />
      {neglectedDays !== null && (
        <p className="today-neglected">
          <Plural value={neglectedDays} one="untouched for # day" other="untouched for # days" />
        </p>
      )}
    </div>
  )
}
