import { useState, useSyncExternalStore } from 'react'

/** Words that are not sent yet stay on this machine, whatever happens to the page. */
const keyOf = (threadId: string) => `meydan.reply.${threadId}`

const watchers = new Set<() => void>()

export function keepReply(threadId: string, text: string) {
  if (text === '') localStorage.removeItem(keyOf(threadId))
  else localStorage.setItem(keyOf(threadId), text)
  for (const tell of watchers) tell()
}

/** The unsent words of a conversation; they come back with it. */
export function useKeptReply(threadId: string) {
  const text = useSyncExternalStore(watch, () => localStorage.getItem(keyOf(threadId)) ?? '')
  const [savedReplyId, setSavedReplyId] = useState<string | null>(null)
  return { text, write: (next: string) => keepReply(threadId, next), savedReplyId, setSavedReplyId }
}

function watch(tell: () => void) {
  watchers.add(tell)
  return () => void watchers.delete(tell)
}
