import * as z from 'zod'

/** An action as it is remembered when its screen is left: enough to offer it another key. */
export type KnownDeed = { id: string; label: string; keys: string; everywhere: boolean }

const KEPT = 'meydan.deeds'
const Deed = z.object({ id: z.string(), label: z.string(), keys: z.string(), everywhere: z.boolean() })
const Kept = z.object({ lang: z.string(), deeds: z.array(Deed) })

const deeds = new Map<string, KnownDeed & { lang: string }>()

for (const deed of kept()) deeds.set(deed.id, deed)
globalThis.addEventListener?.('pagehide', keep)

export function rememberDeed(deed: KnownDeed) {
  deeds.set(deed.id, { ...deed, lang: document.documentElement.lang })
}

/** What has a key on the screens opened so far, in the language spoken now. */
export const knownDeeds = (): KnownDeed[] =>
  [...deeds.values()].filter(({ lang }) => lang === document.documentElement.lang)

function keep() {
  const { lang } = document.documentElement
  localStorage.setItem(KEPT, JSON.stringify({ lang, deeds: knownDeeds() }))
}

function kept(): (KnownDeed & { lang: string })[] {
  try {
    const { lang, deeds: old } = Kept.parse(JSON.parse(localStorage.getItem(KEPT) ?? ''))
    return old.map((deed) => ({ ...deed, lang }))
  } catch {
    return []
  }
}
