import { Trans, useLingui } from '@lingui/react/macro'
import { IconFilter } from '@tabler/icons-react'
import { useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { Checkbox } from '#web/kit/checkbox.tsx'
import { Chip } from '#web/kit/chip.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Popover } from '#web/kit/popover.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { inbox, type Place } from './calls.ts'
import { useCounts } from './counts.ts'
import { openMenu } from './later-menu.tsx'
import { filterOf, INTENTS, KINDS, LANGS, MOODS, narrowings, SORTS, STARS, useInboxPlace } from './place.ts'
import { useInboxWords } from './words.tsx'

const ANY = 'any'

/** Narrowing the list, sorting it, and keeping what one sees as a view. */
export function FilterButton({ place }: { place: Place | undefined }) {
  const { t } = useLingui()
  useAction({ id: 'inbox.filter', label: t`Filter and sort…`, keys: 'f', run: () => openMenu('inbox-filter') })
  return (
    <Popover
      label={t`Filter and sort`}
      placement="bottom end"
      button={<IconButton id="inbox-filter" label={t`Filter and sort`} icon={IconFilter} keys="f" />}
    >
      {(close) => <Narrowing place={place} close={close} />}
    </Popover>
  )
}

function Narrowing({ place, close }: { place: Place | undefined; close: () => void }) {
  const { t } = useLingui()
  const [url, setUrl] = useInboxPlace()
  const words = useInboxWords()
  const { isReviewed } = useCounts()
  const labels = inbox.useCall('GET /inbox/views', {}).data?.labels ?? []
  const pick = <Id extends string>(ids: readonly Id[], names: Record<Id, string>) => [
    { id: ANY, name: t`any` },
    ...ids.map((id) => ({ id, name: names[id] })),
  ]
  const team = place?.team ?? []
  const channels = place?.channels ?? []
  return (
    <div className="inbox-narrowing">
      <Select
        label={t`On top`}
        options={SORTS.map((id) => ({ id, name: words.sorts[id] }))}
        value={url.sort ?? 'stake'}
        onChange={(sort) => setUrl({ sort: sort === 'stake' ? undefined : sort })}
      />
      <Select
        label={t`Channel`}
        options={[{ id: ANY, name: t`any` }, ...channels.map(({ id, name }) => ({ id, name }))]}
        value={url.channel ?? ANY}
        onChange={(id) => setUrl({ channel: id === ANY ? undefined : id })}
      />
      <Select
        label={t`Kind`}
        options={pick(KINDS, words.kinds)}
        value={url.kind ?? ANY}
        onChange={(id) => setUrl({ kind: one(KINDS, id) })}
      />
      {(isReviewed || url.stars !== undefined) && (
        <Select
          label={t`Stars`}
          options={pick(STARS, words.stars)}
          value={url.stars ?? ANY}
          onChange={(id) => setUrl({ stars: one(STARS, id) })}
        />
      )}
      <Select
        label={t`Mood`}
        options={pick(MOODS, words.moods)}
        value={url.mood ?? ANY}
        onChange={(id) => setUrl({ mood: one(MOODS, id) })}
      />
      <Select
        label={t`What they want`}
        options={pick(INTENTS, words.intents)}
        value={url.intent ?? ANY}
        onChange={(id) => setUrl({ intent: one(INTENTS, id) })}
      />
      <Select
        label={t`Language`}
        options={pick(LANGS, words.langs)}
        value={url.lang ?? ANY}
        onChange={(id) => setUrl({ lang: one(LANGS, id) })}
      />
      <Select
        label={t`Who looks after it`}
        options={[
          { id: ANY, name: t`any` },
          { id: 'me', name: t`Me` },
          { id: 'nobody', name: t`Nobody` },
          ...team.map(({ id, name }) => ({ id, name })),
        ]}
        value={url.assignee ?? ANY}
        onChange={(id) => setUrl({ assignee: id === ANY ? undefined : id })}
      />
      {labels.length > 0 && (
        <Select
          label={t`Label`}
          options={[{ id: ANY, name: t`any` }, ...labels.map((label) => ({ id: label, name: label }))]}
          value={url.label ?? ANY}
          onChange={(id) => setUrl({ label: id === ANY ? undefined : id })}
        />
      )}
      <KeepView close={close} />
    </div>
  )
}

const one = <Id extends string>(ids: readonly Id[], id: string) => ids.find((known) => known === id)

function KeepView({ close }: { close: () => void }) {
  const { t } = useLingui()
  const [url] = useInboxPlace()
  const [name, setName] = useState('')
  const [isShared, setShared] = useState(false)
  const keep = inbox.useDeed('POST /inbox/views', {
    refresh: ['GET /inbox/views'],
    said: () => t`View kept.`,
    onDone: close,
  })
  return (
    <div className="inbox-keep-view">
      <TextField
        label={t`Keep this as a view`}
        placeholder={t`Its name`}
        value={name}
        onChange={setName}
        maxLength={60}
      />
      <Checkbox isSelected={isShared} onChange={setShared}>
        <Trans>for the whole team</Trans>
      </Checkbox>
      <Button
        isDisabled={name.trim() === ''}
        onPress={() => keep.run({ name, shared: isShared, filter: filterOf({ ...url, find: url.find }) })}
      >
        <Trans>Keep view</Trans>
      </Button>
    </div>
  )
}

/** What narrows the list at this moment, each to be taken away. */
export function FiltersInForce({ place }: { place: Place | undefined }) {
  const [url, setUrl] = useInboxPlace()
  const words = useInboxWords()
  if (narrowings(url) === 0 && url.sort === undefined) return null
  const team = place?.team ?? []
  const owner = url.assignee === 'me' || url.assignee === 'nobody' ? words.whose[url.assignee] : undefined
  const told = [
    { key: 'sort', name: url.sort && words.sorts[url.sort] },
    { key: 'channel', name: place?.channels.find(({ id }) => id === url.channel)?.name },
    { key: 'kind', name: url.kind && words.kinds[url.kind] },
    { key: 'stars', name: url.stars && words.stars[url.stars] },
    { key: 'mood', name: url.mood && words.moods[url.mood] },
    { key: 'intent', name: url.intent && words.intents[url.intent] },
    { key: 'lang', name: url.lang && words.langs[url.lang] },
    { key: 'label', name: url.label },
    { key: 'assignee', name: url.assignee && (owner ?? team.find(({ id }) => id === url.assignee)?.name) },
  ]
  return (
    <div className="inbox-in-force">
      {told.map(({ key, name }) =>
        name === undefined ? null : (
          <Chip key={key} name={name} onRemove={() => setUrl({ [key]: undefined })}>
            {name}
          </Chip>
        ),
      )}
    </div>
  )
}
