import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** The user Postgres runs as; null is whoever runs the desk. */
export type Owner = { uid: number; gid: number } | null

/** Where a database goes that its user cannot reach: root's own folders are closed to everybody else. */
const ELSEWHERE = '/var/lib/meydan'
const USERS = '/etc/passwd'
const NOBODY = '65534'
/** Postgres gets nothing of our environment, which may hold secrets. */
export const BARE = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' }

/** Postgres refuses to run as root, so root lends it another user: whoever owns the folder already, else `postgres`, else `nobody`. */
export function ownerOf(folder: string): Owner {
  if (process.getuid?.() !== 0) return null
  const there = statSync(folder, { throwIfNoEntry: false })
  if (there && there.uid !== 0) return { uid: there.uid, gid: there.gid }
  const users = existsSync(USERS) ? readFileSync(USERS, 'utf8').split('\n') : []
  const line = users.find((user) => user.startsWith('postgres:')) ?? users.find((user) => user.startsWith('nobody:'))
  const [, , uid = NOBODY, gid = NOBODY] = line?.split(':') ?? []
  return { uid: Number(uid), gid: Number(gid) }
}

/**
 * Makes the folder the database lives in and answers its real path. When its user cannot reach the wished folder, the wished
 * folder becomes a link to one that he can, so that removing or moving the data folder still does what it says.
 */
export function makeHome(wished: string, owner: Owner): string {
  mkdirSync(dirname(wished), { recursive: true })
  if (!lstatSync(wished, { throwIfNoEntry: false })) mkdirSync(wished, { mode: 0o700 })
  const home = realpathSync(wished)
  if (isReachable(home, owner)) return home
  if (!owner || lstatSync(wished).isSymbolicLink() || readdirSync(home).length > 0) throw new Error(closed(home))
  const elsewhere = mkdtempSync(join(openShelf(), 'postgres-'))
  if (!isReachable(elsewhere, owner)) throw new Error(closed(home))
  rmdirSync(home)
  symlinkSync(elsewhere, wished)
  return elsewhere
}

/** A folder of root's that everybody may enter. */
export function openShelf(): string {
  mkdirSync(ELSEWHERE, { recursive: true })
  chmodSync(ELSEWHERE, 0o755)
  return ELSEWHERE
}

/** Tries instead of reading modes: access lists and network disks have their own opinion. */
function isReachable(home: string, owner: Owner): boolean {
  if (owner) chownSync(home, owner.uid, owner.gid)
  if (owner || statSync(home).uid === process.getuid?.()) chmodSync(home, 0o700)
  const tried = spawnSync('/bin/sh', ['-c', 'cd -- "$1" && test -w .', 'sh', home], { cwd: '/', env: BARE, ...owner })
  if (tried.error) throw new Error(owner ? noOtherUser : 'a shell is needed at /bin/sh', { cause: tried.error })
  return tried.status === 0
}

const closed = (home: string) =>
  `The database folder ${home} is closed to the user of the database. Start Meydan as the user who made it, or set MEYDAN_DATA or DATABASE_URL.`

const noOtherUser =
  'Postgres does not run as root, and root may not lend it another user on this machine. Start Meydan as an ordinary user, or set DATABASE_URL.'
