import { Trans, useLingui } from '@lingui/react/macro'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { inbox } from '../calls.ts'

const AGAIN = ['GET /inbox/page-rules']

/** The published rules of the page: nothing is hidden or deleted without one of them. */
export function PageRulesPart() {
  const { t } = useLingui()
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const call = inbox.useCall('GET /inbox/page-rules', {})
  const rules = call.data?.rules ?? []
  const add = inbox.useDeed('POST /inbox/page-rules', {
    refresh: AGAIN,
    said: () => t`Kept.`,
    onDone: () => {
      setTitle('')
      setText('')
    },
  })
  const remove = inbox.useDeed('DELETE /inbox/page-rules/:id', {
    refresh: AGAIN,
    said: () => t`Put away.`,
    undo: ({ id }) => inbox.call('POST /inbox/page-rules/:id/back', { id }),
  })
  return (
    <div className="ways-part">
      <p>
        <Trans>
          Whatever is hidden, deleted or banned names one of these rules, and keeps its words of that day. Publish the
          same words where visitors find them.
        </Trans>
      </p>
      {rules.length === 0 && !call.isPending && <EmptyState kind="first-use" title={t`The page has no rules yet`} />}
      <ul className="ways-list">
        {rules.map((rule) => (
          <li key={rule.id}>
            <div className="ways-rule">
              <p className="inbox-name">{rule.title}</p>
              <p>{rule.text}</p>
            </div>
            <IconButton
              label={t`Put ${rule.title} away`}
              icon={IconTrash}
              onPress={() => remove.run({ id: rule.id })}
            />
          </li>
        ))}
      </ul>
      <div className="ways-form">
        <TextField
          label={t`Name of the rule`}
          placeholder={t`No insults`}
          value={title}
          onChange={setTitle}
          maxLength={80}
        />
        <TextArea
          label={t`As visitors read it`}
          placeholder={t`Criticism is welcome. Insults, threats and advertising are hidden.`}
          rows={3}
          value={text}
          onChange={setText}
        />
        <Button
          look="primary"
          isDisabled={title.trim() === '' || text.trim() === ''}
          onPress={() => add.run({ title, text })}
        >
          <Trans>Add the rule</Trans>
        </Button>
      </div>
    </div>
  )
}
