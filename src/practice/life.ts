import type { Visit } from './deeds.ts'
import { createScript, type Ways } from './script.ts'
import type { Life } from './town.ts'
import { type Go, openLink } from './visit.ts'

export { populate } from './populate.ts'

export type Living = { advance: (minutes: number) => Promise<void>; stop: () => void }

const TICK_MS = 1000
const MINUTE_MS = 60_000
/** After a night's sleep of the machine the town does not live the whole night at once. */
const MOST_MINUTES_AT_ONCE = 120

/** Lets the neighbours live: by the clock at `speed` minutes of the town per minute of ours, and whenever asked. */
export function startLife(
  life: Life,
  given: { seed: number; speed: number; clickLinks: boolean; fetch: Go; origin: () => string; ways?: Ways },
): Living {
  const { seed, speed, clickLinks, origin } = given
  const visits: Visit[] = []
  const script = createScript(life, {
    seed,
    open: (visit) => clickLinks && visits.push(visit),
    ...(given.ways ? { ways: given.ways } : {}),
  })
  let work = Promise.resolve()

  const live = async (minutes: number) => {
    for (let i = 0; i < minutes; i += 1) script.minute()
    if (minutes > 0) script.keep()
    await Promise.allSettled(visits.splice(0).map((visit) => openLink(given.fetch, visit, origin())))
  }
  const advance = (minutes: number) => {
    work = work.then(() => live(Math.round(minutes)))
    return work
  }

  let lived = life.now()
  let isBusy = false
  const tick = () => {
    const minutes = Math.floor(((life.now() - lived) * speed) / MINUTE_MS)
    if (minutes < 1 || isBusy) return
    lived = minutes > MOST_MINUTES_AT_ONCE ? life.now() : lived + (minutes * MINUTE_MS) / speed
    isBusy = true
    void advance(Math.min(minutes, MOST_MINUTES_AT_ONCE)).finally(() => {
      isBusy = false
    })
  }
  const timer = speed > 0 ? setInterval(tick, TICK_MS).unref() : null
  return {
    advance,
    stop: () => {
      if (timer) clearInterval(timer)
      script.close()
    },
  }
}
