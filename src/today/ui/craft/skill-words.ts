import { useLingui } from '@lingui/react/macro'
import type { SkillLine } from './calls.ts'

type SkillWords = {
  name: string
  counted: string
  /** Where the figure does not simply stand before the words. */
  whole?: (value: string) => string
  ask: string
}

/** What each skill is, what the desk counts for it, and what one asks somebody who says they have it. */
export function useSkillWords(): Record<SkillLine['skill'], SkillWords> {
  const { t } = useLingui()
  return {
    answering: {
      name: t`Answering`,
      counted: t`nine of ten answers came within`,
      whole: (value) => t`nine of ten answers came within ${value}`,
      ask: t`A comment comes at nine in the evening. What happens, and when?`,
    },
    conversation: { name: t`Keeping talk going`, counted: t`of your replies drew somebody on`, ask: '' },
    softening: {
      name: t`Softening conflict`,
      counted: t`of upset people who wrote again were calmer`,
      ask: t`Somebody calls the bread mouldy, in public, with a picture. Your first answer, word for word?`,
    },
    individual: { name: t`Speaking to each as a person`, counted: t`of your replies repeat another of yours`, ask: '' },
    language: {
      name: t`The language of the community`,
      counted: t`of your replies were in the language they were asked in`,
      ask: t`Read these ten comments. How do these people speak, and how would you?`,
    },
    mood: { name: t`Good mood`, counted: t`mood after your replies against before, from −2 to 2`, ask: '' },
    informed: {
      name: t`Being first`,
      counted: t`of your stories stood before the community spoke of them`,
      ask: t`What will this city talk about next week, and where did you read it?`,
    },
    company: {
      name: t`Knowing the company`,
      counted: t`of your posts had to be changed after approval was asked`,
      ask: '',
    },
    craft: {
      name: t`Content`,
      counted: t`of your posts did at least as well as is usual on their channel`,
      ask: t`Show a post of yours that failed. Why did it?`,
    },
    planning: {
      name: t`Planning`,
      counted: t`of your posts went out on time`,
      ask: t`It is Monday. What is planned until Sunday, and what is left free on purpose?`,
    },
    growth: { name: t`Growth`, counted: t`of your links were followed by somebody`, ask: '' },
    analytics: {
      name: t`Measuring`,
      counted: t`of your links can be traced to their campaign`,
      ask: t`How would you know that a post sold something?`,
    },
    headlines: {
      name: t`Headlines`,
      counted: t`of your titles are neither too short nor too long to be found`,
      ask: '',
    },
    technical: { name: t`Repairing`, counted: t`of your posts that failed went out in the end`, ask: '' },
    care: { name: t`Care`, counted: t`of your pictures can be read aloud to who cannot see them`, ask: '' },
    borders: {
      name: t`Knowing the borders`,
      counted: t`of what was not yours was handed on within a day`,
      ask: t`Somebody threatens to sue in a comment. A journalist writes. The order form is broken. Whose is what?`,
    },
  }
}
