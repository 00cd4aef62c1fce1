import { randomUUID } from 'node:crypto'
import type { Form } from './call.ts'

type FormFile = { field: string; mime: string; bytes: Uint8Array }

/** A form with fields and files, as browsers send it. */
export function formWith(fields: readonly (readonly [string, string])[], files: readonly FormFile[]): Form {
  // Drawn anew for each form: nobody can write a file that holds it.
  const boundary = `meydan-${randomUUID()}`
  const head = (words: string) => `--${boundary}\r\nContent-Disposition: form-data; ${words}\r\n`
  const said = fields.map(([name, value]) => Buffer.from(`${head(`name="${name}"`)}\r\n${value}\r\n`))
  const sent = files.flatMap(({ field, mime, bytes }) => [
    Buffer.from(`${head(`name="${field}"; filename="${fileName(mime)}"`)}Content-Type: ${mime}\r\n\r\n`),
    bytes,
    Buffer.from('\r\n'),
  ])
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat([...said, ...sent, Buffer.from(`--${boundary}--\r\n`)]),
  }
}

/** Networks look at the end of the name as well as at the type. */
export const fileName = (mime: string): string => `media.${mime.split('/')[1]?.replace(/[^a-z\d]/g, '') ?? 'bin'}`
