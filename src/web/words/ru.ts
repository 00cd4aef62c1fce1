import type { Messages } from '@lingui/core'

export const rooms = import.meta.glob<{ messages: Messages }>('../../*/words/ru.po', { eager: true })
