import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Checkbox } from '#web/kit/checkbox.tsx'
import { RadioGroup } from '#web/kit/radio-group.tsx'
import { Select } from '#web/kit/select.tsx'
import { Switch } from '#web/kit/switch.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { useDesk } from '#web/session.tsx'
import { browserName } from './browser/browser-name.ts'
import { useStandingWords, useTellHere } from './browser/use-tell-here.ts'
import { publish } from './calls.ts'
import { useEventNames } from './event-names.ts'

const EVENTS = ['live', 'failed', 'unknown', 'late', 'approval-asked', 'mentioned', 'connection-lost', 'alert'] as const
const SERIOUS: readonly string[] = ['failed', 'unknown', 'late', 'approval-asked', 'connection-lost']

/** One more place to be told at. */
export function NewOutlet({
  hasMail,
  isToldHere,
  onDone,
}: {
  hasMail: boolean
  isToldHere: boolean
  onDone: () => void
}) {
  const { t } = useLingui()
  const { me, lang } = useDesk()
  const names = useEventNames()
  const browser = useStandingWords(isToldHere)
  const [way, setWay] = useState<'mail' | 'push' | 'chat' | 'webhook'>(
    hasMail ? 'mail' : browser.disabled ? 'chat' : 'push',
  )
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [dialect, setDialect] = useState<'text' | 'content'>('text')
  const [isQuiet, setQuiet] = useState(false)
  const [events, setEvents] = useState<readonly string[]>(SERIOUS)
  const [secret, setSecret] = useState('')
  const make = publish.useDeed('POST /publish/outlets', {
    refresh: ['GET /publish/outlets'],
    onDone: (made) => (made.secret ? setSecret(made.secret) : onDone()),
  })
  const here = useTellHere({ isWished: way === 'push', onDone })
  if (secret !== '')
    return (
      <div className="notices-form">
        <TextField
          label={t`The secret of its signature`}
          about={t`It is shown this once. Your program checks by it that a message comes from this desk (Standard Webhooks).`}
          value={secret}
          isReadOnly
        />
        <Button look="primary" onPress={onDone}>
          <Trans>I have kept it</Trans>
        </Button>
      </div>
    )
  return (
    <form
      className="notices-form"
      onSubmit={(event) => {
        event.preventDefault()
        const wish = {
          events: EVENTS.filter((one) => events.includes(one)),
          lang,
          quietFrom: isQuiet ? '21:00' : null,
          quietTo: isQuiet ? '08:00' : null,
        }
        if (way === 'push') void here.run({ ...wish, name: browserName(navigator.userAgent) })
        else make.run({ ...wish, own: way === 'mail', way, name: way === 'mail' ? me.name : name, address, dialect })
      }}
    >
      <RadioGroup
        label={t`Which way`}
        value={way}
        onChange={setWay}
        options={[
          {
            id: 'mail',
            name: t`By mail to me`,
            about: hasMail ? me.email : t`This desk has no mail server yet.`,
            disabled: !hasMail,
          },
          { id: 'push', name: t`In this browser`, ...browser },
          {
            id: 'chat',
            name: t`Into a chat of the team`,
            about: t`By the address the chat gives out for incoming messages.`,
          },
          {
            id: 'webhook',
            name: t`To a program`,
            about: t`Signed, so that it knows who speaks, and sent again until it is taken.`,
          },
        ]}
      />
      {(way === 'chat' || way === 'webhook') && (
        <>
          <TextField label={t`What it is called`} value={name} onChange={setName} maxLength={80} isRequired />
          <TextField
            label={t`Address`}
            type="url"
            placeholder="https://"
            value={address}
            onChange={setAddress}
            maxLength={2000}
            isRequired
          />
        </>
      )}
      {way === 'chat' && (
        <Select
          label={t`How the chat calls its text`}
          options={[
            { id: 'text', name: 'text', about: t`Slack, Mattermost and most others` },
            { id: 'content', name: 'content', about: t`Discord` },
          ]}
          value={dialect}
          onChange={setDialect}
        />
      )}
      <fieldset className="notices-events">
        <legend>
          <Trans>Of what</Trans>
        </legend>
        {EVENTS.map((event) => (
          <Checkbox
            key={event}
            isSelected={events.includes(event)}
            onChange={(on) => setEvents(on ? [...events, event] : events.filter((one) => one !== event))}
          >
            {names[event]}
          </Checkbox>
        ))}
      </fieldset>
      {way !== 'webhook' && <Switch isSelected={isQuiet} onChange={setQuiet}>{t`Not between 21:00 and 08:00`}</Switch>}
      <Button
        type="submit"
        look="primary"
        isPending={make.isRunning || here.isRunning}
        isDisabled={events.length === 0 || (way === 'push' && !here.isReady)}
      >
        <Trans>Tell it from now on</Trans>
      </Button>
    </form>
  )
}
