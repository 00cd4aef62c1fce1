import { Trans, useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Link } from '#web/kit/link.tsx'
import { Tabs } from '#web/kit/tabs.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { Tables } from '../offline/tables.tsx'
import { ForgetPerson } from './forget-person.tsx'
import { Marks } from './marks.tsx'
import { OutcomeList } from './outcome-list.tsx'
import './outcomes.css'

const Url = z.object({
  part: z.enum(['all', 'marks', 'tables', 'person']).catch('all'),
  /** One table of those that were brought. */
  table: z.string().optional(),
})

/** What happened at the company, and how each of it was traced. */
export function Screen() {
  const { t } = useLingui()
  const [{ part, table }, setUrl] = useUrl(Url)
  useLiveRefresh('measure.', ['GET /outcomes', 'GET /measure/marks'])
  return (
    <Page
      name={t`Outcomes`}
      scope={<Trans>What happened at the company, and what brought it</Trans>}
      tools={<Link look="quiet" href="/measure">{t`Measure`}</Link>}
    >
      <div className="outcomes">
        <Tabs
          label={t`Outcomes`}
          value={part}
          onChange={(next) => setUrl({ part: next })}
          tabs={[
            { id: 'all', name: t`What happened`, content: <OutcomeList /> },
            { id: 'marks', name: t`Codes and numbers`, content: <Marks /> },
            {
              id: 'tables',
              name: t({ message: 'Tables', context: 'of outcomes' }),
              content: (
                <Tables table={table ?? null} onTable={(id) => setUrl({ table: id ?? undefined }, { push: true })} />
              ),
            },
            { id: 'person', name: t`Forget a customer`, content: <ForgetPerson /> },
          ]}
        />
      </div>
    </Page>
  )
}
