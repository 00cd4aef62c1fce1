import { Trans, useLingui } from '@lingui/react/macro'
import { IconPrinter, IconSnowflake } from '@tabler/icons-react'
import { useState } from 'react'
import { useAction } from '#web/actions.tsx'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { AGAIN, inbox, type Room } from './calls.ts'
import { Course, FirstWord, Spread, Waiting } from './crisis-sight.tsx'
import { FirstHour } from './first-hour.tsx'
import { Log } from './crisis-log.tsx'
import { Roles } from './crisis-roles.tsx'
import { Statements } from './statements.tsx'
import { useCrisisWords } from './crisis-words.ts'

/** One crisis while it lasts, and its report when it is over. */
export function CrisisRoom({ id }: { id: string }) {
  const { t } = useLingui()
  const call = inbox.useCall('GET /inbox/crises/:id', { id }, { everySeconds: 30 })
  useAction({ id: 'crisis.print', label: t`Print the report`, keys: 'p', run: () => window.print() })
  if (call.error)
    return (
      <EmptyState
        kind="error"
        title={problemSentence(call.error)}
        action={<Link look="button" href="/inbox/crisis">{t`All crises`}</Link>}
      />
    )
  const room = call.data
  if (!room) return <Skeleton />
  const isOver = room.crisis.closedAt !== null
  return (
    <div className="crisis">
      <Head room={room} />
      {!isOver && <FirstHour room={room} />}
      <div className="crisis-columns">
        <div className="crisis-column">
          <Course room={room} />
          <FirstWord room={room} />
          <Spread room={room} />
          {!isOver && <Waiting room={room} />}
        </div>
        <div className="crisis-column">
          {!isOver && <Roles room={room} />}
          {!isOver && <Statements crisisId={id} matter={room.crisis.name} />}
          <Log room={room} />
          {room.lesson !== '' && (
            <section className="crisis-part">
              <h2>
                <Trans>What was learnt</Trans>
              </h2>
              <p className="crisis-lesson">{room.lesson}</p>
            </section>
          )}
          {!isOver && <End room={room} />}
        </div>
      </div>
    </div>
  )
}

function Head({ room }: { room: Room }) {
  const { t } = useLingui()
  const { states, counted } = useCrisisWords()
  const { crisis } = room
  const [name, setName] = useState('')
  const isOver = crisis.closedAt !== null
  const open = inbox.useDeed('POST /inbox/crises/:id/open', { refresh: AGAIN })
  const calm = inbox.useDeed('POST /inbox/crises/:id/close', { refresh: AGAIN, said: () => t`Put down as no crisis.` })
  const freeze = inbox.useDeed('POST /inbox/crises/:id/freeze', {
    refresh: AGAIN,
    said: () => t`Everything planned is held. Answers still go out.`,
    onDone: () => done.run({ id: crisis.id, kind: 'step', text: 'freeze' }),
  })
  const done = inbox.useDeed('POST /inbox/crises/:id/log', { refresh: AGAIN })
  const lift = inbox.useDeed('POST /inbox/crises/:id/lift', {
    refresh: AGAIN,
    said: () => t`Posts go out again. Those that missed their hour are drafts.`,
  })
  return (
    <header className="crisis-head" data-state={crisis.state}>
      <div className="crisis-head-words">
        <h2 className="headline">{crisis.name || t`Unusual anger`}</h2>
        <p>
          <Badge tone={isOver ? 'good' : crisis.level === 'page' ? 'bad' : 'warn'}>{states[crisis.state]}</Badge>{' '}
          {counted(crisis)}
        </p>
      </div>
      <div className="crisis-deeds">
        {crisis.state === 'alert' && (
          <>
            <TextField
              label={t`What is it about?`}
              labelUnseen
              placeholder={t`What is it about?`}
              value={name}
              maxLength={120}
              onChange={setName}
            />
            <Button
              look="primary"
              isDisabled={name.trim() === ''}
              onPress={() => open.run({ id: crisis.id, name: name.trim() })}
            >
              <Trans>It is a crisis</Trans>
            </Button>
            <Button onPress={() => calm.run({ id: crisis.id, state: 'calm' })}>
              <Trans>No crisis</Trans>
            </Button>
          </>
        )}
        {!isOver &&
          (room.isFrozen ? (
            <Button icon={IconSnowflake} onPress={() => lift.run({ id: crisis.id })}>
              <Trans>Let posts go out again</Trans>
            </Button>
          ) : (
            <Button
              icon={IconSnowflake}
              look={crisis.state === 'open' ? 'primary' : 'plain'}
              onPress={() => freeze.run({ id: crisis.id })}
            >
              <Trans>Hold what is planned</Trans>
            </Button>
          ))}
        <Button look="quiet" icon={IconPrinter} keys="p" onPress={() => window.print()}>
          <Trans>Print</Trans>
        </Button>
        <Link look="quiet" href="/inbox/crisis">{t`All crises`}</Link>
      </div>
    </header>
  )
}

function End({ room }: { room: Room }) {
  const { t } = useLingui()
  const [lesson, setLesson] = useState('')
  const close = inbox.useDeed('POST /inbox/crises/:id/close', {
    refresh: AGAIN,
    said: () => t`Closed. The report is kept.`,
  })
  return (
    <section className="crisis-part crisis-end">
      <h2>
        <Trans>When it is over</Trans>
      </h2>
      <TextArea
        label={t`What was learnt`}
        about={t`What began it, what helped, what we do differently next time.`}
        rows={3}
        maxLength={5000}
        value={lesson}
        onChange={setLesson}
      />
      <Button
        isDisabled={lesson.trim() === ''}
        onPress={() => close.run({ id: room.crisis.id, state: 'closed', lesson })}
      >
        <Trans>Close and keep the report</Trans>
      </Button>
    </section>
  )
}
