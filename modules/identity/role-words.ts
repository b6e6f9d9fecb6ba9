import type { Language } from '../../platform/contract/words.ts'
import type { Role } from './contract.ts'

/** Roles as people say them. */
export const roleWords: Readonly<Record<Language, Readonly<Record<Role, string>>>> = {
  nl: {
    signaller: 'Signaalgever',
    'information-coordinator': 'Informatiecoördinator',
    chair: 'Voorzitter signaaloverleg',
    'meeting-member': 'Lid signaaloverleg',
    'case-director': 'Casusregisseur PGA',
    'case-team-member': 'Lid van een PGA-team',
    'group-coordinator': 'Groepscoördinator',
    'school-coordinator': 'JGZ-regisseur',
    'network-director': 'Netwerkregisseur',
    'policy-adviser': 'Beleidsadviseur OOV',
    'project-lead': 'Regionaal projectleider',
    'learning-member': 'Lid van de learning community',
    'expert-by-experience': 'Ervaringsdeskundige',
    mentor: 'Mentor',
    'privacy-officer': 'Privacyfunctionaris',
    'functional-manager': 'Functioneel beheerder',
    driehoek: 'Driehoek',
  },
  en: {
    signaller: 'Signaller',
    'information-coordinator': 'Information coordinator',
    chair: 'Chair of the signal meeting',
    'meeting-member': 'Member of the signal meeting',
    'case-director': 'Case director PGA',
    'case-team-member': 'Member of a PGA team',
    'group-coordinator': 'Group coordinator',
    'school-coordinator': 'School prevention coordinator',
    'network-director': 'Network director',
    'policy-adviser': 'Policy adviser, public order',
    'project-lead': 'Regional project lead',
    'learning-member': 'Member of the learning community',
    'expert-by-experience': 'Expert by experience',
    mentor: 'Mentor',
    'privacy-officer': 'Privacy officer',
    'functional-manager': 'Functional manager',
    driehoek: 'Driehoek',
  },
}
