import { useLingui } from '@lingui/react/macro'
import { useInboxWords } from '../words.tsx'

/** What the desk is asked about a message, and what it may answer. */
export function useJudgements() {
  const { t } = useLingui()
  const { langs } = useInboxWords()
  const questions: Record<string, string> = {
    mood: t`How do they sound?`,
    offence: t`Is it abusive?`,
    complaint: t`Is it a complaint?`,
    question: t`Is it a question?`,
    request: t`Do they ask for something?`,
    praise: t`Is it praise?`,
    thanks: t`Do they say thanks?`,
    spam: t`Is it spam?`,
    lang: t`Which language is it?`,
  }
  const answers: Record<string, string> = {
    negative: t`upset`,
    neutral: t`calm`,
    positive: t`glad`,
    yes: t`yes`,
    no: t`no`,
    ...langs,
  }
  const answerTo = (label: string) => answers[label] ?? label
  return { questions, answerTo }
}

export const QUESTIONS = [
  'mood',
  'offence',
  'complaint',
  'question',
  'request',
  'praise',
  'thanks',
  'spam',
  'lang',
] as const
