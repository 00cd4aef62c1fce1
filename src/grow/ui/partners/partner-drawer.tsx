import { Trans, useLingui } from '@lingui/react/macro'
import { IconRefresh } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { numberTyped } from '../audience/typed.ts'
import { grow, type Partner } from '../calls.ts'

type Props = { partner: Partner | null; isOpen: boolean; onClose: () => void }

const REFRESH = ['GET /grow/partners']

/** One page of somebody else: where it is, what it costs, by which door its people come. */
export function PartnerDrawer({ partner, isOpen, onClose }: Props) {
  const { t } = useLingui()
  return (
    <Drawer title={partner?.name ?? t`Add a page`} isOpen={isOpen} onClose={onClose} size="wide">
      {isOpen && <Fields partner={partner} onClose={onClose} />}
    </Drawer>
  )
}

function Fields({ partner, onClose }: Pick<Props, 'partner' | 'onClose'>) {
  const { t } = useLingui()
  const invites = grow.useList('GET /grow/invites', {})
  const [kind, setKind] = useState(partner?.kind ?? 'partner')
  const [door, setDoor] = useState(partner?.door ?? '')
  const [typed, setTyped] = useState({
    name: partner?.name ?? '',
    url: partner?.url ?? '',
    note: partner?.note ?? '',
    price: partner?.price === null || partner === null ? '' : String(partner.price),
    currency: partner?.currency ?? '',
    followers: '',
  })
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
  })
  const add = grow.useDeed('POST /grow/partners', { refresh: REFRESH, said: () => t`Written down.`, onDone: onClose })
  const change = grow.useDeed('PUT /grow/partners/:id', {
    refresh: REFRESH,
    said: () => t({ message: 'Saved', context: 'a text' }),
    onDone: onClose,
  })
  const drop = grow.useDeed('DELETE /grow/partners/:id', {
    refresh: REFRESH,
    said: () => t`Taken off the list.`,
    onDone: onClose,
  })
  const look = grow.useDeed('POST /grow/partners/:id/look', {
    refresh: REFRESH,
    said: (_, { posts }) => t`Read. Posts: ${posts}`,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const price = numberTyped(typed.price)
    const followers = numberTyped(typed.followers)
    const wish = {
      kind,
      name: typed.name,
      url: typed.url,
      note: typed.note,
      price: price === 0 ? null : price,
      currency: price ? typed.currency.trim().toUpperCase() : null,
      door,
      followers: followers === null ? null : Math.round(followers),
    }
    if (partner) change.run({ id: partner.id, ...wish })
    else add.run(wish)
  }
  const doors = [...new Set(invites.items.map(({ name }) => name))]
  return (
    <form className="partner-form" onSubmit={submit}>
      <Segmented
        label={t`What it is to you`}
        value={kind}
        onChange={setKind}
        options={[
          { id: 'partner', name: t`Partner` },
          { id: 'competitor', name: t`Competitor` },
        ]}
      />
      <TextField label={t`Name`} isRequired {...field('name')} />
      <TextField
        label={t`Address of its page`}
        about={t`Open pages that show their figures to everybody are read every day.`}
        placeholder="https://"
        {...field('url')}
      />
      <TextField label={t`Followers, where no server tells them`} inputMode="numeric" {...field('followers')} />
      <div className="partner-fields">
        <TextField label={t`Price of one mention`} inputMode="decimal" {...field('price')} />
        <TextField label={t`Currency`} placeholder="TRY" {...field('currency')} />
      </div>
      <Select
        label={t`Door its people come by`}
        options={[{ id: '', name: t`None` }, ...doors.map((name) => ({ id: name, name }))]}
        value={door}
        onChange={setDoor}
      />
      <TextArea label={t({ message: 'Note', context: 'about a partner' })} rows={3} {...field('note')} />
      {partner && partner.about !== '' && <p className="meta">{partner.about}</p>}
      {partner && partner.lookedAt !== null && (
        <p className="meta">
          {partner.answered ? (
            <Trans>
              Read <Moment at={partner.lookedAt} />, posts: {partner.posts}
            </Trans>
          ) : (
            <Trans>
              Asked <Moment at={partner.lookedAt} />, without an answer that can be read.
            </Trans>
          )}
        </p>
      )}
      <div className="partner-fields">
        <Button look="primary" type="submit" isPending={add.isRunning || change.isRunning}>
          <Trans>Save</Trans>
        </Button>
        {partner && partner.url !== '' && (
          <Button icon={IconRefresh} isPending={look.isRunning} onPress={() => look.run({ id: partner.id })}>
            <Trans>Read its page now</Trans>
          </Button>
        )}
        {partner && (
          <Button look="quiet" isPending={drop.isRunning} onPress={() => drop.run({ id: partner.id })}>
            <Trans>Take off the list</Trans>
          </Button>
        )}
      </div>
    </form>
  )
}
