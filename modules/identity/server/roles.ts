import type { Role } from '../contract.ts'

/** Every signed-in professional may do this with what is their own. */
const everyone = ['identity.own', 'identity.read-colleagues', 'partners.read-guide', 'privacy.see-access'] as const

const share = ['signals.register', 'signals.consult'] as const
const register = [...share, 'signals.read-own', 'people.read-name'] as const

/** Which permissions a role carries. What a role may *see* is not here: that is grants and covenants, in the database. */
export const rolePermissions: Readonly<Record<Role, readonly string[]>> = {
  signaller: [...register],
  'information-coordinator': [
    ...register,
    'signals.weigh',
    'people.compare',
    'people.join',
    'meetings.read',
    'meetings.prepare',
    'meetings.attend',
    'privacy.read-retention',
    'signals.import',
    'privacy.break-glass',
    'identity.make-links',
  ],
  chair: [
    'people.read-name',
    'cases.offer',
    'cases.approve-deferral',
    'meetings.read',
    'meetings.prepare',
    'meetings.attend',
    'meetings.decide',
    'privacy.read-retention',
    'privacy.break-glass',
  ],
  'meeting-member': [...register, 'meetings.read', 'meetings.attend'],
  'case-director': [
    'people.read-name',
    'cases.read',
    'cases.direct',
    'privacy.break-glass',
    'cases.contribute',
    'meetings.read',
    'meetings.attend',
    'privacy.read-retention',
    'interventions.read',
  ],
  'case-team-member': [
    ...register,
    'cases.read',
    'cases.contribute',
    'meetings.read',
    'meetings.attend',
    'interventions.read',
  ],
  'group-coordinator': [
    'people.read-name',
    'groups.read',
    'groups.direct',
    'meetings.read',
    'meetings.attend',
    'interventions.read',
  ],
  'school-coordinator': [...register, 'schools.read', 'interventions.read'],
  'network-director': [
    'partners.read',
    'partners.manage-covenants',
    'insight.read',
    'interventions.read',
    'programme.read',
  ],
  'policy-adviser': [
    'insight.read',
    'insight.write',
    'insight.import',
    'partners.read',
    'interventions.read',
    'programme.read',
  ],
  'project-lead': ['insight.read', 'interventions.read', 'programme.read', 'partners.read'],
  'learning-member': ['interventions.read'],
  'expert-by-experience': ['interventions.read'],
  mentor: [],
  'privacy-officer': [
    'cases.approve-deferral',
    'privacy.read-audit',
    'privacy.read-clocks',
    'privacy.read-retention',
    'privacy.read-access',
    'partners.read',
    'partners.stop-covenant',
  ],
  'functional-manager': ['identity.manage', 'partners.read'],
  driehoek: ['insight.read', 'insight.sign'],
}

/** Permissions of someone who holds these roles. A one-time link carries sharing alone: it may be in other hands. */
export function permissionsOf(roles: readonly string[], scope: string): ReadonlySet<string> {
  if (scope === 'totp-pending') return new Set()
  const held = new Set<string>(roles.flatMap((role) => rolePermissions[role as Role] ?? []))
  if (scope === 'intake') return new Set(share.filter((permission) => held.has(permission)))
  return new Set([...everyone, ...held])
}

/** With which of the roles held now one acts in a session: none before the second step, by a link no more than sharing. */
export function rolesIn(scope: string, held: readonly Role[]): Role[] {
  if (scope === 'totp-pending') return []
  if (scope === 'intake') return permissionsOf(held, scope).size > 0 ? ['signaller'] : []
  return [...held]
}
