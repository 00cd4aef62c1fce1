/** A zone in which it is this hour of the day or a little later, wherever and whenever the journey runs. */
export function zoneWhereItIs(wanted: number): string {
  const { hour } = Temporal.Now.zonedDateTimeISO('UTC')
  const ahead = ((wanted - hour + 36) % 24) - 12
  // Their signs are the other way round.
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`
}
