import type { Permission, Who } from '../endpoint.ts'
import type { Result } from '../result.ts'
import { TABLE_MEGABYTES, type TableRefusal } from '../table.ts'
import { tableSorry } from '../table-words.ts'
import { langFrom } from '../words.ts'
import { memberWho } from './member-who.ts'
import { edgeProblem, problem } from './problem.ts'
import type { RawRoutes } from './site.ts'

/** The form around the file takes a little room as well. */
const MARGIN_BYTES = 100_000
const NAME_LETTERS = 120

/** Where members who may do so bring a table as a file. */
export const tableDoor =
  (
    path: string,
    may: Permission,
    bring: (who: Who, name: string, bytes: Uint8Array) => Promise<Result<object, TableRefusal>>,
  ): RawRoutes =>
  (http, reception) => {
    http.post(path, async (c) => {
      const lang = langFrom(c.req.header('accept-language'))
      const who = await memberWho(reception, c.req.raw, may)
      // A form of a foreign page could send our cookie along; it cannot send this header.
      if (!who || !c.req.header('meydan-upload')) return edgeProblem('not-allowed', lang)
      const length = Number(c.req.header('content-length') ?? 0)
      if (length > TABLE_MEGABYTES * 1_048_576 + MARGIN_BYTES)
        return problem('file-too-big', tableSorry['file-too-big'], lang, { max: TABLE_MEGABYTES })
      const form = await c.req.formData().catch(() => null)
      const file = form?.get('file')
      if (!(file instanceof File)) return problem('no-table', tableSorry['no-table'], lang)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const brought = await bring(who, file.name.slice(0, NAME_LETTERS), bytes)
      return brought.ok
        ? c.json(brought.value)
        : problem(brought.reason, tableSorry[brought.reason], lang, brought.about)
    })
  }
