import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconArrowBackUp, IconCalendarPlus, IconPencil } from '@tabler/icons-react'
import { useAction } from '#web/actions.tsx'
import { Button } from '#web/kit/button.tsx'
import { EmptyState } from '#web/kit/empty-state.tsx'
import { Link } from '#web/kit/link.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Progress } from '#web/kit/progress.tsx'
import { Segmented } from '#web/kit/segmented.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { publish } from './calls.ts'
import { useColumnNames } from './column-names.ts'

const TABLE = [
  'GET /publish/imports/:id',
  'GET /publish/imports/:id/rows',
  'GET /publish/imports',
  'GET /publish/calendar',
  'GET /publish/drafts',
]

type Props = { id: string; only: 'all' | 'bad'; onOnly: (only: 'all' | 'bad') => void }

/** A table after looking: what is good, what is not and why, and the one press that takes it in or back. */
export function ImportTable({ id, only, onOnly }: Props) {
  const { t } = useLingui()
  const table = publish.useCall('GET /publish/imports/:id', { id })
  const rows = publish.useList('GET /publish/imports/:id/rows', { id, only })
  const take = publish.useDeed('POST /publish/imports/:id/take', { refresh: TABLE })
  const undo = publish.useDeed('POST /publish/imports/:id/undo', {
    refresh: TABLE,
    said: (_, { undone, kept }) =>
      kept > 0 ? t`Taken back: ${undone}. Already out and kept: ${kept}.` : t`Taken back: ${undone}`,
  })
  const columns = useColumnNames()
  const state = table.data?.state
  const mayTake = state === 'checked' && (table.data?.good ?? 0) > 0 && !take.isRunning
  const plan = () => take.run({ id, plans: true })
  useAction({ id: 'import.take', label: t`Take the good rows in`, keys: 'mod+enter', when: mayTake, run: plan })
  useAction({ id: 'import.undo', label: t`Take the import back`, when: state === 'done', run: () => undo.run({ id }) })
  if (table.error)
    return (
      <EmptyState kind="error" title={t`This table could not be read`}>
        {problemSentence(table.error)}
      </EmptyState>
    )
  if (!table.data) return <Skeleton />
  const { name, good, made } = table.data
  const bad = table.data.rows - good
  return (
    <section className="import-table" aria-label={name}>
      <Link look="quiet" href="/import">
        <Trans>All tables</Trans>
      </Link>
      <h2>{name}</h2>
      <p className="import-sum" aria-live="polite">
        <Plural value={good} one="# row is good." other="# rows are good." />{' '}
        {bad > 0 && <Plural value={bad} one="# row has a problem." other="# rows have problems." />}
      </p>
      {state === 'checked' && (
        <div className="import-deeds">
          <Button
            look="primary"
            icon={IconCalendarPlus}
            keys="mod+enter"
            isDisabled={!mayTake}
            isPending={take.isRunning}
            onPress={plan}
          >
            <Plural value={good} one="Take # row in and plan it" other="Take # rows in and plan them" />
          </Button>
          <Button icon={IconPencil} isDisabled={!mayTake} onPress={() => take.run({ id, plans: false })}>
            <Trans>Only as drafts</Trans>
          </Button>
        </div>
      )}
      {state === 'running' && (
        <Progress label={t`Making posts: ${made} of ${good}`} value={good === 0 ? 0 : (made / good) * 100} />
      )}
      {state === 'done' && (
        <div className="import-deeds">
          <span>
            <Plural value={made} one="# post was made." other="# posts were made." />
          </span>
          <Link look="button" href="/calendar">{t`To the calendar`}</Link>
          <Button icon={IconArrowBackUp} isPending={undo.isRunning} onPress={() => undo.run({ id })}>
            <Trans>Take the import back</Trans>
          </Button>
        </div>
      )}
      {state === 'undone' && (
        <p>
          <Trans>This import was taken back.</Trans>
        </p>
      )}
      <Segmented
        label={t`Which rows`}
        value={only}
        onChange={onOnly}
        options={[
          { id: 'bad', name: t`With problems` },
          { id: 'all', name: t`All rows` },
        ]}
      />
      {rows.items.length === 0 && !rows.isPending ? (
        <EmptyState kind="cleared" title={t`No row has a problem`} />
      ) : (
        <ul className="import-rows">
          {rows.items.map(({ row, cells, problems, refusal, postId }) => (
            <li key={row} className="import-row" data-bad={problems.length > 0 || refusal !== null || undefined}>
              <span className="import-row-number">
                <Trans>Row {row}</Trans>
              </span>
              <span className="import-row-words">
                <span className="import-row-text">
                  {[cells['date'], cells['time']].filter(Boolean).join(' ')} {cells['text'] ?? ''}
                </span>
                {problems.map((problem) => (
                  <span key={`${problem.column} ${problem.said}`} className="import-problem">
                    <strong>{columns[problem.column] ?? problem.column}</strong> {problem.said}
                  </span>
                ))}
                {refusal !== null && <span className="import-problem">{refusal}</span>}
              </span>
              {postId && state !== 'undone' && <Link look="quiet" href={`/compose/${postId}`}>{t`Open`}</Link>}
            </li>
          ))}
        </ul>
      )}
      {rows.hasMore && (
        <Button look="quiet" isPending={rows.isReadingOn} onPress={rows.readOn}>
          <Trans>More rows</Trans>
        </Button>
      )}
    </section>
  )
}
