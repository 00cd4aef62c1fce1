import { Trans, useLingui } from '@lingui/react/macro'
import { IconDownload, IconPlus, IconTag } from '@tabler/icons-react'
import * as z from 'zod'
import { useAction } from '#web/actions.tsx'
import { caller } from '#web/client.ts'
import { useNow } from '#web/clock.ts'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Menu } from '#web/kit/menu.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Table } from '#web/kit/table.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { withoutAddresses } from '#web/without-addresses.ts'
import { grow, type Mark } from '../calls.ts'
import { GrowPlaces } from '../grow-places.tsx'
import { Listed } from '../listed.tsx'
import { MarkDrawer } from './mark-drawer.tsx'
import { MarkState, MonthState } from './mark-state.tsx'
import { markKey, useMarkWords } from './mark-words.ts'
import { PlacementDrawer } from './placement-form.tsx'
import './marks.css'

const Url = z.object({
  open: z.string().optional(),
  edit: z.string().optional(),
  show: z.enum(['all', 'to-do']).optional().catch(undefined),
})

const LISTS = ['GET /grow/marks', 'GET /grow/marks/:kind/:id']

/** Advertising as the law sees it: what is marked, how far each mark is, and what the registers are told. */
export function Screen() {
  const { t } = useLingui()
  const { laws, month } = useMarkWords()
  const [url, setUrl] = useUrl(Url)
  const show = url.show ?? 'all'
  const list = grow.useList('GET /grow/marks', { show })
  useLiveRefresh('grow.mark', LISTS)
  useLiveRefresh('publish.post', LISTS)
  const add = () => setUrl({ edit: 'new', open: undefined }, { push: true })
  useAction({ id: 'marks.new', label: t`Note an advertisement elsewhere`, keys: 'n', run: add })
  return (
    <Page
      name={t`Advertising and its marks`}
      scope={<Trans>What is marked, what is missing, what the register is told</Trans>}
      tools={<GrowPlaces here="marks" />}
      primary={
        <Button look="primary" icon={IconPlus} keys="n" onPress={add}>
          <Trans>Advertisement elsewhere</Trans>
        </Button>
      }
    >
      <div className="marks">
        <div className="marks-head">
          <Segmented
            label={t`Which are shown`}
            value={show}
            onChange={(which) => setUrl({ show: which === 'all' ? undefined : which })}
            options={[
              { id: 'all', name: t({ context: 'advertisements', message: 'All' }) },
              { id: 'to-do', name: t({ context: 'advertisements', message: 'To do' }) },
            ]}
          />
          {list.items.length > 0 && <Acts />}
        </div>
        <Listed
          list={list}
          failed={t`The advertisements could not be read`}
          more={t`Older advertisements`}
          none={<NoMarks show={show} onAdd={add} />}
        >
          <Table
            caption={t`Advertisements`}
            captionUnseen
            rows={list.items}
            idOf={markKey}
            columns={[
              {
                id: 'name',
                name: t`Advertisement`,
                cell: (mark) => <Name mark={mark} onOpen={() => setUrl({ open: markKey(mark) }, { push: true })} />,
              },
              { id: 'state', name: t`State`, cell: (mark) => <MarkState mark={mark} /> },
              { id: 'law', name: t`Law of`, cell: ({ law }) => laws[law] },
              { id: 'who', name: t`Advertiser`, cell: ({ advertiser }) => advertiser || '–' },
              { id: 'erid', name: t`Token (erid)`, cell: ({ erid }) => (erid ? <code>{erid}</code> : '–') },
              {
                id: 'month',
                name: t({ context: 'told to a register', message: 'Month' }),
                cell: (mark) => {
                  const next = nextMonth(mark)
                  return next === null ? (
                    '–'
                  ) : (
                    <span className="mark-month">
                      {month(next.month)} <MonthState month={next} />
                    </span>
                  )
                },
              },
            ]}
          />
        </Listed>
      </div>
      <MarkDrawer
        name={url.open}
        onEdit={(id) => setUrl({ open: undefined, edit: id })}
        onClose={() => setUrl({ open: undefined })}
      />
      <PlacementDrawer id={url.edit} onClose={() => setUrl({ edit: undefined })} />
    </Page>
  )
}

function NoMarks({ show, onAdd }: { show: 'all' | 'to-do'; onAdd: () => void }) {
  const { t } = useLingui()
  if (show === 'to-do')
    return (
      <EmptyState kind="cleared" title={t`Nothing is missing`}>
        <Trans>Every advertisement says what the law wants, and every month that is over has been told.</Trans>
      </EmptyState>
    )
  return (
    <EmptyState
      kind="first-use"
      icon={IconTag}
      title={t`No advertisement yet`}
      action={<Button look="primary" onPress={onAdd}>{t`Note an advertisement elsewhere`}</Button>}
    >
      <Trans>
        Say in the composer that a post is advertising, and note what stands on pages of others: who gives what, and
        which law counts. Its mark, its token and what is told of it then stand here.
      </Trans>
    </EmptyState>
  )
}

/** The month that somebody has to tell first, else the newest. */
const nextMonth = ({ months }: Mark) =>
  months.find(({ state }) => state === 'late') ?? months.find(({ state }) => state === 'due') ?? months.at(-1) ?? null

function Name({ mark: { kind, name, places }, onOpen }: { mark: Mark; onOpen: () => void }) {
  const { t } = useLingui()
  return (
    <span className="mark-name">
      <Button look="quiet" onPress={onOpen}>
        <span className="mark-words">{withoutAddresses(name) || t`A post without words`}</span>
      </Button>
      <span className="meta">
        {kind === 'post' ? (
          <Trans>our post, places: {places.length}</Trans>
        ) : (
          <Trans context="an advertisement">on another page</Trans>
        )}
      </span>
    </span>
  )
}

/** The tables that registers of advertising take in. */
function Acts() {
  const { t, i18n } = useLingui()
  const { month } = useMarkWords()
  const day = new Date(useNow())
  const monthsAgo = (back: number) =>
    new Date(Date.UTC(day.getFullYear(), day.getMonth() - back, 1)).toISOString().slice(0, 'yyyy-mm'.length)
  const save = (file: string) =>
    location.assign(`/api/v1/grow/acts/${file}?workspace=${caller.workspaceId ?? ''}&lang=${i18n.locale}`)
  const entries = [monthsAgo(1), monthsAgo(0)].map((one) => ({
    id: one,
    name: month(one),
    run: () => save(`${one}.xlsx`),
  }))
  return (
    <Menu
      label={t`What registers are told, as a table`}
      placement="bottom end"
      button={
        <Button look="quiet" icon={IconDownload}>
          <Trans>Table for the register</Trans>
        </Button>
      }
      items={[
        ...entries,
        'line',
        { id: 'all', name: t`Everything (Excel)`, run: () => save('all.xlsx') },
        { id: 'csv', name: t`Everything (CSV)`, run: () => save('all.csv') },
      ]}
    />
  )
}
