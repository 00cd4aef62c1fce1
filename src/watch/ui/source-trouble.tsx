import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { now } from '#web/clock.ts'
import { Button } from '#web/kit/button.tsx'
import { RelativeTime } from '#web/kit/relative-time.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { toast } from '#web/kit/toast.tsx'
import { type Source, watch } from './calls.ts'

const RECENT_MILLISECONDS = 7 * 86_400_000

export const isRecent = (at: string) => now() - Date.parse(at) < RECENT_MILLISECONDS

/** What ails a source, what can be done about it, and the doing. */
export function SourceTrouble({ source }: { source: Source }) {
  const { t } = useLingui()
  const [isOpen, setIsOpen] = useState(false)
  const move = useMove(source)
  const search = watch.useDeed('POST /watch/sources/:id/search', {
    refresh: ['GET /watch/sources'],
    onDone: ({ came }) =>
      toast(
        came === 'healed'
          ? t`Found it: ${source.title} is read at its new address.`
          : came === 'offered'
            ? t`Something like it was found; look whether it is the one.`
            : t`No new address was found.`,
      ),
  })
  return (
    <div className="watch-source-state watch-trouble">
      <p>
        {source.troubleSaid}{' '}
        <span className="meta">
          <Trans>
            Next try: <RelativeTime at={source.nextPollAt} />
          </Trans>
        </span>
      </p>
      {source.newAddress ? (
        <>
          <p className="meta">
            <Trans>Perhaps it lives here now: {source.newAddress}</Trans>
          </p>
          <Button
            look="quiet"
            isPending={move.isRunning}
            onPress={() => source.newAddress && move.run({ id: source.id, url: source.newAddress })}
          >
            <Trans>Take this address</Trans>
          </Button>{' '}
        </>
      ) : (
        isOpen && <p className="meta">{source.advice}</p>
      )}
      {isOpen && source.kind === 'feed' && (
        <>
          <Button look="quiet" isPending={search.isRunning} onPress={() => search.run({ id: source.id })}>
            <Trans>Look for it</Trans>
          </Button>
          <Moved source={source} />
        </>
      )}
      {!isOpen && (
        <Button look="quiet" onPress={() => setIsOpen(true)}>
          <Trans>What can I do?</Trans>
        </Button>
      )}
    </div>
  )
}

function useMove(source: Source) {
  const { t } = useLingui()
  return watch.useDeed('PUT /watch/sources/:id/address', {
    refresh: ['GET /watch/sources', 'GET /watch/stories'],
    said: () => t`${source.title} is read at its new address.`,
  })
}

function Moved({ source }: { source: Source }) {
  const { t } = useLingui()
  const [address, setAddress] = useState('')
  const move = useMove(source)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (address.trim() !== '') move.run({ id: source.id, url: address })
  }
  return (
    <form className="watch-moved" onSubmit={submit}>
      <TextField
        label={t`It has moved`}
        placeholder="example.org"
        inputMode="url"
        value={address}
        onChange={setAddress}
      />
      <Button type="submit" isPending={move.isRunning}>
        <Trans>Move</Trans>
      </Button>
    </form>
  )
}
