import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { percent } from '#web/kit/numbers.ts'
import { problemSentence } from '#web/kit/problem.tsx'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { Table } from '#web/kit/table.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { withoutAddresses } from '#web/without-addresses.ts'
import { type CampaignWhole, grow } from '../calls.ts'
import { useCopy } from '../copy.ts'
import { Costs } from './costs.tsx'
import { Says, useVerdictNames } from './said.tsx'

/** One campaign whole: what it says, what belongs to it, who came and stayed, and what that cost. */
export function CampaignDrawer({
  id,
  onClose,
  onEdit,
}: {
  id: string | null
  onClose: () => void
  onEdit: (id: string) => void
}) {
  const { t } = useLingui()
  const { data, error } = grow.useCall('GET /grow/campaigns/:id', { id: id ?? '0' }, { enabled: id !== null })
  return (
    <Drawer
      title={data?.name ?? t`The campaign`}
      isOpen={id !== null}
      onClose={onClose}
      size="wide"
      aside={
        data && (
          <Button look="quiet" icon={IconPencil} onPress={() => onEdit(data.id)}>
            <Trans>Change</Trans>
          </Button>
        )
      }
    >
      {!data && error && (
        <EmptyState kind="error" title={t`The campaign could not be read`}>
          {problemSentence(error)}
        </EmptyState>
      )}
      {!data && !error && <Skeleton />}
      {data && data.id === id && <Detail campaign={data} />}
    </Drawer>
  )
}

const REFRESH = ['GET /grow/campaigns', 'GET /grow/campaigns/:id']

function Detail({ campaign }: { campaign: CampaignWhole }) {
  const { t } = useLingui()
  const turn = grow.useDeed('PUT /grow/campaigns/:id/state', { refresh: REFRESH })
  const { id, state } = campaign
  return (
    <div className="campaign-detail">
      <p className="headline">
        <Says campaign={campaign} />
      </p>
      <div className="campaign-deeds">
        {state === 'idea' && (
          <Button look="primary" onPress={() => turn.run({ id, state: 'running' })}>
            {t({ context: 'a campaign', message: 'Begin' })}
          </Button>
        )}
        {state !== 'idea' && <Button onPress={() => turn.run({ id, state: 'idea' })}>{t`Back to the ideas`}</Button>}
        {state !== 'dropped' && (
          <Button look="quiet" onPress={() => turn.run({ id, state: 'dropped' })}>{t`Drop it`}</Button>
        )}
      </div>
      {campaign.shares.length > 0 && <Messages campaign={campaign} />}
      <Joins campaign={campaign} />
      <Costs costs={campaign.costs} />
      <Belongs campaign={campaign} />
      {state === 'running' || state === 'decided' ? <Decide campaign={campaign} /> : null}
    </div>
  )
}

function Messages({ campaign }: { campaign: CampaignWhole }) {
  const { t, i18n } = useLingui()
  const share = (value: number) => percent(value, i18n.locale, { digits: 1 })
  return (
    <Table
      caption={t`Messages`}
      rows={campaign.shares}
      idOf={({ place }) => String(place)}
      columns={[
        { id: 'text', name: t`Message`, cell: ({ place }) => `${place}. ${campaign.messages[place - 1] ?? ''}` },
        {
          id: 'people',
          name: t({ message: 'People', context: 'who followed a link' }),
          numbers: true,
          cell: ({ people }) => people,
        },
        { id: 'actions', name: t`Results`, numbers: true, cell: ({ actions }) => actions },
        {
          id: 'share',
          name: t`Share, with its interval`,
          numbers: true,
          cell: ({ share: value, low, high }) =>
            value === null ? '–' : `${share(value)} (${share(low)} – ${share(high)})`,
        },
      ]}
    />
  )
}

function Joins({ campaign }: { campaign: CampaignWhole }) {
  const { i18n } = useLingui()
  const { joins } = campaign
  if (!joins || joins.joins === 0) return null
  const share = (value: number) => percent(value, i18n.locale)
  const { target } = joins
  return (
    <section>
      <p>
        {joins.by === 'invite' ? (
          <Plural value={joins.joins} one="# person came in by its doors" other="# people came in by its doors" />
        ) : (
          <Plural
            value={joins.joins}
            one="# person came to its pages in its days"
            other="# people came to its pages in its days"
          />
        )}
        {', '}
        <Plural value={joins.left} _0="nobody has left." one="# has left." other="# have left." />
      </p>
      <p className="meta">
        {joins.retention
          .filter(({ of }) => of > 0)
          .map(({ days, stayed, of, low, high }) => (
            <span key={days}>
              <Plural value={days} one="After # day" other="After # days" />: {stayed}/{of} ({share(low)} –{' '}
              {share(high)}){' · '}
            </span>
          ))}
        {target !== null && target.known > 0 && (
          <Trans>
            in the target: {target.inTarget} of {target.known} who can be judged ({share(target.low)} –{' '}
            {share(target.high)})
          </Trans>
        )}
      </p>
    </section>
  )
}

/** Its links, doors and posts. */
function Belongs({ campaign }: { campaign: CampaignWhole }) {
  const { t } = useLingui()
  const copy = useCopy()
  const pages = grow.useCall('GET /grow/pages', {})
  const door = grow.useDeed('POST /grow/invites', {
    refresh: REFRESH,
    said: () => t`The door is made; its short link is on the list.`,
  })
  const [place, setPlace] = useState('0')
  const withDoors = pages.data?.pages.filter((page) => page.doors && campaign.channelIds.includes(page.id)) ?? []
  return (
    <section className="campaign-detail">
      <p className="meta">
        <Trans>Posts and links labelled “{campaign.label}” belong to it by themselves.</Trans>
      </p>
      {withDoors.length > 0 && (
        <div className="campaign-deeds">
          {campaign.messages.length > 1 && (
            <Select
              label={t`Door for`}
              options={[
                { id: '0', name: t`the whole campaign` },
                ...campaign.messages.map((text, i) => ({ id: String(i + 1), name: `${i + 1}. ${text}` })),
              ]}
              value={place}
              onChange={setPlace}
            />
          )}
          {withDoors.map((page) => (
            <Button
              key={page.id}
              isPending={door.isRunning}
              onPress={() =>
                door.run({
                  channelId: page.id,
                  campaignId: campaign.id,
                  place: place === '0' ? null : Number(place),
                  name: campaign.name,
                })
              }
            >
              <Trans>Make a door into {page.name}</Trans>
            </Button>
          ))}
        </div>
      )}
      {campaign.links.length > 0 && (
        <Table
          caption={t`Links`}
          rows={campaign.links}
          idOf={({ id }) => id}
          columns={[
            { id: 'link', name: t`Link`, cell: ({ title, url }) => title || url },
            {
              id: 'copy',
              name: t`Short`,
              cell: ({ short }) => (
                <Button look="quiet" onPress={() => copy(short)}>
                  <Trans>Copy</Trans>
                </Button>
              ),
            },
            {
              id: 'people',
              name: t({ message: 'People', context: 'who followed a link' }),
              numbers: true,
              cell: ({ people }) => people,
            },
          ]}
        />
      )}
      {campaign.posts.length > 0 && (
        <Table
          caption={t`Posts`}
          rows={campaign.posts}
          idOf={({ id }) => id}
          columns={[
            {
              id: 'post',
              name: t`Post`,
              cell: ({ id, text }) => (
                <Link look="quiet" href={`/compose/${id}`}>
                  {withoutAddresses(text) || t`(picture only)`}
                </Link>
              ),
            },
            { id: 'clicks', name: t`Clicks`, numbers: true, cell: ({ clicks }) => clicks },
            { id: 'outcomes', name: t`Outcomes`, numbers: true, cell: ({ outcomes }) => outcomes },
          ]}
        />
      )}
    </section>
  )
}

function Decide({ campaign }: { campaign: CampaignWhole }) {
  const { t } = useLingui()
  const verdictName = useVerdictNames()
  const [learnt, setLearnt] = useState(campaign.learnt)
  const decide = grow.useDeed('POST /grow/campaigns/:id/verdict', { refresh: REFRESH, said: () => t`Decided.` })
  return (
    <section className="campaign-detail">
      <TextArea label={t`What we learnt`} rows={2} value={learnt} onChange={setLearnt} />
      <div className="campaign-deeds">
        {(['keep', 'roll-out', 'stop'] as const).map((verdict) => (
          <Button
            key={verdict}
            look={campaign.verdict === verdict ? 'primary' : 'plain'}
            onPress={() => decide.run({ id: campaign.id, verdict, learnt })}
          >
            {verdictName[verdict]}
          </Button>
        ))}
      </div>
    </section>
  )
}
