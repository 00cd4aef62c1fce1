/** What a day of practice is judged by: always something that people did. */
export const PARTS = [
  'answering',
  'softening',
  'spread',
  'foresight',
  'news',
  'talk',
  'promises',
  'people',
  'removals',
] as const

export type Part = (typeof PARTS)[number]
