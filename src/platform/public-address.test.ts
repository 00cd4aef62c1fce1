import assert from 'node:assert/strict'
import test from 'node:test'
import { worldAddress } from './public-address.ts'

const at = (url: string, ...allowAddresses: string[]) => worldAddress({ url, allowAddresses })

test('a desk at home has no address in the world', () => {
  for (const url of [
    'http://localhost:8080',
    'http://127.0.0.1:8080',
    'http://[::1]:8080',
    'http://192.168.1.20:8080',
    'http://10.0.0.4',
    'http://[fe80::1]',
    'http://desk:8080',
    'http://desk.local',
    'https://desk.home.arpa',
    'ftp://desk.example.org',
  ])
    assert.equal(at(url), null, url)
})

test('a desk with a name or a number of the world has one', () => {
  for (const url of [
    'https://desk.firin.org',
    'http://desk.firin.org:8080',
    'https://8.8.8.8',
    'https://[2606:4700::1]',
  ])
    assert.equal(at(url), url)
})

test('a private address counts where the owner says that the networks live there too', () => {
  assert.equal(at('http://10.0.0.4:8080', 'http://10.0.0.4:8080'), 'http://10.0.0.4:8080')
  assert.equal(at('http://10.0.0.4:8080', 'http://10.0.0.5:3000'), null)
})
