import { useState } from 'react'
import type { Channel, Content, Finding, Variant } from './calls.ts'

/** The one text for all channels, and where a channel gets something else. */
export function useVariants(content: Content, change: (part: Partial<Content>) => void) {
  const [tab, setTab] = useState<string | null>(null)
  const current = content.channels.find(({ channelId, text }) => channelId === tab && text !== null) ?? null

  const setOne = (channelId: string, part: Partial<Variant>) =>
    change({ channels: content.channels.map((one) => (one.channelId === channelId ? { ...one, ...part } : one)) })
  const setAll = (part: Partial<Variant>) =>
    change({ channels: content.channels.map((one) => Object.assign({}, one, part)) })

  function split(channelId: string) {
    setOne(channelId, { text: content.channels.find((one) => one.channelId === channelId)?.text ?? content.text })
    setTab(channelId)
  }

  return {
    tab: current?.channelId ?? null,
    setTab,
    /** The channel being written for alone; null while one text is for all. */
    current,
    text: current?.text ?? content.text,
    split: content.channels.filter(({ text }) => text !== null),
    write: (text: string) => (current ? setOne(current.channelId, { text }) : change({ text })),
    makeDifferent: split,
    makeSame: (channelId: string) => {
      setOne(channelId, { text: null })
      setTab(null)
    },
    toggle: (channel: Channel, isOn: boolean) => {
      const others = content.channels.filter(({ channelId }) => channelId !== channel.id)
      const like = content.channels[0]
      const added: Variant = {
        channelId: channel.id,
        text: null,
        warning: like?.warning ?? null,
        visibility: like?.visibility ?? 'public',
        mediaIds: null,
        thread: null,
      }
      change({ channels: isOn ? [...others, added] : others })
    },
    /** Null when there is no line before the text. */
    warning: content.channels.find(({ warning }) => warning !== null)?.warning ?? null,
    warn: (warning: string | null) => setAll({ warning }),
    visibility: content.channels[0]?.visibility ?? 'public',
    show: (visibility: Variant['visibility']) => setAll({ visibility }),
    thread: (channelId: string, thread: Variant['thread']) => setOne(channelId, { thread }),
    fix: ({ fix, channelId, mediaId }: Finding, dropMedia: (id: string) => void) => {
      if (fix === 'different-here' && channelId) split(channelId)
      if (fix === 'split' && channelId) setOne(channelId, { thread: 'plain' })
      if (fix === 'drop-poll') change({ poll: null })
      if (fix === 'drop-media') dropMedia(mediaId ?? content.mediaIds.at(-1) ?? '')
      if (fix === 'write-alt') document.querySelector<HTMLElement>(`#media-${mediaId} textarea`)?.focus()
    },
  }
}

export type Variants = ReturnType<typeof useVariants>
