import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ariaKeys, chordFor, chordOf, keyCaps } from './keys.ts'

const press = (
  key: string,
  code: string,
  held: Partial<Record<'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey', boolean>> = {},
) => chordOf({ key, code, ...held }, false)

test('E on a Russian layout is still E, by the place of the key', () => {
  assert.equal(press('у', 'KeyE'), 'e')
})

test('A on a French layout is A although it lies where Q lies elsewhere', () => {
  assert.equal(press('a', 'KeyQ'), 'a')
})

test('the dotless ı and the dotted İ of a Turkish layout are both I', () => {
  assert.equal(press('ı', 'KeyI'), 'i')
  assert.equal(press('İ', 'Quote', { shiftKey: true }), 'shift+i')
})

test('a Turkish letter is itself, not the English one of its place', () => {
  assert.equal(press('ş', 'Semicolon'), 'ş')
})

test('shift is part of a letter but not of a sign', () => {
  assert.equal(press('X', 'KeyX', { shiftKey: true }), 'shift+x')
  assert.equal(press('?', 'Slash', { shiftKey: true }), '?')
})

test('mod is Ctrl here and ⌘ on a Mac', () => {
  assert.equal(press('k', 'KeyK', { ctrlKey: true }), 'mod+k')
  assert.equal(chordOf({ key: 'k', code: 'KeyK', metaKey: true }, true), 'mod+k')
})

test('Option on a Mac types a sign, yet Alt+D is meant', () => {
  assert.equal(chordOf({ key: '∂', code: 'KeyD', altKey: true }, true), 'alt+d')
})

test('bare letters can be switched off or moved behind Alt, chords cannot', () => {
  assert.equal(chordFor('e', 'off'), null)
  assert.equal(chordFor('e', 'alt'), 'alt+e')
  assert.equal(chordFor('mod+enter', 'off'), 'mod+enter')
})

test('keys are drawn as the machine names them', () => {
  assert.deepEqual(keyCaps('mod+shift+x', true), ['⌘', '⇧', 'X'])
  assert.deepEqual(keyCaps('g t', false), ['G', 'T'])
})

test('assistive technology hears the standard names', () => {
  assert.equal(ariaKeys(['mod+enter', 'esc'], false), 'Control+Enter Escape')
})
