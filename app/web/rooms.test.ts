import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findScreen } from '../../platform/web/router.tsx'
import { doors } from './rooms.ts'
import { screens } from './routes.tsx'

const modules = fileURLToPath(new URL('../../modules/', import.meta.url))
const withScreens = readdirSync(modules).filter((room) => {
  try {
    return readdirSync(`${modules}${room}/web`).includes('index.ts')
  } catch {
    return false
  }
})

test('every room with a web/index.ts shows its door', () => {
  expect(Object.keys(doors).sort()).toEqual(withScreens.sort())
  for (const [room, door] of Object.entries(doors)) {
    expect(door?.routes, `modules/${room}/web/index.ts exports no door`).toBeInstanceOf(Array)
  }
})

test('every way in leads to a screen, and asks no other permission than the screen does', () => {
  for (const { nav } of Object.values(doors)) {
    for (const way of nav) {
      const found = findScreen(screens, way.href)
      expect(found, way.href).toBeDefined()
      if (found?.screen.permission !== undefined) expect(way.permission, way.href).toBe(found.screen.permission)
    }
  }
})

test('every way in has its words in both languages', () => {
  for (const { nav, today = [] } of Object.values(doors)) {
    for (const { nl, en } of [...nav.map((way) => way.label), ...today.map((list) => list.title)]) {
      expect(nl.trim()).not.toBe('')
      expect(en.trim()).not.toBe('')
    }
  }
})

test('no screen stands where the server has its own pages', () => {
  for (const path of ['/aanmelden', '/melden', '/api/v1', '/theme.css', '/intake.css', '/assets/x']) {
    const found = findScreen(screens, path)
    expect(found?.screen.path, path).toBeUndefined()
  }
})
