import { Trans, useLingui } from '@lingui/react/macro'
import { IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import { caller } from '#web/client.ts'
import { Button } from '#web/kit/button.tsx'
import { Link } from '#web/kit/link.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { measure } from '../calls.ts'
import { PERIODS } from '../period.ts'
import { ReportLook } from './report-look.tsx'
import { ReportMails } from './report-mails.tsx'
import { ReportShares } from './report-shares.tsx'
import './reports.css'

const LANGS = ['en', 'tr', 'ru'] as const
const Url = z.object({ period: z.enum(PERIODS).catch('week'), day: z.string().optional() })

/** A report is made, looked at, shared by a link, sent by mail, and bears the house's own name. */
export function Screen() {
  const { t, i18n } = useLingui()
  const [{ period, day }, setUrl] = useUrl(Url)
  const [lang, setLang] = useState(() => LANGS.find((one) => one === i18n.locale) ?? 'en')
  const { data, error } = measure.useCall('GET /measure/reports', {})
  const names = { day: t`Day`, week: t`Week`, month: t`Month`, quarter: t`Quarter`, year: t`Year` }
  const langName = new Intl.DisplayNames(i18n.locale, { type: 'language' })
  const query = new URLSearchParams({
    workspace: caller.workspaceId ?? '',
    lang,
    ...(day === undefined ? {} : { day }),
  })
  const file = (kind: 'pdf' | 'png' | 'csv' | 'xlsx') => `/api/v1/measure/reports/${period}.${kind}?${query}`
  const langs = LANGS.map((id) => ({ id, name: langName.of(id) ?? id }))
  const periodName = names[period]
  return (
    <Page
      name={t`Reports`}
      scope={<Trans>What came of it, for those who were not there</Trans>}
      tools={<Link look="quiet" href="/measure">{t`Measure`}</Link>}
    >
      <div className="reports">
        <section className="reports-part">
          <div className="reports-choose">
            <Segmented
              label={t`Period`}
              value={period}
              onChange={(next) => setUrl({ period: next })}
              options={PERIODS.map((id) => ({ id, name: names[id] }))}
            />
            <Select label={t`Language of the report`} labelUnseen value={lang} onChange={setLang} options={langs} />
          </div>
          <img
            className="reports-picture"
            src={file('png')}
            width={1200}
            height={675}
            alt={t`The report as a picture: ${periodName}`}
          />
          <div className="reports-deeds">
            <Button look="primary" icon={IconFileText} onPress={() => location.assign(file('pdf'))}>
              <Trans>Report as PDF</Trans>
            </Button>
            <Button onPress={() => location.assign(file('png'))}>
              <Trans>Report as picture</Trans>
            </Button>
            <Button onPress={() => location.assign(file('xlsx'))}>
              <Trans>Report as table</Trans>
            </Button>
            <Button look="quiet" onPress={() => location.assign(file('csv'))}>
              CSV
            </Button>
          </div>
        </section>
        {error && !data && <p role="alert">{problemSentence(error)}</p>}
        {!data && !error && <Skeleton rows={4} />}
        {data && (
          <>
            <ReportShares reports={data} wish={{ period, day, lang }} />
            <ReportMails reports={data} langs={langs} lang={lang} />
            <ReportLook key={data.look?.name} reports={data} />
          </>
        )}
      </div>
    </Page>
  )
}
