import * as z from 'zod'

/** Where an advertisement is booked. */
export const CABINET_NAMES = ['meta', 'vk', 'linkedin', 'x', 'telegram'] as const

export type CabinetName = (typeof CABINET_NAMES)[number]

const MAX_CLAUSES = 200

const Ids = z.partialRecord(z.enum(CABINET_NAMES), z.string())
type Ids = z.infer<typeof Ids>

/** A thing by its name, with the number each cabinet knows it by where we have it. */
const Thing = z.union([
  z.string().transform((name): { name: string; ids: Ids } => ({ name, ids: {} })),
  z.object({ name: z.string(), ids: Ids.default({}) }),
])

const things = z.array(Thing).max(MAX_CLAUSES).default([])

const Place = z.object({
  country: z.string().regex(/^[A-Z]{2}$/),
  region: z.string().optional(),
  city: z.string().optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  radiusKm: z.number().positive().optional(),
  ids: Ids.default({}),
})

export const SENIORITIES = [
  'training',
  'entry',
  'senior',
  'manager',
  'director',
  'vp',
  'cxo',
  'partner',
  'owner',
] as const

/** Every list is an "or"; lists are joined by "and"; what is excluded is excluded by any of its clauses. */
const Clauses = z.object({
  interests: things,
  behaviours: things,
  roles: things,
  industries: things,
  companies: things,
  /** Readers of these pages, channels or accounts. */
  follow: things,
  custom: things,
  lookalike: things,
  places: z.array(Place).max(MAX_CLAUSES).default([]),
  seniority: z.array(z.enum(SENIORITIES)).default([]),
})

const NOBODY: z.input<typeof Clauses> = {}

/** Whom we want to reach, in our words: what every cabinet's form is filled in from. */
export const Audience = z.object({
  name: z.string().default(''),
  include: Clauses.extend({
    languages: z.array(z.string().regex(/^[a-z]{2}$/)).default([]),
    age: z
      .object({ min: z.int().min(13).default(18), max: z.int().max(120).nullable().default(null) })
      .nullable()
      .default(null),
    genders: z.array(z.enum(['female', 'male'])).default([]),
  }).prefault({}),
  exclude: Clauses.prefault(NOBODY),
  /** People who follow us already: only they, never they, or it does not matter. */
  alreadyFollow: z.enum(['only', 'never', 'either']).default('either'),
  ourPages: Ids.default({}),
  /** Offers for which the law forbids choosing people by age, gender or street. */
  specialCategory: z.enum(['housing', 'employment', 'credit', 'politics']).nullable().default(null),
  objective: z.enum(['awareness', 'followers', 'visits', 'messages', 'leads', 'sales']).default('visits'),
  placements: z.array(z.enum(['feed', 'stories', 'reels', 'search', 'network'])).default([]),
  budget: z
    .object({ amount: z.number(), currency: z.string().min(3).max(3), per: z.enum(['day', 'whole']) })
    .nullable()
    .default(null),
  schedule: z
    .object({
      from: z.iso.datetime({ offset: true }),
      until: z.iso.datetime({ offset: true }).nullable().default(null),
    })
    .nullable()
    .default(null),
  message: z.object({ text: z.string(), url: z.url() }).nullable().default(null),
})

export type Audience = z.infer<typeof Audience>
export type Thing = z.infer<typeof Thing>
export type Place = z.infer<typeof Place>
/** The lists of things by their names. */
export type ListName =
  | 'interests'
  | 'behaviours'
  | 'roles'
  | 'industries'
  | 'companies'
  | 'follow'
  | 'custom'
  | 'lookalike'

export const LISTS: readonly ListName[] = [
  'interests',
  'behaviours',
  'roles',
  'industries',
  'companies',
  'follow',
  'custom',
  'lookalike',
]
