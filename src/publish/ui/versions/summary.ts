import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Channel, Version } from '../calls.ts'
import { useChoiceNames } from './names.ts'

/** What a version changed, in one line. */
export function useSummary(channels: readonly Channel[]) {
  const { t, i18n } = useLingui()
  const choiceNames = useChoiceNames()
  const nameOf = (id: string | null) => channels.find((channel) => channel.id === id)?.name ?? ''
  return (changes: Version['changes']): string => {
    if (!changes) return t`The oldest that is kept`
    const { words, media } = changes
    const own = [...new Set(changes.texts.flatMap(({ channelId }) => nameOf(channelId) || []))]
    const said = [
      words.added > 0 && plural(words.added, { one: '+# word', other: '+# words' }),
      words.removed > 0 && plural(words.removed, { one: '−# word', other: '−# words' }),
      own.length > 0 && t`its own for ${own.join(', ')}`,
      media.added > 0 && plural(media.added, { one: '# picture added', other: '# pictures added' }),
      media.removed > 0 && plural(media.removed, { one: '# picture taken out', other: '# pictures taken out' }),
      ...changes.channels.added.map((id) => t`${nameOf(id)} added`),
      ...changes.channels.removed.map((id) => t`${nameOf(id)} taken out`),
      ...changes.choices.map((choice) => choiceNames[choice]),
    ].filter((part) => part !== false)
    if (said.length === 0) return changes.texts.length > 0 ? t`Signs and blanks` : t`Nothing changed`
    return new Intl.ListFormat(i18n.locale, { style: 'short', type: 'unit' }).format(said)
  }
}
