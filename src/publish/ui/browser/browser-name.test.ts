import assert from 'node:assert/strict'
import test from 'node:test'
import { browserName } from './browser-name.ts'

test('a browser is listed by the name its owner knows it by', () => {
  const likeChrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0'
  assert.equal(browserName(`${likeChrome} Safari/537.36`), 'Chrome, Windows')
  assert.equal(browserName(`${likeChrome} Safari/537.36 Edg/150.0.0.0`), 'Edge, Windows')
  assert.equal(browserName('Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'), 'Firefox, Linux')
  assert.equal(
    browserName('Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/150.0 YaBrowser/26.1'),
    'Yandex, Android',
  )
  assert.equal(browserName(''), 'Browser')
})
