import { useLingui } from '@lingui/react/macro'
import { Counter } from '#web/kit/text-area.tsx'
import { TextField } from '#web/kit/text-field.tsx'
import type { Channel } from '../calls.ts'
import type { Variants } from '../use-variants.ts'

type Props = { variants: Variants; channels: readonly Channel[]; lang: string; isReadOnly: boolean }

/** Stands where a chosen channel has headlines; the others go without. */
export function Headline({ variants, channels, lang, isReadOnly }: Props) {
  const { t } = useLingui()
  const titled = channels.filter(({ takes }) => takes?.title)
  const most = Math.min(...titled.map(({ takes }) => takes?.title?.max ?? Number.POSITIVE_INFINITY))
  if (titled.length === 0) return null
  const { title } = variants
  return (
    <div className="compose-title">
      <TextField
        label={t({ context: 'of a post', message: 'Headline' })}
        {...(titled.length < channels.length ? { about: t`For ${titled.map(({ name }) => name).join(', ')}` } : {})}
        value={title}
        lang={lang}
        isReadOnly={isReadOnly}
        onChange={variants.name}
      />
      {title.length > most * NEARLY && <Counter used={title.length} limit={most} />}
    </div>
  )
}

/** From here on it matters how much room is left. */
const NEARLY = 0.7
