// npm start [-- OPTIONS]: the program on its own data, or on the server of DATABASE_URL.
import { existsSync } from 'node:fs'
import { buildIfNeeded } from './launch/build.mjs'
import { installIfNeeded } from './launch/install.mjs'
import { builtCli, refuseOldNode } from './launch/project.mjs'
import { runCli } from './launch/run-cli.mjs'

refuseOldNode()
// A server gets a built program without development packages: it is not asked to install or build anything.
if (!existsSync(builtCli)) {
  installIfNeeded()
  if (!buildIfNeeded()) process.exit(1)
}
await runCli(['start', ...process.argv.slice(2)])
