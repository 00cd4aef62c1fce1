import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { figure, percent } from '#web/kit/numbers.ts'
import { Select } from '#web/kit/select.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import { type Cell, type Matrix as Answer, measure } from '../calls.ts'
import type { Period } from '../period.ts'
import { COLUMNS, ROWS, useColumnKinds, usePartNames, useRowKinds } from './matrix-words.ts'
import './matrix.css'

/** What each segment of people answers more or less than it usually does, with how sure that is. */
export function Matrix({ period, day }: { period: Period; day: string | undefined }) {
  const { t } = useLingui()
  const [rows, setRows] = useState<(typeof ROWS)[number]>('format')
  const [columns, setColumns] = useState<(typeof COLUMNS)[number]>('language')
  const { data } = measure.useCall('GET /measure/matrix', { period, day, rows, columns })
  const rowKinds = useRowKinds()
  const columnKinds = useColumnKinds()
  return (
    <section className="matrix" aria-label={t`Content and people`}>
      <h3>
        <Trans>Content and people</Trans>
      </h3>
      <div className="matrix-choose">
        <Select
          label={t`Posts by`}
          options={ROWS.map((id) => ({ id, name: rowKinds[id] }))}
          value={rows}
          onChange={setRows}
        />
        <Select
          label={t`People by`}
          options={COLUMNS.map((id) => ({ id, name: columnKinds[id] }))}
          value={columns}
          onChange={setColumns}
        />
      </div>
      {!data && <Skeleton />}
      {data && columns === 'target' && !data.isDeclared && (
        <p className="meta">
          <Trans>
            Nobody has said yet whom the pages are for, so nobody is in the target. Say it on the page Audience of Grow.
          </Trans>
        </p>
      )}
      {data && data.cells.length === 0 && (
        <p className="meta">
          <Trans>No post of these days has been answered by anybody known, so nothing can be compared yet.</Trans>
        </p>
      )}
      {data && data.cells.length > 0 && <Grid data={data} rows={rows} columns={columns} />}
    </section>
  )
}

type Kinds = { rows: (typeof ROWS)[number]; columns: (typeof COLUMNS)[number] }

function Grid({ data, rows, columns }: { data: Answer } & Kinds) {
  const { t } = useLingui()
  const names = usePartNames()
  const at = new Map(data.cells.map((cell) => [`${cell.row}/${cell.column}`, cell]))
  const shown = data.columns.slice(0, COLUMNS_MOST)
  return (
    <>
      <Finding data={data} rows={rows} columns={columns} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table must be scrolled without a mouse too */}
      <div className="table-frame" role="region" aria-label={t`Kinds of posts against people`} tabIndex={0}>
        <table className="table matrix-grid">
          <caption className="unseen">{t`Kinds of posts against people`}</caption>
          <thead>
            <tr>
              <th scope="col">{t`Posts`}</th>
              {shown.map(({ id, people }) => (
                <th key={id} scope="col" data-numbers>
                  {names(columns, id)}
                  <span className="matrix-count">
                    <Plural value={people} one="# person" other="# people" />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  {names(rows, row.id)}
                  <span className="matrix-count">
                    <Plural value={row.posts} one="# post" other="# posts" />
                  </span>
                </th>
                {shown.map((column) => (
                  <OneCell key={column.id} cell={at.get(`${row.id}/${column.id}`)} isMood={columns === 'mood'} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Footnotes data={data} isMood={columns === 'mood'} />
    </>
  )
}

const COLUMNS_MOST = 7

function OneCell({ cell, isMood }: { cell: Cell | undefined; isMood: boolean }) {
  const { t, i18n } = useLingui()
  if (!cell) return <td data-numbers>–</td>
  const { says, rate, rateLow, rateHigh, lift, low, high, hits, of } = cell
  const told = (share: number) => percent(share, i18n.locale, { digits: share < 0.1 ? 1 : 0 })
  const times = (value: number) => figure(Math.round(value * 10) / 10, i18n.locale)
  const [timesSaid, lowSaid, highSaid] = [times(lift), times(low), times(high)]
  const said = {
    more: t`× ${timesSaid} more often`,
    less: t`× ${timesSaid} less often`,
    unclear: t`as usual, or too close to tell`,
    few: t`too few to tell`,
  }[says]
  return (
    <td data-numbers data-says={says} title={`${told(rateLow)} – ${told(rateHigh)} · × ${lowSaid} – ${highSaid}`}>
      <strong>{told(rate)}</strong>
      <span className="matrix-said">{said}</span>
      <span className="matrix-count">{isMood ? `${hits}/${of}` : t`${hits} of ${of} chances`}</span>
      <span className="matrix-count">
        {told(rateLow)} – {told(rateHigh)}
      </span>
    </td>
  )
}

/** The surest difference, in words. */
function Finding({ data, rows, columns }: { data: Answer } & Kinds) {
  const { i18n } = useLingui()
  const names = usePartNames()
  const best = data.cells.filter(({ says }) => says === 'more').toSorted((a, b) => b.low - a.low)[0]
  if (!best)
    return (
      <p>
        <Trans>No segment answers any kind of posts certainly more than the others; what differs may be chance.</Trans>
      </p>
    )
  const [who, what] = [names(columns, best.column), names(rows, best.row)]
  const times = figure(Math.round(best.lift * 10) / 10, i18n.locale)
  const least = figure(Math.round(best.low * 10) / 10, i18n.locale)
  return (
    <p>
      <Trans>
        Surest: “{who}” with “{what}”, {times} times as much as usual, at least {least} times.
      </Trans>
    </p>
  )
}

function Footnotes({ data, isMood }: { data: Answer; isMood: boolean }) {
  const { i18n } = useLingui()
  const day = (at: string) =>
    new Intl.DateTimeFormat(i18n.locale, { day: 'numeric', month: 'long' }).format(new Date(at))
  const [from, until] = [day(data.from), day(data.until)]
  const uneven = figure(Math.round(data.unevenness * 10) / 10, i18n.locale)
  return (
    <>
      <p className="meta">
        <Trans>
          Posts from {from} to {until}, and what was written below them within a week. Likes and shares have no name and
          are not in it.
        </Trans>
        {!isMood && data.unevenness > 1.2 && (
          <>
            {' '}
            <Trans>Answers fall on posts {uneven} times as unevenly as by chance; the intervals are wider by it.</Trans>
          </>
        )}
      </p>
      <details className="matrix-formulas">
        <summary>
          <Trans>How it is computed</Trans>
        </summary>
        <dl>
          {data.formulas.map(({ name, how }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  )
}
