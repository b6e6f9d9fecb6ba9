/** What is wrong with one field, in the words the reader sees. */
export type FieldFault = { field: string; message: string }

/** The id of a field in a form, so that the summary can link to it. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name}`
}
