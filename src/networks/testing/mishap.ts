import type { Socket } from 'node:net'
import type { TrialFault, TrialFaults } from '../trial-world.ts'

/** What a made-up server answers. */
export type Told = { status: number; headers?: Record<string, string>; body: unknown }

/** How the servers of one network word what goes wrong. */
export type Accent = {
  complaint: (status: number) => unknown
  rate: (dialect: 'seconds' | 'date' | 'reset', until: Date) => Record<string, string>
}

type Waiting = { fault: TrialFault; left: number }

/** What is going to go wrong with the next requests, each as often as it was said. */
export function mishaps() {
  const waiting: Waiting[] = []
  const next: TrialFaults['next'] = (fault) => void waiting.push({ fault, left: fault.times ?? 1 })
  const take = (on: TrialFault['on'] | null): TrialFault | null => {
    const first = waiting.find(({ fault, left }) => fault.on === on && left > 0)
    if (!first) return null
    first.left -= 1
    return first.fault
  }
  return { next, take }
}

/** Spoils an answer as the fault says; null when nothing is to be answered any more. `answer` does the deed. */
export async function spoilt(
  fault: TrialFault,
  socket: Socket,
  accent: Accent,
  answer: () => Promise<Told>,
): Promise<Told | null> {
  if (fault.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms))
  if (fault.kind === 'slow' || fault.kind === 'answer-lost' || ('committed' in fault && fault.committed)) {
    const told = await answer()
    if (fault.kind === 'slow') return told
  }
  switch (fault.kind) {
    case 'answer-lost':
    case 'reset-before':
      socket.resetAndDestroy()
      return null
    case 'hang':
      return null
    case 'status':
      return { status: fault.status, body: accent.complaint(fault.status) }
    case 'rate': {
      const headers = accent.rate(fault.dialect, new Date(Date.now() + fault.seconds * 1000))
      return { status: 429, headers, body: accent.complaint(429) }
    }
    case 'body':
      if (fault.body === 'error-in-200') return { status: 200, body: accent.complaint(200) }
      return { status: 200, body: fault.body === 'html' ? '<html><body>Bad gateway</body></html>' : '{"uri":"at:' }
  }
}

/** The end of a quiet time in the two ways that are the same everywhere. */
export const retryAfter = (dialect: 'seconds' | 'date', until: Date): Record<string, string> => ({
  'retry-after': dialect === 'date' ? until.toUTCString() : String(Math.round((until.getTime() - Date.now()) / 1000)),
})
