/** A message of the channel has its own number; one of a thread has the thread's before it. */
export type Spot = { channel: string; message: string }

export const spotId = ({ channel, message }: Spot, home: string): string =>
  channel === home ? message : `${channel}/${message}`

/** Null for what is no id of ours. */
export function spotIn(refId: string, home: string): Spot | null {
  const [, thread, message] = /^(?:(\d+)\/)?(\d+)$/.exec(refId) ?? []
  return message === undefined ? null : { channel: thread ?? home, message }
}

const EPOCH_MS = 1_420_070_400_000n

/** The lowest number a message of that moment can have. */
export const numberAt = (at: Temporal.Instant): string => String((BigInt(at.epochMilliseconds) - EPOCH_MS) << 22n)

export const isAfter = (a: string, b: string): boolean => BigInt(a) > BigInt(b)

export const pageOf = (guild: string, { channel, message }: Spot): string =>
  `https://discord.com/channels/${guild}/${channel}/${message}`
