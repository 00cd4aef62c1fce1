import { useLingui } from '@lingui/react/macro'
import type { Told } from '../calls.ts'

type Choice = Told['choices'][number]
type What = Told['texts'][number]['what']

/** What was chosen differently, as a word in a list. */
export function useChoiceNames(): Record<Choice, string> {
  const { t } = useLingui()
  return {
    goal: t({ context: 'changed', message: 'goal' }),
    campaign: t({ context: 'changed', message: 'campaign' }),
    language: t({ context: 'changed', message: 'language' }),
    poll: t({ context: 'changed', message: 'poll' }),
    place: t({ context: 'changed', message: 'place' }),
    paid: t({ context: 'changed', message: 'ad mark' }),
    visibility: t({ context: 'changed', message: 'who sees it' }),
    thread: t({ context: 'changed', message: 'thread' }),
    order: t({ context: 'changed', message: 'order of pictures' }),
  }
}

export function useTextNames(): Record<What, string> {
  const { t } = useLingui()
  return {
    title: t({ context: 'of a post', message: 'Headline' }),
    text: t`Text`,
    'first-comment': t`First comment`,
    warning: t`Warning before the text`,
    picture: t`Description of a picture`,
  }
}
