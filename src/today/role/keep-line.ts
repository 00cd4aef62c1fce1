import type { App } from '#app'
import { addRule, changeRule } from '#converse'
import type { Who } from '#platform/endpoint.ts'
import { say } from '#platform/words.ts'
import { type RoleDuty, ruleWords } from './role-card.ts'
import { keepLine, linesOf } from './role.sql.ts'
import { dutyNames, RULE_NAME } from './words.ts'

/** A little up, so that whoever reads the queue sees it before ordinary chatter. */
const POINTS = 10
const PRECISION = 0.9

/**
 * Writes down whose matter something is. Words of a border become a rule of the inbox that labels what is theirs, so that it is
 * handed off instead of half answered; the inbox shows the rule like any other and tries it on the past.
 */
export async function keepRoleLine(
  app: App,
  who: Who,
  wish: { duty: RoleDuty; matters: string[]; words: string[]; lang: 'en' | 'tr' | 'ru' },
): Promise<void> {
  const words = ruleWords(wish.words)
  await app.db.write(async (tx) => {
    const at = app.now()
    const known = (await linesOf(tx, who.workspaceId)).find(({ duty }) => duty === wish.duty)
    const ruleId = wish.duty === 'smm' ? null : await ruleFor(known?.ruleId ?? null)
    await keepLine(tx, {
      workspaceId: who.workspaceId,
      duty: wish.duty,
      matters: wish.matters.map((matter) => matter.trim()).filter(Boolean),
      words,
      ruleId,
      at,
    })

    async function ruleFor(old: string | null): Promise<string | null> {
      if (words.length === 0 && old === null) return null
      const label = say(dutyNames[wish.duty], wish.lang)
      const rule = {
        name: say(RULE_NAME, wish.lang, { duty: label }),
        isOn: words.length > 0,
        stops: false,
        // A rule without words would mean everybody; without words it is switched off and keeps its last ones.
        conditions: JSON.stringify({ words: words.length > 0 ? words : (known?.words ?? []) }),
        deeds: JSON.stringify([
          { deed: 'label', labels: [label] },
          { deed: 'weigh', points: POINTS },
        ]),
        precisionWanted: PRECISION,
        at,
      }
      const changed = old === null ? undefined : await changeRule(tx, who.workspaceId, old, rule)
      return changed?.id ?? (words.length > 0 ? (await addRule(tx, who.workspaceId, who.account.id, rule)).id : null)
    }
  })
}
