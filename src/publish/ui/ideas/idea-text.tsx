import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { IDEAS, publish, type Idea, TRAY } from '../calls.ts'

const LETTERS_MOST = 4_000

/** The words of an idea; written anew it stays an idea. */
export function IdeaText({ idea }: { idea: Idea }) {
  const { t } = useLingui()
  const [text, setText] = useState(idea.text)
  const save = publish.useDeed('PUT /publish/ideas/:id', {
    refresh: [...IDEAS, ...TRAY],
    said: () => t`The idea is saved`,
    undo: ({ id }) => {
      setText(idea.text)
      return publish.call('PUT /publish/ideas/:id', { id, text: idea.text })
    },
  })
  const isChanged = text.trim() !== idea.text.trim()
  return (
    <form
      className="ideas-text"
      onSubmit={(event) => {
        event.preventDefault()
        if (isChanged) save.run({ id: idea.id, text })
      }}
    >
      <TextArea
        label={t`The idea`}
        rows={4}
        value={text}
        onChange={setText}
        maxLength={LETTERS_MOST}
        lang={idea.lang}
      />
      {isChanged && (
        <Button type="submit" look="primary" isPending={save.isRunning} isDisabled={text.trim() === ''}>
          <Trans>Save</Trans>
        </Button>
      )}
    </form>
  )
}
