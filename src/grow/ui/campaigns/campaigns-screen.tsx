import { Trans, useLingui } from '@lingui/react/macro'
import { IconFlask, IconPlus } from '@tabler/icons-react'
import * as z from 'zod'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { type Campaign, grow } from '../calls.ts'
import { GrowPlaces } from '../grow-places.tsx'
import { Listed } from '../listed.tsx'
import { CampaignCard } from './campaign-card.tsx'
import { CampaignDrawer } from './campaign-drawer.tsx'
import { CampaignForm } from './campaign-form.tsx'
import { SpendDrawer } from './spend-drawer.tsx'
import './campaigns.css'

const Url = z.object({
  open: z.string().optional(),
  edit: z.string().optional(),
  spend: z.string().optional(),
})

const ASKED = ['GET /grow/campaigns', 'GET /grow/campaigns/:id', 'GET /grow/spend/names']

/** Guesses put to the test, from idea to verdict. */
export function Screen() {
  const { t } = useLingui()
  const [url, setUrl] = useUrl(Url)
  const list = grow.useList('GET /grow/campaigns', {})
  useLiveRefresh('grow.campaign', ASKED)
  useLiveRefresh('grow.spend', ASKED)
  useLiveRefresh('grow.joins', ASKED)
  useLiveRefresh('grow.clicks', ASKED)
  const write = () => setUrl({ edit: 'new' }, { push: true })
  const spend = () => setUrl({ spend: 'all' }, { push: true })
  useAction({ id: 'campaigns.new', label: t`New test`, keys: 'n', run: write })
  useAction({ id: 'campaigns.spend', label: t`What advertising cost`, keys: 'i', run: spend })
  const edited = list.items.find(({ id }) => id === url.edit) ?? null
  return (
    <Page
      name={t`Campaigns and tests`}
      scope={<Trans>Whom, with what, to do what – and whether it worked</Trans>}
      tools={
        <>
          <GrowPlaces here="campaigns" />
          <Button look="quiet" keys="i" onPress={spend}>
            <Trans>Costs</Trans>
          </Button>
        </>
      }
      primary={
        <Button look="primary" icon={IconPlus} keys="n" onPress={write}>
          <Trans>New test</Trans>
        </Button>
      }
    >
      <Listed
        list={list}
        failed={t`The campaigns could not be read`}
        more={t`Older campaigns`}
        none={
          <EmptyState
            kind="first-use"
            icon={IconFlask}
            title={t`Write down what you believe`}
            action={<Button look="primary" onPress={write}>{t`New test`}</Button>}
          >
            <Trans>
              Whom do you want to reach, with what message and offer, and what should they do? Posts, links, costs and
              new followers then gather on one card, and it says when you know enough.
            </Trans>
          </EmptyState>
        }
      >
        <Board campaigns={list.items} onOpen={(id) => setUrl({ open: id }, { push: true })} />
      </Listed>
      <CampaignDrawer
        id={url.open ?? null}
        onClose={() => setUrl({ open: undefined })}
        onEdit={(id) => setUrl({ open: undefined, edit: id })}
      />
      <CampaignForm
        key={url.edit ?? 'none'}
        campaign={edited}
        isOpen={url.edit !== undefined && (url.edit === 'new' || edited !== null)}
        onClose={() => setUrl({ edit: undefined })}
        onDone={(id) => setUrl({ edit: undefined, open: id })}
      />
      <SpendDrawer
        file={url.spend ?? null}
        campaigns={list.items}
        onFile={(file) => setUrl({ spend: file })}
        onClose={() => setUrl({ spend: undefined })}
      />
    </Page>
  )
}

function Board({ campaigns, onOpen }: { campaigns: readonly Campaign[]; onOpen: (id: string) => void }) {
  const { t } = useLingui()
  const lanes = [
    { state: 'idea', name: t`Ideas` },
    { state: 'running', name: t({ message: 'Running', context: 'campaigns' }) },
    { state: 'decided', name: t({ message: 'Decided', context: 'campaigns' }) },
    { state: 'dropped', name: t({ message: 'Dropped', context: 'campaigns' }) },
  ] as const
  return (
    <div className="campaign-board">
      {lanes.map(({ state, name }) => {
        const here = campaigns.filter((campaign) => campaign.state === state)
        if (here.length === 0 && state === 'dropped') return null
        return (
          <section key={state} aria-label={name}>
            <h2>
              {name} <span className="meta">{here.length}</span>
            </h2>
            {here.map((campaign) => (
              <CampaignCard key={campaign.id} campaign={campaign} onOpen={() => onOpen(campaign.id)} />
            ))}
          </section>
        )
      })}
    </div>
  )
}
