/** The rooms of the house in their order: each may use only those before it. */
export const ROOMS = [
  'platform',
  'language',
  'networks',
  'desk',
  'watch',
  'publish',
  'converse',
  'grow',
  'measure',
  'today',
  'skills',
  'practice',
] as const
