import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '#web/kit/button.tsx'
import { Link } from '#web/kit/link.tsx'
import { practice, type Run } from './calls.ts'

/** A result belongs to the one who played; shown to others only by their own deed. */
export function ShownResult({ run }: { run: Run }) {
  const { t } = useLingui()
  const show = practice.useDeed('POST /practice/runs/:id/result', { refresh: ['GET /practice/runs/:id'] })
  const hide = practice.useDeed('DELETE /practice/runs/:id/result', { refresh: ['GET /practice/runs/:id'] })
  const { id, resultToken, testId } = run
  return (
    <p className="practice-shown">
      {resultToken === null ? (
        <>
          <span className="meta">
            <Trans>Only you see this. A signed result shows the points, not what was written.</Trans>
          </span>
          <Button isPending={show.isRunning} onPress={() => show.run({ id })}>
            <Trans>Make a signed result to show</Trans>
          </Button>
        </>
      ) : (
        <>
          <Link href={`/result/${resultToken}`}>{t`The signed result`}</Link>
          {testId === null && (
            <Button look="quiet" isPending={hide.isRunning} onPress={() => hide.run({ id })}>
              <Trans>Take it back</Trans>
            </Button>
          )}
        </>
      )}
    </p>
  )
}
