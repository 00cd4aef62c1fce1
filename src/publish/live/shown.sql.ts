import { sql } from 'kysely'
import { STATES } from '../delivery.ts'

/** How a delivery is shown: what is live may be on its way to other words, may have kept the old ones, or be gone. */
export const SHOWN_AS = [...STATES, 'changing', 'not-changed', 'gone'] as const

export type ShownAs = (typeof SHOWN_AS)[number]

/** The same for every list, of a delivery `d`. */
export const shownAs = sql<ShownAs>`case
  when d.state <> 'live' then d.state
  when d.gone_at is not null then 'gone'
  else coalesce((
    select case
      when c.state = 'live' or c.handled_at is not null then 'live'
      when c.next_at is not null then 'changing'
      else 'not-changed' end
    from publish.deliveries c where c.about_id = d.id and c.state <> 'cancelled' order by c.id desc limit 1), 'live')
  end`
