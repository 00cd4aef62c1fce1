import { Trans, useLingui } from '@lingui/react/macro'
import { IconArrowBackUp } from '@tabler/icons-react'
import { Button } from '#web/kit/button.tsx'
import { Link } from '#web/kit/link.tsx'
import { type Close, today } from './calls.ts'
import { HappenedList } from './happened-list.tsx'

/** A day that is over: it says what it was, and where tomorrow is prepared by whoever still wants to. */
export function Closed({ close }: { close: Close }) {
  const { t } = useLingui()
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
      <p className="today-sheet-deeds">
        <Link look="button" href="/calendar">
          <Trans>Plan tomorrow</Trans>
        </Link>
        <Button look="quiet" icon={IconArrowBackUp} onPress={() => reopen.run({})}>
          <Trans>Open the day again</Trans>
        </Button>
      </p>
    </section>
  )
}
