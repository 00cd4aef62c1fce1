import { useLingui } from '@lingui/react/macro'
import { Problem } from '#web/client.ts'
import { problemSentence } from '#web/kit/problem.tsx'
import { toast } from '#web/kit/toast.tsx'
import { remember } from '#web/undo.ts'
import { publish, type Channel, type Content, type Finding } from '../calls.ts'
import type { Draft } from '../use-draft.ts'
import type { Media } from '../use-media.ts'
import type { Variants } from '../use-variants.ts'
import { questionFor } from './questions.ts'

type Given = { draft: Draft; variants: Variants; media: Media; channels: readonly Channel[] }

/** Every way out of trouble as one press; each says what it did and can be taken back. */
export function useFixes({ draft, variants, media, channels }: Given) {
  const { t } = useLingui()
  const { content, change } = draft

  /** Writes the whole content back, so that one undo takes one press back. */
  function done(said: string, part: Partial<Content>) {
    const before = content
    change(part)
    toast(said, { undo: remember(said, () => Promise.resolve(change(before))) })
  }

  const variantOf = (channelId: string | null) => content.channels.find((one) => one.channelId === channelId)
  const textOf = (channelId: string | null) => variantOf(channelId)?.text ?? content.text
  const mediaOf = (channelId: string | null) => variantOf(channelId)?.mediaIds ?? content.mediaIds
  const onlyThere = (channelId: string | null, part: Partial<Content['channels'][number]>) => ({
    channels: content.channels.map((one) => (one.channelId === channelId ? { ...one, ...part } : one)),
  })

  async function shorten({ channelId }: Finding) {
    if (channelId === null) return
    const { text } = await publish.call('POST /publish/shorten', {
      channelId,
      text: textOf(channelId),
      warning: variantOf(channelId)?.warning ?? null,
      hasMedia: mediaOf(channelId).length > 0,
    })
    done(t`Shortened here`, onlyThere(channelId, { text }))
    variants.setTab(channelId)
  }

  async function fit({ channelId, mediaId }: Finding) {
    if (channelId === null || mediaId === null) return
    const copy = await publish.call('POST /publish/media/:id/fit', { id: mediaId, channelId })
    media.know(copy)
    const mediaIds = mediaOf(channelId).map((id) => (id === mediaId ? copy.id : id))
    done(t`A fitting copy is used here`, onlyThere(channelId, { mediaIds }))
  }

  const isVideo = (id: string) => media.all.find((one) => one.id === id)?.mime.startsWith('video/') ?? false

  /** As many as the channel takes, pictures before videos; the others stay on the other channels. */
  function keepFirst({ channelId }: Finding) {
    const most = channels.find(({ id }) => id === channelId)?.takes?.media ?? 0
    const ids = mediaOf(channelId)
    const alike = ids.filter((id) => isVideo(id) === isVideo(ids[0] ?? ''))
    done(t`The others are left out here`, onlyThere(channelId, { mediaIds: alike.slice(0, most) }))
  }

  async function mark({ channelId }: Finding) {
    const paid = content.paid
    if (!paid) return
    const { text } = await publish.call('POST /publish/mark', { paid, text: textOf(channelId), lang: content.lang })
    const isOwn = variantOf(channelId)?.text !== null
    done(t`Marked as advertising`, isOwn ? onlyThere(channelId, { text }) : { text })
  }

  const deeds: Record<string, (finding: Finding) => void | Promise<void>> = {
    'write-title': () => focusOn('.compose-title input'),
    'write-alt': ({ mediaId }) => focusOn(`#media-${mediaId} textarea`),
    'mark-facts': () => focusOn('.compose-paid input'),
    'different-here': ({ channelId }) => {
      if (channelId !== null) variants.makeDifferent(channelId)
    },
    split: ({ channelId }) => {
      if (channelId !== null) variants.setOne(channelId, { thread: 'plain' })
    },
    shorten,
    'fit-media': fit,
    'keep-first-media': keepFirst,
    'drop-media': ({ channelId, mediaId }) =>
      done(t`Taken out here`, onlyThere(channelId, { mediaIds: dropped(mediaOf(channelId), mediaId) })),
    'drop-poll': () => done(t`The poll is taken out`, { poll: null }),
    'drop-warning': ({ channelId }) => done(t`Without the warning line here`, onlyThere(channelId, { warning: null })),
    'drop-comment': ({ channelId }) =>
      done(t`Without a first comment here`, onlyThere(channelId, { firstComment: '' })),
    'comment-into-text': ({ channelId }) => {
      const comment = variantOf(channelId)?.firstComment ?? content.firstComment
      const text = `${textOf(channelId).trimEnd()}\n\n${comment}`
      done(t`The comment stands in the text here`, onlyThere(channelId, { text, firstComment: '' }))
    },
    'add-mark': mark,
    'add-question': ({ channelId }) => {
      const text = `${textOf(channelId).trimEnd()}\n\n${questionFor(content.lang, content.goal)}`
      const isOwn = (variantOf(channelId)?.text ?? null) !== null
      done(t`A question stands at the end; make it yours`, isOwn ? onlyThere(channelId, { text }) : { text })
    },
    'next-free-day': ({ to }) => {
      const { wallTime } = draft
      if (to === null) return
      change({}, { wallTime: to })
      const said = t`Moved to a free day`
      toast(said, { undo: remember(said, () => Promise.resolve(change({}, { wallTime }))) })
    },
  }

  return (finding: Finding, which = finding.fix) => {
    Promise.resolve(deeds[which ?? '']?.(finding)).catch((problem: unknown) =>
      toast(problem instanceof Problem ? problemSentence(problem) : String(problem), { tone: 'bad' }),
    )
  }
}

export type FixDeed = ReturnType<typeof useFixes>

const dropped = (ids: readonly string[], mediaId: string | null): string[] =>
  mediaId === null ? ids.slice(0, -1) : ids.filter((id) => id !== mediaId)

function focusOn(selector: string) {
  const field = document.querySelector<HTMLElement>(selector)
  field?.scrollIntoView({ block: 'center' })
  field?.focus()
}
