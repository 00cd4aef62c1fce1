import { createContext, useContext } from 'react'
import type { DeskRoutes } from '#desk'
import { calls } from './calls.ts'
import { caller, type Got, Problem } from './client.ts'
import type { Lang } from './language.ts'

const account = calls<DeskRoutes>()

export type Me = Got<DeskRoutes, 'GET /me'>
export type Workspace = Me['workspaces'][number]

/** Who is at the desk, in which workspace, in which language and time zone. */
export type Desk = { me: Me; workspace: Workspace; lang: Lang; zone: string }

const KEPT_WORKSPACE = 'meydan.workspace'

export const DeskContext = createContext<Desk | null>(null)

export const DeskProvider = DeskContext.Provider

/** Whose desk this is; on every screen inside the shell. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('useDesk is for screens inside the desk')
  return desk
}

/** Who is signed in; null when nobody is. */
export const whoIsHere = (): Promise<Me | null> =>
  account.call('GET /me', {}).catch((problem: unknown) => {
    if (problem instanceof Problem && problem.status === 401) return null
    throw problem
  })

/** The workspace last worked in on this machine, else the first. */
export function workspaceOf(me: Me): Workspace | null {
  const kept = localStorage.getItem(KEPT_WORKSPACE)
  return me.workspaces.find(({ id }) => id === kept) ?? me.workspaces[0] ?? null
}

/** Sits down in another workspace; everything on the screen belongs to the old one, so the desk starts anew. */
export function changeWorkspace(id: string, to = '/') {
  localStorage.setItem(KEPT_WORKSPACE, id)
  location.assign(to)
}

export const callAs = (workspace: Workspace | null) => {
  caller.workspaceId = workspace?.id ?? null
}

/** Signs in by e-mail and password; false when they do not belong together. */
export async function signIn(email: string, password: string): Promise<boolean> {
  const response = await atTheDoor('/sign-in/email', { email, password })
  // Read to its end: leaving the page half-way would throw the cookie's answer away.
  await response.text()
  if (response.ok) return true
  if (response.status === 401 || response.status === 400) return false
  throw new Problem({ type: 'fault', title: response.statusText, status: response.status })
}

export async function signOut() {
  await atTheDoor('/sign-out', {})
  location.assign('/sign-in')
}

const atTheDoor = (path: string, body: object) =>
  fetch(`/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
