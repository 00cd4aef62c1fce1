import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconEye, IconUserSearch } from '@tabler/icons-react'
import * as z from 'zod'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { List } from '#web/kit/list.tsx'
import { percent } from '#web/kit/numbers.ts'
import { Segmented } from '#web/kit/segmented.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { grow, type Prospect } from '../calls.ts'
import { GrowPlaces } from '../grow-places.tsx'
import { Listed } from '../listed.tsx'
import { ProspectRow } from './prospect-row.tsx'
import { ProspectPanel } from './prospect-panel.tsx'
import { useProspectDeeds } from './use-deeds.ts'
import './prospects.css'

const LANES = ['new', 'kept', 'answered', 'came'] as const

const Url = z.object({ lane: z.enum(LANES).catch('new'), who: z.string().optional() })

const ASKED = ['GET /grow/prospects', 'GET /grow/prospects/summary']

/** People who speak of our topics and are not with us yet. */
export function Screen() {
  const { t } = useLingui()
  const [url, setUrl] = useUrl(Url)
  const list = grow.useList('GET /grow/prospects', { state: url.lane })
  const summary = grow.useCall('GET /grow/prospects/summary', {})
  useLiveRefresh('grow.prospects', ASKED)
  const current = list.items.find(({ id }) => id === url.who) ?? null
  const deeds = useProspectDeeds(url.lane, current)
  const look = grow.useDeed('POST /grow/prospects/seek', {
    refresh: ASKED,
    said: (_, { found }) => (found === 0 ? t`Nobody new has spoken of your topics.` : t`Found: ${found}`),
  })
  const lookNow = () => look.run({})
  useAction({ id: 'prospects.look', label: t`Look for people now`, keys: 'l', run: lookNow })
  const lanes = useLaneNames()
  const counts = summary.data?.counts
  return (
    <Page
      name={t`People to win`}
      scope={<Trans>Who speaks of your topics and is not with you yet</Trans>}
      body="fill"
      tools={<GrowPlaces here="prospects" />}
      primary={
        <Button look="primary" icon={IconEye} keys="l" isPending={look.isRunning} onPress={lookNow}>
          <Trans>Look now</Trans>
        </Button>
      }
    >
      <div className="prospects">
        <div className="prospects-head">
          <Segmented
            label={t`Which people`}
            value={url.lane}
            onChange={(lane) => setUrl({ lane, who: undefined })}
            options={LANES.map((id) => {
              const count = counts?.[id] ?? 0
              return { id, name: count > 0 ? `${lanes[id]} ${count}` : lanes[id] }
            })}
          />
          {summary.data && <Came {...summary.data} />}
        </div>
        <Listed
          list={list}
          failed={t`The people could not be read`}
          none={<Nobody lane={url.lane} topics={summary.data?.topics ?? []} searches={summary.data?.searches ?? 0} />}
        >
          <div className="prospects-panes">
            <div className="prospects-list">
              <List
                label={t`People to win`}
                rows={list.items}
                idOf={({ id }) => id}
                renderRow={(one) => <ProspectRow prospect={one} />}
                current={url.who ?? null}
                onCurrent={(who) => setUrl({ who })}
                onOpen={deeds.open}
                onEnd={list.readOn}
                height={84}
              />
            </div>
            {current && (
              <ProspectPanel
                key={current.id}
                prospect={current}
                deeds={deeds}
                onClose={() => setUrl({ who: undefined })}
              />
            )}
          </div>
        </Listed>
      </div>
    </Page>
  )
}

function useLaneNames(): Record<(typeof LANES)[number], string> {
  const { t } = useLingui()
  return {
    new: t({ message: 'New', context: 'people to win' }),
    kept: t({ message: 'Kept', context: 'people to win' }),
    answered: t({ message: 'Answered', context: 'people to win' }),
    came: t({ message: 'Came', context: 'people to win' }),
  }
}

function Came({
  answered,
  came,
  low,
  high,
  keptDays,
}: {
  answered: number
  came: number
  low: number
  high: number
  keptDays: number
}) {
  const { i18n } = useLingui()
  const [from, to] = [percent(low, i18n.locale), percent(high, i18n.locale)]
  return (
    <p className="meta">
      {answered > 0 && (
        <>
          <Plural
            value={answered}
            one={`Of # person you answered, ${came} came (${from} – ${to}).`}
            other={`Of # people you answered, ${came} came (${from} – ${to}).`}
          />{' '}
        </>
      )}
      <Trans>Who is not kept is forgotten {keptDays} days after their last word.</Trans>
    </p>
  )
}

function Nobody({ lane, topics, searches }: { lane: Prospect['state']; topics: readonly string[]; searches: number }) {
  const { t } = useLingui()
  if (lane !== 'new')
    return (
      <EmptyState kind="cleared" title={t`Nobody here`}>
        <Trans>People you keep, answer or win gather here.</Trans>
      </EmptyState>
    )
  if (topics.length === 0)
    return (
      <EmptyState
        kind="first-use"
        icon={IconUserSearch}
        title={t`Say first what to listen for`}
        action={<Link look="quiet" href="/watch">{t`Go to Watch`}</Link>}
      >
        <Trans>
          Topics you listen for in Watch are looked for where people write: in open places you watch, and on your
          networks as far as they can be searched.
        </Trans>
      </EmptyState>
    )
  const named = topics.slice(0, TOPICS_MOST).join(', ')
  return (
    <EmptyState kind="cleared" title={t`Nobody new`}>
      <Trans>Nobody unknown has spoken of it lately: {named}.</Trans>{' '}
      <Plural
        value={searches}
        _0="None of your networks can be searched; only open places in Watch are heard."
        one="# of your channels can be searched."
        other="# of your channels can be searched."
      />
    </EmptyState>
  )
}

const TOPICS_MOST = 8
