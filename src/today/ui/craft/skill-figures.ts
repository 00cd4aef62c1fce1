import { figure, percent, stretch } from '#web/kit/numbers.ts'
import type { SkillLine } from './calls.ts'

/** A value of a skill in its own unit. */
export const skillValue = ({ unit }: Pick<SkillLine, 'unit'>, value: number, lang: string): string =>
  unit === 'share'
    ? percent(value, lang)
    : unit === 'minutes'
      ? stretch(Math.round(value), lang)
      : figure(value, lang, { sign: unit === 'mood' })

const HIGHEST_COUNTED = 4

/** The level above the one the work shows, and from which value on it begins; null where counting says nothing more. */
export function nextLevel({ level, from }: SkillLine): { level: number; from: number } | null {
  const begins = level === null || level >= HIGHEST_COUNTED ? undefined : from[level - 1]
  return level === null || begins === undefined ? null : { level: level + 1, from: begins }
}
