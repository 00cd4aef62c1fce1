import { useState, useSyncExternalStore } from 'react'

/** Words that are not sent yet stay on this machine, whatever happens to the page. */
const keyOf = (threadId: string) => `meydan.reply.${threadId}`

const watchers = new Set<() => void>()

/** The last message that had been seen when the words were begun: they answer that state of the talk and no later one. */
const seenKeyOf = (threadId: string) => `meydan.reply-seen.${threadId}`

export function keepReply(threadId: string, text: string) {
  if (text === '') {
    localStorage.removeItem(keyOf(threadId))
    localStorage.removeItem(seenKeyOf(threadId))
  } else localStorage.setItem(keyOf(threadId), text)
  for (const tell of watchers) tell()
}

/** The unsent words of a conversation; they come back with it. */
export function useKeptReply(threadId: string, newest: string | undefined) {
  const seenId = useSyncExternalStore(watch, () => localStorage.getItem(seenKeyOf(threadId)) ?? undefined)
  const text = useSyncExternalStore(watch, () => localStorage.getItem(keyOf(threadId)) ?? '')
  const [savedReplyId, setSavedReplyId] = useState<string | null>(null)
  const see = () => {
    if (newest !== undefined) localStorage.setItem(seenKeyOf(threadId), newest)
    for (const tell of watchers) tell()
  }
  const write = (next: string) => {
    if (text === '' && next !== '') see()
    keepReply(threadId, next)
  }
  return { text, write, savedReplyId, setSavedReplyId, seenId: text === '' ? newest : (seenId ?? newest), see }
}

function watch(tell: () => void) {
  watchers.add(tell)
  return () => void watchers.delete(tell)
}
