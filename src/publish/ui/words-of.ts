import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'

export const GOALS = [
  { id: 'sales', name: msg`Sales` },
  { id: 'awareness', name: msg`Awareness` },
  { id: 'recall', name: msg`Recall` },
  { id: 'image', name: msg`Image` },
] as const

export const LANGUAGES = [
  { id: 'en', name: 'English' },
  { id: 'tr', name: 'Türkçe' },
  { id: 'ru', name: 'Русский' },
] as const

export const VISIBILITIES: Record<'public' | 'unlisted' | 'followers' | 'mentioned', MessageDescriptor> = {
  public: msg`Everybody`,
  unlisted: msg`Everybody, outside the timelines`,
  followers: msg`Followers only`,
  mentioned: msg`Named people only`,
}
