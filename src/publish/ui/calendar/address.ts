import * as z from 'zod'

export const VIEWS = ['week', 'month', 'list', 'lanes'] as const

export type View = (typeof VIEWS)[number]

const word = z.string().optional().catch(undefined)

/** What the calendar shows stands in its address, so that a view can be sent to a colleague. */
export const CalendarUrl = z.object({
  day: z.iso.date().optional().catch(undefined),
  view: z.enum(VIEWS).optional().catch(undefined),
  channel: word,
  state: z.enum(['draft', 'review', 'planned', 'live', 'trouble']).optional().catch(undefined),
  campaign: word,
  label: word,
})

export type CalendarAddress = z.infer<typeof CalendarUrl>

/** The filters as the endpoints take them. */
export const filtersOf = ({ channel, state, campaign, label }: CalendarAddress) => ({
  ...(channel ? { channelId: channel } : {}),
  ...(state ? { state } : {}),
  ...(campaign ? { campaign } : {}),
  ...(label ? { label } : {}),
})
