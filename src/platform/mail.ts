import { done, type Facts, refused, type Result } from './result.ts'
import type { Log } from './log.ts'
import type { Words } from './words.ts'

const CONNECT_MS = 10_000
const SILENCE_MS = 30_000
const MAX_BYTES = 10 * 1_048_576
/** What SMTP answers when another try with the same letter cannot help (RFC 5321, 4.2.1). */
const FOR_GOOD = 500

/** One letter to one person. */
export type Letter = {
  /** Names this letter for ever: whoever sends it twice sends the same one, and mailboxes show it once. */
  id: string
  to: { name: string; address: string }
  subject: string
  text: string
  html?: string
  /** Where an answer goes; without it to the desk's own address. */
  replyTo?: string
  /** Letters under one name are shown as one conversation. */
  thread?: string
  /** Where a person ends letters like this one; mailboxes show it as a button. */
  unsubscribe?: string
  attachments?: readonly { name: string; type: string; bytes: Uint8Array }[]
}

/** `mail-refused` is final; after the other two the same letter may be sent again. */
export type MailReason = 'mail-off' | 'mail-refused' | 'mail-unreachable'

export type Mail = {
  /** False when the owner named no mail server. */
  ready: boolean
  send: (letter: Letter) => Promise<Result<null, MailReason>>
  close: () => void
}

type Given = { server: string | null; from: string; log: Log }

/** Letters of the desk, through the owner's mail server; it waits, repeats and keeps nothing. */
export function openMail({ server, from, log }: Given): Mail {
  const desk = server ? open(server, log) : null
  return {
    ready: desk !== null,
    send: async (letter) => {
      if (!desk) return refused('mail-off')
      const size = (letter.attachments ?? []).reduce((sum, { bytes }) => sum + bytes.length, letter.text.length)
      if (size > MAX_BYTES) return refused('mail-refused', { said: `more than ${MAX_BYTES} bytes` })
      try {
        const transport = await desk
        await transport.sendMail(written(letter, from))
        return done(null)
      } catch (fault) {
        return failed(fault)
      }
    },
    close: () => void desk?.then((transport) => transport.close()),
  }
}

/** Loaded only where letters are sent. Outside this machine a password never travels in the clear. */
async function open(server: string, log: Log) {
  const { createTransport } = await import('nodemailer')
  const url = new URL(server)
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  return createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
    secure: url.protocol === 'smtps:',
    requireTLS: url.protocol === 'smtp:' && !isHere,
    ...(url.username && { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  }).on('error', (fault: Error) => log.warn({ fault: fault.message }, 'mail server'))
}

function written(letter: Letter, from: string) {
  const home = /@([^\s>]+)>?$/.exec(from)?.[1] ?? 'localhost'
  return {
    from,
    to: letter.to,
    subject: letter.subject,
    text: letter.text,
    messageId: `<${letter.id}@${home}>`,
    ...(letter.html && { html: letter.html }),
    ...(letter.replyTo && { replyTo: letter.replyTo }),
    ...(letter.thread && { references: `<${letter.thread}@${home}>`, inReplyTo: `<${letter.thread}@${home}>` }),
    ...(letter.unsubscribe && { list: { unsubscribe: { url: letter.unsubscribe, comment: 'Meydan' } } }),
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: (letter.attachments ?? []).map(({ name, type, bytes }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(bytes),
    })),
  }
}

function failed(fault: unknown): Result<null, MailReason> {
  if (!(fault instanceof Error)) throw fault
  const code = 'responseCode' in fault ? Number(fault.responseCode) : 0
  const isBadAddress = 'code' in fault && fault.code === 'EENVELOPE' && code === 0
  const about: Facts = { said: fault.message.slice(0, 200) }
  return code >= FOR_GOOD || isBadAddress ? refused('mail-refused', about) : refused('mail-unreachable', about)
}

export const sorryNoMail: Words<MailReason> = {
  'mail-off': {
    en: 'This desk sends no mail yet. Its owner names a mail server in the setting MEYDAN_MAIL.',
    tr: 'Bu masa henüz e-posta göndermiyor. Sahibi MEYDAN_MAIL ayarında bir posta sunucusu belirtmeli.',
    ru: 'Этот стол пока не отправляет почту. Владелец указывает почтовый сервер в настройке MEYDAN_MAIL.',
  },
  'mail-refused': {
    en: 'The mail server did not take the letter: {said}. Check the address and send it again.',
    tr: 'Posta sunucusu mektubu kabul etmedi: {said}. Adresi denetleyip yeniden gönderin.',
    ru: 'Почтовый сервер не принял письмо: {said}. Проверьте адрес и отправьте ещё раз.',
  },
  'mail-unreachable': {
    en: 'The mail server cannot be reached now: {said}. The letter was not lost; send it again later.',
    tr: 'Posta sunucusuna şu an ulaşılamıyor: {said}. Mektup kaybolmadı; daha sonra yeniden gönderin.',
    ru: 'Почтовый сервер сейчас недоступен: {said}. Письмо не потеряно; отправьте его позже.',
  },
}
