import { useLingui } from '@lingui/react/macro'
import type { Audience, Newcomers } from '../calls.ts'

export type Clause = Audience['circles'][number]['score']['parts'][number]['clause']
export type Circle = Audience['circles'][number]['circle']
export type Sign = Newcomers['signs'][number]['sign']

export const CLAUSES: readonly Clause[] = ['languages', 'places', 'interests', 'roles', 'follows', 'age']

export function useClauseNames(): Record<Clause, string> {
  const { t } = useLingui()
  return {
    languages: t`Language`,
    places: t`Place`,
    interests: t`Interests`,
    roles: t({ message: 'Role', context: 'of somebody in the audience' }),
    follows: t`What they follow`,
    age: t`Age`,
  }
}

export function useCircleNames(): Record<Circle, string> {
  const { t } = useLingui()
  return {
    followers: t({ message: 'Followers', context: 'a crowd' }),
    newcomers: t`Came in the last 90 days`,
    speakers: t`Speak with us`,
  }
}

/** What each sign counts, said about a crowd. */
export function useSignNames(): Record<Sign, string> {
  const { t } = useLingui()
  return {
    'one-hour': t`Came within one and the same hour`,
    'left-at-once': t`Left again within a day`,
    'never-spoke': t`Have never spoken`,
    'no-words': t`Say nothing about themselves`,
    'no-picture': t`Have no picture`,
    'new-account': t`Made their account less than 30 days before`,
    'wrote-nothing': t`Have written at most two posts`,
    'numbered-name': t`Have a name that ends in many digits`,
    'other-language': t`Use another language than the page’s`,
    'marked-bot': t`Are marked as automatic by their network`,
  }
}
