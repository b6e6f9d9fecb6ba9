import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { builtCli } from './project.mjs'

/**
 * Goes on as the `voorkant` command in this same process: one process less to start, to signal and to stop.
 * @param {readonly string[]} words
 */
export async function runCli(words) {
  stopWithParent()
  process.argv = [process.execPath, builtCli, ...words]
  await import(pathToFileURL(builtCli).href)
}

// npm does not pass on a kill -9 of itself: without this the program would go on unseen, holding its port and its data.
function stopWithParent() {
  if (!process.env.npm_lifecycle_event) return
  const family = ancestors()
  setInterval(() => {
    if (ancestors() !== family) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}

// npm starts a shell, which may or may not become the program: the shell's parent counts too.
function ancestors() {
  try {
    const [, parentOfParent] = /\) \S (\d+) /.exec(readFileSync(`/proc/${process.ppid}/stat`, 'latin1')) ?? []
    return `${process.ppid} ${parentOfParent}`
  } catch {
    return `${process.ppid}`
  }
}
