import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconLink, IconPlus } from '@tabler/icons-react'
import * as z from 'zod'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { List } from '#web/kit/list.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Spark } from '#web/kit/spark.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { grow } from './calls.ts'
import { useCopy } from './copy.ts'
import { GrowPlaces } from './grow-places.tsx'
import { Listed } from './listed.tsx'
import { LinkBuilder } from './link-builder.tsx'
import { LinkDrawer } from './link-drawer.tsx'
import { LinkRow } from './link-row.tsx'
import './grow.css'

const Url = z.object({
  link: z.string().optional(),
  open: z.string().optional(),
  build: z.string().optional(),
  find: z.string().catch(''),
  made: z.enum(['all', 'by-hand']).catch('all'),
})

/** Links that tell which post brought whom. */
export function Screen() {
  const { t } = useLingui()
  const [url, setUrl] = useUrl(Url)
  const copy = useCopy()
  const list = grow.useList('GET /grow/links', { find: url.find, made: url.made })
  useLiveRefresh('grow.', ['GET /grow/links', 'GET /grow/summary', 'GET /grow/links/:id'])
  const current = list.items.find(({ id }) => id === url.link)
  const build = () => setUrl({ build: '1' }, { push: true })
  useAction({ id: 'grow.build', label: t`Build a link`, keys: 'b', run: build })
  useAction({
    id: 'grow.copy',
    label: t`Copy the link`,
    keys: 'y',
    when: current !== undefined,
    run: () => current && copy(current.short),
  })
  const isFiltered = url.find !== '' || url.made !== 'all'
  const isBare = !isFiltered && !list.isPending && list.items.length === 0
  return (
    <Page
      name={t`Grow`}
      scope={<Trans>Who follows your links, and from where</Trans>}
      body="fill"
      tools={<GrowPlaces here="links" />}
      primary={
        <Button look="primary" icon={IconPlus} keys="b" onPress={build}>
          <Trans>Build a link</Trans>
        </Button>
      }
    >
      <div className="grow">
        {!isBare && <Summary />}
        <div className="grow-filters" hidden={isBare}>
          <TextField
            label={t`Find a link`}
            labelUnseen
            type="search"
            placeholder={t`Address, title or campaign`}
            value={url.find}
            onChange={(find) => setUrl({ find })}
          />
          <Segmented
            label={t`Which links`}
            value={url.made}
            onChange={(made) => setUrl({ made })}
            options={[
              { id: 'all', name: t`All` },
              { id: 'by-hand', name: t`By hand` },
            ]}
          />
        </div>
        <Listed
          list={list}
          failed={t`The links could not be read`}
          none={<NoLinks isFiltered={isFiltered} onBuild={build} onClear={() => setUrl({ find: '', made: 'all' })} />}
        >
          <div className="grow-list">
            <List
              label={t`Links`}
              rows={list.items}
              idOf={({ id }) => id}
              renderRow={(link) => <LinkRow link={link} />}
              current={url.link ?? null}
              onCurrent={(link) => setUrl({ link })}
              onOpen={({ id }) => setUrl({ link: id, open: '1' }, { push: true })}
              onEnd={list.readOn}
              height={64}
            />
          </div>
        </Listed>
      </div>
      <LinkDrawer id={url.open && url.link ? url.link : null} onClose={() => setUrl({ open: undefined })} />
      <LinkBuilder isOpen={url.build !== undefined} onClose={() => setUrl({ build: undefined })} />
    </Page>
  )
}

function Summary() {
  const { t } = useLingui()
  const { data } = grow.useCall('GET /grow/summary', {})
  if (!data) return null
  const { people, peopleBefore, previews, bots, days } = data
  return (
    <header className="grow-summary">
      <div>
        <p className="headline">
          <Plural
            value={people}
            _0="Nobody has followed a link in the last seven days."
            one="# person followed your links in the last seven days."
            other="# people followed your links in the last seven days."
          />
        </p>
        <p className="meta">
          <Plural value={peopleBefore} one="# in the seven days before" other="# in the seven days before" />
          {' · '}
          <Plural value={previews} one="pasted in a chat # time" other="pasted in chats # times" />
          {' · '}
          <Plural value={bots} one="# bot left out" other="# bots left out" />
        </p>
      </div>
      <Spark
        label={t`People per day in the last two weeks`}
        values={days.map((day) => day.people)}
        width={168}
        height={44}
        as="bars"
      />
    </header>
  )
}

function NoLinks({ isFiltered, onBuild, onClear }: { isFiltered: boolean; onBuild: () => void; onClear: () => void }) {
  const { t } = useLingui()
  if (isFiltered)
    return (
      <EmptyState
        kind="no-match"
        title={t`No link like that`}
        action={<Button onPress={onClear}>{t`Show all links`}</Button>}
      >
        <Trans>Nothing matches what you are looking for.</Trans>
      </EmptyState>
    )
  return (
    <EmptyState
      kind="first-use"
      icon={IconLink}
      title={t`No links yet`}
      action={<Button look="primary" onPress={onBuild}>{t`Build a link`}</Button>}
    >
      <Trans>
        Links in your posts become short and counted by themselves when the posts go out. For a poster, a bio or a mail
        build one here.
      </Trans>
    </EmptyState>
  )
}
