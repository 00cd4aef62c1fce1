import { fold } from '#language'

const NAMES_FIRST = /^(?:@[\p{L}\p{N}_.@-]+\s+)+/u

/** True when what stands on the network is the answer we sent, with the names put before it and links as the network writes them. */
export function isSameAnswer(there: string, sent: string): boolean {
  return bare(there) === bare(sent)
}

const bare = (text: string) => fold(text).replace(NAMES_FIRST, '').replaceAll(/\s+/g, ' ').trim()
