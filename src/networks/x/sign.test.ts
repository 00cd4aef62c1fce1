import assert from 'node:assert/strict'
import test from 'node:test'
import { authorization, signature } from './sign.ts'

/** The example X itself publishes in "Creating a signature". */
const SECRETS = {
  apiSecret: 'kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw',
  accessSecret: 'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE',
}
const PARAMETERS = [
  ['status', 'Hello Ladies + Gentlemen, a signed OAuth request!'],
  ['oauth_consumer_key', 'xvz1evFS4wEEPTGEFPHBog'],
  ['oauth_nonce', 'kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg'],
  ['oauth_signature_method', 'HMAC-SHA1'],
  ['oauth_timestamp', '1318622958'],
  ['oauth_token', '370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb'],
  ['oauth_version', '1.0'],
] as const

test('the proof of the published example comes out as published', () => {
  const request = { method: 'post', url: 'https://api.twitter.com/1.1/statuses/update.json?include_entities=true' }
  assert.equal(signature(request, PARAMETERS, SECRETS), 'hCtSmYh+iHYCEqBWrE7C7hYmtUk=')
})

test('the header names every part of the proof, in order and encoded', () => {
  const keys = { apiKey: 'a b', accessToken: '12-ş', ...SECRETS }
  const header = authorization({ method: 'GET', url: 'https://api.x.com/2/users/me' }, keys, { nonce: 'n', seconds: 7 })
  assert.match(
    header,
    /^OAuth oauth_consumer_key="a%20b", oauth_nonce="n", oauth_signature="[^"]+", oauth_signature_method="HMAC-SHA1", oauth_timestamp="7", oauth_token="12-%C5%9F", oauth_version="1.0"$/,
  )
})

test('two parameters of one name are put in the order of their values', () => {
  const one = signature({ method: 'GET', url: 'https://a.example/?x=2&x=1' }, [], SECRETS)
  assert.equal(one, signature({ method: 'GET', url: 'https://a.example/?x=1&x=2' }, [], SECRETS))
})
