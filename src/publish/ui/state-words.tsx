import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import {
  IconAlertTriangle,
  IconCalendarTime,
  IconCircleCheck,
  IconClock,
  IconHandStop,
  IconHelpCircle,
  IconHourglass,
  type Icon,
  IconSend,
  IconTrash,
} from '@tabler/icons-react'
import type { Tone } from '#web/kit/badge.tsx'
import type { Card, Delivery } from './calls.ts'

type State = Delivery['state']

/** How a delivery stands, in a word, a tone and a sign; never by colour alone. */
export const STATES: Record<State, { name: MessageDescriptor; tone: Tone; icon: Icon }> = {
  planned: { name: msg({ context: 'a post', message: 'Planned' }), tone: 'plain', icon: IconCalendarTime },
  due: { name: msg({ context: 'a post', message: 'Waiting' }), tone: 'warn', icon: IconHourglass },
  sending: { name: msg({ context: 'a post', message: 'Sending' }), tone: 'cini', icon: IconSend },
  processing: { name: msg({ context: 'a post', message: 'At the network' }), tone: 'info', icon: IconHourglass },
  held: { name: msg({ context: 'a post', message: 'Held back' }), tone: 'warn', icon: IconHourglass },
  live: { name: msg({ context: 'a post', message: 'Live' }), tone: 'good', icon: IconCircleCheck },
  failed: { name: msg({ context: 'a post', message: 'Failed' }), tone: 'bad', icon: IconAlertTriangle },
  unknown: { name: msg({ context: 'a post', message: 'Perhaps there' }), tone: 'warn', icon: IconHelpCircle },
  late: { name: msg({ context: 'a post', message: 'Late' }), tone: 'warn', icon: IconClock },
  changing: { name: msg({ context: 'a post', message: 'Being changed' }), tone: 'cini', icon: IconSend },
  'not-changed': {
    name: msg({ context: 'a post', message: 'Not changed' }),
    tone: 'bad',
    icon: IconAlertTriangle,
  },
  gone: { name: msg({ context: 'a post', message: 'Taken down' }), tone: 'plain', icon: IconTrash },
  cancelled: { name: msg({ context: 'a post', message: 'Taken back' }), tone: 'plain', icon: IconClock },
}

/** Held back by nobody but the one who is to post it. */
export const FOR_A_PERSON = {
  name: msg({ context: 'a post', message: 'To be posted by hand' }),
  tone: 'warn',
  icon: IconHandStop,
} as const

const WORST_FIRST: readonly State[] = [
  'failed',
  'not-changed',
  'unknown',
  'late',
  'held',
  'due',
  'sending',
  'processing',
  'changing',
  'planned',
  'live',
  'gone',
]

/** How a whole post stands: as its worst channel does. */
export function lookOf(card: {
  state: Card['state']
  deliveries: readonly { state: State }[]
}): State | 'draft' | 'review' | 'idea' {
  if (card.deliveries.length === 0) return card.state === 'planned' ? 'draft' : card.state
  return WORST_FIRST.find((state) => card.deliveries.some((delivery) => delivery.state === state)) ?? 'draft'
}

const MOVABLE = new Set(['idea', 'draft', 'review', 'planned', 'due', 'late'])

/** Nothing of it is out or on its way. */
export const isMovable = (card: Parameters<typeof lookOf>[0]): boolean => MOVABLE.has(lookOf(card))
