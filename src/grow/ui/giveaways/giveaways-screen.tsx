import { Trans, useLingui } from '@lingui/react/macro'
import { IconGift, IconPlus } from '@tabler/icons-react'
import * as z from 'zod'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Table } from '#web/kit/table.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { grow } from '../calls.ts'
import { GrowPlaces } from '../grow-places.tsx'
import { Listed } from '../listed.tsx'
import { GiveawayDrawer } from './giveaway-drawer.tsx'
import { GiveawayForm } from './giveaway-form.tsx'
import { GiveawayState, useEntryRule } from './said.tsx'
import './giveaways.css'

const Url = z.object({ open: z.string().optional(), make: z.string().optional() })

/** Things given away so that anybody can check the draw. */
export function Screen() {
  const { t } = useLingui()
  const [url, setUrl] = useUrl(Url)
  const list = grow.useList('GET /grow/giveaways', {})
  useLiveRefresh('grow.giveaway', ['GET /grow/giveaways', 'GET /grow/giveaways/:id'])
  const rule = useEntryRule()
  const make = () => setUrl({ make: '1' }, { push: true })
  useAction({ id: 'giveaways.new', label: t`Open a giveaway`, keys: 'n', run: make })
  return (
    <Page
      name={t`Giveaways`}
      scope={<Trans>Drawn so that anybody can check it, and what stayed of it</Trans>}
      tools={<GrowPlaces here="giveaways" />}
      primary={
        <Button look="primary" icon={IconPlus} keys="n" onPress={make}>
          <Trans>Open a giveaway</Trans>
        </Button>
      }
    >
      <Listed
        list={list}
        failed={t`The giveaways could not be read`}
        more={t`Older giveaways`}
        none={
          <EmptyState
            kind="first-use"
            icon={IconGift}
            title={t`Give something away, fairly`}
            action={<Button look="primary" onPress={make}>{t`Open a giveaway`}</Button>}
          >
            <Trans>
              The list of entries is closed and its fingerprint told before the number that decides exists. Everybody
              can do the draw again from its public page. Later you see how many of those who came for it stayed.
            </Trans>
          </EmptyState>
        }
      >
        <Table
          caption={t`Giveaways`}
          captionUnseen
          rows={list.items}
          idOf={({ id }) => id}
          columns={[
            {
              id: 'name',
              name: t`Name`,
              cell: ({ id, name }) => (
                <span className="giveaway-name">
                  <Button look="quiet" onPress={() => setUrl({ open: id }, { push: true })}>
                    {name}
                  </Button>
                </span>
              ),
            },
            { id: 'state', name: t`State`, cell: ({ state }) => <GiveawayState state={state} /> },
            { id: 'rule', name: t`Who enters`, cell: (one) => rule(one) },
            { id: 'winners', name: t`Winners`, numbers: true, cell: ({ winners }) => winners },
          ]}
        />
      </Listed>
      <GiveawayDrawer id={url.open ?? null} onClose={() => setUrl({ open: undefined })} />
      <GiveawayForm
        isOpen={url.make !== undefined}
        onClose={() => setUrl({ make: undefined })}
        onDone={(id) => setUrl({ make: undefined, open: id })}
      />
    </Page>
  )
}
