/** Cursors of a page are whatever the server writes into its Link header; ids are never counted or compared. */
export const nextPage = (headers: Record<string, string>): string | null => param(headers, 'next', 'max_id')

export const newerPage = (headers: Record<string, string>): string | null =>
  param(headers, 'prev', 'min_id') ?? param(headers, 'prev', 'since_id')

function param(headers: Record<string, string>, rel: string, name: string): string | null {
  for (const [, address, kind] of (headers['link'] ?? '').matchAll(/<([^>]*)>\s*;\s*rel="?(\w+)"?/g)) {
    if (kind === rel) return URL.parse(address ?? '', 'https://any')?.searchParams.get(name) ?? null
  }
  return null
}
