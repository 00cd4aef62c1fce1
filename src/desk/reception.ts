import type { App } from '#app'
import type { Auth } from '#platform/auth.ts'
import type { Visitor, Who } from '#platform/endpoint.ts'
import type { Reception } from '#platform/http/mount.ts'
import { langFrom } from '#platform/words.ts'
import { mayDo } from './role.ts'
import { hashOf } from './secret.ts'
import { apiKeyByHash } from './secrets.sql.ts'
import { roleIn, workspacesOf } from './workspaces.sql.ts'

const WORKSPACE = 'meydan-workspace'

/** Who is asking: a person by the session cookie, or a program by its API key, and in which workspace. */
export function createReception(app: App, auth: Auth): Reception {
  const programs = new WeakMap<Visitor, Who>()
  return {
    visitor: async (request) => {
      const { headers } = request
      const lang = langFrom(headers.get('accept-language'))
      const key = headers.get('authorization')?.match(/^Bearer (mdn_[\w-]+)$/)?.[1]
      if (!key) return { account: await auth.accountOf(headers), lang, headers }
      const program = await apiKeyByHash(app.db.read, hashOf(key))
      if (!program) return { account: null, lang, headers }
      const account = { id: `key:${program.id}`, name: program.name, email: '' }
      const visitor = { account, lang, headers }
      programs.set(visitor, { account, lang, workspaceId: program.workspaceId, role: program.role })
      return visitor
    },
    member: async (visitor, request) => {
      const program = programs.get(visitor)
      if (program || !visitor.account) return program ?? null
      const { account, lang } = visitor
      const wished = wishedWorkspace(request)
      if (wished) {
        const member = await roleIn(app.db.read, wished, account.id)
        return member ? { account, lang, workspaceId: wished, role: member.role } : null
      }
      const [first] = await workspacesOf(app.db.read, account.id)
      return first ? { account, lang, workspaceId: first.id, role: first.role } : null
    },
    may: (who, permission) => mayDo(who.role, permission),
  }
}

/** By header, or in the address where a browser cannot set one (streams, images). */
function wishedWorkspace(request: Request): string | null {
  const wished = request.headers.get(WORKSPACE) ?? new URL(request.url).searchParams.get('workspace')
  return wished && /^\d{1,18}$/.test(wished) ? wished : null
}
