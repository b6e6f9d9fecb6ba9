/** The inks of a chart. On screen they are tokens, so that a municipal theme reaches the charts; on paper there are no tokens. */
export type ChartPaint = {
  readonly ink: string
  readonly inkSubtle: string
  readonly line: string
  readonly axis: string
  readonly band: string
  readonly bandFaint: string
  readonly sheet: string
  readonly hatch: string
  readonly norm: string
  /** Set where no stylesheet gives the letter. */
  readonly fontFamily?: string
}

export const screenPaint: ChartPaint = {
  ink: 'var(--nl-color-ink)',
  inkSubtle: 'var(--nl-color-ink-subtle)',
  line: 'var(--nl-color-line)',
  axis: 'var(--nl-color-ink-faint)',
  band: '#d5dce1',
  bandFaint: '#e6eaed',
  sheet: 'var(--nl-color-sheet)',
  hatch: '#c9d0d6',
  norm: 'var(--nl-color-brand)',
}

export const printPaint: ChartPaint = {
  ink: '#16212b',
  inkSubtle: '#46535e',
  line: '#b9c2c9',
  axis: '#5a6671',
  band: '#d5dce1',
  bandFaint: '#e6eaed',
  sheet: '#ffffff',
  hatch: '#aab4bc',
  norm: '#0d5a6e',
  fontFamily: 'Source Sans 3',
}
