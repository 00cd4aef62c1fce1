import type { Happened } from './happened.sql.ts'

const NOTHING: Happened = {
  signals: 0,
  read: 0,
  storiesUsed: 0,
  published: 0,
  failed: 0,
  plannedAhead: 0,
  messages: 0,
  upset: 0,
  glad: 0,
  answered: 0,
  answeredOwn: 0,
  waiting: 0,
  clicks: 0,
  newLinks: 0,
  outcomes: 0,
  conclusions: 0,
}

/** What happened in several brands, told as one. */
export const together = (all: readonly Happened[]): Happened =>
  all.reduce(
    (sum, one) => ({
      signals: sum.signals + one.signals,
      read: sum.read + one.read,
      storiesUsed: sum.storiesUsed + one.storiesUsed,
      published: sum.published + one.published,
      failed: sum.failed + one.failed,
      plannedAhead: sum.plannedAhead + one.plannedAhead,
      messages: sum.messages + one.messages,
      upset: sum.upset + one.upset,
      glad: sum.glad + one.glad,
      answered: sum.answered + one.answered,
      answeredOwn: sum.answeredOwn + one.answeredOwn,
      waiting: sum.waiting + one.waiting,
      clicks: sum.clicks + one.clicks,
      newLinks: sum.newLinks + one.newLinks,
      outcomes: sum.outcomes + one.outcomes,
      conclusions: sum.conclusions + one.conclusions,
    }),
    NOTHING,
  )
