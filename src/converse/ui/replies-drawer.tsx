import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { useDesk } from '#web/session.tsx'
import { inbox, type SavedReply } from './calls.ts'

const AGAIN = ['GET /inbox/saved-replies']

/** What stands in a saved reply for what is known only when it is used. */
const MARKS = { name: '{name}', channel: '{channel}', me: '{me}' }

type Draft = { id: string | null; name: string; text: string; lang: SavedReply['lang'] }

/** The answers worth keeping: reading, writing and putting them away. */
export function RepliesDrawer({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const { lang } = useDesk()
  const empty: Draft = { id: null, name: '', text: '', lang }
  const [draft, setDraft] = useState(empty)
  const call = inbox.useCall('GET /inbox/saved-replies', {}, { enabled: isOpen })
  const replies = call.data?.replies ?? []
  const onDone = () => setDraft(empty)
  const add = inbox.useDeed('POST /inbox/saved-replies', { refresh: AGAIN, said: () => t`Kept.`, onDone })
  const change = inbox.useDeed('PUT /inbox/saved-replies/:id', { refresh: AGAIN, said: () => t`Changed.`, onDone })
  const remove = inbox.useDeed('DELETE /inbox/saved-replies/:id', {
    optimistic: ({ id }, cache) =>
      cache.patch('GET /inbox/saved-replies', (all) => ({ replies: all.replies.filter((reply) => reply.id !== id) })),
    refresh: AGAIN,
    said: () => t`Put away.`,
  })
  const { id, ...wish } = draft
  const keep = () => (id === null ? add.run(wish) : change.run({ id, ...wish }))
  return (
    <Drawer title={t`Saved replies`} isOpen={isOpen} onClose={onClose}>
      <div className="inbox-replies">
        <TextField
          label={t`Name`}
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
          maxLength={80}
        />
        <Select
          label={t`Language`}
          options={[
            { id: 'en', name: 'English' },
            { id: 'tr', name: 'Türkçe' },
            { id: 'ru', name: 'Русский' },
          ]}
          value={draft.lang}
          onChange={(next) => setDraft({ ...draft, lang: next })}
        />
        <TextArea
          label={t`Words`}
          about={t`${MARKS.name} becomes the person's first name, ${MARKS.channel} the page, ${MARKS.me} your first name.`}
          rows={4}
          value={draft.text}
          onChange={(text) => setDraft({ ...draft, text })}
        />
        <div className="inbox-replies-deeds">
          <Button look="primary" isDisabled={draft.name.trim() === '' || draft.text.trim() === ''} onPress={keep}>
            {id === null ? <Trans>Keep this reply</Trans> : <Trans>Save the change</Trans>}
          </Button>
          {id !== null && (
            <Button look="quiet" onPress={onDone}>
              <Trans>Leave it as it was</Trans>
            </Button>
          )}
        </div>
        {replies.length === 0 && !call.isPending ? (
          <EmptyState kind="first-use" title={t`Nothing kept yet`}>
            <Trans>Keep the answers you give every week. In the editor a slash brings them back.</Trans>
          </EmptyState>
        ) : (
          <ul className="inbox-replies-list">
            {replies.map((reply) => (
              <li key={reply.id}>
                <div>
                  <p className="inbox-name">{reply.name}</p>
                  <p lang={reply.lang}>{reply.text}</p>
                  {reply.uses > 0 && (
                    <p className="meta">
                      <Plural value={reply.uses} one="Used once" other="Used # times" />
                    </p>
                  )}
                </div>
                <IconButton label={t`Change ${reply.name}`} icon={IconPencil} onPress={() => setDraft(reply)} />
                <IconButton
                  label={t`Put ${reply.name} away`}
                  icon={IconTrash}
                  onPress={() => remove.run({ id: reply.id })}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Drawer>
  )
}
