import type { App } from '#app'
import type { MeasureGiven } from '../given.ts'
import { gather } from './gather.ts'
import { pdfOf } from './pdf.ts'
import { type DueMail, dueMails, intendLetter, letterState, settleLetter } from './reports.sql.ts'
import { headlineSaid, speakerOf } from './said.ts'

/** Writes down whose report is due, together with the job that will send it. */
export async function planLetters(app: App): Promise<void> {
  if (!app.mail.ready) return
  for (const mail of await dueMails(app.db.read, app.now())) {
    const { id, starts } = mail
    await app.db.write(async (tx) => {
      await intendLetter(tx, id, starts, app.now())
      await app.jobs.add(tx, 'measure.report-letter', mail, { key: `measure.report-letter/${id}/${starts}` })
    })
  }
}

/**
 * Sends one report to one person. The letter bears the same name however often it is sent, so that a desk that died between
 * sending and noting it leaves one letter in the mailbox.
 */
export async function sendLetter(app: App, given: MeasureGiven, mail: DueMail): Promise<void> {
  const { id, starts, workspaceId, period, lang } = mail
  if ((await letterState(app.db.read, id, starts)) !== 'due') return
  const report = await gather(app, given, workspaceId, { period, day: starts, lang })
  if (!report) return
  const s = speakerOf(report)
  const brand = report.look.name || report.workspace
  const sent = await app.mail.send({
    id: `report-${id}-${starts}`,
    to: { name: mail.name, address: mail.address },
    subject: `${brand}: ${s.word('report')}, ${s.periodName(report)}`,
    text: `${headlineSaid(report, s)}\n\n${s.word('letter', { period: s.periodName(report) })}\n`,
    attachments: [{ name: `${period}-${starts}.pdf`, type: 'application/pdf', bytes: await pdfOf(report) }],
  })
  if (!sent.ok && sent.reason !== 'mail-refused') throw new Error(`the report was not sent: ${sent.reason}`)
  const said = sent.ok ? '' : String(sent.about?.['said'] ?? '')
  await app.db.write((tx) => settleLetter(tx, id, starts, sent.ok ? 'sent' : 'refused', said, app.now()))
}
