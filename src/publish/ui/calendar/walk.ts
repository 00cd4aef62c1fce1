/** To the next post of what is shown, from day to day and on to the drafts; at first to the first of today. */
export function walkPosts(step: 1 | -1) {
  const rows = [
    ...document.querySelectorAll<HTMLElement>('.calendar [role="row"][data-key], .calendar .chip-post-open'),
  ]
  const place = rows.findIndex((row) => row.contains(document.activeElement))
  const first = rows.findIndex((row) => row.closest('[data-today]'))
  const next = place < 0 ? Math.max(0, first) : Math.max(0, Math.min(rows.length - 1, place + step))
  rows[next]?.focus()
}
