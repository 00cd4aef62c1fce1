import * as z from 'zod'
import { useUrl } from '#web/url.ts'

const Url = z.object({ scope: z.enum(['here', 'everywhere']).catch('here') })

/** Whether the day of this brand is looked at, or that of all. */
export const useScope = (): 'here' | 'everywhere' => useUrl(Url)[0].scope
