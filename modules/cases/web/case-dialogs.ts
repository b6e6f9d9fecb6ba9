import { createContext, use } from 'react'
import type { World } from '../../../platform/web/WorldMark.tsx'
import type { CaseLetter, CaseTask, Goal, PlanIntervention, SpokenSide, Talk, TeamMember } from '../contract.ts'

export type AddKind = 'fact' | 'protective' | 'care' | 'offences' | 'task'

/** What can be asked on top of a case. Each is one act; what is typed in it is kept as a draft. */
export type CaseDialogAsked =
  | { name: 'add'; what?: AddKind; world?: World }
  | { name: 'withdraw'; from: 'fact' | 'protective'; id: string; words: string }
  | {
      name:
        | 'why'
        | 'decline'
        | 'ave'
        | 'hand-over'
        | 'extend'
        | 'close'
        | 'goal'
        | 'settle-plan'
        | 'progress'
        | 'meeting'
        | 'talk'
        | 'member'
    }
  | { name: 'view'; side: SpokenSide }
  | { name: 'victim'; mark: 'to-review' | 'reviewed' }
  | { name: 'move-goal'; goal: Goal }
  | { name: 'intervention'; goalId: string | null }
  | { name: 'finish-intervention'; intervention: PlanIntervention }
  | { name: 'prepare-talk'; talk: Talk }
  | { name: 'note-talk'; talk: Talk }
  | { name: 'finish-task'; task: CaseTask }
  | { name: 'end-member'; member: TeamMember }
  | { name: 'inform' | 'defer'; side: SpokenSide }
  | { name: 'letter-sent'; letter: CaseLetter }

export const CaseDialogsContext = createContext<(asked: CaseDialogAsked) => void>(() => {})

/** Opens a dialog of the case on the screen. */
export function useCaseDialogs(): (asked: CaseDialogAsked) => void {
  return use(CaseDialogsContext)
}
