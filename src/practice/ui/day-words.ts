import { useLingui } from '@lingui/react/macro'
import type { Day, Part } from './calls.ts'

/** The days by name, and what one knows at eight in the morning. */
export function useDayWords(): Record<Day, { name: string; brief: string }> {
  const { t } = useLingui()
  return {
    quiet: {
      name: t`A quiet day`,
      brief: t`Nothing is planned and little happens by itself. People ask small things. Will there be a conversation?`,
    },
    holiday: {
      name: t`Before the holiday`,
      brief: t`Tomorrow is a holiday: open from eight to two, rolls can be ordered until six today, the braided loaf is there on both days. Everybody wants to know.`,
    },
    launch: {
      name: t`Something new`,
      brief: t`At noon a walnut loaf comes out for the first time: twenty of them, dearer than usual, with nuts, kept for whoever asks. Nobody has been told yet.`,
    },
    trend: {
      name: t`The story of the day`,
      brief: t`A story of the neighbourhood breaks this morning, first in one place. Watch shows it as soon as it is there. Two hours later everybody speaks of it.`,
    },
    conflict: {
      name: t`A quarrel`,
      brief: t`Under your post of this morning about the tables outside, two neighbours begin to quarrel. Others read along and take sides.`,
    },
    crisis: {
      name: t`A crisis`,
      brief: t`The big country loaf was baked overnight. What you know at eight: nothing special. A machine was repaired yesterday, and the baker answers the phone.`,
    },
  }
}

/** What a day is judged by. */
export function usePartWords(): Record<Part, { name: string; about: string }> {
  const { t } = useLingui()
  return {
    answering: { name: t`Answered in time`, about: t`Whoever asked or complained, and how long they waited.` },
    softening: { name: t`Calmed`, about: t`Whoever was upset: how they felt before your answer and after it.` },
    spread: {
      name: t`Spread of the conflict`,
      about: t`How far the anger got, beside how far it gets when nobody is there.`,
    },
    foresight: { name: t`Foresight`, about: t`Questions nobody had to ask, because a post had answered them before.` },
    news: { name: t`News lead`, about: t`Whether you spoke of the story before the street did.` },
    talk: { name: t`Conversation`, about: t`Voices that your posts of the day called forth.` },
    promises: { name: t`Promises kept`, about: t`What you said you would do by an hour of this day.` },
    people: { name: t`Came and left`, about: t`Who began to follow the page on this day and who stopped.` },
    removals: { name: t`Taken away`, about: t`Sellers should be shut out, critics never.` },
  }
}

/** The skills of the role that a day can teach. */
export function useSkillNames(): Record<string, string> {
  const { t } = useLingui()
  return {
    answering: t`Answering`,
    conversation: t`Keeping talk going`,
    softening: t`Softening conflict`,
    individual: t`Speaking to each as a person`,
    language: t`The language of the community`,
    mood: t`Good mood`,
    informed: t`Being first`,
    planning: t`Planning`,
    company: t`Knowing the company`,
    growth: t`Growth`,
    borders: t`Knowing the borders`,
  }
}
