export type {
  LetterPaper,
  PdfCell,
  PdfData,
  PdfNumbered,
  PdfPart,
  PdfTemplate,
  PlanPaper,
  ReportPaper,
} from './pdf-data.ts'
export { closePdfWorker, renderPdf } from './render-pdf.ts'
export { chartSvg } from './chart-svg.ts'
