import type { ReactElement } from 'react'

// Drawn on 16 × 16, 1.6 px strokes. An icon never stands without words: it is hidden from screen readers.
const paths = {
  add: <path d="M8 3v10M3 8h10" />,
  aim: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <circle cx="8" cy="8" r="2.6" />
    </>
  ),
  arrow: <path d="M3 8h10M9 4l4 4-4 4" />,
  back: <path d="M13 8H3M7 4 3 8l4 4" />,
  bell: <path d="M3.5 11.5c1-1 1-2.500 1-4a3.500 3.500 0 0 1 7 0c0 1.500 0 3 1 4zM6.500 14h3" />,
  book: (
    <path d="M8 4C6.500 2.800 4.500 2.500 2 2.500v10c2.500 0 4.500.300 6 1.500 1.500-1.200 3.500-1.500 6-1.500v-10c-2.500 0-4.500.300-6 1.500zM8 4v10" />
  ),
  bars: <path d="M3 13V9M8 13V5M13 13V2" />,
  budget: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M10.500 5.500c-3-1.500-4.500.500-4.500 2.500s1.500 4 4.500 2.500M4.500 7.200h4M4.500 9h3.500" />
    </>
  ),
  calendar: (
    <>
      <rect x="2" y="3" width="12" height="11" rx="1" />
      <path d="M2 6.500h12M5.500 1.500v3M10.500 1.500v3" />
    </>
  ),
  card: (
    <>
      <rect x="1.5" y="3" width="13" height="10" rx="1.5" />
      <path d="M4.500 6.500h4M4.500 9.500h7" />
    </>
  ),
  chart: <path d="M2 14V2M2 14h12M5.500 11V8M9 11V4M12.500 11V6.500" />,
  check: <path d="m3 8.500 3.500 3.500L13 4.500" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.500V8l2.500 1.500" />
    </>
  ),
  cross: <path d="m4 4 8 8M12 4l-8 8" />,
  cycle: (
    <path d="M13.500 8a5.500 5.500 0 0 1-9.800 3.400M2.500 8a5.500 5.500 0 0 1 9.800-3.400M12.500 1.500v3.300H9.200M3.500 14.500v-3.300h3.300" />
  ),
  document: <path d="M3.500 1.500h6l3 3v10h-9zM9.500 1.500v3h3M6 8h4M6 11h4" />,
  door: <path d="M3 14.500V1.500h7v13M10 14.500h3.500M1.500 14.500H10M7.500 8v.5" />,
  down: <path d="m3.500 6 4.500 4.500L12.500 6" />,
  download: <path d="M8 2v8M4.500 7 8 10.500 11.500 7M2.500 13.500h11" />,
  edit: <path d="m2.500 13.500.7-3.200 7.600-7.600 2.500 2.500-7.600 7.600zM9.300 4.200l2.500 2.500" />,
  eye: (
    <>
      <path d="M1 8s2.500-4.500 7-4.500S15 8 15 8s-2.500 4.500-7 4.500S1 8 1 8z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  filter: <path d="M2 3.500h12M4.500 8h7M6.500 12.500h3" />,
  flag: <path d="M3.500 14.500V2h9l-2 3 2 3h-9" />,
  globe: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M1.800 8h12.400M8 1.800c-4 4-4 8.400 0 12.400M8 1.800c4 4 4 8.400 0 12.400" />
    </>
  ),
  group: (
    <>
      <circle cx="8" cy="3.5" r="2" />
      <circle cx="3" cy="12" r="2" />
      <circle cx="13" cy="12" r="2" />
      <path d="m7 5.300-3 5M9 5.300l3 5M5 12h6" />
    </>
  ),
  home: <path d="m2 8 6-5.500L14 8M4 7v7h8V7" />,
  info: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 7.300V11.500M8 4.800v.2" />
    </>
  ),
  key: (
    <>
      <circle cx="5" cy="11" r="3" />
      <path d="m7.200 8.800 6.300-6.300M11 5l2 2M9 7l1.500 1.500" />
    </>
  ),
  link: (
    <path d="M6.500 9.500 9.500 6.500M7 4.500l2-2a3.200 3.200 0 0 1 4.500 4.500l-2 2M9 11.500l-2 2A3.200 3.200 0 0 1 2.500 9l2-2" />
  ),
  list: <path d="M5.500 4h8M5.500 8h8M5.500 12h8M2.500 4v.1M2.500 8v.1M2.500 12v.1" />,
  lock: (
    <>
      <rect x="3" y="7" width="10" height="7" rx="1" />
      <path d="M5 7V5a3 3 0 0 1 6 0v2" />
    </>
  ),
  mail: (
    <>
      <rect x="1.5" y="3" width="13" height="10" rx="1.5" />
      <path d="m2 4.500 6 4.500 6-4.500" />
    </>
  ),
  message: <path d="M2 3h12v8H8l-3 3v-3H2z" />,
  more: <path d="M3 8v.1M8 8v.1M13 8v.1" strokeWidth="2.4" />,
  network: (
    <>
      <circle cx="8" cy="8" r="2" />
      <circle cx="2.5" cy="3.5" r="1.5" />
      <circle cx="13.5" cy="3.5" r="1.5" />
      <circle cx="2.5" cy="12.5" r="1.5" />
      <circle cx="13.5" cy="12.5" r="1.5" />
      <path d="m4 4.700 2.500 2M12 4.700l-2.500 2M4 11.500l2.500-2M12 11.500l-2.500-2" />
    </>
  ),
  people: (
    <>
      <circle cx="6" cy="5" r="2.5" />
      <path d="M1.500 14c0-3 2-5 4.500-5s4.500 2 4.500 5M10.500 3a2.300 2.300 0 0 1 0 4.600M12 9.500c1.600.600 2.500 2.200 2.500 4.500" />
    </>
  ),
  phone: (
    <path d="M3 2h3l1.500 3.500-2 1.500a9 9 0 0 0 3.500 3.500l1.500-2L14 10v3c0 1-1 1.500-2 1.500C6.500 14 2 9.500 1.500 4 1.500 3 2 2 3 2z" />
  ),
  pin: (
    <>
      <path d="M8 14.500C5 11 3.200 8.800 3.200 6.300a4.800 4.800 0 0 1 9.600 0c0 2.500-1.800 4.700-4.800 8.200z" />
      <circle cx="8" cy="6.3" r="1.6" />
    </>
  ),
  print: <path d="M4 6V2h8v4M4 11H2V6h12v5h-2M4 9.500h8V14H4z" />,
  remove: <path d="M3 4.500h10M6.500 4.500v-2h3v2M4.500 4.500l.7 9.500h5.600l.7-9.500" />,
  school: <path d="m1 6 7-3.500L15 6 8 9.500zM4 7.500V12c2 1.500 6 1.500 8 0V7.500" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.500 10.500 4 4" />
    </>
  ),
  settings: <path d="M2 4.500h7M12 4.500h2M2 11.500h2M7 11.500h7M10.500 3v3M5.500 10v3" />,
  shield: <path d="M8 1.500 13.500 4v4c0 3.500-2.500 5.500-5.500 6.500C5 13.500 2.500 11.500 2.500 8V4z" />,
  sprout: (
    <path d="M8 14V7M8 8C8 5 6 3.500 2.500 3.500 2.500 6.500 4.500 8 8 8zM8 6.500C8 4 9.800 2.500 13.500 2.500c0 3-2 4.500-5.500 4.500" />
  ),
  undo: <path d="M5.500 3 2.500 6l3 3M2.500 6H10a3.500 3.500 0 0 1 0 7H6" />,
  unlink: (
    <path d="M7 4.500l2-2a3.200 3.200 0 0 1 4.500 4.500l-2 2M9 11.500l-2 2A3.200 3.200 0 0 1 2.500 9l2-2M2.500 2.500l11 11" />
  ),
  upload: <path d="M8 10.500v-8M4.500 6 8 2.500 11.500 6M2.500 13.500h11" />,
  warning: <path d="M8 2 1.500 14h13zM8 6.500v3.500M8 12v.2" />,
} satisfies Record<string, ReactElement>

export type IconName = keyof typeof paths
export const iconNames = Object.keys(paths) as IconName[]

/** A small line drawing beside words. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={className ? `i ${className}` : 'i'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {paths[name]}
    </svg>
  )
}
