import * as z from 'zod'
import { metaHook } from '../graph/hook.ts'
import { itemOf } from './items.ts'
import { postShape } from './shapes.ts'

const toldShape = z.object({
  target_id: z.string().optional(),
  values: z.object({ field: z.enum(['replies', 'mentions']), value: postShape }),
})

/** One answer or mention at a time; what is about another account of the same app is let pass. */
export const hook = metaHook(({ account }, told) => {
  const read = toldShape.safeParse(told)
  if (!read.success) return []
  const { field, value } = read.data.values
  if (field === 'mentions') return [itemOf(value, account, 'mention')]
  const root = value.root_post?.id ?? value.replied_to?.id
  return root === undefined ? [] : [itemOf(value, account, { root })]
})
