const OFFSET = /^[+-]/

/** Whether this is a time zone by its IANA name; a bare offset is none, it knows no summer. */
export function isZone(name: string): boolean {
  if (OFFSET.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
