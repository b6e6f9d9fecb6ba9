/**
 * Which room may use which: the map that the boundary check enforces (`npm run check -- boundaries`).
 * A room may import the doors (`contract.ts`, `server/index.ts`, `web/index.ts`) of the rooms listed behind it.
 * Every room of `modules/` stands here; the arrows may not form a cycle. To revise an arrow, change its one line.
 */
export const rooms = {
  identity: [],
  partners: ['identity'],
  privacy: ['identity', 'partners'],
  people: ['privacy', 'partners', 'identity'],
  signals: ['people', 'privacy', 'partners', 'identity'],
  interventions: [],
  cases: ['interventions', 'people', 'privacy', 'partners', 'identity'],
  meetings: ['cases', 'signals', 'people', 'privacy', 'partners', 'identity'],
  groups: ['privacy', 'partners', 'identity'],
  schools: [],
  programme: [],
  learning: [],
  insight: ['privacy', 'identity'],
}

/** Rooms that read other rooms only through published SQL views: they import no other room's server, arrow or not. */
export const viewReaders = ['insight']
