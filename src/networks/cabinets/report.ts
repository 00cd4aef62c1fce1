import { type Facts } from '#platform/result.ts'
import { LANGS, type Lang, say, type Sentence } from '#platform/words.ts'
import type { CabinetName, Thing } from './audience.ts'
import { cabinetWords, type LossReason, type ProblemReason } from './words.ts'

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined }

export type Spec = { readonly [name: string]: Json | undefined }

/** A part of the audience the cabinet cannot be told, or only roughly. */
export type Loss = { clause: string; why: LossReason; sentence: Record<Lang, string> }

/** What the cabinet would refuse. */
export type Problem = { clause: string; why: ProblemReason; sentence: Record<Lang, string> }

export type Compiled = { spec: Spec; losses: Loss[]; problems: Problem[] }

/** Collects what is lost and what is wrong while an audience is told to one cabinet. */
export function createReport(cabinet: CabinetName) {
  const losses: Loss[] = []
  const problems: Problem[] = []

  const lose = (clause: string, why: LossReason, about: Facts = {}) => {
    losses.push({ clause, why, sentence: inAll(cabinetWords[why], { clause, cabinet: SAID[cabinet], ...about }) })
  }
  const object = (clause: string, why: ProblemReason, about: Facts = {}) => {
    problems.push({ clause, why, sentence: inAll(cabinetWords[why], { clause, cabinet: SAID[cabinet], ...about }) })
  }

  /** The cabinet's own numbers of these things; those without one are lost. */
  const known = (clause: string, things: readonly Thing[]): { id: string; name: string }[] =>
    things.flatMap(({ name, ids }) => {
      const id = ids[cabinet]
      if (id !== undefined) return [{ id, name }]
      lose(`${clause}: ${name}`, 'no-id')
      return []
    })

  /** There is no such question in the cabinet's form. */
  const absent = (clause: string, names: readonly string[]) => {
    for (const name of names) lose(`${clause}: ${name}`, 'not-there')
  }

  return { lose, object, known, absent, losses, problems }
}

export type Report = ReturnType<typeof createReport>

export const SAID: Record<CabinetName, string> = {
  meta: 'Meta Ads',
  vk: 'VK Ads',
  linkedin: 'LinkedIn Campaign Manager',
  x: 'X Ads',
  telegram: 'Telegram Ads',
}

const inAll = (sentence: Sentence, about: Facts): Record<Lang, string> => {
  const [en, tr, ru] = LANGS.map((lang) => say(sentence, lang, about))
  return { en: en ?? '', tr: tr ?? '', ru: ru ?? '' }
}
