import type { Line } from '../network.ts'
import type { ConnectedAccount } from '../account.ts'
import type { Bot } from './call.ts'

export const botOf = ({ http, account, credential }: Line): Bot => ({
  http,
  server: account.server,
  token: credential['token']?.trim() ?? '',
})

/** The group in which the channel is discussed; null when the bot sees none. */
export const groupOf = (account: ConnectedAccount): string | null => account.linked?.['group'] ?? null

/** The name of the channel in links; null when the channel is private. */
export const channelName = (account: ConnectedAccount): string | null =>
  account.handle.startsWith('@') ? account.handle.slice(1) : null
