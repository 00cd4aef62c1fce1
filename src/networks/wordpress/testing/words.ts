import type { Told } from '../../testing/site.ts'

/** How the REST interface says no. */
export const refused = (status: number, code: string, message: string): Told => ({
  status,
  body: { code, message, data: { status } },
})

export const gmt = (epoch: number): string => new Date(epoch).toISOString().slice(0, 19)

/** Paragraphs and quotation marks as the site makes them of what was written. */
export const rendered = (content: string): string =>
  content.includes('<p>')
    ? `${content.replaceAll(/<!--[\s\S]*?-->\s*/g, '')}\n`
    : `<p>${content.replaceAll("'", '&#8217;').replaceAll('\n', '<br />\n')}</p>\n`

/** A list as WordPress cuts it: at most 100 on a page, how many there are in all in a header. */
export function listed<T extends { id: number; at: number }>(
  query: URLSearchParams,
  found: T[],
  show: (one: T) => unknown,
  orders: readonly string[],
): Told {
  const size = Number(query.get('per_page') ?? 10)
  const page = Number(query.get('page') ?? 1)
  const offset = query.has('offset') ? Number(query.get('offset')) : (page - 1) * size
  const order = query.get('order') ?? 'desc'
  const by = query.get('orderby') ?? orders[1] ?? 'date'
  const wrong = [
    ...(size >= 1 && size <= 100 ? [] : ['per_page']),
    ...(offset >= 0 ? [] : ['offset']),
    ...(['asc', 'desc'].includes(order) ? [] : ['order']),
    ...(orders.includes(by) ? [] : ['orderby']),
  ]
  if (wrong.length > 0) return refused(400, 'rest_invalid_param', `Invalid parameter(s): ${wrong.join(', ')}`)
  const value = (one: T) =>
    by === 'id' ? one.id : 'modified' in one && by === 'modified' ? Number(one.modified) : one.at
  const sorted = found.toSorted((a, b) => value(a) - value(b) || a.id - b.id)
  const all = order === 'desc' ? sorted.toReversed() : sorted
  return {
    status: 200,
    body: all.slice(offset, offset + size).map(show),
    headers: { 'x-wp-total': String(all.length), 'x-wp-totalpages': String(Math.ceil(all.length / size)) },
  }
}
