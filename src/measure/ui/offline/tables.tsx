import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconTableImport } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { bringTable } from '#web/bring.ts'
import { Problem } from '#web/client.ts'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { Table } from '#web/kit/table.tsx'
import { toast } from '#web/kit/toast.tsx'
import { useLiveRefresh } from '#web/live.ts'
import { measure, type OutcomeTable } from '../calls.ts'
import { TableColumns, useColumnNames } from './table-columns.tsx'

const REFRESH = ['GET /measure/tables', 'GET /measure/tables/:id', 'GET /outcomes', 'GET /measure']

/** Registrations, calls and sales from tables that other programs write. */
export function Tables({ table, onTable }: { table: string | null; onTable: (id: string | null) => void }) {
  useLiveRefresh('measure.table', REFRESH)
  return (
    <div className="outcome-tables">
      {table === null ? <Overview onTable={onTable} /> : <OneTable id={table} onBack={() => onTable(null)} />}
    </div>
  )
}

function Overview({ onTable }: { onTable: (id: string) => void }) {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const list = measure.useList('GET /measure/tables', {})
  async function bring(chosen: File | undefined) {
    if (!chosen) return
    setBusy(true)
    try {
      onTable(await bringTable('/api/v1/measure/tables', chosen))
      list.refetch()
    } catch (problem) {
      toast(problem instanceof Problem ? problemSentence(problem) : String(problem), { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <p>
        <Trans>
          Bring what your till, shop or telephone exported, in whatever shape (CSV or Excel). You see first what each
          row means and what cannot be counted; a table can be taken back as a whole.
        </Trans>
      </p>
      <input
        ref={input}
        className="unseen"
        type="file"
        tabIndex={-1}
        aria-label={t`Choose a table`}
        accept=".csv,.tsv,.txt,.xlsx"
        onChange={(event) => {
          void bring(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <div>
        <Button look="primary" icon={IconTableImport} isPending={isBusy} onPress={() => input.current?.click()}>
          <Trans>Choose a table</Trans>
        </Button>
      </div>
      {list.items.length > 0 && (
        <Table
          caption={t`Tables brought`}
          rows={list.items}
          idOf={({ id }) => id}
          columns={[
            {
              id: 'name',
              name: t`Name`,
              cell: ({ id, name }) => (
                <Button look="quiet" onPress={() => onTable(id)}>
                  {name}
                </Button>
              ),
            },
            { id: 'state', name: t`State`, cell: (one) => <TableState table={one} /> },
            { id: 'when', name: t`Brought`, cell: ({ madeAt }) => <Moment at={madeAt} /> },
          ]}
        />
      )}
      {list.hasMore && <Button onPress={list.readOn}>{t`Older tables`}</Button>}
    </>
  )
}

function TableState({ table }: { table: Pick<OutcomeTable, 'state' | 'rows' | 'good' | 'done' | 'known'> }) {
  const { t } = useLingui()
  const { state, rows, good, done, known } = table
  switch (state) {
    case 'checked':
      return (
        <>
          <Badge>{t`looked through`}</Badge>{' '}
          <span className="meta">
            <Trans>
              {good} of {rows} rows
            </Trans>
          </span>
        </>
      )
    case 'taking':
      return (
        <>
          <Badge tone="warn">{t`being counted`}</Badge>{' '}
          <span className="meta">
            {done}/{good}
          </span>
        </>
      )
    case 'taken':
      return (
        <>
          <Badge tone="good">{t`counted`}</Badge>{' '}
          <span className="meta">{known > 0 ? t`new: ${done}, known before: ${known}` : t`new: ${done}`}</span>
        </>
      )
    case 'undone':
      return <Badge>{t`taken back`}</Badge>
  }
}

function OneTable({ id, onBack }: { id: string; onBack: () => void }) {
  const { t } = useLingui()
  const { data, error } = measure.useCall('GET /measure/tables/:id', { id })
  const take = measure.useDeed('POST /measure/tables/:id/take', {
    refresh: REFRESH,
    said: (_, { rows }) => t`Being counted: ${rows} rows.`,
  })
  const undo = measure.useDeed('POST /measure/tables/:id/undo', {
    refresh: REFRESH,
    said: () => t`The table is taken back.`,
  })
  const columnNames = useColumnNames()
  const back = (
    <Button look="quiet" onPress={onBack}>
      <Trans>All tables</Trans>
    </Button>
  )
  if (error)
    return (
      <>
        <p>{back}</p>
        <p>{problemSentence(error)}</p>
      </>
    )
  if (!data) return <Skeleton />
  return (
    <>
      <p>
        {back} <strong>{data.name}</strong> <TableState table={data} />
      </p>
      {data.state === 'checked' && <TableColumns key={id} table={data} />}
      <div>
        {data.state === 'checked' && (
          <Button
            look="primary"
            isDisabled={data.good === 0}
            isPending={take.isRunning}
            onPress={() => take.run({ id })}
          >
            <Plural value={data.good} one="Count # row" other="Count # rows" />
          </Button>
        )}
        {data.state === 'taken' && (
          <Button isPending={undo.isRunning} onPress={() => undo.run({ id })}>
            <Trans>Take the table back</Trans>
          </Button>
        )}
      </div>
      {data.problems.length > 0 && (
        <Table
          caption={t`Rows that cannot be counted`}
          rows={data.problems}
          idOf={({ row, column }) => `${row}${column}`}
          columns={[
            { id: 'row', name: t`Row`, numbers: true, cell: ({ row }) => row },
            { id: 'column', name: t`Column`, cell: ({ column }) => columnNames[column] },
            { id: 'why', name: t`Why`, cell: ({ said }) => said },
          ]}
        />
      )}
    </>
  )
}
