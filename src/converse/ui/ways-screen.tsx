import { useLingui } from '@lingui/react/macro'
import * as z from 'zod'
import { Link } from '#web/kit/link.tsx'
import { Tabs } from '#web/kit/tabs.tsx'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { HoursPart } from './ways/hours-part.tsx'
import { LearningPart } from './ways/learning-part.tsx'
import { OrderPart } from './ways/order-part.tsx'
import { PageRulesPart } from './ways/page-rules-part.tsx'
import { RulesPart } from './ways/rules-part.tsx'
import { TeamPart } from './ways/team-part.tsx'
import './ways/ways.css'

const Url = z.object({ part: z.enum(['rules', 'learning', 'hours', 'page', 'order', 'team']).catch('rules') })

/** How the inbox works: what happens by itself, what the desk has learnt, when we answer, by which rules we remove. */
export function Screen() {
  const { t } = useLingui()
  const [url, setUrl] = useUrl(Url)
  return (
    <Page name={t`Inbox settings`} tools={<Link href="/inbox" look="button">{t`Back to the inbox`}</Link>}>
      <div className="ways">
        <Tabs
          label={t`Parts of the inbox settings`}
          value={url.part}
          onChange={(part) => setUrl({ part })}
          tabs={[
            { id: 'rules', name: t`Rules`, content: <RulesPart /> },
            { id: 'learning', name: t`What the desk learnt`, content: <LearningPart /> },
            { id: 'hours', name: t`Hours and targets`, content: <HoursPart /> },
            { id: 'page', name: t`Rules of the page`, content: <PageRulesPart /> },
            { id: 'order', name: t`Order of the queue`, content: <OrderPart /> },
            { id: 'team', name: t`Team and door`, content: <TeamPart /> },
          ]}
        />
      </div>
    </Page>
  )
}
