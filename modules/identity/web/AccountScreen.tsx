import './identity.css'
import { useState } from 'react'
import { nameForList } from '../../../platform/contract/dutch.ts'
import { Button } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { DescriptionList } from '../../../platform/web/DescriptionList.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { useSession } from '../../../platform/web/session.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { type AccountAction, identityEndpoints, type OwnAccount, type Role } from '../contract.ts'
import { roleWords } from '../role-words.ts'
import { ChangePasswordDialog } from './ChangePasswordDialog.tsx'
import { OwnSessions } from './OwnSessions.tsx'
import { RenewCodesDialog, TurnOffFactorDialog } from './ProveAgainDialog.tsx'
import { SetUpFactorDialog } from './SetUpFactorDialog.tsx'
import { nameOf } from './name-of.ts'
import { text } from './text.en.ts'

/** How one signs in, and where one is signed in. */
export default function AccountScreen() {
  const t = useWords(text)
  const query = useEndpoint(identityEndpoints.getOwnAccount, {})
  const [dialog, setDialog] = useState<AccountAction>()
  const [done, setDone] = useState<string>()
  const open = (action: AccountAction) => {
    setDone(undefined)
    setDialog(action)
  }
  const close = () => setDialog(undefined)
  const finish = (said: string) => () => {
    setDialog(undefined)
    setDone(said)
  }
  return (
    <Screen crumbs={[{ label: t.account.title }]}>
      <PageHead title={t.account.title} lead={t.account.lead} />
      <div className="stack">
        <div role="status">{done && <Notice icon="check">{done}</Notice>}</div>
        <Ready query={query} refusals={t.refusals} lines={8}>
          {(account) => (
            <div className="stack">
              <div className="grid-2">
                <OwnDetails account={account} />
                <div className="stack">
                  <PasswordSheet account={account} onChoose={open} />
                  {account.signIn && <FactorSheet signIn={account.signIn} allowed={account.allowed} onChoose={open} />}
                </div>
              </div>
              <OwnSessions onEnded={() => setDone(t.sessions.ended)} />
              {account.links.length > 0 && <OwnLinks links={account.links} />}
            </div>
          )}
        </Ready>
      </div>
      {dialog === 'change-password' && <ChangePasswordDialog onClose={close} onDone={finish(t.password.done)} />}
      {dialog === 'set-up-second-factor' && <SetUpFactorDialog onClose={close} onDone={finish(t.factor.doneOn)} />}
      {dialog === 'turn-off-second-factor' && <TurnOffFactorDialog onClose={close} onDone={finish(t.factor.doneOff)} />}
      {dialog === 'renew-recovery-codes' && <RenewCodesDialog onClose={close} onDone={finish(t.factor.doneCodes)} />}
    </Screen>
  )
}

function OwnDetails({ account }: { account: OwnAccount }) {
  const t = useWords(text).account
  const { language } = useLanguage()
  const { professional } = useSession()
  const { givenName: givenNames, infix, familyName } = professional
  return (
    <Sheet title={t.details} padded>
      <DescriptionList
        items={[
          { term: t.name, said: nameForList({ givenNames, infix: infix ?? undefined, familyName }) },
          { term: t.functionTitle, said: professional.functionTitle },
          { term: t.organisation, said: professional.organisationName },
          { term: t.roles, said: professional.roles.map((role) => roleWords[language][role as Role]).join(', ') },
          { term: t.email, said: <span className="breaks">{account.email}</span>, note: account.signIn && t.emailNote },
          { term: t.telephone, said: account.telephone ?? t.none },
        ]}
      />
      <p className="sm sub">{t.wrong}</p>
    </Sheet>
  )
}

type Choose = { onChoose: (action: AccountAction) => void }

function PasswordSheet({ account, onChoose }: { account: OwnAccount } & Choose) {
  const all = useWords(text)
  const t = all.password
  const dates = useDates()
  if (!account.signIn)
    return (
      <Sheet title={t.title} padded>
        <p>{all.account.noPassword}</p>
      </Sheet>
    )
  const { passwordChangedAt } = account.signIn
  return (
    <Sheet title={t.title} padded>
      {passwordChangedAt ? <p>{t.since(dates.long(passwordChangedAt))}</p> : <Notice look="warn">{t.first}</Notice>}
      {account.allowed.includes('change-password') && (
        <div className="row">
          <Button icon="key" onClick={() => onChoose('change-password')}>
            {t.change}
          </Button>
        </div>
      )}
    </Sheet>
  )
}

const few = 3

function FactorSheet({
  signIn,
  allowed,
  onChoose,
}: {
  signIn: NonNullable<OwnAccount['signIn']>
  allowed: OwnAccount['allowed']
} & Choose) {
  const t = useWords(text).factor
  const dates = useDates()
  const { secondFactorSince: since, recoveryCodesLeft: left } = signIn
  return (
    <Sheet title={t.title} padded aside={<Pill look={since ? 'done' : 'waiting'}>{since ? t.on : t.off}</Pill>}>
      <p>{t.what}</p>
      {since && (
        <p>
          {t.since(dates.long(since))} {t.codesLeft(left)} {left <= few && t.fewCodes}
        </p>
      )}
      <div className="row row--wrap">
        {allowed.includes('set-up-second-factor') && (
          <Button look="primary" icon="shield" onClick={() => onChoose('set-up-second-factor')}>
            {t.setUp}
          </Button>
        )}
        {allowed.includes('renew-recovery-codes') && (
          <Button onClick={() => onChoose('renew-recovery-codes')}>{t.renew}</Button>
        )}
        {allowed.includes('turn-off-second-factor') && (
          <Button look="danger" onClick={() => onChoose('turn-off-second-factor')}>
            {t.turnOff}
          </Button>
        )}
      </div>
    </Sheet>
  )
}

function OwnLinks({ links }: { links: OwnAccount['links'] }) {
  const all = useWords(text)
  const dates = useDates()
  return (
    <Sheet title={all.ownLinks.title} padded>
      <p>{all.ownLinks.lead}</p>
      <ul>
        {links.map((link) => (
          <li key={link.id}>
            {dates.full(link.madeAt)}
            {link.madeBy && `, ${all.ownLinks.by(nameOf(link.madeBy))}`}{' '}
            <Pill look={link.state === 'open' ? 'waiting' : 'neutral'}>{all.links.states[link.state]}</Pill>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
