/** What stands behind the names of the people in town. Nobody can own it, so no handle of ours is ever a real one's. */
export const TOWN_DOMAIN = 'meydan.example'
