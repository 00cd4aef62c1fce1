import type { Line } from '../network.ts'
import type { Place } from './call.ts'

/** The key of the community: it posts, answers and hears. */
export const communityOf = (line: Line): Place => placeOf(line, line.credential['token'] ?? '')

/** The key of an administrator: pictures, deleting, banning and likes need it. Null when none was given. */
export const adminOf = (line: Line): Place | null => given(line, line.credential['userToken'])

/** Who may read what stands on the wall: any key of an own application, or the administrator's. */
export const readerOf = (line: Line): Place | null => given(line, line.credential['serviceToken']) ?? adminOf(line)

const given = (line: Line, token: string | undefined): Place | null =>
  token === undefined || token.trim() === '' ? null : placeOf(line, token)

const placeOf = ({ http, account }: Line, token: string): Place => ({
  http,
  server: account.server,
  token: token.trim(),
})
