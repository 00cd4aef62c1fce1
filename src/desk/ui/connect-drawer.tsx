import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowLeft } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { NetworkGlyph } from '#web/kit/glyph-of-network.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { toast } from '#web/kit/toast.tsx'
import { desk } from './calls.ts'
import type { Channel, NetworkChoice } from './channel.ts'
import { NetworkList } from './network-list.tsx'
import { ReachNote } from './reach-note.tsx'
import { Refused } from './refused.tsx'

/** `again` is a channel that is connected in its place with a new key: its posts and talk stay with it. */
type Given = {
  isOpen: boolean
  again: Pick<Channel, 'id' | 'name' | 'network' | 'settings'> | null
  chosen: string | null
  onChoose: (network: string | undefined) => void
  onClose: () => void
}

/** Connecting a channel: which network, and then by its own page or with a pasted token. */
export function ConnectDrawer({ isOpen, again, chosen, onChoose, onClose }: Given) {
  const { t } = useLingui()
  const { data } = desk.useCall('GET /networks', {}, { enabled: isOpen })
  const networks = data?.networks ?? []
  const network = networks.find(({ id }) => id === (again?.network ?? chosen))
  return (
    <Drawer title={again ? t`Connect ${again.name} again` : t`Connect a channel`} isOpen={isOpen} onClose={onClose}>
      {network ? (
        <>
          {again === null && (
            <span className="desk-back">
              <Button look="quiet" icon={IconArrowLeft} onPress={() => onChoose(undefined)}>
                <Trans>Another network</Trans>
              </Button>
            </span>
          )}
          {network.needsAddress !== null && data && <ReachNote address={data.address} why={network.needsAddress} />}
          <ConnectForm
            key={network.id}
            network={network}
            settings={again?.settings ?? {}}
            again={again?.id ?? null}
            onDone={onClose}
          />
        </>
      ) : (
        data && <NetworkList networks={networks} onChoose={({ id }) => onChoose(id)} />
      )}
    </Drawer>
  )
}

function ConnectForm({
  network,
  settings,
  again,
  onDone,
}: {
  network: NetworkChoice
  settings: Record<string, string>
  again: string | null
  onDone: () => void
}) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(settings)
  const form = useRef<HTMLFormElement>(null)
  const pasted = desk.useDeed('POST /channels', {
    refresh: ['GET /channels'],
    onProblem: () => undefined,
    onDone: () => {
      toast(t`The channel is connected.`)
      onDone()
    },
  })
  const away = desk.useDeed('POST /channels/sign-in', {
    onProblem: () => undefined,
    onDone: ({ url }) => location.assign(url),
  })
  const some = (secret: boolean) =>
    Object.fromEntries(
      network.fields.filter((field) => field.secret === secret).map(({ id }) => [id, (typed[id] ?? '').trim()]),
    )
  const goThere = () => {
    const inputs = [...(form.current?.querySelectorAll('input') ?? [])].filter(({ type }) => type !== 'password')
    if (inputs.every((input) => input.reportValidity()))
      away.run({ network: network.id, settings: some(false), ...(again === null ? {} : { channelId: again }) })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    pasted.run({
      network: network.id,
      settings: some(false),
      credential: some(true),
      ...(again === null ? {} : { channelId: again }),
    })
  }
  const field = (secret: boolean) =>
    network.fields
      .filter((one) => one.secret === secret)
      .map((one) => (
        <TextField
          key={one.id}
          name={one.id}
          label={one.optional ? t`${one.label} (optional)` : one.label}
          about={one.hint}
          placeholder={one.example}
          type={secret ? 'password' : 'text'}
          autoComplete="off"
          value={typed[one.id] ?? ''}
          onChange={(text) => setTyped({ ...typed, [one.id]: text })}
          isRequired={!one.optional}
        />
      ))
  return (
    <form ref={form} className="desk-form" onSubmit={submit}>
      <h3 className="desk-network">
        <NetworkGlyph network={network.id} size={20} /> {network.name}
      </h3>
      {field(false)}
      {network.signIn && (
        <Button look="primary" isPending={away.isRunning} onPress={goThere}>
          <Trans>Sign in there and come back</Trans>
        </Button>
      )}
      <Refused problem={away.problem} />
      {network.signIn && (
        <p className="desk-or">
          <Trans>Or paste a token:</Trans>
        </p>
      )}
      <ol className="desk-steps">
        {network.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {field(true)}
      <Refused problem={pasted.problem} />
      <Button type="submit" look={network.signIn ? 'plain' : 'primary'} isPending={pasted.isRunning}>
        {network.signIn ? <Trans>Connect with the token</Trans> : <Trans>Connect</Trans>}
      </Button>
      {network.cannot.length > 0 && (
        <details className="desk-cannot">
          <summary>
            <Trans>What is not possible here</Trans>
          </summary>
          <ul>
            {network.cannot.map(({ what, why }) => (
              <li key={what}>{why}</li>
            ))}
          </ul>
        </details>
      )}
    </form>
  )
}
