import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { CrisisLine, Room } from './calls.ts'

/** The words of the crisis room: states, steps of the first hour, roles, kinds of log entries. */
export function useCrisisWords() {
  const { t, i18n } = useLingui()
  const states: Record<CrisisLine['state'], string> = {
    alert: t`Somebody must look`,
    open: t({ message: 'Going on', context: 'a crisis' }),
    closed: t({ message: 'Over', context: 'a crisis' }),
    calm: t`Was none`,
  }
  const steps: Record<Room['steps'][number]['step'], string> = {
    look: t`Read the first words and decide: crisis or noise`,
    freeze: t`Hold what is planned`,
    roles: t`Say who leads, speaks, finds out, watches`,
    verify: t`Find out what is true`,
    grade: t`Grade it: who is hurt, how many, how far`,
    'tell-inside': t`Tell the owner and those who are asked at the counter`,
    'first-word': t`Publish the first holding statement`,
    'answer-each': t`Answer everybody affected, once, then in private`,
    'next-word': t`Say when the next word comes, and keep it`,
  }
  const roles: Record<Room['roles'][number]['role'], string> = {
    lead: t`Leads`,
    voice: t`Speaks for us`,
    facts: t`Finds out`,
    watch: t`Watches what is said`,
  }
  const logged = ({ kind, text }: Room['log'][number]): string => {
    switch (kind) {
      case 'noticed':
        return t`Noticed: ${text} upset messages in an hour`
      case 'worse':
        return t`It grows: ${text} upset messages in an hour`
      case 'opened':
        return t`Taken for a crisis: ${text}`
      case 'statement':
        return t`Said in public: ${text}`
      case 'step':
        return t`Done: ${isStep(text) ? steps[text] : text}`
      case 'role':
        return roleSaid(text)
      case 'frozen':
        return t`Everything planned is held`
      case 'lifted':
        return t`Posts may go out again`
      case 'closed':
        return text === '' ? t`Closed` : t`Closed: ${text}`
      case 'calm':
        return t`Looked at: no crisis`
      default:
        return text
    }
  }
  const isStep = (text: string): text is Room['steps'][number]['step'] => Object.hasOwn(steps, text)
  const isRole = (text: string): text is Room['roles'][number]['role'] => Object.hasOwn(roles, text)
  const roleSaid = (text: string) => {
    const [role = '', ...name] = text.split(': ')
    return `${isRole(role) ? roles[role] : role}: ${name.join(': ')}`
  }
  const counted = (crisis: CrisisLine) => {
    const usual = new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 1 }).format(crisis.usual)
    return crisis.counted === 0
      ? t`Called by a person`
      : plural(crisis.counted, {
          one: `# upset message in an hour, usual at this time: ${usual}`,
          other: `# upset messages in an hour, usual at this time: ${usual}`,
        })
  }
  const matters: Record<'heard' | 'looking' | 'solved', string> = {
    heard: t`We hear you`,
    looking: t`We are still looking`,
    solved: t`It is put right`,
  }
  return { states, steps, roles, logged, counted, matters }
}
