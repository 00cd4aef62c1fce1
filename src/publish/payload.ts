import * as z from 'zod'
import type { Draft } from '#networks'

const Poll = z.object({
  options: z.array(z.string()),
  minutes: z.number().int(),
  multiple: z.boolean(),
})

/** What stands in the ledger: exactly what goes out, whatever happens to the post later. */
export const Payload = z.object({
  title: z.string().nullable().default(null),
  text: z.string(),
  warning: z.string().nullable(),
  language: z.string().nullable(),
  visibility: z.enum(['public', 'unlisted', 'followers', 'mentioned']),
  poll: Poll.nullable(),
  media: z.array(
    z.object({ id: z.string(), file: z.string(), mime: z.string(), sizeBytes: z.number(), alt: z.string() }),
  ),
  place: z.object({ name: z.string(), latitude: z.number(), longitude: z.number() }).nullable().default(null),
  target: z
    .object({
      id: z.string(),
      url: z.string(),
      handle: z.string().nullable(),
      /** What it answers was put in by hand: no network knows it under this id, so a person posts the answer. */
      byHand: z.boolean().optional(),
    })
    .nullable(),
})

export type Payload = z.infer<typeof Payload>

/** The payload as networks take it; the bytes are read when they are needed. */
export const draftFrom = (
  payload: Payload,
  read: (file: string) => Promise<Uint8Array>,
  addressOf: (media: Payload['media'][number]) => string | null,
): Draft => ({
  title: payload.title,
  text: payload.text,
  warning: payload.warning,
  language: payload.language,
  visibility: payload.visibility,
  poll: payload.poll,
  place: payload.place,
  media: payload.media.map((one) => ({
    id: one.id,
    mime: one.mime,
    sizeBytes: one.sizeBytes,
    alt: one.alt,
    address: addressOf(one),
    bytes: () => read(one.file),
  })),
})
