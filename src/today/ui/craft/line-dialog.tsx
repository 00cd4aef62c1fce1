import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { today } from '../calls.ts'
import type { RoleLine } from './calls.ts'
import { useRoleNames } from './role-words.ts'

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Whose matter something is, a line each; words by which the inbox knows it become a rule there. */
export function LineDialog({ line, onClose }: { line: RoleLine; onClose: () => void }) {
  const { t } = useLingui()
  const name = useRoleNames()[line.duty]
  const [matters, setMatters] = useState(line.matters.join('\n'))
  const [words, setWords] = useState(line.words.join(', '))
  const was = { duty: line.duty, matters: line.matters, words: line.words }
  const deed = today.useDeed('PUT /today/role/:duty', {
    refresh: ['GET /today/role'],
    said: () => t`Kept: ${name}`,
    undo: () => today.call('PUT /today/role/:duty', was),
    onDone: onClose,
  })
  const save = () =>
    deed.run({
      duty: line.duty,
      matters: linesOf(matters),
      words: words
        .split(',')
        .map((word) => word.trim())
        .filter(Boolean),
    })
  return (
    <Dialog
      title={name}
      isOpen
      onClose={onClose}
      footer={
        <Button look="primary" onPress={save}>
          <Trans>Keep</Trans>
        </Button>
      }
    >
      <div className="craft-form">
        <TextArea label={t`Their matters, a line each`} rows={6} value={matters} onChange={setMatters} />
        {line.duty !== 'smm' && (
          <TextArea
            label={t`Words by which it is known, with commas`}
            about={t`The inbox labels what holds one of them, by a rule you can see and try there.`}
            rows={2}
            value={words}
            onChange={setWords}
          />
        )}
      </div>
    </Dialog>
  )
}
