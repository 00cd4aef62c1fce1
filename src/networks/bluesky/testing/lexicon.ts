import * as z from 'zod'

/** The lexicons, as strictly as the servers hold to them, and stricter where a loose reading would hide a slip of ours. */
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const lengthOf = (text: string) => [...graphemes.segment(text)].length

const limited = (maxGraphemes: number, maxBytes: number) =>
  z.string().superRefine((text, context) => {
    const length = lengthOf(text)
    if (length > maxGraphemes) context.addIssue(`grapheme too big (maximum ${maxGraphemes}, got ${length})`)
    const bytes = Buffer.byteLength(text)
    if (bytes > maxBytes) context.addIssue(`string too big (maximum ${maxBytes}, got ${bytes})`)
  })

const did = z.string().regex(/^did:[a-z]+:[A-Za-z0-9._:%-]+$/)
const uri = z.string().regex(/^at:\/\/did:[a-z]+:[A-Za-z0-9._:%-]+\/[A-Za-z0-9.]+\/[A-Za-z0-9._:~-]+$/)
const cid = z.string().regex(/^baf[a-z2-7]{50,}$/)
const datetime = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
const ref = z.strictObject({ uri, cid })

const blob = z.strictObject({
  $type: z.literal('blob'),
  ref: z.strictObject({ $link: cid }),
  mimeType: z.string(),
  size: z.number().int(),
})

const imageBlob = (maxSize: number) =>
  blob.refine(
    ({ mimeType, size }) => mimeType.startsWith('image/') && size <= maxSize,
    `blob too big (maximum ${maxSize})`,
  )

const facet = z.strictObject({
  index: z.strictObject({ byteStart: z.number().int().min(0), byteEnd: z.number().int().min(0) }),
  features: z
    .array(
      z.discriminatedUnion('$type', [
        z.strictObject({ $type: z.literal('app.bsky.richtext.facet#link'), uri: z.url() }),
        z.strictObject({ $type: z.literal('app.bsky.richtext.facet#mention'), did }),
        z.strictObject({ $type: z.literal('app.bsky.richtext.facet#tag'), tag: limited(64, 640) }),
      ]),
    )
    .min(1),
})

const embed = z.discriminatedUnion('$type', [
  z.strictObject({
    $type: z.literal('app.bsky.embed.images'),
    images: z
      .array(
        z.strictObject({
          alt: z.string(),
          image: imageBlob(2_000_000),
          aspectRatio: z.strictObject({ width: z.number().int().min(1), height: z.number().int().min(1) }),
        }),
      )
      .min(1)
      .max(4),
  }),
  z.strictObject({
    $type: z.literal('app.bsky.embed.external'),
    external: z.strictObject({
      uri: z.url(),
      title: z.string(),
      description: z.string(),
      thumb: imageBlob(1_000_000).optional(),
    }),
  }),
  z.strictObject({ $type: z.literal('app.bsky.embed.record'), record: ref }),
])

const post = z
  .strictObject({
    $type: z.literal('app.bsky.feed.post'),
    text: limited(300, 3000),
    createdAt: datetime,
    langs: z
      .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/))
      .max(3)
      .optional(),
    facets: z.array(facet).optional(),
    reply: z.strictObject({ root: ref, parent: ref }).optional(),
    embed: embed.optional(),
  })
  .superRefine(({ text, facets = [] }, context) => {
    for (const one of facets) if (!fitsText(text, one)) context.addIssue(`facet does not fit: ${JSON.stringify(one)}`)
  })

/** The real server checks no place; readers would see a link over half a letter. */
function fitsText(text: string, { index: { byteStart, byteEnd }, features }: z.infer<typeof facet>): boolean {
  const bytes = Buffer.from(text)
  const found = bytes.subarray(byteStart, byteEnd)
  if (byteEnd > bytes.length || byteEnd <= byteStart || !Buffer.from(found.toString()).equals(found)) return false
  return features.every((feature) => {
    if ('uri' in feature) return found.toString() === feature.uri
    return 'tag' in feature ? found.toString().slice(1) === feature.tag : found.toString().startsWith('@')
  })
}

const record = z.discriminatedUnion('$type', [
  post,
  z.strictObject({ $type: z.literal('app.bsky.feed.like'), subject: ref, createdAt: datetime }),
  z.strictObject({ $type: z.literal('app.bsky.feed.repost'), subject: ref, createdAt: datetime }),
  z.strictObject({ $type: z.literal('app.bsky.graph.follow'), subject: did, createdAt: datetime }),
  z.strictObject({ $type: z.literal('app.bsky.graph.block'), subject: did, createdAt: datetime }),
  z.strictObject({
    $type: z.literal('app.bsky.feed.threadgate'),
    post: uri,
    hiddenReplies: z.array(uri).max(300).optional(),
    createdAt: datetime,
  }),
])

export type AnyRecord = z.infer<typeof record>
export type PostRecord = z.infer<typeof post>

export const put = z.strictObject({
  repo: did,
  collection: z.string(),
  rkey: z.string().regex(/^[234567abcdefghij][234567a-z]{12}$/, 'Invalid record key'),
  record,
  swapRecord: cid.nullable().optional(),
})

export const remove = z.strictObject({ repo: did, collection: z.string(), rkey: z.string() })
export const login = z.strictObject({ identifier: z.string().min(1), password: z.string() })
export const actor = z.strictObject({ actor: did })
