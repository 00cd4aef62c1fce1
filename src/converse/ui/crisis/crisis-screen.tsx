import { Trans, useLingui } from '@lingui/react/macro'
import { IconFlame } from '@tabler/icons-react'
import { useState } from 'react'
import * as z from 'zod'
import { Badge, type Tone } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { Dialog } from '#web/kit/dialog.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { Page } from '#web/page.tsx'
import { useUrl } from '#web/url.ts'
import { InboxRooms } from '../rooms.tsx'
import { AGAIN, type CrisisLine, inbox } from './calls.ts'
import { CrisisRoom } from './crisis-room.tsx'
import { useCrisisWords } from './crisis-words.ts'
import { Statements } from './statements.tsx'
import './crisis.css'

const Url = z.object({ id: z.string().optional().catch(undefined), print: z.string().optional().catch(undefined) })

/** When more than the daily grumble comes in: what is going on, what to do in the first hour, and what was learnt before. */
export function Screen() {
  const { t } = useLingui()
  const [{ id }, setUrl] = useUrl(Url)
  const [calling, setCalling] = useState(false)
  useLiveRefresh('converse.', AGAIN)
  return (
    <Page
      name={t`Crisis room`}
      scope={<Trans>Calm is prepared before it is needed</Trans>}
      primary={
        id === undefined && (
          <Button look="primary" icon={IconFlame} onPress={() => setCalling(true)}>
            <Trans>Call a crisis</Trans>
          </Button>
        )
      }
      tools={<InboxRooms here="crisis" />}
    >
      {id === undefined ? (
        <Known onOpen={(one) => setUrl({ id: one }, { push: true })} />
      ) : (
        <CrisisRoom key={id} id={id} />
      )}
      <Call
        isOpen={calling}
        onClose={() => setCalling(false)}
        onCalled={(one) => setUrl({ id: one }, { push: true })}
      />
    </Page>
  )
}

const TONES: Record<CrisisLine['state'], Tone> = { alert: 'bad', open: 'warn', closed: 'good', calm: 'plain' }

/** Every crisis there was, and the words prepared for the next. */
function Known({ onOpen }: { onOpen: (id: string) => void }) {
  const { t } = useLingui()
  const { states, counted } = useCrisisWords()
  const list = inbox.useList('GET /inbox/crises', {})
  if (list.isPending) return <Skeleton />
  if (list.problem)
    return (
      <EmptyState
        kind="error"
        title={t`The crises could not be read`}
        action={<Button onPress={list.refetch}>{t`Try again`}</Button>}
      >
        {problemSentence(list.problem)}
      </EmptyState>
    )
  return (
    <div className="crisis-home">
      {list.items.length === 0 ? (
        <EmptyState kind="cleared" icon={IconFlame} title={t`Nothing burns`}>
          <Trans>
            The desk holds the upset messages of the last hour against what is usual at this hour of the week, on every
            channel, and calls you when it is more.
          </Trans>
        </EmptyState>
      ) : (
        <ul className="crisis-list">
          {list.items.map((crisis) => (
            <li key={crisis.id}>
              <button type="button" onClick={() => onOpen(crisis.id)}>
                <Badge tone={TONES[crisis.state]}>{states[crisis.state]}</Badge>
                <strong>{crisis.name || t`Unusual anger`}</strong>
                <span className="meta">
                  <Moment at={crisis.noticedAt} /> · {counted(crisis)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {list.hasMore && <Button onPress={list.readOn}>{t`Show more`}</Button>}
      <Statements crisisId={null} />
    </div>
  )
}

type Calling = { isOpen: boolean; onClose: () => void; onCalled: (id: string) => void }

function Call({ isOpen, onClose, onCalled }: Calling) {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const call = inbox.useDeed('POST /inbox/crises', {
    refresh: AGAIN,
    onDone: ({ id }) => {
      onClose()
      onCalled(id)
    },
  })
  return (
    <Dialog
      title={t`Call a crisis`}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t`Keep as it is`}</Button>
          <Button look="primary" isDisabled={name.trim() === ''} onPress={() => call.run({ name })}>
            <Trans>Open the room</Trans>
          </Button>
        </>
      }
    >
      <TextField
        label={t`What is it about?`}
        about={t`Short and plain; it stands in the statements and in the report.`}
        value={name}
        maxLength={120}
        onChange={setName}
        autoFocus
      />
    </Dialog>
  )
}
