import './tables.ts'

export { findSignedIn, openSession, rememberSignedIn } from './session.ts'
export {
  type Colleague,
  findColleagues,
  findProfessionalByEmail,
  functionOf,
  getOwnMunicipality,
  listOrganisations,
  listOrganisationsWithRole,
  listProfessionals,
  deleteDraft,
  findDraft,
  upsertDraft,
} from './storage.ts'
export { permissionsOf, rolePermissions } from './roles.ts'
export { hashPassword } from './password.ts'
export { findAccountByEmail } from './account-storage.ts'
export { resetSignIn } from './use-cases/reset-sign-in.ts'
export { demoPassword } from './demo-password.ts'
export { actorOf, aMunicipality, anAccount, anOrganisation, aProfessional, type NewProfessional } from './joining.ts'
export { identityPages } from './pages.ts'
