import { parseAbsolute } from '@internationalized/date'
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import type { Got } from '#web/client.ts'
import { Button } from '#web/kit/button.tsx'
import { DateTimeField } from '#web/kit/date-time-field.tsx'
import { problemSentence } from '#web/kit/problem.tsx'
import { Select } from '#web/kit/select.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import { instantOf, wallOf } from '#web/kit/wall-time.ts'
import { useZone } from '#web/zone.ts'
import type { GrowRoutes } from '../slice.ts'
import { grow } from './calls.ts'

type Link = Got<GrowRoutes, 'GET /grow/links/:id'>
type For = 'all' | 'phone' | 'tablet' | 'computer'
/** Rows have no name of their own, so they get a number when they are added; they are removed only at the end. */
type Row = { number: number; url: string; for: For; weight: string }

const MAX_ROWS = 8
const NEW = { url: '', for: 'all', weight: '100' } as const

/** When the link ends, and its other addresses: for a device, or for a part of those who follow it. */
export function LinkWays({ link }: { link: Link }) {
  const { t } = useLingui()
  const zone = useZone()
  const [end, setEnd] = useState(link.expiresAt === null ? null : wallOf(parseAbsolute(link.expiresAt, zone)))
  const [afterUrl, setAfterUrl] = useState(link.afterUrl ?? '')
  const [rows, setRows] = useState<Row[]>(
    link.ways.map(({ place, url, device, weight }) => ({
      number: place,
      url,
      for: device ?? 'all',
      weight: String(weight),
    })),
  )
  const save = grow.useDeed('PUT /grow/links/:id/ways', {
    refresh: ['GET /grow/links/:id'],
    onProblem: () => undefined,
    said: () => t`The link leads there from now on.`,
  })
  const change = (at: number, wish: Partial<Row>) =>
    setRows(rows.map((row, i) => (i === at ? { ...row, ...wish } : row)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.run({
      id: link.id,
      expiresAt: end === null ? null : instantOf(end, zone),
      afterUrl: afterUrl.trim() || null,
      ways: rows
        .filter(({ url }) => url.trim() !== '')
        .map(({ url, for: whom, weight }) => ({
          url,
          device: whom === 'all' ? null : whom,
          weight: Math.min(Math.max(Math.round(Number(weight)) || 1, 1), 10_000),
        })),
    })
  }
  const devices = [
    { id: 'all', name: t`Everybody` },
    { id: 'phone', name: t`Phones` },
    { id: 'tablet', name: t`Tablets` },
    { id: 'computer', name: t`Computers` },
  ] as const
  return (
    <form className="grow-form" onSubmit={submit}>
      <h3>
        <Trans>Other addresses</Trans>
      </h3>
      <p className="meta">
        <Trans>Among several, the link’s own address weighs 100. The same person sees the same one all day.</Trans>
      </p>
      {rows.map((row, i) => (
        <div className="grow-way" key={row.number}>
          <TextField
            label={t`Address ${i + 1}`}
            placeholder="https://"
            inputMode="url"
            value={row.url}
            onChange={(url) => change(i, { url })}
          />
          <Select label={t`For whom`} options={devices} value={row.for} onChange={(whom) => change(i, { for: whom })} />
          <TextField
            label={t`Weight`}
            inputMode="numeric"
            value={row.weight}
            onChange={(weight) => change(i, { weight })}
          />
          <p className="meta">
            <Trans>People led there in 30 days: {link.ways[i]?.clicks ?? 0}</Trans>
          </p>
        </div>
      ))}
      <div className="grow-detail-deeds">
        {rows.length < MAX_ROWS && (
          <Button onPress={() => setRows([...rows, { ...NEW, number: rows.length + 1 }])}>
            <Trans>Add an address</Trans>
          </Button>
        )}
        {rows.length > 0 && (
          <Button look="quiet" onPress={() => setRows(rows.slice(0, -1))}>
            <Trans>Remove the last</Trans>
          </Button>
        )}
      </div>
      <DateTimeField
        label={t`The link ends`}
        about={t`Empty means never.`}
        value={end}
        onChange={setEnd}
        error={save.problem ? problemSentence(save.problem) : undefined}
      />
      <TextField
        label={t`Afterwards it leads to`}
        about={t`Empty: visitors read that the link has ended.`}
        placeholder="https://"
        inputMode="url"
        value={afterUrl}
        onChange={setAfterUrl}
      />
      <div className="grow-detail-deeds">
        <Button type="submit" look="primary" isPending={save.isRunning}>
          <Trans>Save where it leads</Trans>
        </Button>
        {end !== null && (
          <Button look="quiet" onPress={() => setEnd(null)}>
            <Trans>Without end</Trans>
          </Button>
        )}
      </div>
    </form>
  )
}
