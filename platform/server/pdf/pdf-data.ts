/** A cell as it is printed. */
export type PdfCell = {
  readonly text: string
  readonly state: 'label' | 'shown' | 'withheld' | 'not-in-source'
  /** How deep a row's label stands under the row it is part of. */
  readonly indent: number
}

export type PdfNumbered = { readonly mark: string; readonly title: string; readonly text: string }

/** What a report is made of, from top to bottom. */
export type PdfPart =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly subtle: boolean }
  | { readonly kind: 'bullets'; readonly items: readonly string[]; readonly small: boolean }
  | {
      readonly kind: 'panels'
      readonly level: 1 | 2
      readonly panels: readonly {
        readonly title: string
        readonly accent: boolean
        readonly empty: string
        readonly items: readonly PdfNumbered[]
      }[]
    }
  | {
      readonly kind: 'table'
      readonly level: 2 | 3
      readonly title: string
      readonly columns: readonly { readonly label: string; readonly numeric: boolean }[]
      readonly rows: readonly (readonly PdfCell[])[]
      readonly facts: readonly { readonly label: string; readonly text: string }[]
      readonly caveatsTitle: string
      readonly caveats: readonly string[]
      /** A drawing of the same numbers; `alt` says them all. A small one stands beside the table. */
      readonly drawing: { readonly svg: string; readonly alt: string; readonly beside: boolean } | null
    }
  | {
      readonly kind: 'actions'
      readonly columns: readonly [string, string, string]
      readonly rows: readonly (readonly [string, string, string])[]
    }
  | {
      readonly kind: 'signatures'
      readonly title: string
      readonly standing: string
      readonly columns: readonly [string, string, string, string]
      readonly rows: readonly (readonly [string, string, string, string])[]
      readonly fingerprint: string | null
    }

type Paper = {
  readonly title: string
  /** Who issues it, such as *Gemeente Merenbroek*. */
  readonly author: string
  readonly language: 'nl' | 'en'
  readonly pageWord: string
  readonly ofWord: string
}

export type ReportPaper = Paper & {
  readonly subtitle: string
  /** Printed on each page and said once in the text, for who hears the document. */
  readonly marking: string | null
  readonly notice: string | null
  readonly footer: string
  readonly parts: readonly PdfPart[]
}

export type LetterPaper = Paper & {
  readonly senderLines: readonly string[]
  readonly addressee: readonly string[]
  /** Date, our reference. */
  readonly facts: readonly { readonly label: string; readonly text: string }[]
  readonly salutation: string
  readonly sections: readonly {
    readonly heading: string | null
    readonly paragraphs: readonly string[]
    readonly bullets: readonly string[]
  }[]
  readonly closing: string
  readonly signature: readonly string[]
  readonly contact: { readonly heading: string; readonly lines: readonly string[] }
}

type Labelled = { readonly label: string; readonly text: string }

/** A plan on one page. A goal without words holds what serves the whole plan; `reached` of four steps. */
export type PlanPaper = Omit<Paper, 'pageWord' | 'ofWord'> & {
  readonly facts: readonly Labelled[]
  readonly end: Labelled
  readonly why: Labelled
  readonly goalsHeading: string
  readonly goals: readonly {
    readonly words: string | null
    readonly stage: string | null
    readonly reached: number
    readonly lines: readonly { readonly text: string; readonly when: string }[]
  }[]
  readonly goingWellHeading: string
  readonly goingWell: readonly string[]
  readonly goingWellEmpty: string
  readonly peopleHeading: string
  readonly people: readonly { readonly name: string; readonly task: string }[]
  readonly yoursHeading: string
  readonly yours: readonly Labelled[]
  readonly nextTalk: Labelled | null
  readonly contact: Labelled
  readonly signatures: readonly string[]
}

/** The templates that exist, and what each needs. */
export type PdfData = { readonly report: ReportPaper; readonly letter: LetterPaper; readonly plan: PlanPaper }
export type PdfTemplate = keyof PdfData
