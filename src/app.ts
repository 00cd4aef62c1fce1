import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Networks } from '#networks'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/database.ts'
import type { Routes } from '#platform/endpoint.ts'
import type { RawRoutes } from '#platform/http/site.ts'
import type { JobList, Jobs, Timetable } from '#platform/jobs.ts'
import type { Live } from '#platform/live.ts'
import type { Log } from '#platform/log.ts'
import type { Mail } from '#platform/mail.ts'
import type { Outgoing } from '#platform/outgoing.ts'
import type { Vault } from '#platform/vault.ts'

/** What a slice may touch outside itself. Nothing else comes in by the window. */
export type App = {
  db: Db
  jobs: Jobs
  live: Live
  mail: Mail
  networks: Networks
  outgoing: Outgoing
  vault: Vault
  config: Config
  log: Log
  now: () => Temporal.Instant
}

/** One duty as main.ts joins it: its routes, its work behind the scenes, and what it does when the desk opens. */
export type Slice<R extends Routes = Routes> = {
  routes: R
  jobs: JobList
  timetable: Timetable
  raw?: RawRoutes
  /** Answers a request before anybody else looks at it, or gives back false; for what many ask at the same moment. */
  atOnce?: (request: IncomingMessage, response: ServerResponse) => boolean
  /** Starts what runs beside requests and jobs, such as streams; gives back how to stop it. */
  open?: () => Promise<() => Promise<void>>
}
