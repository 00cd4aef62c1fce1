import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Popover } from '#web/kit/popover.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { today } from '../calls.ts'
import type { SkillLine } from './calls.ts'

/** What the figures do not show, in one's own words: a figure one does not agree with is not the last word. */
export function SkillNote({ line, name }: { line: SkillLine; name: string }) {
  const { t } = useLingui()
  return (
    <Popover
      label={t`What the figures do not show: ${name}`}
      placement="bottom end"
      button={
        <Button look="quiet" aria-label={t`Note on ${name}`}>
          {line.note === '' ? <Trans>Add a note</Trans> : <Trans>Change the note</Trans>}
        </Button>
      }
    >
      {(close) => <Form line={line} onDone={close} />}
    </Popover>
  )
}

function Form({ line, onDone }: { line: SkillLine; onDone: () => void }) {
  const { t } = useLingui()
  const [note, setNote] = useState(line.note)
  const { skill, rated } = line
  const was = { skill, level: rated ?? 1, note: line.note }
  const keep = today.useDeed('PUT /today/skills/:skill', {
    refresh: ['GET /today/skills'],
    said: () => t`The note is kept.`,
    undo: () => today.call('PUT /today/skills/:skill', was),
    onDone,
  })
  return (
    <div className="craft-form">
      <TextArea
        label={t`What the figures do not show`}
        rows={3}
        value={note}
        onChange={setNote}
        maxLength={500}
        autoFocus
      />
      <Button look="primary" isPending={keep.isRunning} onPress={() => keep.run({ ...was, note })}>
        <Trans>Keep</Trans>
      </Button>
    </div>
  )
}
