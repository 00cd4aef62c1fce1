import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconTableImport } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { bringTable } from '#web/bring.ts'
import { Problem } from '#web/client.ts'
import { Badge } from '#web/kit/badge.tsx'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { Table } from '#web/kit/table.tsx'
import { toast } from '#web/kit/toast.tsx'
import { type Campaign, grow, type SpendFile } from '../calls.ts'
import { SpendColumns } from './spend-columns.tsx'
import { useMoney } from './said.tsx'

type Props = {
  /** Null when closed, `all` for the list, else one file. */
  file: string | null
  campaigns: readonly Campaign[]
  onFile: (file: string) => void
  onClose: () => void
}

const FILES = [
  'GET /grow/spend/files',
  'GET /grow/spend/files/:id',
  'GET /grow/spend/names',
  'GET /grow/campaigns',
  'GET /grow/campaigns/:id',
]

/** What advertising cost: files of cabinets, and which campaign their names mean. */
export function SpendDrawer({ file, campaigns, onFile, onClose }: Props) {
  const { t } = useLingui()
  return (
    <Drawer title={t`What advertising cost`} isOpen={file !== null} onClose={onClose} size="wide">
      {file === 'all' && <Overview campaigns={campaigns} onFile={onFile} />}
      {file !== null && file !== 'all' && <OneFile id={file} onBack={() => onFile('all')} />}
    </Drawer>
  )
}

function Overview({ campaigns, onFile }: Pick<Props, 'campaigns' | 'onFile'>) {
  const { t } = useLingui()
  const money = useMoney()
  const input = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const files = grow.useList('GET /grow/spend/files', {})
  const names = grow.useCall('GET /grow/spend/names', {})
  const name = grow.useDeed('PUT /grow/spend/names', { refresh: FILES })
  async function bring(chosen: File | undefined) {
    if (!chosen) return
    setBusy(true)
    try {
      onFile(await bringTable('/api/v1/grow/spend/files', chosen))
      files.refetch()
    } catch (problem) {
      toast(problem instanceof Problem ? problemSentence(problem) : String(problem), { tone: 'bad' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className="campaign-detail">
      <p>
        <Trans>
          Bring the export of an advertising cabinet, or a table of your own. You see first what cannot be counted and
          why; of several files about one campaign’s day the newest counts.
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
      <div className="campaign-deeds">
        <Button look="primary" icon={IconTableImport} isPending={isBusy} onPress={() => input.current?.click()}>
          <Trans>Choose a table</Trans>
        </Button>
      </div>
      {files.items.map((one) => (
        <p key={one.id}>
          <Button look="quiet" onPress={() => onFile(one.id)}>
            {one.name}
          </Button>{' '}
          <FileState file={one} />
        </p>
      ))}
      {(names.data?.names.length ?? 0) > 0 && (
        <div className="campaign-table">
          <Table
            caption={t`Which campaign is it?`}
            rows={names.data?.names ?? []}
            idOf={(row) => `${row.name}|${row.currency}`}
            columns={[
              { id: 'name', name: t`In the files`, cell: (row) => row.name.replace(/ · \d+$/, '') || t`(no name)` },
              { id: 'amount', name: t`Spent`, numbers: true, cell: (row) => money(row.amount, row.currency) },
              { id: 'days', name: t`Days`, numbers: true, cell: (row) => row.days },
              {
                id: 'campaign',
                name: t`Campaign`,
                cell: (row) => (
                  <Select
                    label={t`Campaign`}
                    labelUnseen
                    placeholder={t`not said yet`}
                    options={campaigns.map(({ id, name: called }) => ({ id, name: called }))}
                    value={row.campaignId}
                    onChange={(campaignId) => name.run({ name: row.name, campaignId })}
                  />
                ),
              },
            ]}
          />
        </div>
      )}
    </div>
  )
}

function FileState({ file }: { file: Pick<SpendFile, 'state' | 'cabinet' | 'rows' | 'good'> }) {
  const { t } = useLingui()
  const names = { checked: t`looked through`, taken: t`counted`, undone: t`taken back` }
  return (
    <>
      <Badge tone={file.state === 'taken' ? 'good' : 'plain'}>{names[file.state]}</Badge>{' '}
      <span className="meta">
        {file.cabinet !== null && `${file.cabinet} · `}
        <Trans>
          {file.good} of {file.rows} rows
        </Trans>
      </span>
    </>
  )
}

function OneFile({ id, onBack }: { id: string; onBack: () => void }) {
  const { t } = useLingui()
  const { data } = grow.useCall('GET /grow/spend/files/:id', { id })
  const take = grow.useDeed('POST /grow/spend/files/:id/take', {
    refresh: FILES,
    said: (_, { taken, replaced }) =>
      replaced > 0
        ? t`Counted: ${taken} rows; ${replaced} campaign days were told before and are replaced.`
        : t`Counted: ${taken} rows.`,
    undo: ({ id: file }) => grow.call('POST /grow/spend/files/:id/undo', { id: file }),
  })
  const undo = grow.useDeed('POST /grow/spend/files/:id/undo', {
    refresh: FILES,
    said: () => t`The file is taken back.`,
  })
  if (!data) return <Skeleton />
  const columnNames = data.headings
  return (
    <div className="campaign-detail">
      <p>
        <Button look="quiet" onPress={onBack}>
          <Trans>All files</Trans>
        </Button>{' '}
        {data.name} <FileState file={data} />
      </p>
      {data.state === 'checked' && <SpendColumns key={id} file={data} />}
      <div className="campaign-deeds">
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
          <Button onPress={() => undo.run({ id })}>
            <Trans>Take the file back</Trans>
          </Button>
        )}
      </div>
      {data.problems.length > 0 && (
        <div className="campaign-table">
          <Table
            caption={t`Rows that cannot be counted`}
            rows={data.problems}
            idOf={({ row, column }) => `${row}${column}`}
            columns={[
              { id: 'row', name: t`Row`, numbers: true, cell: ({ row }) => row },
              {
                id: 'column',
                name: t`Column`,
                cell: ({ column }) => columnNames[data.mapping.columns[column] ?? -1] ?? column,
              },
              { id: 'why', name: t`Why`, cell: ({ said }) => said },
            ]}
          />
        </div>
      )}
    </div>
  )
}
