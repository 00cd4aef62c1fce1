/** What is to happen, in the order of its hours, with a clock that stands still while something happens. */
export type Agenda = {
  now: () => Temporal.Instant
  at: (when: Temporal.Instant, deed: Deed) => void
  /** A job that a deed put on the list; of one key only one waits. */
  later: (when: Temporal.Instant, key: string | null, deed: Deed) => void
  /** Does all that is due until then, what was added meanwhile included; what is later is let go. */
  run: (until: Temporal.Instant) => Promise<void>
  /** Turns the clock to an hour that may have passed, for what is counted afterwards. */
  turnTo: (when: Temporal.Instant) => void
}

type Deed = () => Promise<void>

type Entry = { when: Temporal.Instant; key: string | null; deed: Deed }

export function createAgenda(begins: Temporal.Instant): Agenda {
  let clock = begins
  /** In the order of their hours; of the same hour in the order in which they were added. */
  let waiting: Entry[] = []

  function add(entry: Entry) {
    let [low, high] = [0, waiting.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (isAfter(waiting[middle]?.when, entry.when)) high = middle
      else low = middle + 1
    }
    waiting.splice(low, 0, entry)
  }

  return {
    now: () => clock,
    at: (when, deed) => add({ when, key: null, deed }),
    later: (when, key, deed) => {
      if (key !== null) waiting = waiting.filter((entry) => entry.key !== key)
      add({ when, key, deed })
    },
    run: async (until) => {
      for (let next = waiting[0]; next && !isAfter(next.when, until); next = waiting[0]) {
        waiting.shift()
        // What was put off until an hour that has passed is done now: the clock never goes back by itself.
        if (isAfter(next.when, clock)) clock = next.when
        await next.deed()
      }
      clock = until
      waiting = []
    },
    turnTo: (when) => {
      clock = when
    },
  }
}

const isAfter = (one: Temporal.Instant | undefined, other: Temporal.Instant): boolean =>
  one !== undefined && one.epochMilliseconds > other.epochMilliseconds
