import { useLingui } from '@lingui/react/macro'
import { IconLetterCase, IconTextPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState, type ComponentProps } from 'react'
import { Button } from '#web/kit/button.tsx'
import { Skeleton } from '#web/kit/skeleton.tsx'
import type { Channel, Content, LibraryItem } from '../calls.ts'
import { TextField } from '../text-field.tsx'
import type { Variants } from '../use-variants.ts'

const RichWords = lazy(() => import('./rich-words.tsx').then((held) => ({ default: held.RichWords })))

const KEPT = 'meydan.plain-text'

type Props = Omit<ComponentProps<typeof TextField>, 'text' | 'lang' | 'channelIds' | 'onChange' | 'label'> & {
  content: Content
  channels: readonly Channel[]
  variants: Variants
  onTake: (item: LibraryItem) => void
}

/** The text under the hands: plain for short posts, as it will look for blogs and forums; one press changes between them. */
export function WordsField({ content, channels, variants, onTake, ...rest }: Props) {
  const { t } = useLingui()
  const [isPlain, setPlain] = useState(localStorage.getItem(KEPT) === 'plain')
  const [isUnread, setUnread] = useState(false)
  const written = variants.current ? [variants.current] : content.channels.filter(({ text }) => text === null)
  const isLong =
    written.length > 0 &&
    written.every(({ channelId }) => channels.find(({ id }) => id === channelId)?.takes?.shown.markup === 'markdown')
  const turn = () => {
    localStorage.setItem(KEPT, isPlain ? 'formatted' : 'plain')
    setPlain(!isPlain)
    setUnread(false)
  }
  const plain = (
    <TextField
      {...rest}
      label={t`Text`}
      text={variants.text}
      lang={content.lang}
      channelIds={content.channels.map(({ channelId }) => channelId)}
      onChange={variants.write}
    />
  )
  if (!isLong) return plain
  return (
    <div>
      {isPlain || isUnread ? (
        plain
      ) : (
        <Suspense fallback={<Skeleton />}>
          <RichWords
            // Another channel's text is another article, with its own way back.
            key={variants.tab ?? 'all'}
            label={t`Text`}
            text={variants.text}
            lang={content.lang}
            isReadOnly={rest.isReadOnly ?? false}
            onChange={variants.write}
            onFiles={rest.onFiles}
            onTake={onTake}
            onUnread={() => setUnread(true)}
          />
        </Suspense>
      )}
      <div className="words-switch">
        <Button look="quiet" icon={isPlain ? IconTextPlus : IconLetterCase} onPress={turn}>
          {isPlain ? t`With formatting` : t`Plain text`}
        </Button>
      </div>
    </div>
  )
}
