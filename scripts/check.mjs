// npm run check [-- NAME …]: the checks are TypeScript, so that they are held to the same rules as what they check.
import { register } from 'tsx/esm/api'

register()
const { runChecks } = await import('./check/run.ts')
process.exitCode = await runChecks(process.argv.slice(2))
