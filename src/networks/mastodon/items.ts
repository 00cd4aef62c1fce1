import type { ConnectedAccount, Visibility } from '../account.ts'
import { cleanHtml, plainText } from '../html.ts'
import type { GoneItem, Person, SpokenItem } from '../network.ts'
import type { Account, Status } from './shapes.ts'

/** A status in our words. `rootId` is given by whoever read it as part of a thread. */
export function itemOf(status: Status, me: ConnectedAccount, rootId: string | null = null): SpokenItem {
  const editedAt = status.edited_at ?? null
  return {
    state: editedAt ? 'edited' : 'live',
    key: status.id,
    version: (editedAt ?? status.created_at).toString(),
    kind: kindOf(status, me, rootId),
    ref: refOf(status),
    parentId: status.in_reply_to_id ?? null,
    rootId,
    author: personOf(status.account, domainOf(me)),
    own: status.account.id === me.id,
    text: plainText(status.content),
    html: cleanHtml(status.content),
    warning: status.spoiler_text ? status.spoiler_text : null,
    language: status.language ?? null,
    visibility: visibilityOf(status.visibility),
    media: status.media_attachments.map(({ type, url, preview_url, description }) => ({
      kind: MEDIA_KINDS.get(type) ?? 'other',
      url: url ?? preview_url ?? '',
      preview: preview_url ?? null,
      alt: description ?? '',
    })),
    at: status.created_at,
    editedAt,
  }
}

export const goneItem = (id: string): GoneItem => ({ state: 'deleted', key: id, version: 'deleted', ref: { id } })

export const refOf = (status: Pick<Status, 'id' | 'url' | 'uri'>) => ({
  id: status.id,
  url: status.url ?? status.uri ?? '',
})

export function personOf(account: Account, domain: string): Person {
  return {
    id: account.id,
    handle: `@${account.acct.includes('@') ? account.acct : `${account.acct}@${domain}`}`,
    name: account.display_name ? account.display_name : account.username,
    url: account.url ?? '',
    avatar: account.avatar ?? null,
    bot: account.bot ?? false,
  }
}

/** What stands after the second @ for people of our own server. */
export const domainOf = (me: ConnectedAccount): string => me.handle.split('@')[2] ?? ''

/** True when it speaks to us: it answers us or names us. */
export const concerns = (status: Status, me: ConnectedAccount): boolean =>
  status.in_reply_to_account_id === me.id || status.mentions.some(({ id }) => id === me.id)

function kindOf(status: Status, me: ConnectedAccount, rootId: string | null): SpokenItem['kind'] {
  if (status.visibility === 'direct') return 'message'
  if (rootId !== null || status.in_reply_to_account_id === me.id) return 'comment'
  return concerns(status, me) ? 'mention' : 'post'
}

const visibilityOf = (theirs: string): Visibility => VISIBILITIES.get(theirs) ?? 'public'

const VISIBILITIES = new Map<string, Visibility>([
  ['public', 'public'],
  ['unlisted', 'unlisted'],
  ['private', 'followers'],
  ['direct', 'mentioned'],
])

const MEDIA_KINDS = new Map<string, SpokenItem['media'][number]['kind']>([
  ['image', 'image'],
  ['gifv', 'video'],
  ['video', 'video'],
  ['audio', 'audio'],
])
