import { useLingui } from '@lingui/react/macro'

/** The columns of a table of posts in the reader's language. */
export function useColumnNames(): Record<string, string> {
  const { t } = useLingui()
  return {
    id: t({ context: 'a column', message: 'number' }),
    state: t({ context: 'a column', message: 'state' }),
    date: t({ context: 'a column', message: 'date' }),
    time: t({ context: 'a column', message: 'time' }),
    zone: t({ context: 'a column', message: 'zone' }),
    channels: t({ context: 'a column', message: 'channels' }),
    title: t({ context: 'a column', message: 'headline' }),
    comment: t({ context: 'a column', message: 'first comment' }),
    text: t({ context: 'a column', message: 'text' }),
    link: t({ context: 'a column', message: 'link' }),
    media: t({ context: 'a column', message: 'media' }),
    alt: t({ context: 'a column', message: 'alt text' }),
    warning: t({ context: 'a column', message: 'warning' }),
    language: t({ context: 'a column', message: 'language' }),
    goal: t({ context: 'a column', message: 'goal' }),
    campaign: t({ context: 'a column', message: 'campaign' }),
  }
}
