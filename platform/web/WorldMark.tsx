import { useWords } from './words.tsx'
import { platformText } from './text.en.ts'

/** The four worlds of a young person; each has its own shape and colour, everywhere. */
export const worlds = ['straat', 'thuis', 'school', 'online'] as const
export type World = (typeof worlds)[number]

const shapes = {
  straat: <rect x="1" y="1" width="10" height="10" />,
  thuis: <circle cx="6" cy="6" r="5.5" />,
  school: <path d="M6 0 12 6 6 12 0 6z" />,
  online: <path d="M6 .5 12 11.500H0z" />,
} as const

/** The shape of a world. `beside` says that its name is written next to it, so that it is not read out twice. */
export function WorldMark({ world, beside = false }: { world: World; beside?: boolean }) {
  const words = useWords(platformText)
  return beside ? (
    <svg className={`w w--${world}`} viewBox="0 0 12 12" aria-hidden="true">
      {shapes[world]}
    </svg>
  ) : (
    <svg className={`w w--${world}`} viewBox="0 0 12 12" role="img" aria-label={words.world[world]}>
      {shapes[world]}
    </svg>
  )
}
