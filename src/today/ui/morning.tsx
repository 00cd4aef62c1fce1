import { Trans, useLingui } from '@lingui/react/macro'
import { IconSunrise } from '@tabler/icons-react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { today } from './calls.ts'
import { HappenedList } from './happened-list.tsx'
import { useScope } from './use-scope.ts'

const DAY = 'day' as const

/** What the night brought, and what one told oneself the evening before. */
export function Morning({ zone }: { zone: string }) {
  const { t } = useLingui()
  const scope = useScope()
  const { data } = today.useCall('GET /today/night', { scope })
  const begin = today.useDeed('POST /today/begin', {
    optimistic: (_, cache) => cache.patch('GET /today', (old) => ({ ...old, phase: DAY })),
    refresh: ['GET /today'],
  })
  useAction({ id: 'today.begin', label: t`Begin the day`, keys: 'shift+enter', run: () => begin.run({ scope }) })
  if (!data) return null
  return (
    <section className="today-sheet" aria-labelledby="today-night">
      <h2 id="today-night" className="today-sheet-name">
        <Trans>Good morning. This happened while you were away.</Trans>
      </h2>
      <p className="meta">
        <Trans>
          since <Moment at={data.since} zone={zone} />
        </Trans>
      </p>
      <HappenedList told={data.happened} />
      {data.note && (
        <blockquote className="today-note">
          <p className="meta">
            <Trans>You wrote to yourself:</Trans>
          </p>
          <p>{data.note}</p>
        </blockquote>
      )}
      <p>
        <Button icon={IconSunrise} keys="shift+enter" onPress={() => begin.run({ scope })}>
          <Trans>Begin the day</Trans>
        </Button>
      </p>
    </section>
  )
}
