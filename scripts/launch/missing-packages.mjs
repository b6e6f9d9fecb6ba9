/**
 * The packages that another package in the lock file asks for and that have no entry of their own.
 * @param {{ packages: Record<string, { dependencies?: Record<string, string>, optionalDependencies?: Record<string, string> }> }} lock
 */
export function missingPackages({ packages }) {
  return Object.entries(packages).flatMap(([parent, { dependencies = {}, optionalDependencies = {} }]) =>
    Object.entries({ ...dependencies, ...optionalDependencies })
      .filter(([name]) => !isFoundFrom(parent, name))
      .map(([name, version]) => ({ parent, name, version, optional: name in optionalDependencies })),
  )

  // As Node looks: in the package's own node_modules, then in each one above it.
  function isFoundFrom(place, name) {
    for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
      if (packages[folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`]) return true
      if (folder === '') return false
    }
  }
}
