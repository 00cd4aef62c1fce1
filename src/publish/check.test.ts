import assert from 'node:assert/strict'
import test from 'node:test'
import { findings, type Standing } from './check.ts'
import type { Media, Rendered } from './post.ts'
import { squareAccount } from './testing/square-network.ts'

const account = squareAccount('https://meydan.town')
const simit: Rendered = {
  title: null,
  text: 'Fresh simit at 7.',
  warning: null,
  visibility: 'public',
  poll: null,
  media: [],
  thread: null,
  firstComment: null,
  place: null,
  paid: null,
}
const standing: Standing = {
  isExpired: false,
  alt: 'asked',
  hasAddress: true,
  at: Temporal.Instant.from('2026-11-26T08:00:00Z'),
  zone: 'Europe/Istanbul',
}
const photo: Media = {
  id: '9',
  file: 'x',
  mime: 'image/jpeg',
  sizeBytes: 200_000,
  width: 800,
  height: 600,
  alt: 'Simit',
}

const kinds = (post: Partial<Rendered>, of = account) =>
  findings({ ...simit, ...post }, of, standing).map(({ kind }) => kind)

test('a short post with a described picture is fine', () => {
  assert.deepEqual(kinds({ media: [photo] }), [])
})

test('everything that is wrong is said at once', () => {
  const huge = { ...photo, id: '1', mime: 'image/tiff', sizeBytes: 90_000_000, alt: '' }
  const poll = { options: ['yes'], minutes: 1, multiple: false }
  assert.deepEqual(kinds({ text: 'a'.repeat(501), media: [huge], poll }), [
    'too-long',
    'media-type',
    'media-too-big',
    'no-alt',
    'poll-needs-two',
    'poll-hours',
    'poll-with-media',
  ])
})

test('a text is counted as its network counts: links cost 23 and a family is one letter', () => {
  const link = `https://meydan.town/${'a'.repeat(300)}`
  assert.deepEqual(kinds({ text: `${'ş'.repeat(476)} ${link}` }), [])
  assert.deepEqual(kinds({ text: '👨‍👩‍👧'.repeat(500) }), [])
  const [long] = findings({ ...simit, text: 'ş'.repeat(512) }, account, standing)
  assert.deepEqual(long?.about, { length: 512, max: 500, over: 12 })
})

test('a picture without words for it is only worth a look', () => {
  const [bare] = findings({ ...simit, media: [{ ...photo, alt: ' ' }] }, account, standing)
  assert.equal(bare?.weight, 'look')
  assert.equal(bare?.mediaId, '9')
})

test('a channel that may only be read cannot be published on', () => {
  assert.deepEqual(kinds({}, { ...account, can: { ...account.can, publish: null } }), ['cannot-publish'])
})

test('a picture alone is a post, nothing at all is none', () => {
  assert.deepEqual(kinds({ text: '', media: [photo] }), [])
  assert.deepEqual(kinds({ text: '' }), ['empty'])
})

test('where pictures are fetched from the desk, a desk without an address is told before anything is planned', () => {
  const media = account.can.publish?.media
  assert.ok(account.can.publish && media)
  const fetching = {
    ...account,
    can: { ...account.can, publish: { ...account.can.publish, media: { ...media, fetched: true } } },
  }
  const told = (post: Partial<Rendered>, hasAddress: boolean) =>
    findings({ ...simit, ...post }, fetching, { ...standing, hasAddress }).map(({ kind }) => kind)
  assert.deepEqual(told({ media: [photo] }, false), ['no-public-address'])
  assert.deepEqual(told({ media: [photo] }, true), [])
  assert.deepEqual(told({}, false), [])
})

test('a network of pictures wants one, in a shape it can show, and not too many tags', () => {
  const { publish } = account.can
  assert.ok(publish?.media)
  const media = { ...publish.media, min: 1, shape: { tallest: 0.8, widest: 1.91 } }
  const pictures = {
    ...account,
    can: { ...account.can, publish: { ...publish, media, text: { ...publish.text, maxTags: 2 } } },
  }
  assert.deepEqual(kinds({}, pictures), ['needs-media'])
  assert.deepEqual(kinds({ media: [{ ...photo, width: 900, height: 1600 }] }, pictures), ['media-shape'])
  assert.deepEqual(kinds({ media: [{ ...photo, width: 1080, height: 1350 }] }, pictures), [])
  assert.deepEqual(kinds({ media: [photo], text: '#simit #çay #рынок' }, pictures), ['too-many-tags'])
  assert.deepEqual(kinds({ media: [photo], text: '#simit https://firin.org/#menu #çay' }, pictures), [])
})
