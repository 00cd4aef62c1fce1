import * as z from 'zod'

/** What the REST interface of WordPress sends; only fields we use are read. */
const gmt = z.string().transform((text, context) => {
  const epoch = Date.parse(`${text}Z`)
  if (!Number.isNaN(epoch)) return Temporal.Instant.fromEpochMilliseconds(epoch)
  context.addIssue('not a moment')
  return z.NEVER
})

/** `raw` is told to those who may edit. */
const written = z.object({ rendered: z.string().default(''), raw: z.string().optional() })

export const rootShape = z.object({
  name: z.string(),
  home: z.string(),
  namespaces: z.array(z.string()),
})

export const userShape = z.object({
  id: z.number(),
  name: z.string(),
  username: z.string(),
  link: z.string(),
  avatar_urls: z.record(z.string(), z.string()).nullish(),
  capabilities: z.record(z.string(), z.boolean()),
})

export const postShape = z.object({
  id: z.number(),
  link: z.string(),
  slug: z.string(),
  status: z.string(),
  author: z.number(),
  date_gmt: gmt.nullable(),
  title: written,
  content: written,
})

export const commentShape = z.object({
  id: z.number(),
  post: z.number(),
  parent: z.number(),
  author: z.number(),
  author_name: z.string(),
  author_email: z.string().optional(),
  author_url: z.string().default(''),
  author_avatar_urls: z.record(z.string(), z.string()).nullish(),
  date_gmt: gmt,
  content: written,
  link: z.string(),
  /** Told to everybody, although only moderators ever see anything but approved ones. */
  status: z.string().default('approved'),
})

export const mediaShape = z.object({ id: z.number(), source_url: z.string() })

export const statusShape = z.object({ id: z.number(), status: z.string() })

/** Any document that is no complaint in disguise. */
export const anything = z
  .unknown()
  .refine((body) => !z.object({ code: z.string(), message: z.string() }).safeParse(body).success)

export type Post = z.infer<typeof postShape>
export type Comment = z.infer<typeof commentShape>
