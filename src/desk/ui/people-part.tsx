import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Avatar } from '#web/kit/avatar.tsx'
import { Button } from '#web/kit/button.tsx'
import { Confirm } from '#web/kit/dialog.tsx'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { useDesk } from '#web/session.tsx'
import { desk } from './calls.ts'
import { NotReadable } from './not-readable.tsx'
import { type Role, useRoles } from './roles.ts'

/** The team: who works here with which role, and inviting more. */
export function PeoplePart() {
  const { t } = useLingui()
  const { me, workspace } = useDesk()
  const isOwner = workspace.role === 'owner'
  const roles = useRoles()
  const [role, setRole] = useState<Role>('manager')
  const [leaving, setLeaving] = useState<{ accountId: string; name: string } | null>(null)
  const { data, error, refetch } = desk.useCall('GET /workspace/members', {})
  const [link, setLink] = useState('')
  const invite = desk.useDeed('POST /workspace/invitations', { onDone: (made) => setLink(made.link) })
  const remove = desk.useDeed('DELETE /workspace/members/:accountId', { refresh: ['GET /workspace/members'] })
  const change = desk.useDeed('PUT /workspace/members/:accountId', { refresh: ['GET /workspace/members'] })
  if (error) return <NotReadable problem={error} onAgain={() => void refetch()} />
  if (!data) return <Skeleton />
  return (
    <div className="desk-part">
      <ul className="desk-people">
        {data.members.map((member) => (
          <li key={member.accountId}>
            <Avatar name={member.name} size={32} />
            <span className="desk-who">
              {member.name}
              <span className="meta">{member.email}</span>
            </span>
            {isOwner ? (
              <Select
                label={t`Role of ${member.name}`}
                labelUnseen
                options={roles}
                value={member.role}
                onChange={(chosen) => {
                  if (chosen !== member.role) change.run({ accountId: member.accountId, role: chosen })
                }}
              />
            ) : (
              <span className="meta">{roles.find(({ id }) => id === member.role)?.name}</span>
            )}
            {isOwner && member.accountId !== me.id && (
              <Button look="quiet" onPress={() => setLeaving(member)} aria-label={t`Take out: ${member.name}`}>
                <Trans>Take out</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {isOwner ? (
        <div className="desk-row">
          <Select label={t`Role of the new person`} options={roles} value={role} onChange={setRole} />
          <Button isPending={invite.isRunning} onPress={() => invite.run({ role })}>
            <Trans>Make an invitation link</Trans>
          </Button>
        </div>
      ) : (
        <p className="meta">
          <Trans>Only an owner invites people and takes them out.</Trans>
        </p>
      )}
      {link && (
        <p className="desk-once">
          <Trans>Send this link to one person. It works once, within seven days:</Trans>
          <br />
          <code>{link}</code>
        </p>
      )}
      <Confirm
        title={t`Take ${leaving?.name ?? ''} out of the workspace?`}
        verb={t`Take out`}
        danger
        isOpen={leaving !== null}
        onClose={() => setLeaving(null)}
        onConfirm={() => leaving && remove.run({ accountId: leaving.accountId })}
      >
        <Trans>What this person did stays. They can be invited again.</Trans>
      </Confirm>
    </div>
  )
}
