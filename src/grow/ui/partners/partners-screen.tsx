import { Trans, useLingui } from '@lingui/react/macro'
import { IconBuildingStore, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import { useAction } from '#web/actions.tsx'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { figure } from '#web/kit/numbers.ts'
import { NumberText } from '#web/kit/number-text.tsx'
import { PercentText } from '#web/kit/percent-text.tsx'
import { Table } from '#web/kit/table.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { Between } from '../audience/share-bar.tsx'
import { useMoney } from '../campaigns/said.tsx'
import { grow, type Partner } from '../calls.ts'
import { GrowPlaces } from '../grow-places.tsx'
import { Listed } from '../listed.tsx'
import { PartnerDrawer } from './partner-drawer.tsx'
import './partners.css'

const Url = z.object({ edit: z.string().optional() })

type Order = 'fit' | 'followers' | 'came'

/** Pages of others, compared by how well their people are those we want. */
export function Screen() {
  const { t, i18n } = useLingui()
  const money = useMoney()
  const [url, setUrl] = useUrl(Url)
  const [order, setOrder] = useState<Order>('fit')
  const list = grow.useList('GET /grow/partners', {})
  useLiveRefresh('grow.partner', ['GET /grow/partners'])
  const add = () => setUrl({ edit: 'new' }, { push: true })
  useAction({ id: 'partners.new', label: t`Add a page`, keys: 'n', run: add })
  const edited = list.items.find(({ id }) => id === url.edit) ?? null
  const rows = list.items.toSorted((a, b) => worth(b, order) - worth(a, order))
  return (
    <Page
      name={t`Partners and competitors`}
      scope={<Trans>Whose people are those you want</Trans>}
      tools={<GrowPlaces here="partners" />}
      primary={
        <Button look="primary" icon={IconPlus} keys="n" onPress={add}>
          <Trans>Add a page</Trans>
        </Button>
      }
    >
      <Listed
        list={list}
        failed={t`The pages could not be read`}
        more={t`More pages`}
        none={
          <EmptyState
            kind="first-use"
            icon={IconBuildingStore}
            title={t`Who else speaks to your people?`}
            action={<Button look="primary" onPress={add}>{t`Add a page`}</Button>}
          >
            <Trans>
              Add pages you could work with and pages that want the same people. What they write is held against whom
              you are for; what their servers show of followers is read every day, the rest you write in.
            </Trans>
          </EmptyState>
        }
      >
        <div className="partners">
          <Table
            caption={t`Pages compared`}
            captionUnseen
            rows={rows}
            idOf={({ id }) => id}
            sort={{ column: order, descending: true }}
            onSort={(column) => setOrder(column === 'followers' || column === 'came' ? column : 'fit')}
            columns={[
              {
                id: 'name',
                name: t`Name`,
                cell: (one) => <Name one={one} onOpen={() => setUrl({ edit: one.id }, { push: true })} />,
              },
              {
                id: 'fit',
                name: t({ message: 'Fit', context: 'with the audience' }),
                numbers: true,
                cell: ({ fit }) => (fit === null ? '–' : <PercentText share={fit.value} />),
              },
              {
                id: 'between',
                name: t`Between`,
                numbers: true,
                cell: ({ fit }) => (fit === null ? '–' : <Between {...fit} />),
              },
              {
                id: 'lang',
                name: t`Language`,
                numbers: true,
                cell: ({ languages }) =>
                  languages === null || languages.share === null ? '–' : <PercentText share={languages.share} />,
              },
              {
                id: 'topics',
                name: t`Interests`,
                numbers: true,
                cell: ({ topics }) =>
                  topics === null || topics.share === null ? '–' : <PercentText share={topics.share} />,
              },
              {
                id: 'followers',
                name: t({ message: 'Followers', context: 'how many' }),
                numbers: true,
                cell: (one) => <Followers one={one} />,
              },
              {
                id: 'reactions',
                name: t`Reactions per 1,000`,
                numbers: true,
                cell: ({ perThousand }) =>
                  perThousand === null ? '–' : figure(Math.round(perThousand * 10) / 10, i18n.locale),
              },
              {
                id: 'price',
                name: t`Price per 1,000`,
                numbers: true,
                cell: ({ pricePerThousand, currency }) =>
                  pricePerThousand === null || currency === null ? '–' : money(pricePerThousand, currency),
              },
              { id: 'came', name: t`Came from there`, numbers: true, cell: (one) => <Came one={one} /> },
            ]}
          />
          <p className="meta">
            <Trans>
              The fit is that of their last posts with whom you are for, as if each post were a person. Who really came
              by their door, and how many of them are the right ones, is the only proof.
            </Trans>
          </p>
        </div>
      </Listed>
      <PartnerDrawer
        key={url.edit ?? 'none'}
        partner={edited}
        isOpen={url.edit !== undefined && (url.edit === 'new' || edited !== null)}
        onClose={() => setUrl({ edit: undefined })}
      />
    </Page>
  )
}

const worth = (one: Partner, order: Order): number =>
  order === 'followers' ? (one.followers ?? -1) : order === 'came' ? (one.came?.yes ?? -1) : (one.fit?.low ?? -1)

function Name({ one, onOpen }: { one: Partner; onOpen: () => void }) {
  return (
    <span className="partner-name">
      <Button look="quiet" onPress={onOpen}>
        {one.name}
      </Button>
      <span>
        {one.kind === 'competitor' ? (
          <Badge tone="warn">
            <Trans>Competitor</Trans>
          </Badge>
        ) : (
          <Badge>
            <Trans>Partner</Trans>
          </Badge>
        )}
      </span>
    </span>
  )
}

function Followers({ one: { followers, before, typed } }: { one: Partner }) {
  const { i18n } = useLingui()
  if (followers === null) return <>–</>
  return (
    <>
      <NumberText value={followers} />
      {before !== null && before > 0 && (
        <span className="meta"> {figure(followers - before, i18n.locale, { sign: true })}</span>
      )}
      {typed && (
        <span className="meta">
          {' '}
          <Trans>by hand</Trans>
        </span>
      )}
    </>
  )
}

function Came({ one: { came, currency } }: { one: Partner }) {
  const { t } = useLingui()
  const money = useMoney()
  if (came === null) return <>–</>
  const { joined, yes, of, pricePerRight } = came
  return (
    <span title={t`right ones: ${yes} of ${of} known`}>
      {joined} · {yes}/{of}
      {pricePerRight !== null && currency !== null && <span className="meta"> {money(pricePerRight, currency)}</span>}
    </span>
  )
}
