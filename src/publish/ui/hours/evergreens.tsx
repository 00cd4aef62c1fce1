import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Switch } from '#web/kit/switch.tsx'
import { publish, type Channel, type Evergreen } from '../calls.ts'
import { mediaUrl } from '../upload.ts'
import { EvergreenForm, wishOf } from './evergreen-form.tsx'

/** What may be said again and again: its wordings take turns in the open hours. */
export function Evergreens({ channels }: { channels: readonly Channel[] }) {
  const { t } = useLingui()
  const [editing, setEditing] = useState<Evergreen | 'new' | null>(null)
  const list = publish.useList('GET /publish/evergreens', {})
  const refresh = ['GET /publish/evergreens']
  const change = publish.useDeed('PUT /publish/evergreens/:id', { refresh })
  const drop = publish.useDeed('DELETE /publish/evergreens/:id', {
    refresh,
    said: () => t`Said no more`,
    undo: ({ id }) => {
      const known = list.items.find((one) => one.id === id)
      return known ? publish.call('POST /publish/evergreens', wishOf(known)) : Promise.resolve()
    },
  })
  return (
    <section className="hours-part" aria-label={t`Evergreens`}>
      <h2>
        <Trans>Evergreens</Trans>
      </h2>
      <p className="hours-note">
        <Trans>
          Posts that may be said again. Their wordings take turns in open hours of the coming week, never the same words
          twice in a row.
        </Trans>
      </p>
      <ul className="evergreen-list">
        {list.items.map((one) => (
          <li key={one.id} className="evergreen">
            <Switch isSelected={one.isOn} onChange={(isOn) => change.run({ id: one.id, ...wishOf(one), isOn })}>
              <span className="unseen">{one.wordings[0]}</span>
            </Switch>
            {one.media[0] && (
              <img className="evergreen-picture" src={mediaUrl(one.media[0].id, 'small')} alt={one.media[0].alt} />
            )}
            <span className="evergreen-words" lang={one.lang}>
              {one.wordings[0]}
            </span>
            <span className="meta">
              <Plural value={one.wordings.length} one="# wording" other="# wordings" />
              {' · '}
              <Plural value={one.cycles} one="said # time" other="said # times" />
            </span>
            {one.troubleSaid && <Badge tone="warn">{one.troubleSaid}</Badge>}
            <IconButton label={t`Change`} icon={IconPencil} onPress={() => setEditing(one)} />
            <IconButton label={t`Say it no more`} icon={IconTrash} onPress={() => drop.run({ id: one.id })} />
          </li>
        ))}
      </ul>
      <div className="hours-deeds">
        <Button icon={IconPlus} onPress={() => setEditing('new')}>
          <Trans>Add an evergreen</Trans>
        </Button>
        {list.hasMore && (
          <Button look="quiet" onPress={list.readOn}>
            <Trans>More</Trans>
          </Button>
        )}
      </div>
      {editing && (
        <EvergreenForm
          evergreen={editing === 'new' ? null : editing}
          channels={channels}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
}
