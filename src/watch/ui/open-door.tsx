import { Trans, useLingui } from '@lingui/react/macro'
import { IconCopy, IconMail, IconWebhook } from '@tabler/icons-react'
import { useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { toast } from '#web/kit/toast.tsx'
import { watch } from './calls.ts'

/** News that is brought to us: newsletters, and what other programs know. */
export function OpenDoor() {
  const { t } = useLingui()
  const [kind, setKind] = useState<'letters' | 'hook' | null>(null)
  const [title, setTitle] = useState('')
  const [opened, setOpened] = useState<{ address: string; isReachable: boolean } | null>(null)
  const open = watch.useDeed('POST /watch/doors', { refresh: ['GET /watch/sources'], onDone: setOpened })
  if (opened && kind) return <Opened kind={kind} {...opened} />
  return (
    <section className="watch-doors">
      <p className="meta">
        <Trans>Or let it come by itself:</Trans>
        <Button look="quiet" icon={IconMail} aria-pressed={kind === 'letters'} onPress={() => setKind('letters')}>
          <Trans>A newsletter</Trans>
        </Button>
        <Button look="quiet" icon={IconWebhook} aria-pressed={kind === 'hook'} onPress={() => setKind('hook')}>
          <Trans>Another program</Trans>
        </Button>
      </p>
      {kind && (
        <form
          className="watch-add-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (title.trim() !== '') open.run({ kind, title })
          }}
        >
          <TextField
            label={t`What is it called?`}
            placeholder={kind === 'letters' ? t`The Monday letter` : t`Our booking system`}
            value={title}
            onChange={setTitle}
            maxLength={200}
          />
          <Button type="submit" look="primary" isPending={open.isRunning}>
            <Trans>Make an address</Trans>
          </Button>
        </form>
      )}
    </section>
  )
}

function Opened({ kind, address, isReachable }: { kind: 'letters' | 'hook'; address: string; isReachable: boolean }) {
  const { t } = useLingui()
  const copy = () => void navigator.clipboard.writeText(address).then(() => toast(t`Copied.`))
  return (
    <section className="watch-doors">
      <p>
        {kind === 'letters' ? (
          <Trans>
            Have your mail service hand the letters on to this address, then subscribe with a mailbox of it.
          </Trans>
        ) : (
          <Trans>Let the program post to this address. Whoever knows it may bring news, so keep it to yourself.</Trans>
        )}
      </p>
      <p className="watch-door-address">
        <code>{address}</code>
        <Button look="quiet" icon={IconCopy} onPress={copy}>
          <Trans>Copy</Trans>
        </Button>
      </p>
      <p className="meta">
        {kind === 'letters' ? (
          <Trans>
            It takes raw messages and what the usual services send (inbound webhooks as JSON or a form). With a mail
            server of your own a rule is enough that hands the message to:
          </Trans>
        ) : (
          <Trans>It takes any feed, and JSON with a title, a text and an address, one or many. For example:</Trans>
        )}
      </p>
      <pre className="watch-door-example">
        {kind === 'letters'
          ? `curl -H 'content-type: message/rfc822' --data-binary @- ${address}`
          : `curl -H 'content-type: application/json' -d '{"title":"…","text":"…","url":"https://…"}' ${address}`}
      </pre>
      {!isReachable && (
        <p className="watch-trouble">
          <Trans>The world cannot reach this desk yet: its address (MEYDAN_URL) leads only to this machine.</Trans>
        </p>
      )}
    </section>
  )
}
