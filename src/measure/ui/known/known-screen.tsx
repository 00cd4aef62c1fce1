import { Trans, useLingui } from '@lingui/react/macro'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import * as z from 'zod'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Link } from '#web/kit/link.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { measure } from '../calls.ts'
import { PERIODS, shifted, usePeriodName } from '../period.ts'
import { Polls } from './polls.tsx'
import { Searches } from './searches.tsx'
import { Voice } from './voice.tsx'
import './known.css'

const Url = z.object({ period: z.enum(PERIODS).catch('month'), day: z.string().optional().catch(undefined) })

/** How well we are known: what is said, what is searched for, and what people answer when asked. */
export function Screen() {
  const { t } = useLingui()
  const [{ period, day }, setUrl] = useUrl(Url)
  const { data, isPending, error } = measure.useCall('GET /measure/known', { period, day })
  useLiveRefresh('measure.', ['GET /measure/known', 'GET /measure/askings'])
  const name = usePeriodName()
  const periods = { day: t`Day`, week: t`Week`, month: t`Month`, quarter: t`Quarter`, year: t`Year` }
  const shift = (step: 1 | -1) => data && setUrl({ day: shifted(period, data.starts, step) })
  return (
    <Page
      name={t`How well we are known`}
      scope={<Trans>Recall and image, counted three ways</Trans>}
      tools={<Link look="quiet" href="/measure">{t`Measure`}</Link>}
    >
      <div className="known">
        <div className="known-choose">
          <Segmented
            label={t`Period`}
            value={period}
            onChange={(next) => setUrl({ period: next })}
            options={PERIODS.map((id) => ({ id, name: periods[id] }))}
          />
          {data && (
            <span className="known-steps">
              <IconButton label={t`The period before`} icon={IconChevronLeft} onPress={() => shift(-1)} />
              {name({ period, starts: data.starts, ends: data.ends })}
              <IconButton
                label={t`The period after`}
                icon={IconChevronRight}
                isDisabled={data.ends > data.today}
                onPress={() => shift(1)}
              />
            </span>
          )}
        </div>
        {isPending && <Skeleton />}
        {error && !data && (
          <EmptyState kind="error" title={t`The figures could not be read`}>
            {problemSentence(error)}
          </EmptyState>
        )}
        {data && (
          <>
            <Voice known={data} />
            <Searches known={data} />
            <Polls known={data} />
          </>
        )}
      </div>
    </Page>
  )
}
