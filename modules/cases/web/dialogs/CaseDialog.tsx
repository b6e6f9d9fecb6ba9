import type { PersonCase } from '../../contract.ts'
import type { CaseDialogAsked } from '../case-dialogs.ts'
import { AddDialog } from './AddDialog.tsx'
import { AveDialog } from './AveDialog.tsx'
import { CloseCaseDialog } from './CloseCaseDialog.tsx'
import { DeclineDialog } from './DeclineDialog.tsx'
import { DeferDialog, InformDialog } from './InformDialogs.tsx'
import { ExtendDialog } from './ExtendDialog.tsx'
import { FinishInterventionDialog, InterventionDialog } from './InterventionDialogs.tsx'
import { FinishTaskDialog } from './FinishTaskDialog.tsx'
import { GoalDialog, MoveGoalDialog, SettlePlanDialog } from './GoalDialogs.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'
import { LetterSentDialog } from './LetterSentDialog.tsx'
import { EndMemberDialog, MemberDialog } from './MemberDialogs.tsx'
import { MeetingDialog, ProgressDialog } from './ReviewDialogs.tsx'
import { NoteTalkDialog, PrepareTalkDialog, TalkDialog } from './TalkDialogs.tsx'
import { ViewDialog } from './ViewDialog.tsx'
import { VictimDialog } from './VictimDialog.tsx'
import { WhyDialog } from './WhyDialog.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'

export type CaseDialogProps = { found: PersonCase; onClose: () => void }

/** The dialog that was asked for. Together they come in one piece, when the first is opened. */
export default function CaseDialog({ asked, ...props }: CaseDialogProps & { asked: CaseDialogAsked }) {
  switch (asked.name) {
    case 'add':
      return <AddDialog {...props} what={asked.what} world={asked.world} />
    case 'withdraw':
      return <WithdrawDialog {...props} from={asked.from} id={asked.id} words={asked.words} />
    case 'why':
      return <WhyDialog {...props} />
    case 'view':
      return <ViewDialog {...props} side={asked.side} />
    case 'decline':
      return <DeclineDialog {...props} />
    case 'victim':
      return <VictimDialog {...props} mark={asked.mark} />
    case 'ave':
      return <AveDialog {...props} />
    case 'hand-over':
      return <HandOverDialog {...props} />
    case 'extend':
      return <ExtendDialog {...props} />
    case 'close':
      return <CloseCaseDialog {...props} />
    case 'goal':
      return <GoalDialog {...props} />
    case 'move-goal':
      return <MoveGoalDialog {...props} goal={asked.goal} />
    case 'settle-plan':
      return <SettlePlanDialog {...props} />
    case 'intervention':
      return <InterventionDialog {...props} goalId={asked.goalId} />
    case 'finish-intervention':
      return <FinishInterventionDialog {...props} intervention={asked.intervention} />
    case 'progress':
      return <ProgressDialog {...props} />
    case 'meeting':
      return <MeetingDialog {...props} />
    case 'talk':
      return <TalkDialog {...props} />
    case 'prepare-talk':
      return <PrepareTalkDialog {...props} talk={asked.talk} />
    case 'note-talk':
      return <NoteTalkDialog {...props} talk={asked.talk} />
    case 'finish-task':
      return <FinishTaskDialog {...props} task={asked.task} />
    case 'member':
      return <MemberDialog {...props} />
    case 'end-member':
      return <EndMemberDialog {...props} member={asked.member} />
    case 'inform':
      return <InformDialog {...props} side={asked.side} />
    case 'defer':
      return <DeferDialog {...props} side={asked.side} />
    case 'letter-sent':
      return <LetterSentDialog {...props} letter={asked.letter} />
  }
}
