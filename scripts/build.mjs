// npm run build
import { build } from './launch/build.mjs'
import { installIfNeeded } from './launch/install.mjs'
import { refuseOldNode } from './launch/project.mjs'

refuseOldNode()
installIfNeeded()
await build()
