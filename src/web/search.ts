/** Addresses are read by people: `?story=7`, not `?story=%227%22`. Every value is a string or a list of strings. */
export function searchFrom(text: string): Record<string, string | string[]> {
  const names = new URLSearchParams(text)
  return Object.fromEntries(
    [...new Set(names.keys())].map((name) => {
      const values = names.getAll(name)
      return [name, values.length > 1 ? values : (values[0] ?? '')]
    }),
  )
}

export function searchText(search: Record<string, unknown>): string {
  const names = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') names.append(name, String(one))
    }
  }
  return names.size > 0 ? `?${names}` : ''
}
