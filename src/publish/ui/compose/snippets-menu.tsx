import { Trans, useLingui } from '@lingui/react/macro'
import { IconBookmarks, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Menu, type MenuEntry } from '#web/kit/menu.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { publish, type Snippet } from '../calls.ts'

const ASKED = ['GET /publish/snippets'] as const

type Props = {
  /** The channels that are written for; what is kept for others is not offered. */
  channelIds: readonly string[]
  onTake: (text: string) => void
}

/** Groups of tags, signatures and pieces of text: one press puts them where the text ends. */
export function SnippetsMenu({ channelIds, onTake }: Props) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const kept = publish.useList('GET /publish/snippets', {})
  const fitting = kept.items.filter((one) => one.channelIds?.some((id) => channelIds.includes(id)) ?? true)
  const names = useKinds()
  const items: MenuEntry[] = [
    ...names.flatMap((kind): MenuEntry[] => {
      const ofKind = fitting.filter((one) => one.kind === kind.id)
      if (ofKind.length === 0) return []
      return [
        {
          id: kind.id,
          name: kind.name,
          items: ofKind.map(({ id, name, text }) => ({ id, name, run: () => onTake(text) })),
        },
      ]
    }),
    ...(fitting.length > 0 ? (['line'] as const) : []),
    { id: 'keep', name: t`Keep and change…`, run: () => setOpen(true) },
  ]
  return (
    <>
      <Menu
        button={
          <Button look="quiet" icon={IconBookmarks}>
            <Trans>Kept texts</Trans>
          </Button>
        }
        label={t`Kept texts`}
        items={items}
      />
      <Dialog title={t`Kept texts`} isOpen={isOpen} onClose={() => setOpen(false)} size="wide">
        <Keeping items={kept.items} />
      </Dialog>
    </>
  )
}

function useKinds() {
  const { t } = useLingui()
  return [
    { id: 'tags', name: t`Group of tags` },
    { id: 'signature', name: t`Signature` },
    { id: 'piece', name: t`Piece of text` },
  ] as const
}

function Keeping({ items }: { items: readonly Snippet[] }) {
  const { t } = useLingui()
  const kinds = useKinds()
  const [kind, setKind] = useState<Snippet['kind']>('tags')
  const [name, setName] = useState('')
  const [text, setText] = useState('')
  const add = publish.useDeed('POST /publish/snippets', {
    refresh: ASKED,
    said: () => t({ context: 'a text', message: 'Kept' }),
    onDone: () => {
      setName('')
      setText('')
    },
  })
  const putAway = publish.useDeed('DELETE /publish/snippets/:id', {
    refresh: ASKED,
    said: () => t`It is put away`,
    undo: ({ id }) => publish.call('POST /publish/snippets/:id/restore', { id }),
  })
  const change = publish.useDeed('PUT /publish/snippets/:id', { refresh: ASKED })
  return (
    <div className="keeping">
      <ul className="keeping-list">
        {items.map((one) => (
          <li key={one.id}>
            <TextField
              label={kinds.find(({ id }) => id === one.kind)?.name ?? ''}
              defaultValue={one.name}
              onBlur={(event) => {
                if (event.target instanceof HTMLInputElement && event.target.value.trim() !== '')
                  change.run({ ...one, name: event.target.value })
              }}
            />
            <TextArea
              label={t`Text`}
              rows={2}
              defaultValue={one.text}
              onBlur={(event) => {
                if (event.target instanceof HTMLTextAreaElement && event.target.value.trim() !== '')
                  change.run({ ...one, text: event.target.value })
              }}
            />
            <IconButton
              label={t`Put “${one.name}” away`}
              icon={IconTrash}
              onPress={() => putAway.run({ id: one.id })}
            />
          </li>
        ))}
      </ul>
      <form
        className="keeping-new"
        onSubmit={(event) => {
          event.preventDefault()
          add.run({ kind, name, text, channelIds: null })
        }}
      >
        <Select label={t`Kind`} options={kinds} value={kind} onChange={setKind} />
        <TextField label={t`Name`} value={name} onChange={setName} isRequired />
        <TextArea label={t`Text`} rows={2} value={text} onChange={setText} isRequired />
        <Button
          type="submit"
          look="primary"
          isDisabled={name.trim() === '' || text.trim() === ''}
          isPending={add.isRunning}
        >
          <Trans>Keep it</Trans>
        </Button>
      </form>
    </div>
  )
}
