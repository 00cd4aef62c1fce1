import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#web/kit/button.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { Select } from '#web/kit/select.tsx'
import { inbox } from './calls.ts'

const AGAIN = ['GET /inbox/people/:id/regard', 'GET /inbox/people/:id', 'GET /inbox/threads', 'GET /inbox/threads/:id']
const NONE = 'none'

/** How a person is addressed, and who else they may be. */
export function Regard({ personId }: { personId: string }) {
  const { t } = useLingui()
  const regard = inbox.useCall('GET /inbox/people/:id/regard', { id: personId }).data
  const address = inbox.useDeed('PUT /inbox/people/:id/address', { refresh: AGAIN, said: () => t`Kept.` })
  const join = inbox.useDeed('POST /inbox/people/:id/merges', {
    refresh: AGAIN,
    said: ({ same }) => (same ? t`Joined.` : t`Kept apart.`),
    undo: (_, got) => inbox.call('DELETE /inbox/merges/:id', { id: got.id }),
  })
  const part = inbox.useDeed('DELETE /inbox/merges/:id', { refresh: AGAIN, said: () => t`Two people again.` })
  if (!regard) return null
  const names = { formal: t`formally (siz, вы)`, familiar: t`familiarly (sen, ты)` }
  return (
    <section className="inbox-part">
      <Select
        label={t`How we address them`}
        {...(regard.heard ? { about: t`They write to us ${names[regard.heard]}.` } : {})}
        options={[
          { id: NONE, name: t`not decided` },
          { id: 'formal', name: names.formal },
          { id: 'familiar', name: names.familiar },
        ]}
        value={regard.address ?? NONE}
        onChange={(id) => address.run({ id: personId, address: id === 'formal' || id === 'familiar' ? id : null })}
      />
      {regard.alike.map((other) => (
        <div key={other.personId} className="inbox-alike">
          <p>
            <Trans>
              Perhaps also {other.name} ({other.handle})
            </Trans>{' '}
            <span className="meta">{other.sameName ? t`the same name` : t`the same handle`}</span>
          </p>
          <Button onPress={() => join.run({ id: personId, other: other.personId, same: true })}>
            <Trans>The same person</Trans>
          </Button>
          <Button look="quiet" onPress={() => join.run({ id: personId, other: other.personId, same: false })}>
            <Trans>Somebody else</Trans>
          </Button>
        </div>
      ))}
      {regard.merges.map((merge) => (
        <p key={merge.id} className="meta">
          <Trans>
            Joined with another <RelativeTime at={merge.at} />
          </Trans>{' '}
          <Button look="quiet" onPress={() => part.run({ id: merge.id })}>
            <Trans>Make two of them</Trans>
          </Button>
        </p>
      ))}
    </section>
  )
}
