import { createHash } from 'node:crypto'
import * as z from 'zod'
import { entry } from '../feed/entry.ts'
import type { Entry } from '../feed.ts'
import { htmlFromText } from './html-from-text.ts'

/** What a letter says, whoever carried it to us. */
type Letter = { id: string | null; subject: string; from: string; date: string | null; html: string; text: string }

const NESTED = 20
const HEADER_BYTES = 200_000
const LONGEST_FROM = 500
/** What most newsletters write over their first line. */
const WEB_VERSION =
  /<a\b[^>]{0,1000}?\bhref\s{0,3}=\s{0,3}["'](https?:[^"']{1,2000})["'][^>]{0,1000}>(?:(?!<\/a>)[\s\S]){0,200}?(?:browser|view online|web version|webversion|tarayıcı|браузер|веб-верси)/i

/**
 * Reads a letter in whatever way it was carried here: the raw message, the JSON or the form of a mail service. Null when there is
 * none in it.
 */
export async function letterFrom(body: Uint8Array, contentType: string, at: Temporal.Instant): Promise<Entry[] | null> {
  const letters = await lettersIn(body, contentType.toLowerCase(), contentType)
  const told = letters.filter(({ subject, html, text }) => subject !== '' || html !== '' || text !== '')
  return told.length > 0 ? told.map((letter) => entryFrom(letter, at)) : null
}

async function lettersIn(body: Uint8Array, type: string, contentType: string): Promise<Letter[]> {
  if (type.startsWith('multipart/form-data') || type.startsWith('application/x-www-form-urlencoded')) {
    const fields = await fieldsOf(body, contentType)
    return fields ? [await fromFields(fields)] : []
  }
  if (type.startsWith('application/json')) {
    const json = z.looseObject({}).safeParse(jsonFrom(new TextDecoder().decode(body)))
    if (!json.success) return []
    const many = z.array(z.looseObject({})).safeParse(json.data['items'])
    return Promise.all((many.success ? many.data : [json.data]).slice(0, 20).map(fromFields))
  }
  return [await fromMessage(body)]
}

/** The first of these fields that says something; services agree on what there is, not on what it is called. */
async function fromFields(fields: Record<string, unknown>): Promise<Letter> {
  const lower = new Map(
    Object.entries(fields).map(([name, value]) => [name.toLowerCase().replaceAll(/[-_]/g, ''), value]),
  )
  const said = (...names: string[]): string => {
    for (const name of names) {
      const value = lower.get(name)
      if (typeof value === 'string' && value.trim() !== '') return value
    }
    return ''
  }
  const raw = said('bodymime', 'rawemail', 'email', 'raw', 'mime', 'message')
  if (/^[\w-]+:[ \t]?\S/m.test(raw) && /\r?\n\r?\n/.test(raw)) return fromMessage(raw)
  return {
    id: said('messageid', 'id') || null,
    subject: said('subject', 'title'),
    from: said('fromname') || nameOf(lower.get('fromfull') ?? lower.get('from') ?? lower.get('sender')),
    date: said('date', 'sentatdate', 'receivedat') || null,
    html: said('htmlbody', 'rawhtmlbody', 'bodyhtml', 'html'),
    text: said('textbody', 'rawtextbody', 'bodyplain', 'plain', 'text'),
  }
}

const Named = z.object({
  name: z.string().optional(),
  Name: z.string().optional(),
  address: z.string().optional(),
  Address: z.string().optional(),
  Email: z.string().optional(),
})

function nameOf(from: unknown): string {
  if (typeof from === 'string')
    return (
      (/^\s*"?([^"<]*?)"?\s*<[^>]*>\s*$/.exec(from.slice(0, LONGEST_FROM))?.[1] ?? '') ||
      from.replaceAll(/[<>]/g, '').trim()
    )
  const named = Named.safeParse(from).data
  return named?.name ?? named?.Name ?? named?.address ?? named?.Address ?? named?.Email ?? ''
}

async function fromMessage(raw: string | Uint8Array): Promise<Letter> {
  // Only desks that get letters need it.
  const { default: PostalMime } = await import('postal-mime')
  const email = await PostalMime.parse(raw, { maxNestingDepth: NESTED, maxHeadersSize: HEADER_BYTES })
  return {
    id: email.messageId ?? null,
    subject: email.subject ?? '',
    from: email.from?.name || email.from?.address || '',
    date: email.date ?? null,
    html: email.html ?? '',
    text: email.text ?? '',
  }
}

async function fieldsOf(body: Uint8Array, contentType: string): Promise<Record<string, unknown> | null> {
  try {
    const form = await new Response(Buffer.from(body), { headers: { 'content-type': contentType } }).formData()
    return Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'))
  } catch {
    return null
  }
}

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function entryFrom(letter: Letter, at: Temporal.Instant): Entry {
  const html = letter.html || htmlFromText(letter.text)
  const link = WEB_VERSION.exec(letter.html)?.[1]?.replaceAll('&amp;', '&')
  const told = entry({
    base: null,
    id: letter.id ?? createHash('sha256').update(`${letter.subject}\n${html}`).digest('base64url'),
    title: letter.subject.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    links: [link],
    published: [letter.date ?? undefined],
    updated: [],
    authors: [letter.from.replaceAll('&', '&amp;').replaceAll('<', '&lt;')],
    content: { html, base: null },
    summary: undefined,
    lang: null,
    enclosures: [],
    pictures: [],
    categories: [],
  })
  return { ...told, published: told.published ?? at }
}
