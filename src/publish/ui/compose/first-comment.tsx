import { useLingui } from '@lingui/react/macro'
import { IconTrash } from '@tabler/icons-react'
import { IconButton } from '#web/kit/icon-button.tsx'
import { TextArea } from '#web/kit/text-area.tsx'
import type { Variants } from '../use-variants.ts'

/** Our own answer under our own post, where links and tags are often better kept. */
export function FirstComment({ variants, lang, onLeave }: { variants: Variants; lang: string; onLeave: () => void }) {
  const { t } = useLingui()
  return (
    <div className="compose-added">
      <TextArea
        label={t`First comment`}
        about={t`Goes out by itself as soon as the post is there.`}
        rows={2}
        value={variants.comment}
        lang={lang}
        onChange={variants.say}
      />
      <IconButton
        label={t`Take the first comment out`}
        icon={IconTrash}
        onPress={() => {
          variants.say('')
          onLeave()
        }}
      />
    </div>
  )
}
