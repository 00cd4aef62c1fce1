import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createNetworks } from '#networks'
import { openDeskUnderWatch } from './leaks/desk-under-watch.ts'
import { leaksIn } from './leaks/seek.ts'
import { ASKED_FOR_QUIET, connect, knock, post, publishBadly, revoke, talk } from './leaks/walk.ts'
import { madeUpWorlds } from './worlds.ts'

const WORLDS = await madeUpWorlds()

test('a made-up world stands for every network that asks for a secret', () => {
  const secretive = createNetworks().all.filter(({ setup }) => setup.fields.some(({ secret }) => secret))
  assert.deepEqual(
    secretive.map(({ id }) => id).filter((id) => !WORLDS.has(id)),
    [],
  )
})

test('a key is found in whatever form it left', () => {
  const key = 'ya29.a0AfB_by+C/1=~2'
  const forms = [
    `Bearer ${key}`,
    `https://server/?token=${encodeURIComponent(key)}`,
    JSON.stringify({ key }),
    `Basic ${Buffer.from(`firin:${key}`).toString('base64')}`,
    `Basic ${Buffer.from(`fırın:${key}`).toString('base64url')}`,
  ]
  for (const text of forms) assert.equal(leaksIn([{ name: 'log', text }], [key]).length > 0, true, text)
  assert.deepEqual(leaksIn([{ name: 'log', text: 'Bearer …' }], [key]), [])
})

test(
  'no key of a channel ever stands in a log, an answer, a job, a table or the stream',
  { timeout: 1_200_000 },
  async (t) => {
    const worlds = await Promise.all([...WORLDS.values()].map((open) => open()))
    t.after(() => Promise.all(worlds.map(({ close }) => close())))
    const desk = await openDeskUnderWatch(worlds.flatMap(({ origins }) => origins))
    t.after(desk.close)
    const all = []
    for (const world of worlds) all.push(await connect(desk, world))
    const secrets = new Set(worlds.flatMap(({ credential }) => Object.values(credential)))
    const remember = async () => {
      for (const key of await desk.keysHeld()) secrets.add(key)
    }
    await remember()
    await post(desk, all, 'Fresh simit at seven, with sesame and a glass of tea')
    await publishBadly(desk, all)
    await remember()
    await desk.makeOld()
    await talk(desk, all)
    await remember()
    await knock(desk, all)
    await publishBadly(desk, all, [ASKED_FOR_QUIET])
    const asked = await desk.askEverything()
    await revoke(desk, all)
    await desk.askEverything()

    const places = await desk.places()
    // What looks for keys sees everything: things that are no secret are found in each of the places.
    const seen = (known: string, where: string) =>
      assert.ok(
        leaksIn(places, [known]).some((leak) => leak.startsWith(where)),
        `${where} was not looked through`,
      )
    assert.ok(asked > 20)
    for (const { world } of all) seen(world.origins[0] ?? '', 'log')
    seen('The oven is warm again', 'answer to GET /api/v1/publish/')
    seen('The oven is warm again', 'table publish.posts')
    seen('channelId', 'table watched.jobs')
    seen('desk.channel', 'stream')
    // Enough networks were reached for the walk to mean something.
    const live = await desk.rows(`select distinct c.network from publish.deliveries d
      join desk.channels c on c.id = d.channel_id where d.kind = 'post' and d.state in ('live', 'held')`)
    const silent = all.map(({ world }) => world.network.id).filter((id) => !live.some(({ network }) => network === id))
    assert.deepEqual(silent, [], 'networks that took no post')
    seen('The oven is warm again', 'answer to GET /api/v1/publish/export/')
    seen('Are you open on Sunday?', 'table converse.messages')
    seen('Are you open on Sunday?', 'answer to GET /api/v1/inbox/')
    assert.ok(secrets.size > all.length)

    assert.deepEqual(leaksIn(places, [...secrets, desk.keyFile().trim()]), [])
  },
)
