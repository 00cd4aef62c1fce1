import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { toast } from '#web/kit/toast.tsx'
import { useDesk } from '#web/session.tsx'
import { publish } from './calls.ts'
import './approvals.css'

const LINKS = ['GET /publish/approval-links']
const DAYS = ['3', '7', '14', '30', '90'] as const

type Props = { isOpen: boolean; onClose: () => void; postIds: readonly string[] }

/** Ways in for people without an account: made here, shown once, closed with one press. */
export function ClientLinks({ isOpen, onClose, postIds }: Props) {
  const { t } = useLingui()
  const { workspace } = useDesk()
  const links = publish.useCall('GET /publish/approval-links', {}, { enabled: isOpen })
  const end = publish.useDeed('DELETE /publish/approval-links/:id', {
    refresh: LINKS,
    said: () => t`The link is closed`,
  })
  return (
    <Drawer title={t`Links for clients`} isOpen={isOpen} onClose={onClose}>
      <div className="approval-form">
        {postIds.length > 0 ? (
          <NewLink postIds={postIds} />
        ) : (
          <p>
            <Trans>
              Choose a post in the list, or several with X; then make a link here for somebody without an account.
            </Trans>
          </p>
        )}
        {links.error && <p>{problemSentence(links.error)}</p>}
        <ul className="client-links">
          {links.data?.links.map((link) => (
            <li key={link.id} className="client-link">
              <span className="client-link-words">
                <strong>{link.name}</strong>
                <span className="meta">
                  <Plural value={link.posts} one="# post" other="# posts" />
                  {' · '}
                  <Trans>
                    open until <Moment at={link.endsAt} zone={workspace.zone} />
                  </Trans>
                  {' · '}
                  {link.openedAt ? (
                    <Trans>
                      seen <Moment at={link.openedAt} zone={workspace.zone} />
                    </Trans>
                  ) : (
                    <Trans>nobody has opened it</Trans>
                  )}
                </span>
              </span>
              <Button onPress={() => end.run({ id: link.id })}>
                <Trans>Close it</Trans>
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Drawer>
  )
}

function NewLink({ postIds }: { postIds: readonly string[] }) {
  const { t } = useLingui()
  const [name, setName] = useState('')
  const [days, setDays] = useState<(typeof DAYS)[number]>('14')
  const [url, setUrl] = useState('')
  const make = publish.useDeed('POST /publish/approval-links', {
    refresh: LINKS,
    onDone: (made) => setUrl(made.url),
  })
  const copy = () =>
    void navigator.clipboard
      .writeText(url)
      .then(() => toast(t`Copied`))
      .catch(() => toast(t`Copy it by hand, please.`))
  if (url !== '')
    return (
      <>
        <TextField
          label={t`The link for ${name}`}
          about={t`It is shown this once. Whoever has it can approve in this name.`}
          value={url}
          isReadOnly
        />
        <Button look="primary" icon={IconCopy} onPress={copy}>
          <Trans>Copy the link</Trans>
        </Button>
      </>
    )
  return (
    <form
      className="approval-form"
      onSubmit={(event) => {
        event.preventDefault()
        make.run({ name, days: Number(days), postIds: [...postIds] })
      }}
    >
      <TextField
        label={t`Name of the client`}
        about={t`Decisions are written down under this name.`}
        value={name}
        onChange={setName}
        maxLength={80}
        isRequired
      />
      <Select
        label={t`For how many days`}
        options={DAYS.map((id) => ({ id, name: id }))}
        value={days}
        onChange={setDays}
      />
      <Button type="submit" look="primary" isPending={make.isRunning} isDisabled={name.trim() === ''}>
        <Plural value={postIds.length} one="Make a link to # post" other="Make a link to # posts" />
      </Button>
    </form>
  )
}
