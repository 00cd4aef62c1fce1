import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { desk } from './calls.ts'
import { NotReadable } from './not-readable.tsx'
import { type Role, useRoles } from './roles.ts'

type ProgramRole = Exclude<Role, 'owner'>

/** Keys for programs, such as the shop that reports registrations. */
export function KeysPart() {
  const { t } = useLingui()
  const roles = useRoles().filter(
    (role): role is { id: ProgramRole; name: string; about: string } => role.id !== 'owner',
  )
  const [name, setName] = useState('')
  const [role, setRole] = useState<ProgramRole>('analyst')
  const [made, setMade] = useState('')
  const { data, error, refetch } = desk.useCall('GET /workspace/keys', {})
  const make = desk.useDeed('POST /workspace/keys', {
    refresh: ['GET /workspace/keys'],
    onDone: ({ key }) => {
      setMade(key)
      setName('')
    },
  })
  const revoke = desk.useDeed('DELETE /workspace/keys/:id', {
    refresh: ['GET /workspace/keys'],
    said: () => t`The key no longer opens anything.`,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    make.run({ name, role })
  }
  if (error) return <NotReadable problem={error} onAgain={() => void refetch()} />
  if (!data) return <Skeleton />
  return (
    <div className="desk-part">
      <p>
        <Trans>
          Programs come in with a key, for example a shop that reports registrations. What they can ask stands in the{' '}
          <Link href="/api/openapi.json">description of the API</Link>.
        </Trans>
      </p>
      <ul className="desk-people">
        {data.keys.map((key) => (
          <li key={key.id}>
            <span className="desk-who">
              {key.name}
              <span className="meta">
                <code>{key.start}…</code> · {roles.find(({ id }) => id === key.role)?.name} · <Moment at={key.madeAt} />
              </span>
            </span>
            <Button look="quiet" onPress={() => revoke.run({ id: key.id })} aria-label={t`Revoke: ${key.name}`}>
              <Trans>Revoke</Trans>
            </Button>
          </li>
        ))}
      </ul>
      <form className="desk-row" onSubmit={submit}>
        <TextField label={t`Name of the program`} value={name} onChange={setName} maxLength={60} isRequired />
        <Select label={t`Role`} options={roles} value={role} onChange={setRole} />
        <Button type="submit" isPending={make.isRunning}>
          <Trans>Make a key</Trans>
        </Button>
      </form>
      {made && (
        <p className="desk-once">
          <Trans>Keep this key now; it is shown only this once:</Trans>
          <br />
          <code>{made}</code>
        </p>
      )}
    </div>
  )
}
