/** The first part of a subject's code: enough to tell lines apart, and it says nothing about a person. */
export function shortHandle(handle: string): string {
  return handle.slice(0, 8)
}

/** A long mark in groups of eight, so that people can copy and compare it. */
export function groupedMark(mark: string): string {
  return mark.match(/.{1,8}/g)?.join(' ') ?? mark
}
