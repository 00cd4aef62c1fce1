import * as z from 'zod'

const moment = z.string().transform((text, context) => {
  const epoch = Date.parse(text)
  if (!Number.isNaN(epoch)) return Temporal.Instant.fromEpochMilliseconds(epoch)
  context.addIssue('not a moment')
  return z.NEVER
})

export const siteShape = z.object({
  site: z.object({ title: z.string(), url: z.string(), version: z.string(), icon: z.string().nullish() }),
})

const memberShape = z.object({
  id: z.string(),
  name: z.string().nullish(),
  avatar_image: z.string().nullish(),
})

const meta = z.object({ pagination: z.object({ total: z.number() }) })

export const membersShape = z.object({ members: z.array(memberShape), meta: meta.optional() })

const postShape = z.object({
  id: z.string(),
  slug: z.string(),
  url: z.string(),
  status: z.string(),
  title: z.string(),
  html: z.string().nullish(),
  codeinjection_foot: z.string().nullish(),
  /** Kept word for word: the site compares it letter by letter. */
  updated_at: z.string(),
})

export const postsShape = z.object({ posts: z.array(postShape), meta: meta.optional() })

const commentShape = z.object({
  id: z.string(),
  parent_id: z.string().nullish(),
  in_reply_to_id: z.string().nullish(),
  status: z.string(),
  html: z.string().nullish(),
  created_at: moment,
  edited_at: moment.nullish(),
  member: memberShape.nullish(),
  post: z.object({ id: z.string(), url: z.string().nullish() }).nullish(),
  post_id: z.string().nullish(),
})

export const commentsShape = z.object({ comments: z.array(commentShape), meta: meta.optional() })

export const imagesShape = z.object({ images: z.array(z.object({ url: z.string() })).min(1) })

/** Any answer, also an empty one, that is no complaint in disguise. */
export const anything = z
  .unknown()
  .refine((body) => !z.object({ errors: z.array(z.unknown()) }).safeParse(body).success)

export type Post = z.infer<typeof postShape>
export type Comment = z.infer<typeof commentShape>
export type Member = z.infer<typeof memberShape>
