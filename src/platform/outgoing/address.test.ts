import assert from 'node:assert/strict'
import test from 'node:test'
import { guardedLookup, isPublicAddress, objection } from './address.ts'

test('addresses of the open internet may be reached', () => {
  for (const address of ['1.1.1.1', '93.184.216.34', '2606:4700:4700::1111', '::ffff:1.1.1.1', '64:ff9b::101:101']) {
    assert.equal(isPublicAddress(address), true, address)
  }
})

test('addresses of private networks, of the machine itself and of cloud metadata are closed', () => {
  const closed = [
    '127.0.0.1 127.9.9.9 0.0.0.0 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 100.64.0.1 169.254.169.254',
    '168.63.129.16 224.0.0.1 255.255.255.255 198.18.0.1 192.0.0.192 203.0.113.7 ::1 :: fe80::1',
    'fe80::1%eth0 fd00:ec2::254 fc00::1 ff02::1 2001:db8::1 2002:7f00:1:: ::ffff:127.0.0.1 ::ffff:7f00:1 ::ffff:169.254.169.254',
    '64:ff9b::a00:1 64:ff9b::127.0.0.1 ::127.0.0.1 2001::1 3fff::1',
  ]
  for (const address of closed.join(' ').split(' ').concat('', 'not an address')) {
    assert.equal(isPublicAddress(address), false, address)
  }
})

test('an address in disguise is seen through before anything is looked up', () => {
  const disguises = [
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[0:0:0:0:0:ffff:7f00:1]/',
    'http://①②⑦.0.0.1/',
    'http://127.0.0.1./',
  ]
  for (const address of disguises) assert.equal(objection(new URL(address)), 'address-refused', address)
})

test('only web addresses without a password and on sensible ports are tried', () => {
  assert.equal(objection(new URL('file:///etc/passwd')), 'address-malformed')
  assert.equal(objection(new URL('ftp://example.org/')), 'address-malformed')
  assert.equal(objection(new URL('https://firin:simit@example.org/')), 'address-malformed')
  assert.equal(objection(new URL('http://example.org:22/')), 'address-refused')
  assert.equal(objection(new URL('http://example.org:6667/')), 'address-refused')
  assert.equal(objection(new URL('https://example.org:8443/')), null)
})

test('of the addresses behind a name only the open ones are handed on', async () => {
  const found = await looked([
    { address: '10.0.0.7', family: 4 },
    { address: '1.1.1.1', family: 4 },
  ])
  assert.deepEqual(found, [{ address: '1.1.1.1', family: 4 }])
})

test('a name that leads only into a private network is refused', async () => {
  await assert.rejects(looked([{ address: '127.0.0.1', family: 4 }]), { code: 'ADDRESS_REFUSED' })
  await assert.rejects(looked([{ address: '::ffff:10.0.0.1', family: 6 }]), { code: 'ADDRESS_REFUSED' })
})

const looked = (answer: { address: string; family: number }[]) =>
  new Promise<unknown>((resolve, reject) => {
    const names = Object.assign(
      (...given: unknown[]) => {
        const back = given.at(-1)
        if (typeof back === 'function') back(null, answer)
      },
      { __promisify__: () => Promise.reject(new Error('not asked this way')) },
    )
    guardedLookup(names)('simit.example', { all: true }, (error, found) => (error ? reject(error) : resolve(found)))
  })
