export function bundleProgram(root: string): Promise<void>
export function bundleInto(root: string, folder: string, entryPoints: Record<string, string>): Promise<string>
