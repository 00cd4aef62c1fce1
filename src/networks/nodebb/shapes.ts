import * as z from 'zod'

const envelope = z.object({ response: z.unknown() })

/** NodeBB wraps what its write interface answers. */
export const answered = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((body) => envelope.safeParse(body).data?.response, shape)

export const configShape = z.object({
  siteTitle: z.string().nullish(),
  minimumTitleLength: z.number(),
  maximumTitleLength: z.number(),
  minimumPostLength: z.number(),
  maximumPostLength: z.number(),
  maximumFileSize: z.number().nullish(),
})

export const selfShape = z.object({
  uid: z.number(),
  username: z.string(),
  userslug: z.string(),
  displayname: z.string().nullish(),
  picture: z.string().nullish(),
  isAdmin: z.boolean().nullish(),
  isGlobalMod: z.boolean().nullish(),
  postcount: z.number().nullish(),
  followerCount: z.number().nullish(),
  followingCount: z.number().nullish(),
})

const number = z.coerce.number()

export const summaryShape = z.object({
  pid: number,
  tid: number,
  toPid: number.nullish(),
  content: z.string(),
  timestamp: z.number(),
  edited: z.number().nullish(),
  deleted: z.union([z.boolean(), z.number()]).nullish(),
  upvotes: z.number().nullish(),
  user: z.object({
    uid: z.number(),
    username: z.string(),
    userslug: z.string().nullish(),
    displayname: z.string().nullish(),
    picture: z.string().nullish(),
  }),
  topic: z.object({ cid: z.number(), title: z.string(), slug: z.string(), mainPid: number }),
})

export const topicShape = z.object({
  tid: z.number(),
  cid: z.number(),
  title: z.string(),
  slug: z.string(),
  mainPid: number,
  viewcount: z.number().nullish(),
  postcount: z.number().nullish(),
  deleted: z.union([z.boolean(), z.number()]).nullish(),
  posts: z.array(summaryShape.omit({ topic: true })),
  pagination: z.object({ pageCount: z.number() }),
})

export const postShape = z.object({
  pid: number,
  tid: number,
  content: z.string(),
  deleted: z.union([z.boolean(), z.number()]).nullish(),
  upvoted: z.boolean().nullish(),
})

/** A new topic, a new answer, or a place in the queue of the moderators. */
export const createdShape = answered(
  z.union([
    z.object({ queued: z.literal(true) }),
    z.object({ mainPid: number, slug: z.string() }),
    z.object({ pid: number, tid: number }),
  ]),
)

export const uploadShape = answered(z.object({ images: z.array(z.object({ url: z.string() })).min(1) }))

export const done = z.object({ status: z.object({ code: z.literal('ok') }) })

export type Summary = z.infer<typeof summaryShape>
export type Config = z.infer<typeof configShape>
