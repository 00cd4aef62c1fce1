import type { ReactNode } from 'react'
import './table.css'

export type Column<Row> = {
  id: string
  name: string
  cell: (row: Row) => ReactNode
  /** Figures stand at the right and under each other. */
  numbers?: boolean
}

type Props<Row> = {
  /** What the table shows, in one sentence; seen above it unless `captionUnseen`. */
  caption: string
  captionUnseen?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  idOf: (row: Row) => string
  sort?: { column: string; descending: boolean }
  onSort?: (column: string) => void
  onRow?: (row: Row) => void
}

/** Rows and figures. The first column names the row. */
export const Table = <Row,>({
  caption,
  captionUnseen = false,
  columns,
  rows,
  idOf,
  sort,
  onSort,
  onRow,
}: Props<Row>) => (
  <div className="table-whole">
    {/* Seen above and not in the table, where it would be as wide as all columns and leave a narrow screen with them. */}
    {!captionUnseen && (
      <p className="table-caption" aria-hidden>
        {caption}
      </p>
    )}
    {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table must be scrolled without a mouse too */}
    <div className="table-frame" role="region" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, name, numbers }) => (
              <th
                key={id}
                scope="col"
                data-numbers={numbers || undefined}
                aria-sort={sort?.column === id ? (sort.descending ? 'descending' : 'ascending') : undefined}
              >
                {onSort ? (
                  <button type="button" className="table-sort" onClick={() => onSort(id)}>
                    {name}
                    <span aria-hidden>{sort?.column === id ? (sort.descending ? '↓' : '↑') : ''}</span>
                  </button>
                ) : (
                  name
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={idOf(row)} {...(onRow ? { onClick: () => onRow(row), 'data-pressable': true } : {})}>
              {columns.map(({ id, cell, numbers }, place) =>
                place === 0 ? (
                  <th key={id} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={id} data-numbers={numbers || undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </div>
)
