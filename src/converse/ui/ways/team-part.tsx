import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Switch } from '#web/kit/switch.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { inbox } from '../calls.ts'

/** Who takes part when work is given out in turn, whose answers need a yes, who waits at the door, where translations come from. */
export function TeamPart() {
  const { t } = useLingui()
  const turns = inbox.useCall('GET /inbox/turns', {}).data?.turns ?? []
  const turn = inbox.useDeed('PUT /inbox/turns/:accountId', { refresh: ['GET /inbox/turns'] })
  const approval = inbox.useCall('GET /inbox/approval', {}).data?.roles ?? []
  const approve = inbox.useDeed('PUT /inbox/approval', {
    refresh: ['GET /inbox/approval', 'GET /inbox/threads/:id/aside'],
  })
  const door = inbox.useCall('GET /inbox/door', {}).data
  const screen = inbox.useDeed('PUT /inbox/door', { refresh: ['GET /inbox/door'] })
  return (
    <div className="ways-part">
      <h2>
        <Trans>In turn</Trans>
      </h2>
      {turns.map(({ id, name, away }) => (
        <Switch key={id} isSelected={!away} onChange={(isOn) => turn.run({ accountId: id, away: !isOn })}>
          {away ? t`${name} is away` : t`${name} takes part`}
        </Switch>
      ))}
      <h2>
        <Trans>Approval</Trans>
      </h2>
      <Switch isSelected={approval.includes('author')} onChange={(is) => approve.run({ roles: is ? ['author'] : [] })}>
        <Trans>Answers of authors need the yes of a manager</Trans>
      </Switch>
      <h2>
        <Trans>At the door</Trans>
      </h2>
      <Switch isSelected={door?.screens ?? false} onChange={(screens) => screen.run({ screens })}>
        <Trans>Who writes privately for the first time waits until somebody lets them in</Trans>
      </Switch>
      <Translator />
    </div>
  )
}

function Translator() {
  const { t } = useLingui()
  const kept = inbox.useCall('GET /inbox/translator', {}).data
  const [url, setUrl] = useState<string | null>(null)
  const [key, setKey] = useState('')
  const keep = inbox.useDeed('PUT /inbox/translator', { refresh: ['GET /inbox/translator'], said: () => t`Kept.` })
  return (
    <div className="ways-form">
      <h2>
        <Trans>Translation</Trans>
      </h2>
      <TextField
        label={t`Address of a translation service`}
        about={t`One that speaks like LibreTranslate. Messages you translate with T are sent there and nowhere else.`}
        placeholder="https://translate.example.org/translate"
        value={url ?? kept?.url ?? ''}
        onChange={setUrl}
      />
      <TextField
        label={t`Its key`}
        placeholder={kept?.hasKey ? t`kept` : t`none needed`}
        type="password"
        value={key}
        onChange={setKey}
      />
      <Button onPress={() => keep.run({ url: url ?? kept?.url ?? '', key: key === '' ? null : key })}>
        <Trans>Keep the service</Trans>
      </Button>
    </div>
  )
}
