import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { refresh } from '#web/calls.ts'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { LISTS, publish, type Standing } from '../calls.ts'
import { holdToast } from '../use-plan.ts'
import './live.css'

/** The words that stand on the network now, to be written anew; ten seconds later they stand there. */
export function ChangeDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLingui()
  const standing = publish.useCall('GET /publish/deliveries/:id/live', { id })
  if (standing.data && standing.data.whyNoChange === null)
    return <ChangeForm id={id} standing={standing.data} onClose={onClose} />
  return (
    <Dialog title={t`Change what is live`} isOpen onClose={onClose}>
      {standing.error ? (
        <p>{problemSentence(standing.error)}</p>
      ) : standing.data ? (
        <p>{standing.data.whyNoChange}</p>
      ) : (
        <Skeleton />
      )}
    </Dialog>
  )
}

function ChangeForm({ id, standing, onClose }: { id: string; standing: Standing; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const { takes, media } = standing
  const [text, setText] = useState(standing.text)
  const [title, setTitle] = useState(standing.title ?? '')
  const [warning, setWarning] = useState(standing.warning ?? '')
  const [alts, setAlts] = useState<Record<string, string>>({})
  const change = publish.useDeed('POST /publish/deliveries/:id/change', {
    refresh: [...LISTS, 'GET /publish/deliveries/:id', 'GET /publish/deliveries/:id/live'],
    onProblem: () => {},
    onDone: ({ id: changeId }) => {
      onClose()
      holdToast(t`Changing…`, () =>
        publish.call('DELETE /publish/deliveries/:id', { id: changeId }).finally(() => refresh(queries, LISTS)),
      )
    },
  })
  const send = () =>
    change.run({
      id,
      text,
      ...(takes.title ? { title } : {}),
      ...(takes.warning ? { warning } : {}),
      alts: Object.entries(alts).map(([mediaId, alt]) => ({ mediaId, alt })),
    })
  return (
    <Dialog
      title={t`Change what is live`}
      isOpen
      onClose={onClose}
      size="wide"
      footer={
        <Button look="primary" isPending={change.isRunning} onPress={send}>
          <Trans>Change it</Trans>
        </Button>
      }
    >
      <div className="live-form">
        {takes.title && <TextField label={t`Headline`} value={title} onChange={setTitle} />}
        <TextArea
          label={t`Text`}
          about={media.length > 0 ? t`Pictures stay as they are.` : undefined}
          rows={8}
          value={text}
          onChange={setText}
          error={change.problem?.title}
          autoFocus
        />
        {takes.warning && (
          <TextField
            label={t`Content warning`}
            about={t`Readers see this line first and open the rest.`}
            value={warning}
            onChange={setWarning}
          />
        )}
        {takes.alt &&
          media.map((one, i) => (
            <TextField
              key={one.id}
              label={t`What picture ${i + 1} shows`}
              value={alts[one.id] ?? one.alt}
              onChange={(alt) => setAlts((known) => ({ ...known, [one.id]: alt }))}
            />
          ))}
      </div>
    </Dialog>
  )
}
