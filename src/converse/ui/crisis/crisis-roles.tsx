import { Trans, useLingui } from '@lingui/react/macro'
import { Select } from '#web/kit/select.tsx'
import { AGAIN, inbox, type Room } from './calls.ts'
import { useCrisisWords } from './crisis-words.ts'

const NOBODY = ''

/** Who does what while it lasts. */
export function Roles({ room }: { room: Room }) {
  const { t } = useLingui()
  const { roles } = useCrisisWords()
  const give = inbox.useDeed('PUT /inbox/crises/:id/roles/:role', { refresh: AGAIN })
  const options = [{ id: NOBODY, name: t`Nobody yet` }, ...room.team.map(({ id, name }) => ({ id, name }))]
  return (
    <section className="crisis-part">
      <h2>
        <Trans>Who does what</Trans>
      </h2>
      <div className="crisis-roles">
        {room.roles.map(({ role, accountId }) => (
          <Select
            key={role}
            label={roles[role]}
            options={options}
            value={accountId ?? NOBODY}
            onChange={(id) => give.run({ id: room.crisis.id, role, accountId: id === NOBODY ? null : id })}
          />
        ))}
      </div>
    </section>
  )
}
