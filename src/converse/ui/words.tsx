import { useLingui } from '@lingui/react/macro'
import type { Row } from './calls.ts'
import type { Preset, STARS } from './place.ts'

type Reason = Row['reasons'][number]['reason']

/** What the queue calls its things, in the reader's language. */
export function useInboxWords() {
  const { t } = useLingui()
  const presets: Record<Preset, string> = {
    open: t`To answer`,
    unread: t`Unread`,
    mine: t`Mine`,
    unassigned: t`Nobody's`,
    overdue: t`Overdue`,
    approval: t`For approval`,
    screener: t`At the door`,
    mentions: t`Mentions`,
    reviews: t`Reviews`,
    later: t`Later`,
    problems: t`Publishing problems`,
    done: t`Done`,
    all: t`All`,
  }
  const reasons: Record<Reason, string> = {
    complaint: t`complaint`,
    'low-stars': t`few stars`,
    upset: t`upset`,
    heated: t`heated`,
    abusive: t`abusive`,
    question: t`question`,
    request: t`asks for something`,
    private: t`private`,
    'came-back': t`came back after our answer`,
    newcomer: t`first time here`,
    'answer-failed': t`our answer did not arrive`,
    'nothing-asked': t`asks nothing`,
    spam: t`looks like spam`,
    given: t`priority set by hand or by a rule`,
    'promise-due': t`our promise is due`,
  }
  const moods: Record<Row['moodLabel'], string> = {
    negative: t`Sounds upset`,
    neutral: t`Sounds calm`,
    positive: t`Sounds glad`,
  }
  const intents: Record<Row['intents'][number], string> = {
    question: t`question`,
    complaint: t`complaint`,
    request: t`request`,
    praise: t`praise`,
    thanks: t`thanks`,
    greeting: t`greeting`,
    spam: t`spam`,
  }
  const langs: Record<Row['previewLang'], string> = {
    en: t`English`,
    tr: t`Turkish`,
    ru: t`Russian`,
    other: t`another language`,
  }
  const sorts = {
    stake: t`Most at stake`,
    longest: t`Waiting longest`,
    newest: t`Newest`,
  }
  const kinds: Record<Row['kind'], string> = {
    comment: t`Comments`,
    mention: t`Mentions`,
    message: t`Private messages`,
    review: t`Reviews`,
  }
  const stars: Record<(typeof STARS)[number], string> = {
    low: t`1 or 2 stars`,
    middle: t`3 stars`,
    high: t`4 or 5 stars`,
  }
  const whose = { me: t`Me`, nobody: t`Nobody` }
  return { sorts, kinds, stars, whose, presets, reasons, moods, intents, langs }
}

/** A mood as a sign and never as colour alone. */
export const moodSign = (label: Row['moodLabel']): string =>
  label === 'negative' ? '−' : label === 'positive' ? '+' : ''

/** A mood as a figure with its sign: −0.6. */
export const moodFigure = (mood: number, lang: string): string =>
  new Intl.NumberFormat(lang, { maximumFractionDigits: 1, minimumFractionDigits: 1, signDisplay: 'exceptZero' })
    .format(mood)
    .replace('-', '−')
