import { ROOMS } from '../src/platform/rooms.ts'
import { type Breach, importsOf, isCode, isTest, isUi, type Law, plant, roomOf, target, type Tree } from './tree.ts'

const order = (room: string) => ROOMS.findIndex((known) => known === room)

const code = (tree: Tree) => [...tree].filter(([path]) => isCode(path) && path !== 'src/main.ts')

/** 1. A room uses only the rooms before it. */
export const lookBack: Law = {
  says: 'a room uses only the rooms before it',
  breaches: (tree) =>
    code(tree).flatMap(([path, text]) => {
      const own = roomOf(path)
      if (!own || own === 'web' || isUi(path)) return []
      return importsOf(text)
        .map(({ of }) => target(path, of))
        .filter((led) => led !== null)
        .filter(({ room }) => room !== own && room !== 'app' && (room === 'web' || order(room) > order(own)))
        .map(({ room }) => ({ path, what: `${own} looks ahead at ${room}` }))
    }),
  planted: plant({ 'src/watch/story.ts': "import { planReply } from '#publish'\n" }),
}

/** 2. A room is entered only through its door. */
export const oneDoor: Law = {
  says: 'a room is entered only through its public.ts; the door of a duty has at most 12 names besides types',
  breaches: (tree) =>
    code(tree).flatMap(([path, text]): Breach[] => {
      const own = roomOf(path)
      const around = importsOf(text)
        .filter(({ of }) => of.startsWith('.'))
        .map(({ of }) => target(path, of))
        .filter((led) => led !== null)
        .filter((led) => led.room !== own && own !== 'web')
        .map((led) => ({ path, what: `goes around the door of ${led.room} to ${led.path}` }))
      return path.endsWith('/public.ts') ? [...around, ...tooWide(path, text)] : around
    }),
  planted: plant({ 'src/publish/draft.ts': "import { storyRow } from '../watch/stories.sql.ts'\n" }),
}

const DOOR = 12
/** The rooms that all duties stand on have more to lend. */
const GROUND = new Set(['src/language/public.ts', 'src/networks/public.ts', 'src/desk/public.ts'])
const GROUND_DOOR = 20

function tooWide(path: string, text: string): Breach[] {
  const listed = [...text.matchAll(/^export\s+\{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(','))
  const made = [...text.matchAll(/^export\s+(?:const|function|async function)\s+\w+/gm)]
  const count = listed.filter((name) => name.trim() !== '' && !name.trim().startsWith('type ')).length + made.length
  return count > (GROUND.has(path) ? GROUND_DOOR : DOOR) ? [{ path, what: `the door has ${count} names` }] : []
}

/** The screens take from the kit, and from their own slice only types. */
export const screens: Law = {
  says: 'screens import the kit, and only types from their own slice',
  breaches: (tree) =>
    code(tree)
      .filter(([path]) => isUi(path) && !isTest(path))
      .flatMap(([path, text]) =>
        importsOf(text).flatMap((taken): Breach[] => {
          const led = target(path, taken.of)
          if (!led || led.room === 'web' || isUi(led.path)) {
            return led && isUi(led.path) && led.room !== roomOf(path)
              ? [{ path, what: `a screen reaches into the screens of ${led.room}` }]
              : []
          }
          const mayType = taken.typeOnly && (led.room === roomOf(path) || led.room === 'platform')
          return mayType ? [] : [{ path, what: `a screen takes ${taken.names || led.path} from ${led.room}` }]
        }),
      ),
  planted: plant({ 'src/watch/ui/list.tsx': "import { rank } from '../rank.ts'\n" }),
}

/** web/ is the ground of the screens, it knows them only as a list of addresses. */
export const ground: Law = {
  says: 'web/ loads screens lazily and takes nothing but types from slices',
  breaches: (tree) =>
    code(tree)
      .filter(([path]) => roomOf(path) === 'web' && !isTest(path))
      .flatMap(([path, text]) =>
        importsOf(text)
          .map((taken) => ({ taken, led: target(path, taken.of) }))
          .filter(({ taken, led }) => led && led.room !== 'web' && !taken.typeOnly && !taken.lazy)
          .map(({ led }) => ({ path, what: `web takes ${led?.path} from ${led?.room}` })),
      ),
  planted: plant({ 'src/web/shell.tsx': "import { WatchScreen } from '../watch/ui/watch-screen.tsx'\n" }),
}
