// node scripts/install.mjs: installs what is missing, and nothing when nothing is.
import { installIfNeeded } from './launch/install.mjs'
import { refuseOldNode } from './launch/project.mjs'

refuseOldNode()
installIfNeeded()
