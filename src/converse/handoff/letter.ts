import type { App } from '#app'
import { say, type Lang, type Sentence } from '#platform/words.ts'
import { handoffById, markMailed } from './handoffs.sql.ts'
import { addressOf } from './link.ts'

const MOST_WORDS = 300

const SUBJECT: Sentence = {
  en: '{channel}: {name} asks for your word on a conversation',
  tr: '{channel}: {name} bir konuşma için görüşünüzü istiyor',
  ru: '{channel}: {name} просит вашего ответа по одному разговору',
}

const AGAIN: Sentence = {
  en: 'Reminder: {subject}',
  tr: 'Hatırlatma: {subject}',
  ru: 'Напоминание: {subject}',
}

const BODY: Sentence = {
  en: `Hello {contact},

{name} looks after {channel} and needs your word:

{ask}

What was said last: “{preview}”

Read the whole conversation and answer here; no account is needed. The link is meant for you alone and works until {ends}:
{link}

An answer is wished by {due}.`,
  tr: `Merhaba {contact},

{channel} ile ilgilenen {name} sizden şunu rica ediyor:

{ask}

Son söylenen: “{preview}”

Konuşmanın tamamını buradan okuyup yanıtlayabilirsiniz; hesap gerekmez. Bağlantı yalnızca sizin içindir ve {ends} tarihine kadar geçerlidir:
{link}

Yanıt için son zaman: {due}.`,
  ru: `Здравствуйте, {contact}!

{name} ведёт {channel} и просит вашего ответа:

{ask}

Последнее, что сказали: «{preview}»

Прочитать весь разговор и ответить можно здесь, учётная запись не нужна. Ссылка только для вас и работает до {ends}:
{link}

Ответ нужен до {due}.`,
}

/** Sends a hand-off, or reminds of it; the same letter twice is one letter. Thrown when the server should be tried again. */
export async function sendLetter(
  app: App,
  { id, workspaceId, reminder }: { id: string; workspaceId: string; reminder: number },
): Promise<void> {
  const handoff = await handoffById(app.db.read, workspaceId, id)
  if (!handoff || handoff.answeredAt !== null || handoff.closedAt !== null || handoff.contactEmail === '') return
  const lang = handoff.contactLang
  const about = {
    contact: handoff.contactName,
    name: handoff.byName,
    channel: handoff.channelName,
    ask: handoff.ask,
    preview: handoff.preview.slice(0, MOST_WORDS),
    link: addressOf(app.config.url, app.vault.open(handoff.linkSealed)),
    due: whenSaid(handoff.dueAt, lang),
    ends: whenSaid(handoff.endsAt, lang),
  }
  const subject = say(SUBJECT, lang, about)
  const sent = await app.mail.send({
    id: `handoff-${id}-${reminder}`,
    thread: `handoff-${id}-0`,
    to: { name: handoff.contactName, address: handoff.contactEmail },
    subject: reminder === 0 ? subject : say(AGAIN, lang, { subject }),
    text: say(BODY, lang, about),
  })
  if (sent.ok) await app.db.write((tx) => markMailed(tx, id, app.now()))
  else if (sent.reason === 'mail-unreachable') throw new Error('the mail server cannot be reached', { cause: sent })
  else app.log.warn({ id, reason: sent.reason }, 'a hand-off could not be mailed')
}

const whenSaid = (at: Temporal.Instant, lang: Lang): string =>
  at.toZonedDateTimeISO('UTC').toLocaleString(lang, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })
