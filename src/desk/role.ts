import type { Permission } from '#platform/endpoint.ts'

export const ROLES = ['owner', 'manager', 'author', 'analyst', 'client'] as const

export type Role = (typeof ROLES)[number]

const MAY: Record<Role, readonly Permission[]> = {
  owner: ['see', 'draft', 'publish', 'answer', 'measure', 'manage', 'own'],
  manager: ['see', 'draft', 'publish', 'answer', 'measure', 'manage'],
  author: ['see', 'draft', 'answer'],
  analyst: ['see', 'measure'],
  client: ['see'],
}

export const mayDo = (role: string, permission: Permission): boolean =>
  ROLES.some((known) => known === role && MAY[known].includes(permission))
