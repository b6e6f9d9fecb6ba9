// node scripts/complete-lock.mjs: run it after `npm install NAME`, before committing package-lock.json.
//
// npm writes down only those optional packages (a binary per platform) that the registry at hand has, and then `npm ci`
// refuses the whole lock file, on every platform. This adds the missing ones, by the exact name and version that their
// parent asks for. They carry no checksum, since nobody here has seen them.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { missingPackages } from './launch/missing-packages.mjs'
import { root, say } from './launch/project.mjs'

const path = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
const missing = missingPackages(lock)
for (const { name, version, parent, optional } of missing) {
  if (!optional || !/^\d/.test(version)) throw new Error(`${parent} needs ${name}@${version}: run npm install`)
  lock.packages[`node_modules/${name}`] = {
    version,
    ...platformOf(name),
    ...(lock.packages[parent].dev ? { dev: true } : {}),
    // Built from the parent's source and published with it.
    license: lock.packages[parent].license,
    optional: true,
  }
}
const first = lock.packages['']
delete lock.packages['']
const sorted = Object.entries(lock.packages).toSorted(([one], [other]) => one.localeCompare(other, 'en'))
lock.packages = Object.fromEntries([['', first], ...sorted])
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
say(`${missing.length} packages added to package-lock.json`)

// The names follow Node's own words: binding-linux-arm64-musl.
function platformOf(name) {
  const words = name.split('/').at(-1).split('-')
  const os = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'].find((word) => words.includes(word))
  const cpu = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x'].find((word) => words.includes(word))
  const libc =
    words.includes('gnu') || words.includes('gnueabihf')
      ? 'glibc'
      : words.some((word) => word.startsWith('musl'))
        ? 'musl'
        : undefined
  if (!os || !cpu) throw new Error(`${name}: for which platform is this?`)
  return { cpu: [cpu], ...(os === 'linux' && libc ? { libc: [libc] } : {}), os: [os] }
}
