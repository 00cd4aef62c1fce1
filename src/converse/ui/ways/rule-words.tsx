import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Got } from '#web/client.ts'
import type { ConverseRoutes } from '../../slice.ts'
import { inbox } from '../calls.ts'
import { useInboxWords } from '../words.tsx'
import { useJudgements } from './words.tsx'

export type Rule = Got<ConverseRoutes, 'GET /inbox/rules'>['rules'][number]
type Conditions = Rule['conditions']
type Deed = Rule['deeds'][number]

/** Rules in words, as they stand in the list. */
export function useRuleWords() {
  const { t, i18n } = useLingui()
  const words = useInboxWords()
  const { questions, answerTo } = useJudgements()
  const place = inbox.useCall('GET /inbox/place', {}).data
  const channelName = (id: string) => place?.channels.find((channel) => channel.id === id)?.name ?? id
  const memberName = (id: string) => place?.team.find((member) => member.id === id)?.name ?? id
  const puts = {
    'in-3-hours': t`In three hours`,
    'this-evening': t`This evening at 18:00`,
    tomorrow: t`Tomorrow at 9:00`,
    monday: t`Monday at 9:00`,
  }
  const conditions = (c: Conditions): string[] => [
    ...(c.words ? [`“${c.words.join('”, “')}”`] : []),
    ...(c.moods ?? []).map((mood) => words.moods[mood]),
    ...(c.offensive === undefined ? [] : [c.offensive ? t`abusive` : t`not abusive`]),
    ...(c.intents ?? []).map((intent) => words.intents[intent]),
    ...(c.langs ?? []).map((lang) => words.langs[lang]),
    ...(c.channels ?? []).map(channelName),
    ...(c.kinds ?? []).map((kind) => words.kinds[kind]),
    ...(c.stars ?? []).map((stars) => words.stars[stars]),
    ...(c.firstTime ? [t`first time here`] : []),
    ...(c.open === undefined ? [] : [c.open ? t`during our hours` : t`outside our hours`]),
  ]
  const deed = (d: Deed): string => {
    switch (d.deed) {
      case 'label':
        return t`label “${d.labels.join(', ')}”`
      case 'assign':
        return d.to === null ? t`to whoever's turn it is` : t`to ${memberName(d.to)}`
      case 'weigh':
        return d.points > 0 ? t`lift in the queue` : t`lower in the queue`
      case 'later':
        return `${t`put off`}: ${puts[d.until]}`
      case 'done':
        return t`put away`
      case 'hide':
        return t`hide by a rule of the page`
      case 'draft':
        return t`prepare a saved reply`
    }
  }
  const sureness = (question: string, label: string, of: number, atLeast: number): string => {
    if (of === 0) return `${questions[question] ?? question} ${answerTo(label)}: ${t`nothing checked yet`}`
    const percent = new Intl.NumberFormat(i18n.locale, { style: 'percent', maximumFractionDigits: 0 }).format(atLeast)
    const checked = plural(of, { one: '# checked', other: '# checked' })
    return `${questions[question] ?? question} ${answerTo(label)}: ${checked}, ${t`right at least`} ${percent}`
  }
  return { conditions, deeds: (deeds: readonly Deed[]) => deeds.map(deed), sureness, puts, memberName, channelName }
}
