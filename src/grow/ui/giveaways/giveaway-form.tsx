import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Checkbox } from '#web/kit/checkbox.tsx'
import { DateTimeField } from '#web/kit/date-time-field.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { instantOf, type WallTime } from '#web/kit/wall-time.ts'
import { useZone } from '#web/zone.ts'
import { grow } from '../calls.ts'

type Props = { isOpen: boolean; onClose: () => void; onDone: (id: string) => void }

/** What is given away, to whom, and until when. */
export function GiveawayForm({ isOpen, onClose, onDone }: Props) {
  const { t } = useLingui()
  return (
    <Drawer title={t`Open a giveaway`} isOpen={isOpen} onClose={onClose} size="wide">
      {isOpen && <Fields onDone={onDone} />}
    </Drawer>
  )
}

function Fields({ onDone }: Pick<Props, 'onDone'>) {
  const { t } = useLingui()
  const pages = grow.useCall('GET /grow/pages', {})
  const [channel, setChannel] = useState<string | null>(null)
  const channelId = channel ?? pages.data?.pages[0]?.id ?? null
  const [by, setBy] = useState<'comment' | 'word' | 'join'>('comment')
  const posts = grow.useCall(
    'GET /grow/giveaways/posts',
    { channelId: channelId ?? '0' },
    { enabled: channelId !== null && by !== 'join' },
  )
  const [post, setPost] = useState<string | null>(null)
  const [mustFollow, setMustFollow] = useState(false)
  const [typed, setTyped] = useState({ name: '', prize: '', word: '', winners: '1', reserves: '2' })
  const zone = useZone()
  const [closes, setCloses] = useState<WallTime | null>(null)
  const open = grow.useDeed('POST /grow/giveaways', {
    refresh: ['GET /grow/giveaways'],
    said: () => t`The giveaway is open.`,
    onDone: ({ id }) => onDone(id),
  })
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: (value: string) => setTyped({ ...typed, [name]: value }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (channelId === null) return
    open.run({
      channelId,
      name: typed.name,
      prize: typed.prize,
      by,
      word: by === 'word' ? typed.word : '',
      postId: by === 'join' ? null : post,
      mustFollow: by !== 'join' && mustFollow,
      winners: whole(typed.winners, 1),
      reserves: whole(typed.reserves, 0),
      closesAt: closes === null ? null : instantOf(closes, zone),
    })
  }
  const hasList = pages.data?.pages.find(({ id }) => id === channelId)
  return (
    <form className="giveaway-form" onSubmit={submit}>
      <TextField label={t`Name`} isRequired {...field('name')} />
      <TextField label={t`What is given away`} {...field('prize')} />
      <Select
        label={t({ message: 'Page', context: 'of a network' })}
        options={pages.data?.pages.map(({ id, name, handle }) => ({ id, name, about: handle })) ?? []}
        value={channelId}
        onChange={setChannel}
      />
      <Select
        label={t`Who enters`}
        options={[
          { id: 'comment', name: t`Whoever comments` },
          { id: 'word', name: t`Whoever comments with a certain word` },
          { id: 'join', name: t`Whoever comes to the page` },
        ]}
        value={by}
        onChange={setBy}
      />
      {by === 'word' && <TextField label={t`The word`} isRequired {...field('word')} />}
      {by !== 'join' && (
        <>
          <Select
            label={t`Below which post`}
            placeholder={t`Choose a post`}
            options={
              posts.data?.posts.map(({ id, text, comments }) => ({
                id,
                name: text || t`A post without words`,
                about: t`comments: ${comments}`,
              })) ?? []
            }
            value={post}
            onChange={setPost}
          />
          <Checkbox isSelected={mustFollow} onChange={setMustFollow}>
            <Trans>Only who follows the page when the list is closed</Trans>
          </Checkbox>
        </>
      )}
      {hasList && !hasList.list && !hasList.doors && (by === 'join' || mustFollow) && (
        <p className="meta">
          <Trans>This network does not tell who follows, so nobody could enter this way.</Trans>
        </p>
      )}
      <div className="giveaway-fields">
        <TextField label={t`Winners`} inputMode="numeric" {...field('winners')} />
        <TextField label={t`In reserve`} inputMode="numeric" {...field('reserves')} />
        <DateTimeField label={t`Entries until`} value={closes} onChange={setCloses} />
      </div>
      <p className="meta">
        <Trans>
          Everybody enters once and has the same chance. Check the law where you are: in some countries a draw has to be
          allowed first.
        </Trans>
      </p>
      <Button look="primary" type="submit" isPending={open.isRunning}>
        <Trans>Open a giveaway</Trans>
      </Button>
    </form>
  )
}

const whole = (typed: string, least: number): number =>
  Math.max(least, Math.min(100, Math.round(Number(typed) || least)))
