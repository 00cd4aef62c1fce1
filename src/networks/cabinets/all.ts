import { Audience, CABINET_NAMES, type CabinetName } from './audience.ts'
import { compileLinkedin } from './linkedin.ts'
import { compileMeta } from './meta.ts'
import { type Compiled, SAID } from './report.ts'
import { currencyIn, SPEND_COLUMNS, spendFileOf } from './spend-files.ts'
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

/** What each cabinet of advertising wants to be told, and what it tells. */
export const createCabinets = () => ({
  names: CABINET_NAMES,
  /** As people call it. */
  called: (name: CabinetName): string => SAID[name],
  /** Fills in one cabinet's form from an audience as somebody wrote it down, and says what got lost on the way. */
  compile: (name: CabinetName, audience: unknown): Compiled => CABINETS[name](Audience.parse(audience)),
  /** Whom we want to reach, checked and complete. */
  audienceFrom: (written: unknown): Audience => Audience.parse(written),
  spendColumns: SPEND_COLUMNS,
  spendFileOf,
  currencyIn,
})
