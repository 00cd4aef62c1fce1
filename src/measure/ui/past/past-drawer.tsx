import { Trans, useLingui } from '@lingui/react/macro'
import { IconTableImport, IconTrash } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Drawer } from '#web/kit/drawer.tsx'
import { IconButton } from '#web/kit/icon-button.tsx'
import { Moment } from '#web/kit/moment.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { toast } from '#web/kit/toast.tsx'
import { measure, type PastFile } from '../calls.ts'
import { PastLook } from './past-look.tsx'
import './past.css'

type What = 'followers' | 'searches'

/** The time before this desk, from the tables that networks and search engines give out. */
export function PastDrawer({ what, onClose }: { what: What; onClose: () => void }) {
  const { t } = useLingui()
  return (
    <Drawer
      title={what === 'followers' ? t`Followers before this desk` : t`Searches for our name`}
      isOpen
      onClose={onClose}
      size="wide"
    >
      <Bring what={what} />
    </Drawer>
  )
}

const MOST_BYTES = 650_000

function Bring({ what }: { what: What }) {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  const goals = measure.useCall('GET /measure/goals', {})
  const pages = goals.data?.pages ?? []
  const [page, setPage] = useState<string | null>(null)
  const [engine, setEngine] = useState('')
  const [file, setFile] = useState<{ name: string; base64: string } | null>(null)
  const channelId = what === 'followers' ? (page ?? pages[0]?.channelId) : undefined
  async function choose(chosen: File | undefined) {
    if (!chosen) return
    if (chosen.size > MOST_BYTES) toast(t`The file is too large. Divide it.`, { tone: 'bad' })
    else setFile({ name: chosen.name, base64: base64Of(new Uint8Array(await chosen.arrayBuffer())) })
  }
  return (
    <div className="past">
      <p>
        {what === 'followers' ? (
          <Trans>
            Networks do not tell the past afterwards, but most give out a table of it: a day in each row, with the
            followers or with who came and who left. What this desk has seen itself stays as it is.
          </Trans>
        ) : (
          <Trans>
            Choose the query that is your name in the search engine’s own statistics and take the table of its days. Of
            two tables of one engine the newer counts.
          </Trans>
        )}
      </p>
      <div className="past-fields">
        {what === 'followers' ? (
          <Select
            label={t`Of which page`}
            value={channelId ?? null}
            onChange={setPage}
            options={pages.map((one) => ({ id: one.channelId, name: one.name, about: one.handle }))}
          />
        ) : (
          <TextField label={t`Search engine`} value={engine} onChange={setEngine} maxLength={40} />
        )}
      </div>
      <input
        ref={input}
        className="unseen"
        type="file"
        tabIndex={-1}
        aria-label={t`Choose a table`}
        accept=".csv,.tsv,.txt,.xlsx"
        onChange={(event) => {
          void choose(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <Button look={file ? 'quiet' : 'primary'} icon={IconTableImport} onPress={() => input.current?.click()}>
        {file ? <Trans>Choose another table</Trans> : <Trans>Choose a table</Trans>}
      </Button>
      {file && (what === 'searches' || channelId !== undefined) && (
        <PastLook
          key={`${file.name}${channelId}`}
          what={what}
          channelId={channelId}
          engine={engine}
          file={file}
          onDone={() => setFile(null)}
        />
      )}
      <Files what={what} />
    </div>
  )
}

function base64Of(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCodePoint(byte)
  return btoa(text)
}

function Files({ what }: { what: What }) {
  const list = measure.useList('GET /measure/past', {})
  const shown = list.items.filter((one) => one.what === what)
  if (list.problem) return <p role="alert">{problemSentence(list.problem)}</p>
  return (
    <>
      <ul className="past-files">
        {shown.map((one) => (
          <Taken key={one.id} one={one} />
        ))}
      </ul>
      {list.hasMore && (
        <Button look="quiet" onPress={list.readOn}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </>
  )
}

function Taken({ one }: { one: PastFile }) {
  const { t } = useLingui()
  const drop = measure.useDeed('DELETE /measure/past/:id', {
    refresh: ['GET /measure/past', 'GET /measure/known', 'GET /measure', 'GET /measure/page-goals'],
    said: () => t`The table and its days are gone.`,
  })
  return (
    <li>
      <span className="past-file-words">
        {one.name}{' '}
        <span className="meta">
          {one.channelName ?? one.engine} · {one.fromDay} – {one.untilDay} · {t`${one.days} days`} ·{' '}
          <Moment at={one.madeAt} />
        </span>
      </span>
      <IconButton label={t`Take this table back`} icon={IconTrash} onPress={() => drop.run({ id: one.id })} />
    </li>
  )
}
