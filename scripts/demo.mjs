// npm run demo [-- --port N --data DIR --fresh]: from a fresh clone to a running Voorkant with a fictional municipality.
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfNeeded } from './launch/build.mjs'
import { installIfNeeded } from './launch/install.mjs'
import { refuseOldNode, root, stop } from './launch/project.mjs'
import { runCli } from './launch/run-cli.mjs'

const usage = `npm run demo -- [options]

  --port N     listen on this port of 127.0.0.1
  --data DIR   keep the data in this folder (default: .data/demo in the project)
  --fresh      begin again with a new fictional municipality`

refuseOldNode()
const options = readOptions()
installIfNeeded()
if (!buildIfNeeded()) process.exit(1)
await runCli(['demo', ...options])

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        fresh: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) {
      process.stdout.write(`${usage}\n`)
      process.exit(0)
    }
    if (values.port !== undefined && !(/^\d+$/.test(values.port) && Number(values.port) < 65_536)) {
      throw new Error(`--port ${values.port} is not a port number`)
    }
    // npm runs scripts in the project: a relative folder means the one where the command was typed.
    const from = process.env.INIT_CWD ?? process.cwd()
    const data = values.data === undefined ? join(root, '.data', 'demo') : resolve(from, values.data)
    return ['--data', data, ...(values.port ? ['--port', values.port] : []), ...(values.fresh ? ['--fresh'] : [])]
  } catch (error) {
    stop(`${/** @type {Error} */ (error).message}\n\n${usage}`)
  }
}
