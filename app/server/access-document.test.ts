import { expect, test } from 'vitest'
import { roles } from '../../modules/identity/contract.ts'
import { permissionsOf } from '../../modules/identity/server/index.ts'
import { roomPages, roomRoutes } from './rooms.ts'

// `npx vitest run app/server/access-document.test.ts -u` writes docs/access.md anew.
test('docs/access.md says of every door who may knock, and for which purpose', async () => {
  const doors = [
    ...roomRoutes.map(({ name, endpoint }) => ({
      door: `${endpoint.method} /api/v1${endpoint.path}`,
      name,
      allow: endpoint.allow,
      purpose: endpoint.purpose,
    })),
    ...roomPages(false).map(({ method, path, allow, purpose }) => ({
      door: `${method} ${path}`,
      name: 'page',
      allow,
      purpose,
    })),
  ].toSorted((a, b) => a.door.localeCompare(b.door))
  const holders = (allow: string) =>
    allow === 'public'
      ? 'everybody'
      : allow === 'signed-in'
        ? 'everybody who is signed in'
        : roles.filter((role) => permissionsOf([role], 'full').has(allow)).join(', ')
  const lines = [
    '# Who may knock where',
    '',
    'Printed by a test from the contracts and the roles. A door that opens says nothing about what is behind it: that is for grants',
    'and covenants, in the database.',
    '',
    '| Door | Name | Permission | Purpose | Roles |',
    '|---|---|---|---|---|',
    ...doors.map(
      ({ door, name, allow, purpose }) => `| \`${door}\` | ${name} | ${allow} | ${purpose} | ${holders(allow)} |`,
    ),
    '',
  ]
  await expect(lines.join('\n')).toMatchFileSnapshot('../../docs/access.md')
})
