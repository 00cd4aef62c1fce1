import type { Messages } from '@lingui/core'

export const rooms = import.meta.glob<{ messages: Messages }>('../../*/words/en.po', { eager: true })
