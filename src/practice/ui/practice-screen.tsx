import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { Tabs } from '#web/kit/tabs.tsx'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { practice } from './calls.ts'
import { DayAtWork } from './day-at-work.tsx'
import { DaysPart } from './days-part.tsx'
import { DebriefOf } from './debrief.tsx'
import { HistoryPart } from './history-part.tsx'
import { TestsPart } from './tests-part.tsx'
import './practice.css'

const Url = z.object({
  part: z.enum(['days', 'mine', 'tests']).catch('days'),
  run: z.string().optional().catch(undefined),
})

/** Where a day is chosen, played and looked back on. */
export function Screen() {
  const { t } = useLingui()
  const [url, setUrl] = useUrl(Url)
  const { data } = practice.useCall('GET /practice/here', {})
  const looked = url.run ?? (data?.run?.state === 'finished' ? data.run.id : undefined)
  return (
    <Page name={t`Practice`}>
      <div className="practice">
        {!data ? (
          <Skeleton />
        ) : looked !== undefined ? (
          <DebriefOf id={looked} onBack={url.run === undefined ? null : () => setUrl({ run: undefined })} />
        ) : data.run ? (
          <DayAtWork run={data.run} />
        ) : (
          <Tabs
            label={t`Parts of practice`}
            value={url.part}
            onChange={(part) => setUrl({ part })}
            tabs={[
              { id: 'days', name: t`Days`, content: <DaysPart /> },
              {
                id: 'mine',
                name: t`My days`,
                content: <HistoryPart onOpen={(run) => setUrl({ run }, { push: true })} />,
              },
              {
                id: 'tests',
                name: t`Tests for candidates`,
                content: <TestsPart onOpen={(run) => setUrl({ run }, { push: true })} />,
              },
            ]}
          />
        )}
      </div>
    </Page>
  )
}
