import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowBackUp } from '@tabler/icons-react'
import { Button } from '#web/kit/button.tsx'
import { type Close, today } from './calls.ts'
import { HappenedList } from './happened-list.tsx'
import { Tomorrow } from './tomorrow.tsx'
import { useScope } from './use-scope.ts'

/** A day that is over: it says what it was, and where tomorrow is prepared by whoever still wants to. */
export function Closed({ close }: { close: Close }) {
  const { t } = useLingui()
  const scope = useScope()
  const reopen = today.useDeed('DELETE /today/close', {
    refresh: ['GET /today', 'GET /today/close', 'GET /today/queue'],
    said: () => t`The day is open again.`,
  })
  if (!close.closed) return null
  const { carried, first, note } = close.closed
  return (
    <section className="today-sheet" aria-labelledby="today-closed">
      <h2 id="today-closed" className="headline">
        <Trans>The day is closed. Good night.</Trans>
      </h2>
      <HappenedList told={close.happened} />
      <p className="meta">
        <Trans>
          Carried over: {carried.length}. First tomorrow: {first.length}.
        </Trans>
      </p>
      {note && (
        <blockquote className="today-note">
          <p>{note}</p>
        </blockquote>
      )}
      <Tomorrow />
      <p className="today-sheet-deeds">
        <Button look="quiet" icon={IconArrowBackUp} onPress={() => reopen.run({ scope })}>
          <Trans>Open the day again</Trans>
        </Button>
      </p>
    </section>
  )
}
