import { Trans, useLingui } from '@lingui/react/macro'
import {
  IconChevronLeft,
  IconChevronRight,
  IconFileText,
  IconPencil,
  IconTableImport,
  IconTarget,
  IconWorld,
} from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import * as z from 'zod'
import { useAction } from '#web/actions.tsx'
import { caller } from '#web/client.ts'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { LineChart } from '#web/kit/line-chart.tsx'
import { Menu } from '#web/kit/menu.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { Attribution } from './attribution.tsx'
import { type Days, measure, type Measured } from './calls.ts'
import { DaysPart } from './days/days-part.tsx'
import { useMarkWords } from './days/mark-words.ts'
import { AllFigures, MainFigures } from './figures.tsx'
import { GoalsDrawer } from './goals-drawer.tsx'
import { PageGoals } from './goals/page-goals.tsx'
import { Headline } from './headline.tsx'
import { COMPARED, type Period, PERIODS, shifted, useComparedNames, useDayName, usePeriodName } from './period.ts'
import { PostTable } from './post-table.tsx'
import { Audience, Company, Part } from './questions.tsx'
import { OnSite } from './on-site.tsx'
import { SitesDrawer } from './sites-drawer.tsx'
import { SoWhat } from './so-what.tsx'
import { BestTimes } from './times/best-times.tsx'
import './measure.css'

const Matrix = lazy(() => import('./matrix/matrix.tsx').then((held) => ({ default: held.Matrix })))
const PastDrawer = lazy(() => import('./past/past-drawer.tsx').then((held) => ({ default: held.PastDrawer })))
const TypedDrawer = lazy(() => import('./typed-drawer.tsx').then((held) => ({ default: held.TypedDrawer })))

const Url = z.object({
  period: z.enum(PERIODS).catch('week'),
  day: z.string().optional(),
  compare: z.enum(COMPARED).optional().catch(undefined),
  story: z.string().optional(),
  goals: z.string().optional(),
  /** The drawer of the company's own sites. */
  sites: z.string().optional(),
  /** The drawer of figures that a person types in. */
  typed: z.string().optional(),
  /** The drawer of tables of the time before. */
  past: z.string().optional(),
})

const ASKED = [
  'GET /measure',
  'GET /measure/page-goals',
  'GET /measure/posts',
  'GET /measure/goals',
  'GET /measure/site',
  'GET /measure/days',
]

/** What came of it all: one page for a period, read from the top. */
export function Screen() {
  const { t, i18n } = useLingui()
  const [url, setUrl] = useUrl(Url)
  const { period, day } = url
  const compare = url.compare ?? 'before'
  const { data, isPending, error, refetch } = measure.useCall('GET /measure', { period, day, compare })
  useLiveRefresh('measure.', ASKED)
  useLiveRefresh('grow.clicks', ASKED)
  const choose = (wished: Period) => setUrl({ period: wished })
  const shift = (by: 1 | -1) => data && setUrl({ day: shifted(period, data.starts, by) })
  const names = usePeriodNames()
  const comparedNames = useComparedNames()
  const compareWith = (id: (typeof COMPARED)[number]) => setUrl({ compare: id === 'before' ? undefined : id })
  useAction({
    id: 'measure.compare',
    label: t`Compare with another time`,
    keys: 'c',
    run: () => compareWith(COMPARED[(COMPARED.indexOf(compare) + 1) % COMPARED.length] ?? 'before'),
  })
  usePeriodAction('day', 'd', choose)
  usePeriodAction('week', 'w', choose)
  usePeriodAction('month', 'm', choose)
  usePeriodAction('quarter', 'q', choose)
  usePeriodAction('year', 'y', choose)
  useAction({ id: 'measure.before', label: t`The period before`, keys: 'shift+left', run: () => shift(-1) })
  useAction({ id: 'measure.after', label: t`The period after`, keys: 'shift+right', run: () => shift(1) })
  const openGoals = () => setUrl({ goals: '1' }, { push: true })
  const openSites = () => setUrl({ sites: '1' }, { push: true })
  useAction({ id: 'measure.sites', label: t`Sites that tell us who came`, run: openSites })
  useAction({ id: 'measure.goals', label: t`Set the goals`, keys: 'o', run: openGoals })
  const openTyped = () => setUrl({ typed: '1' }, { push: true })
  useAction({ id: 'measure.typed', label: t`Figures by hand`, run: openTyped })
  const openPast = () => setUrl({ past: '1' }, { push: true })
  useAction({ id: 'measure.past', label: t`Followers before this desk`, run: openPast })
  const fetch = (kind: ReportKind) => location.assign(reportUrl(kind, period, day, i18n.locale))
  const more = [
    { id: 'talk', name: t`Talk in figures`, href: '/measure/talk' },
    { id: 'known', name: t`How well we are known`, href: '/measure/known' },
    { id: 'outcomes', name: t`Outcomes and where they came from`, href: '/measure/outcomes' },
    'line' as const,
    { id: 'reports', name: t`Share and schedule reports`, href: '/measure/reports' },
    { id: 'pdf', name: t`Report as PDF`, icon: IconFileText, run: () => fetch('pdf') },
    { id: 'png', name: t`Report as picture`, run: () => fetch('png') },
    { id: 'xlsx', name: t`Report as table`, run: () => fetch('xlsx') },
    'line' as const,
    { id: 'typed', name: t`Figures by hand`, icon: IconPencil, run: openTyped },
    { id: 'past', name: t`Followers before this desk`, icon: IconTableImport, run: openPast },
    { id: 'sites', name: t`Sites that tell us who came`, icon: IconWorld, run: openSites },
  ]
  return (
    <Page
      name={t`Measure`}
      scope={<Trans>What came of it, and what follows</Trans>}
      tools={
        <>
          <Menu
            label={t`Reports and more`}
            placement="bottom end"
            button={
              <Button look="quiet" icon={IconFileText}>
                <Trans>Reports</Trans>
              </Button>
            }
            items={more}
          />
          <Button look="quiet" icon={IconTarget} keys="o" onPress={openGoals}>
            <Trans>Goals</Trans>
          </Button>
        </>
      }
    >
      <div className="measure">
        <div className="measure-period">
          <Segmented
            label={t`Period`}
            value={period}
            onChange={choose}
            options={PERIODS.map((id) => ({ id, name: names[id] }))}
          />
          <Select
            label={t`Compared with`}
            labelUnseen
            value={compare}
            onChange={compareWith}
            options={COMPARED.map((id) => ({ id, name: comparedNames[id] }))}
          />
          {data && <PeriodSteps data={data} onShift={shift} />}
        </div>
        {isPending && <Skeleton />}
        {error && !data && (
          <EmptyState
            kind="error"
            title={t`The figures could not be read`}
            action={<Button onPress={() => void refetch()}>{t`Try again`}</Button>}
          >
            {problemSentence(error)}
          </EmptyState>
        )}
        {data && (
          <Report
            data={data}
            story={url.story}
            onStory={(story) => setUrl({ story })}
            onSites={openSites}
            onGoals={openGoals}
            day={day}
          />
        )}
      </div>
      <SitesDrawer isOpen={url.sites !== undefined} onClose={() => setUrl({ sites: undefined })} />
      <Suspense>
        {url.past !== undefined && <PastDrawer what="followers" onClose={() => setUrl({ past: undefined })} />}
        {url.typed !== undefined && <TypedDrawer isOpen onClose={() => setUrl({ typed: undefined })} />}
      </Suspense>
      <GoalsDrawer isOpen={url.goals !== undefined} onClose={() => setUrl({ goals: undefined })} />
    </Page>
  )
}

/** A link cannot send a header, so the workspace stands in the address. */
type ReportKind = 'pdf' | 'png' | 'xlsx'

const reportUrl = (kind: ReportKind, period: Period, day: string | undefined, lang: string): string =>
  `/api/v1/measure/reports/${period}.${kind}?${new URLSearchParams({ workspace: caller.workspaceId ?? '', lang, ...(day === undefined ? {} : { day }) })}`

function usePeriodNames(): Record<Period, string> {
  const { t } = useLingui()
  return { day: t`Day`, week: t`Week`, month: t`Month`, quarter: t`Quarter`, year: t`Year` }
}

function usePeriodAction(period: Period, keys: string, choose: (period: Period) => void) {
  const name = usePeriodNames()[period]
  useAction({ id: `measure.${period}`, label: name, keys, run: () => choose(period) })
}

function PeriodSteps({ data, onShift }: { data: Measured; onShift: (by: 1 | -1) => void }) {
  const { t } = useLingui()
  const name = usePeriodName()
  return (
    <div className="measure-steps">
      <IconButton label={t`The period before`} icon={IconChevronLeft} keys="shift+left" onPress={() => onShift(-1)} />
      <span>{name(data)}</span>
      <IconButton
        label={t`The period after`}
        icon={IconChevronRight}
        keys="shift+right"
        isDisabled={data.ends > data.today}
        onPress={() => onShift(1)}
      />
    </div>
  )
}

type ReportProps = {
  data: Measured
  day: string | undefined
  story: string | undefined
  onStory: (id: string | undefined) => void
  onSites: () => void
  onGoals: () => void
}

function Report({ data, day, story, onStory, onSites, onGoals }: ReportProps) {
  const { t } = useLingui()
  const { period, starts } = data
  const posts = measure.useCall('GET /measure/posts', { period, day, story })
  const lines = posts.data?.posts ?? []
  const days = measure.useCall('GET /measure/days', { period, day })
  return (
    <>
      <Headline data={data} />
      <MainFigures figures={data.figures} />
      <Trend data={data} days={days.data} />
      {days.data && <DaysPart data={data} days={days.data} />}
      <SoWhat key={`${period}${starts}`} data={data} question="whole" isMain />
      <PageGoals day={day} onSet={onGoals} />
      <Part data={data} question="audience" title={t`Is it the right audience?`}>
        <Audience data={data} />
      </Part>
      <Part data={data} question="content" title={t`Is the content right for them?`}>
        {posts.isPending ? (
          <Skeleton rows={4} />
        ) : posts.data && lines.length === 0 ? (
          <p className="meta">
            <Trans>No post went out or brought anything in this period.</Trans>
          </p>
        ) : (
          <PostTable
            posts={lines}
            story={story === undefined ? null : (lines[0] ?? null)}
            onStory={onStory}
            fileName={`meydan-${period}-${starts}`}
          />
        )}
        <Suspense>
          <Matrix period={period} day={day} />
        </Suspense>
        <BestTimes />
      </Part>
      <Part data={data} question="company" title={t`Did the company move?`}>
        <Company data={data} />
        <OnSite period={period} day={day} onSites={onSites} />
        <Attribution data={data} />
      </Part>
      <AllFigures figures={data.figures} />
    </>
  )
}

function Trend({ data, days }: { data: Measured; days: Days | undefined }) {
  const { t } = useLingui()
  const markSaid = useMarkWords()
  const flags = Map.groupBy(days?.marked ?? [], (mark) => mark.day)
  const unusual = new Set(days?.unusual.filter((one) => one.figure === 'link_clicks').map((one) => one.day))
  const dayName = useDayName()
  const { trend } = data
  const best = trend.toSorted((a, b) => (b.clicks ?? 0) - (a.clicks ?? 0))[0]
  if (trend.length < 2 || trend.every(({ clicks, clicksBefore }) => !clicks && !clicksBefore)) return null
  const bestDay = best ? dayName(best.day) : ''
  const bestClicks = best?.clicks ?? 0
  return (
    <LineChart
      title={t`Clicks per day`}
      summary={bestClicks > 0 ? t`Most on ${bestDay}: ${bestClicks}. Circles are days with posts.` : t`No clicks yet.`}
      names={{ value: t`Now`, before: t({ message: 'Before', context: 'a figure' }) }}
      points={trend.map((point) => ({
        name: dayName(point.day),
        value: point.clicks,
        before: point.clicksBefore,
        note: point.posts > 0 ? t`posts: ${point.posts}` : undefined,
        flag: flags.get(point.day)?.map(markSaid).join(' · '),
        isUnusual: unusual.has(point.day),
      }))}
    />
  )
}
