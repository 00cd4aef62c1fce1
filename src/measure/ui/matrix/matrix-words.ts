import { useLingui } from '@lingui/react/macro'

export const ROWS = ['format', 'goal', 'label', 'lang', 'origin'] as const
export const COLUMNS = ['language', 'tenure', 'target', 'mood'] as const

type Row = (typeof ROWS)[number]
type Column = (typeof COLUMNS)[number]

export function useRowKinds(): Record<Row, string> {
  const { t } = useLingui()
  return {
    format: t({ message: 'Format', context: 'of a post' }),
    goal: t({ message: 'Goal', context: 'of a post' }),
    label: t({ message: 'Label', context: 'of a post' }),
    lang: t`Language of the post`,
    origin: t`News or own`,
  }
}

export function useColumnKinds(): Record<Column, string> {
  const { t } = useLingui()
  return {
    language: t`Language they write in`,
    tenure: t`New or regular`,
    target: t`In the target or not`,
    mood: t`Mood of the answers`,
  }
}

/** What a row or a column is called. */
export function usePartNames(): (kind: Row | Column, id: string) => string {
  const { t, i18n } = useLingui()
  const languages = new Intl.DisplayNames(i18n.locale, { type: 'language' })
  const named: Partial<Record<Row | Column, Record<string, string>>> = {
    format: {
      poll: t({ message: 'Poll', context: 'a kind of post' }),
      video: t({ message: 'Video', context: 'a kind of post' }),
      pictures: t`Several pictures`,
      picture: t`One picture`,
      link: t`Text with a link`,
      text: t`Text alone`,
    },
    goal: {
      sales: t({ message: 'Sales', context: 'a goal' }),
      awareness: t({ message: 'Awareness', context: 'a goal' }),
      recall: t({ message: 'Recall', context: 'a goal' }),
      image: t({ message: 'Image', context: 'a goal' }),
      none: t`No goal`,
    },
    label: { none: t`No label` },
    origin: { news: t`From a story`, own: t`Our own` },
    tenure: { new: t`New`, regular: t`Regulars` },
    target: { yes: t`In the target`, no: t`Outside`, unknown: t`Unknown` },
    mood: {
      positive: t({ message: 'Positive', context: 'a mood' }),
      neutral: t({ message: 'Neutral', context: 'a mood' }),
      negative: t({ message: 'Negative', context: 'a mood' }),
    },
    language: { unknown: t`Unknown` },
  }
  return (kind, id) => {
    const known = named[kind]?.[id]
    if (known !== undefined) return known
    if (kind !== 'lang' && kind !== 'language') return id
    const name = languages.of(id) ?? id
    return name.charAt(0).toLocaleUpperCase(i18n.locale) + name.slice(1)
  }
}
