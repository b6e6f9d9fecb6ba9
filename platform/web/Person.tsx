import type { ReactNode } from 'react'

/** A professional: letters in a circle, the name, and the role. Never used for a young person: they have no picture. */
export function Person({ name, role }: { name: string; role?: ReactNode }) {
  return (
    <div className="person">
      <span className="ava" aria-hidden="true">
        {lettersOf(name)}
      </span>
      <span>
        <b>{name}</b>
        {role && <small>{role}</small>}
      </span>
    </div>
  )
}

/** `Van der Berg, J.` gives JB. */
function lettersOf(name: string): string {
  const [family = '', initials = ''] = name.split(',')
  const last = family.trim().split(/\s+/).at(-1) ?? ''
  return (initials.trim().charAt(0) + last.charAt(0)).toUpperCase()
}

/** How a young person is called where names stay hidden: initials, and the age when known. */
export function Initials({ initials, age }: { initials: string; age?: ReactNode }) {
  return (
    <>
      <span className="init">{initials}</span> {age && <span className="sub">{age}</span>}
    </>
  )
}
