import * as z from 'zod'
import { letterMode, ownKeys, setKeys } from './actions.tsx'
import { lookNow, setLook } from './look.ts'

const Own = z
  .object({
    theme: z.enum(['auto', 'light', 'dark']),
    density: z.enum(['comfortable', 'compact']),
    letters: z.enum(['on', 'alt', 'off']),
    keys: z.record(z.string(), z.string()),
  })
  .partial()
  .catch({})

let wornBy: string | null = null

/** How this person likes the desk: what the account keeps for her other machines. */
export const own = () => ({ ...lookNow(), letters: letterMode(), keys: ownKeys() })

/** Puts on, once a visit, what the account keeps; an account that has kept nothing yet takes the machine as it is. */
export function wearOwn({ id, look }: { id: string; look: unknown }) {
  if (wornBy === id) return
  wornBy = id
  const { theme, density, letters, keys } = Own.parse(look)
  setLook({ ...(theme ? { theme } : {}), ...(density ? { density } : {}) })
  setKeys({ letters: letters ?? letterMode(), keys: keys ?? ownKeys() })
}
