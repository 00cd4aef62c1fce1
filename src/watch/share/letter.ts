import type { App } from '#app'
import { workspaceById } from '#desk'
import { dateWords } from '#platform/date-words.ts'
import { isLang, say, type Sentence } from '#platform/words.ts'
import { storyRow } from '../story/stories.sql.ts'
import { addressOf } from './share.ts'
import { markMailed, shareById } from './shares.sql.ts'

const TITLE_MOST = 140

const SUBJECT: Sentence = {
  en: '{name} ({brand}) shows you: {title}',
  tr: '{name} ({brand}) size gösteriyor: {title}',
  ru: '{name} ({brand}) показывает вам: {title}',
}

const BODY: Sentence = {
  en: `{words}{title}

Read it here, no account is needed. The link works until {ends}:
{link}`,
  tr: `{words}{title}

Buradan okuyabilirsiniz; hesap gerekmez. Bağlantı {ends} tarihine kadar geçerlidir:
{link}`,
  ru: `{words}{title}

Прочитать можно здесь, учётная запись не нужна. Ссылка работает до {ends}:
{link}`,
}

/** Sends a shared link to whom it is for; cut off and run again it is the same letter, and one that went out is not sent again. */
export async function mailShare(app: App, id: string): Promise<void> {
  const share = await shareById(app.db.read, id)
  if (!share || share.mailTo === null || share.mailedAt || share.mailSaid !== null || share.revokedAt) return
  const workspace = await workspaceById(app.db.read, share.workspaceId)
  if (!workspace) return
  const story = share.storyId === null ? null : await storyRow(app.db.read, share.workspaceId, share.storyId)
  const lang = isLang(workspace.lang) ? workspace.lang : 'en'
  const title = story?.title ?? ''
  const sent = await app.mail.send({
    id: `meydan-share-${id}`,
    to: { name: '', address: share.mailTo },
    subject: say(SUBJECT, lang, {
      name: share.byName,
      brand: workspace.name,
      title: brief(title === '' ? share.words : title),
    }),
    text: say(BODY, lang, {
      words: share.words === '' ? '' : `${share.words}\n\n`,
      title,
      ends: dateWords(share.expiresAt, lang, { day: 'numeric', month: 'long', timeZone: workspace.zone }),
      link: addressOf(app.config.url, app.vault.open(share.tokenSealed)),
    }),
  })
  if (!sent.ok && sent.reason === 'mail-unreachable')
    throw new Error('the mail server cannot be reached; tried again later')
  await app.db.write((tx) =>
    markMailed(tx, id, sent.ok ? { at: app.now(), said: null } : { at: null, said: sent.reason }),
  )
}

const brief = (text: string): string => {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  return flat.length > TITLE_MOST ? `${flat.slice(0, TITLE_MOST)}…` : flat
}
