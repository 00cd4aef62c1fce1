import { now } from '@internationalized/date'
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { ComboBox } from '#web/kit/combo-box.tsx'
import { DateTimeField } from '#web/kit/date-time-field.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { gapAround, instantOf, wallOf } from '#web/kit/wall-time.ts'
import { useDesk } from '#web/session.tsx'
import { inbox, type SeenChannel, type Talk } from '../calls.ts'
import { useInboxPlace } from '../place.ts'
import { StarsField } from '../reviews/stars.tsx'
import './seen.css'

const AGAIN = ['GET /inbox/threads', 'GET /inbox/threads/:id', 'GET /inbox/counts', 'GET /inbox/seen/names']
const SHOWN_LETTERS = 70

/** Putting in what was read on a page that tells the desk nothing: a new conversation, or the next word of this one. */
export function SeenDrawer({ channels, talk }: { channels: readonly SeenChannel[]; talk: Talk | null }) {
  const { t } = useLingui()
  const [{ panel }, setUrl] = useInboxPlace()
  const close = () => setUrl({ panel: undefined })
  const isNext = panel === 'seen-next'
  return (
    <Drawer
      title={isNext ? t`What was said next` : t`Add a comment seen elsewhere`}
      isOpen={panel === 'seen' || isNext}
      onClose={close}
    >
      {isNext ? talk && <SeenForm channels={channels} talk={talk} /> : <SeenForm channels={channels} talk={null} />}
    </Drawer>
  )
}

function SeenForm({ channels, talk }: { channels: readonly SeenChannel[]; talk: Talk | null }) {
  const { t } = useLingui()
  const { zone } = useDesk()
  const [{ preset }, setUrl] = useInboxPlace()
  const [channelId, setChannelId] = useState(talk?.channel.id ?? channels[0]?.id ?? null)
  const [kind, setKind] = useState<SeenChannel['kinds'][number]>(
    talk?.thread.kind === 'message' ? 'message' : !talk && preset === 'reviews' ? 'review' : 'comment',
  )
  const [stars, setStars] = useState<number | null>(null)
  const [postId, setPostId] = useState<string | null>(null)
  const [name, setName] = useState(talk?.thread.person?.name ?? '')
  const [text, setText] = useState('')
  const [url, setLink] = useState('')
  const [wall, setWall] = useState<string | null>(() => wallOf(now(zone)))
  const channel = channels.find(({ id }) => id === channelId)
  const kinds = channel?.kinds ?? []
  const meant = kinds.includes(kind) ? kind : (kinds[0] ?? kind)
  const gap = wall ? gapAround(wall, zone) : null
  const add = inbox.useDeed('POST /inbox/seen', {
    refresh: AGAIN,
    said: (_, got) => (got.isNew ? t`Added to the inbox.` : t`It was in the inbox already.`),
    undo: (_, got) => (got.isNew ? inbox.call('DELETE /inbox/seen/:id', { id: got.messageId }) : Promise.resolve()),
    onDone: ({ threadId }) => setUrl({ thread: threadId, panel: undefined }),
    onProblem: () => {},
  })
  const isStarred = meant === 'review' && !talk && stars !== null
  const isReady =
    channelId !== null && wall !== null && gap === null && name.trim() !== '' && (text.trim() !== '' || isStarred)
  const put = () => {
    if (channelId === null || wall === null) return
    const place = talk ? { threadId: talk.thread.id } : postId === null ? {} : { postId }
    const given = meant === 'review' && !talk && stars !== null ? { stars } : {}
    add.run({ channelId, kind: meant, ...given, name, text, url, at: instantOf(wall, zone), ...place })
  }
  return (
    <form
      className="inbox-seen"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) put()
      }}
    >
      {!talk && (
        <>
          <Select
            label={t`Where you saw it`}
            options={channels.map(({ id, name: called }) => ({ id, name: called }))}
            value={channelId}
            onChange={(id) => {
              setChannelId(id)
              setPostId(null)
            }}
          />
          {kinds.length > 1 && (
            <Segmented
              label={t`What it is`}
              options={[
                { id: 'comment' as const, name: t`A comment` },
                { id: 'message' as const, name: t`A private message` },
                { id: 'review' as const, name: t`A review` },
              ].filter(({ id }) => kinds.includes(id))}
              value={meant}
              onChange={setKind}
            />
          )}
          {meant === 'comment' && channelId !== null && (
            <PostField key={channelId} channelId={channelId} value={postId} onChange={setPostId} />
          )}
        </>
      )}
      <div className="inbox-seen-who">
        <TextField label={t`Who wrote it`} value={name} onChange={setName} maxLength={120} autoFocus={!talk} />
        {!talk && channelId !== null && <Known channelId={channelId} typed={name} onChoose={setName} />}
      </div>
      {meant === 'review' && !talk && <StarsField value={stars} onChange={setStars} />}
      <TextArea label={t`What they wrote`} rows={5} value={text} onChange={setText} autoFocus={talk !== null} />
      <DateTimeField
        label={t`When`}
        about={zone.replaceAll('_', ' ')}
        value={wall}
        onChange={setWall}
        error={
          gap
            ? t`The clocks skip this hour that night. Take ${gap.before.slice(11)} or ${gap.after.slice(11)}.`
            : undefined
        }
      />
      <TextField
        label={t`Its link, if it has one`}
        about={t`So that whoever answers finds it on the page.`}
        placeholder="https://"
        value={url}
        onChange={setLink}
        maxLength={2000}
      />
      {add.problem && (
        <p className="inbox-seen-problem" role="alert">
          {add.problem.title}
        </p>
      )}
      <Button type="submit" look="primary" isDisabled={!isReady} isPending={add.isRunning}>
        <Trans>Add to the inbox</Trans>
      </Button>
    </form>
  )
}

type PostProps = { channelId: string; value: string | null; onChange: (id: string | null) => void }

/** Which of our posts it stands under, found by its words; none is an answer, too. */
function PostField({ channelId, value, onChange }: PostProps) {
  const { t } = useLingui()
  const [find, setFind] = useState('')
  const posts =
    inbox.useCall('GET /inbox/seen/posts', { channelId, find: value === null ? find : '' }).data?.items ?? []
  return (
    <ComboBox
      label={t`Under which post`}
      about={t`Leave it empty when it is not under a post from this desk.`}
      options={posts.map(({ id, text }) => ({ id, name: shortened(text) }))}
      value={value}
      onChange={onChange}
      onSearch={setFind}
    />
  )
}

/** Those who have spoken there before, one press away. */
function Known({ channelId, typed, onChoose }: { channelId: string; typed: string; onChoose: (name: string) => void }) {
  const { t } = useLingui()
  const names = inbox.useCall('GET /inbox/seen/names', { channelId, find: typed }).data?.names ?? []
  const others = names.filter((name) => name !== typed)
  if (others.length === 0) return null
  return (
    <div className="inbox-seen-known" role="group" aria-label={t`Known here`}>
      {others.map((name) => (
        <Button key={name} look="quiet" onPress={() => onChoose(name)}>
          {name}
        </Button>
      ))}
    </div>
  )
}

const shortened = (text: string) => {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length > SHOWN_LETTERS ? `${line.slice(0, SHOWN_LETTERS)}…` : line
}
