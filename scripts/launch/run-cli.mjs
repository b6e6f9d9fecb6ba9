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
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}
