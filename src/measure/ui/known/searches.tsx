import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconTableImport } from '@tabler/icons-react'
import { Button } from '#web/kit/button.tsx'
import { LineChart } from '#web/kit/line-chart.tsx'
import { NumberText } from '#web/kit/number-text.tsx'
import { useState } from 'react'
import { PastDrawer } from '../past/past-drawer.tsx'
import type { Known } from '../calls.ts'
import { useDayName } from '../period.ts'

/** How often people searched for our name: whoever does remembers it. */
export function Searches({ known }: { known: Known }) {
  const { t } = useLingui()
  const dayName = useDayName()
  const [isOpen, setOpen] = useState(false)
  const { now, before, days } = known.searches
  return (
    <section className="known-part" aria-label={t`Searches for our name`}>
      <h2>
        <Trans>Searches for our name</Trans>
      </h2>
      {now === null ? (
        <p className="meta">
          <Trans>
            No table of this period was brought. Search engines give out a table of days for one query: take the one for
            your name.
          </Trans>
        </p>
      ) : (
        <>
          <p>
            <strong className="known-share">
              <NumberText value={now} />
            </strong>{' '}
            <span className="meta">
              {before === null ? (
                <Trans>Nothing to compare with before.</Trans>
              ) : (
                <Plural value={before} one="# in the days before." other="# in the days before." />
              )}
            </span>
          </p>
          {days.length > 1 && (
            <LineChart
              title={t`Searches per day`}
              summary={t`As the search engine showed us for our name.`}
              names={{ value: t`Searches` }}
              points={days.map((day) => ({ name: dayName(day.day), value: day.searches }))}
            />
          )}
        </>
      )}
      <Button icon={IconTableImport} onPress={() => setOpen(true)}>
        <Trans>Bring a table of a search engine</Trans>
      </Button>
      {isOpen && <PastDrawer what="searches" onClose={() => setOpen(false)} />}
    </section>
  )
}
