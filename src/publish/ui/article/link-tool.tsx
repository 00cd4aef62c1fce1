import { Trans, useLingui } from '@lingui/react/macro'
import type { Icon } from '@tabler/icons-react'
import type { EditorView } from 'prosemirror-view'
import { useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { article } from './schema.ts'
import { addressOf } from './write-text.ts'

const { marks } = article

/** Leads marked words somewhere; without marked words the address itself is written. */
export function LinkTool({ view, icon }: { view: EditorView; icon: Icon }) {
  const { t } = useLingui()
  const [address, setAddress] = useState<string | null>(null)
  const { from, to, empty, $from } = view.state.selection
  const here = marks.link.isInSet($from.marks())
  const begin = () => setAddress(typeof here?.attrs['href'] === 'string' ? here.attrs['href'] : '')
  useAction({ id: 'article.link', label: t`Link`, keys: 'mod+shift+k', run: begin })
  const end = () => {
    setAddress(null)
    requestAnimationFrame(() => view.focus())
  }
  const lead = () => {
    const wished = (address ?? '').trim()
    const href = addressOf(/^https?:\/\//i.test(wished) ? wished : `https://${wished}`)
    const mark = marks.link.create({ href })
    const { tr } = view.state
    view.dispatch(empty ? tr.replaceSelectionWith(article.text(href, [mark]), false) : tr.addMark(from, to, mark))
    end()
  }
  const loosen = () => {
    view.dispatch(view.state.tr.removeMark(from, to, marks.link))
    end()
  }
  return (
    <>
      <IconButton label={t`Link`} icon={icon} keys="mod+shift+k" onPress={begin} />
      <Dialog title={t`Link`} isOpen={address !== null} onClose={end}>
        <form
          className="rich-link"
          onSubmit={(event) => {
            event.preventDefault()
            if ((address ?? '').trim() !== '') lead()
          }}
        >
          <TextField label={t`Address`} value={address ?? ''} onChange={setAddress} inputMode="url" autoFocus />
          <span className="talk-deeds">
            <Button type="submit" look="primary" isDisabled={(address ?? '').trim() === ''}>
              <Trans>Lead there</Trans>
            </Button>
            {!empty && (
              <Button look="quiet" onPress={loosen}>
                <Trans>No link</Trans>
              </Button>
            )}
          </span>
        </form>
      </Dialog>
    </>
  )
}
