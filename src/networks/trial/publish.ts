import assert from 'node:assert/strict'
import { picture } from './media.ts'
import { measureText } from '../text.ts'
import type { Sentences } from '../trial.ts'

export const publishTrial: Sentences = {
  'a text of the exact limit is published and one letter more is refused': async ({
    world,
    rules,
    words,
    intend,
    commit,
  }) => {
    const link = ` https://firin.example/${'simit/'.repeat(10)}`
    for (const letter of ['ş', '👨‍👩‍👧‍👦', '面', 'ж']) {
      const start = words('Tam sınır')
      const length = (text: string) => measureText(rules.text, text).length
      // A family of four is one letter to some, seven to others, and many bytes to those who count bytes as well.
      const cost = length(start + letter + link) - length(start + link)
      const room = rules.text.max - length(start + link)
      const bytesLeft = (rules.text.maxBytes ?? Infinity) - Buffer.byteLength(start + link)
      const count = Math.floor(Math.min(room / cost, bytesLeft / Buffer.byteLength(letter)))
      const spare = Math.min(room - count * cost, bytesLeft - count * Buffer.byteLength(letter))
      const filled = start + letter.repeat(count) + 'x'.repeat(spare)
      const fits = filled + link
      assert.ok(measureText(rules.text, fits).fits)
      assert.equal((await commit(intend({ text: fits }))).state, 'live', letter)
      const tooLong = `${filled}x${link}`
      assert.ok(!measureText(rules.text, tooLong).fits)
      const refused = await commit(intend({ text: tooLong }))
      assert.equal(refused.state, 'rejected', letter)
      assert.equal(refused.state === 'rejected' && refused.error.reason, 'validation')
      assert.equal(await world.count(tooLong), 0)
    }
  },

  'a picture arrives with its description': async ({ world, words, publish }) => {
    const ref = await publish({ text: words('Vitrin'), media: [await picture('vitrin', 'Tezgâhta taze simitler')] })
    const post = await world.post(ref.id)
    assert.deepEqual(
      post?.media.map(({ alt }) => alt),
      ['Tezgâhta taze simitler'],
    )
  },

  'two pictures keep their order': async ({ world, words, publish }) => {
    const media = [await picture('ilk', 'Önce hamur'), await picture('son', 'Sonra ekmek')]
    const post = await world.post((await publish({ text: words('İki kare'), media })).id)
    assert.deepEqual(
      post?.media.map(({ alt }) => alt),
      ['Önce hamur', 'Sonra ekmek'],
    )
  },

  'a picture that is up already is not sent again after a restart': async ({ words, intend, prepare }) => {
    const media = await picture('bir', 'Bir kez')
    let read = 0
    const counted = { ...media, bytes: () => ((read += 1), media.bytes()) }
    const intent = intend({ text: words('Yeniden'), media: [counted] })
    const first = await prepare(intent)
    const second = await prepare(intent, JSON.parse(JSON.stringify(first.parts)))
    assert.equal(read, 1)
    assert.deepEqual(second.parts, first.parts)
  },

  'a picture that is too large is refused and nothing is published': async ({
    world,
    rules,
    words,
    intend,
    commit,
  }) => {
    const size = (rules.media?.imageMaxBytes ?? 0) + 1
    const text = words('Kocaman')
    const head = await (await picture('dev', '')).bytes()
    const bytes = Buffer.concat([head, Buffer.alloc(Math.max(0, size - head.length))])
    const outcome = await commit(
      intend({
        text,
        media: [{ id: 'dev', mime: 'image/png', sizeBytes: size, alt: '', address: null, bytes: async () => bytes }],
      }),
    )
    assert.equal(outcome.state, 'rejected')
    assert.equal(outcome.state === 'rejected' && outcome.error.reason, 'media')
    assert.equal(await world.count(text), 0)
  },

  'a file of a wrong type is refused and nothing is published': async ({ world, words, intend, commit }) => {
    const text = words('Tarif')
    const bytes = new TextEncoder().encode('MZ this is no picture')
    const outcome = await commit(
      intend({
        text,
        media: [
          {
            id: 'exe',
            mime: 'application/x-msdownload',
            sizeBytes: bytes.length,
            alt: '',
            address: null,
            bytes: async () => bytes,
          },
        ],
      }),
    )
    assert.equal(outcome.state, 'rejected')
    assert.equal(outcome.state === 'rejected' && outcome.error.reason, 'media')
    assert.equal(await world.count(text), 0)
  },

  'a thread of three hangs together, although the answer to the third was lost': async ({ world, words, publish }) => {
    const [one, two, three] = [words('Bir'), words('İki'), words('Üç')]
    const first = await publish({ text: one })
    const second = await publish({ text: two }, { ...first, handle: null })
    world.faults.next({ on: 'publish', kind: 'answer-lost' })
    const third = await publish({ text: three }, { ...second, handle: null })
    assert.equal((await world.post(second.id))?.replyTo, first.id)
    assert.equal((await world.post(third.id))?.replyTo, second.id)
    for (const text of [one, two, three]) assert.equal(await world.count(text), 1)
  },

  'a poll is put to the neighbours': async ({ world, rules, words, publish }) => {
    const minutes = Math.min(Math.max(60, rules.poll?.minMinutes ?? 0), rules.poll?.maxMinutes ?? 60)
    const ref = await publish({
      text: words('Hangisi?'),
      poll: { options: ['Simit', 'Poğaça'], minutes, multiple: false },
    })
    assert.deepEqual((await world.post(ref.id))?.poll, ['Simit', 'Poğaça'])
  },

  'language, warning and visibility arrive as they were meant': async ({ world, rules, words, publish }) => {
    const warning = rules.warning ? 'Для своих' : null
    const visibility = rules.visibilities.includes('unlisted') ? 'unlisted' : 'public'
    const ref = await publish({ text: words('Свежий хлеб'), language: 'ru', warning, visibility })
    assert.partialDeepStrictEqual(await world.post(ref.id), { language: 'ru', warning: warning ?? '', visibility })
  },
}

/** A small real picture, different for every name. */
