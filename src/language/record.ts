/** What the desk had said of a text before a person told it the truth. */
export type Verdict = { said: string; told: string }

export type Precision = { right: number; of: number; precision: number; atLeast: number }

const LAST = 200
const FEWEST = 20
/** Two-sided 90 %: of ten such bounds about one is above the truth by chance on either side. */
const Z = 1.645

/** How often each label was right when it was said, over the last verdicts; every verdict was given before its truth was known. */
export function recordOf(verdicts: readonly Verdict[]): Map<string, Precision> {
  const record = new Map<string, Precision>()
  const labels = new Set(verdicts.map(({ said }) => said))
  for (const label of labels) {
    const last = verdicts.filter(({ said }) => said === label).slice(-LAST)
    const right = last.filter(({ said, told }) => said === told).length
    record.set(label, {
      right,
      of: last.length,
      precision: right / last.length,
      atLeast: leastShare(right, last.length),
    })
  }
  return record
}

/** Whether the desk may act on a label by itself: it has been checked often enough, and was right more often than the user asks. */
export function mayAct(record: ReadonlyMap<string, Precision>, label: string, wanted: number): boolean {
  const kept = record.get(label)
  return kept !== undefined && kept.of >= FEWEST && kept.atLeast >= wanted
}

/** The least share that so many hits can still mean (Wilson). */
function leastShare(right: number, of: number): number {
  const share = right / of
  const middle = share + Z ** 2 / (2 * of)
  const spread = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2))
  return (middle - spread) / (1 + Z ** 2 / of)
}
