import { Audience, CABINET_NAMES, type CabinetName } from './audience.ts'
import { compileLinkedin } from './linkedin.ts'
import { compileMeta } from './meta.ts'
import type { Compiled } from './report.ts'
import { compileTelegram } from './telegram.ts'
import { compileVk } from './vk.ts'
import { compileX } from './x.ts'

const CABINETS: Record<CabinetName, (audience: Audience) => Compiled> = {
  meta: compileMeta,
  vk: compileVk,
  linkedin: compileLinkedin,
  x: compileX,
  telegram: compileTelegram,
}

/** Fills in one cabinet's form from an audience as somebody wrote it down, and says what got lost on the way. */
export const createCabinets = () => ({
  names: CABINET_NAMES,
  compile: (name: CabinetName, audience: unknown): Compiled => CABINETS[name](Audience.parse(audience)),
})
