import type { Permission, Who } from '../endpoint.ts'
import type { Reception } from './mount.ts'

/** Who asks at an address outside the routes: a member of the workspace who may do so, else nobody. */
export async function memberWho(reception: Reception, request: Request, may: Permission): Promise<Who | null> {
  const visitor = await reception.visitor(request)
  const who = visitor.account && (await reception.member(visitor, request))
  return who && reception.may(who, may) ? who : null
}
