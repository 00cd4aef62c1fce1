import { Trans, useLingui } from '@lingui/react/macro'
import { IconBell } from '@tabler/icons-react'
import { useState } from 'react'
import { Badge, type Tone } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { Switch } from '#web/kit/switch.tsx'
import { Page } from '#web/page.tsx'
import type { Got } from '#web/client.ts'
import type { PublishRoutes } from '../slice.ts'
import { unsubscribeHere } from './browser/subscription.ts'
import { useThisBrowser } from './browser/use-this-browser.ts'
import { publish } from './calls.ts'
import { NewOutlet } from './new-outlet.tsx'
import { Sendings } from './sendings.tsx'
import { useEventNames } from './event-names.ts'
import './notices.css'

const OUTLETS = ['GET /publish/outlets', 'GET /publish/outlets/:id/sendings']

type Outlet = Got<PublishRoutes, 'GET /publish/outlets'>['outlets'][number]

/** Who is told of what, and by which way: one's own, and the workspace's. */
export function Screen() {
  const { t } = useLingui()
  // What becomes of a test is seen without loading the page again.
  const told = publish.useCall('GET /publish/outlets', {}, { everySeconds: 10 })
  const [isNew, setNew] = useState(false)
  const here = useThisBrowser()
  const outlets = told.data?.outlets ?? []
  return (
    <Page
      name={t`Notices`}
      primary={
        <Button look="primary" icon={IconBell} onPress={() => setNew(true)}>
          <Trans>Tell somebody</Trans>
        </Button>
      }
    >
      <div className="notices">
        {told.error ? (
          <EmptyState kind="error" title={t`The list could not be read`}>
            {problemSentence(told.error)}
          </EmptyState>
        ) : !told.data ? (
          <Skeleton />
        ) : outlets.length === 0 ? (
          <EmptyState kind="first-use" icon={IconBell} title={t`Nobody is told of anything yet`}>
            <Trans>
              By mail, in this browser, in a chat, or to a program of yours: what went out, what did not, what waits for
              approval and which connection was lost. A hundred failures are one message.
            </Trans>
          </EmptyState>
        ) : (
          <ul className="notices-list">
            {outlets.map((outlet) => (
              <OneOutlet key={outlet.id} outlet={outlet} isHere={isAt(outlet, here.mark)} onGone={here.lookAgain} />
            ))}
          </ul>
        )}
      </div>
      <Drawer title={t`Tell somebody`} isOpen={isNew} onClose={() => setNew(false)}>
        <NewOutlet
          hasMail={told.data?.mail ?? false}
          isToldHere={outlets.some((outlet) => isAt(outlet, here.mark))}
          onDone={() => {
            setNew(false)
            here.lookAgain()
          }}
        />
      </Drawer>
    </Page>
  )
}

const isAt = (outlet: Outlet, mark: string | null) => mark !== null && outlet.own && outlet.mark === mark

function OneOutlet({ outlet, isHere, onGone }: { outlet: Outlet; isHere: boolean; onGone: () => void }) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  const { id, events } = outlet
  const names = useEventNames()
  const change = publish.useDeed('PUT /publish/outlets/:id', { refresh: OUTLETS })
  const test = publish.useDeed('POST /publish/outlets/:id/test', {
    refresh: OUTLETS,
    said: () => t`A test is on its way`,
  })
  const drop = publish.useDeed('DELETE /publish/outlets/:id', {
    refresh: OUTLETS,
    said: () => t`Taken away`,
    // Another workspace may tell this browser too; only the last one to leave unsubscribes it.
    onDone: ({ last }) => {
      if (isHere && last) void unsubscribeHere().then(onGone)
    },
  })
  const tones: Record<Outlet['state'], [Tone, string]> = {
    on: ['good', t({ context: 'notices', message: 'On' })],
    off: ['plain', t({ context: 'notices', message: 'Off' })],
    failing: ['bad', t`Does not answer`],
    gone: ['bad', t`Takes nothing any more`],
  }
  const [tone, state] = tones[outlet.state]
  return (
    <li className="notices-one">
      <span className="notices-head">
        <strong>{outlet.name}</strong>
        <span className="meta">{outlet.where}</span>
        <Badge tone={tone}>{state}</Badge>
        {isHere && <Badge tone="info">{t`This browser`}</Badge>}
        {!outlet.own && <Badge>{t`For the workspace`}</Badge>}
      </span>
      {outlet.state === 'failing' && (
        <p className="notices-trouble">
          <Trans>
            It has not taken the last message ({outlet.said}). It is tried again; after three days it is switched off.
          </Trans>
        </p>
      )}
      {outlet.state === 'off' && outlet.said && (
        <p className="notices-trouble">
          <Trans>
            It did not answer for three days ({outlet.said}) and was switched off. Mend it, then switch it on.
          </Trans>
        </p>
      )}
      {outlet.state === 'gone' && (
        <p className="notices-trouble">
          <Trans>
            That browser takes no notices any more: they were switched off in it, or its subscription has ended. Its
            address was thrown away. Open the desk in it to have it told again.
          </Trans>
        </p>
      )}
      <span className="meta">{events.map((event) => names[event] ?? event).join(', ')}</span>
      <span className="notices-deeds">
        {outlet.state !== 'gone' && (
          <>
            <Switch
              isSelected={outlet.state !== 'off'}
              onChange={(on) => change.run({ id, events: known(events), on })}
            >
              {t`Tell it`}
            </Switch>
            <Button onPress={() => test.run({ id })}>{t`Send a test`}</Button>
          </>
        )}
        <Button look="quiet" onPress={() => setOpen(!isOpen)}>{t`Last messages`}</Button>
        <Button look="quiet" onPress={() => drop.run({ id })}>{t`Take away`}</Button>
      </span>
      {isOpen && <Sendings id={id} />}
    </li>
  )
}

const EVENTS = ['live', 'failed', 'unknown', 'late', 'approval-asked', 'mentioned', 'connection-lost', 'alert'] as const

const known = (events: readonly string[]) => EVENTS.filter((event) => events.includes(event))
