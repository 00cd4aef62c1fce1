import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { now } from '#web/clock.ts'
import { Button } from '#web/kit/button.tsx'
import { Confirm } from '#web/kit/dialog.tsx'
import { Link } from '#web/kit/link.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { desk } from './calls.ts'
import type { Channel } from './channel.ts'
import './health.css'

const DAY_MS = 86_400_000
const SOON_DAYS = 14

/** What waits because the channel is not well. */
export function Blocked({ channel }: { channel: Channel }) {
  const { planned, nextAt, nextText, hears } = channel
  return (
    <span className="meta">
      {planned > 0 && nextAt && (
        <>
          <Plural value={planned} one="# post waits" other="# posts wait" />:{' '}
          <Trans>
            “{nextText}” on <Moment at={nextAt} look="full" />
          </Trans>
          .{' '}
        </>
      )}
      {hears && <Trans>Nothing new comes to the inbox from here.</Trans>}
    </span>
  )
}

/** Counts down the days of a key, once they are few. */
export function KeyEnd({ channel: { keyEnds } }: { channel: Channel }) {
  if (!keyEnds) return null
  const left = Date.parse(keyEnds) - now()
  if (left > SOON_DAYS * DAY_MS) return null
  return (
    <span className="desk-channel-key">
      {left > 0 ? (
        <Trans>
          Its key ends <RelativeTime at={keyEnds} />. Connect it again before.
        </Trans>
      ) : (
        <Trans>
          Its key ended <RelativeTime at={keyEnds} />.
        </Trans>
      )}
    </span>
  )
}

/** Tries the channel out with a post that goes away again. */
export function TestPost({ channel }: { channel: Channel }) {
  const { t } = useLingui()
  const [isAsking, setAsking] = useState(false)
  const [sent, setSent] = useState<{ url: string; removed: boolean } | null>(null)
  const test = desk.useDeed('POST /channels/:id/test', { onProblem: () => undefined, onDone: setSent })
  const seen = useSeen()
  if (!channel.test) return null
  const { seenBy, removed } = channel.test
  return (
    <div className="desk-test">
      <Button isPending={test.isRunning} onPress={() => setAsking(true)}>
        <Trans>Send a test post</Trans>
      </Button>
      {sent && (
        <p role="status">
          {sent.removed ? (
            <Trans>It arrived, and it is deleted again.</Trans>
          ) : (
            <Trans>
              It arrived: <Link href={sent.url}>open it</Link> and delete it there.
            </Trans>
          )}
        </p>
      )}
      {test.problem && (
        <p className="desk-refused" role="alert">
          {problemSentence(test.problem)}
        </p>
      )}
      <Confirm
        title={t`Send a test post to ${channel.name}?`}
        verb={t`Send it`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={() => test.run({ id: channel.id })}
      >
        {seen(seenBy)}{' '}
        {removed ? (
          <Trans>We delete it as soon as it has arrived.</Trans>
        ) : (
          <Trans>This account does not let us delete it: it stays until you delete it there.</Trans>
        )}
      </Confirm>
    </div>
  )
}

function useSeen() {
  const { t } = useLingui()
  return (by: NonNullable<Channel['test']>['seenBy']): string => {
    switch (by) {
      case 'mentioned':
        return t`Nobody but the account itself will see it.`
      case 'followers':
        return t`The followers could see it for a moment.`
      case 'unlisted':
        return t`It stands in no public list, but whoever opens the page could see it for a moment.`
      default:
        return t`This network has no hidden posts: everybody could see it for a moment.`
    }
  }
}

/** What a network that charges has cost, and where it must stop. */
export function Money({ channel }: { channel: Channel }) {
  const { t, i18n } = useLingui()
  const { money } = channel
  const [typed, setTyped] = useState(money?.budget?.toString() ?? '')
  const save = desk.useDeed('PUT /channels/:id/budget', { refresh: ['GET /channels'], said: () => t`Saved.` })
  if (!money) return null
  const text = (amount: number) =>
    money.currency.length === 3
      ? i18n.number(amount, { style: 'currency', currency: money.currency, maximumFractionDigits: 3 })
      : t`${i18n.number(amount)} units`
  const amount = Number(typed.replace(',', '.'))
  const isRight = typed.trim() === '' || (Number.isFinite(amount) && amount > 0)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isRight) save.run({ id: channel.id, budget: typed.trim() === '' ? null : amount })
  }
  return (
    <form className="desk-money" onSubmit={submit}>
      <p>
        {money.per === 'month' ? (
          <Trans>Spent this month: {text(money.spent)}</Trans>
        ) : (
          <Trans>Used today: {text(money.spent)}</Trans>
        )}
        {money.budget !== null && (
          <>
            {' '}
            <Trans>
              of {text(money.budget)}. It begins anew <RelativeTime at={money.endsAt} />.
            </Trans>
          </>
        )}
      </p>
      <span className="desk-money-set">
        <TextField
          label={money.per === 'month' ? t`Monthly budget` : t`Daily budget`}
          about={t`Before it is used up the channel stops by itself and says so. Leave it empty for no limit.`}
          inputMode="decimal"
          value={typed}
          onChange={setTyped}
          {...(isRight ? {} : { error: t`Write a number, such as 20.` })}
        />
        <Button type="submit" isPending={save.isRunning}>
          <Trans>Set</Trans>
        </Button>
      </span>
    </form>
  )
}

/** What the key must be allowed, with what breaks without, and what is not possible at all. */
export function Permissions({ channel }: { channel: Channel }) {
  const { data } = desk.useCall('GET /networks', {})
  const network = data?.networks.find(({ id }) => id === channel.network)
  if (!network) return null
  return (
    <>
      <details className="desk-cannot">
        <summary>
          <Trans>What its key must allow, and what breaks without</Trans>
        </summary>
        <ul>
          {[
            ...network.steps,
            ...network.fields.filter(({ optional }) => optional).map(({ label, hint }) => `${label}: ${hint}`),
          ].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
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
    </>
  )
}
