import { trial } from '#networks/trial'
import { openVk } from './testing/open.ts'

trial('a VK community with all three keys', {
  open: openVk,
  skip: [
    {
      reason: 'There is no place for descriptions of pictures; that they keep their order is proved in commit.test.ts.',
      tests: ['a picture arrives with its description', 'two pictures keep their order'],
    },
    {
      reason: 'Polls want a key no community has; walls are public and know neither languages nor warnings.',
      tests: ['a poll is put to the neighbours', 'language, warning and visibility arrive as they were meant'],
    },
    {
      reason:
        'VK says that it was too much, but never for how long; that nothing is sent then is proved in commit.test.ts.',
      tests: [
        'when the network asks for quiet nothing is published and the moment is kept to the second',
        'reading is asked to be quiet in the same way',
      ],
    },
    {
      reason:
        'A community is not told where else it is mentioned; that messages are told apart is proved in pull.test.ts.',
      tests: ['a mention and a message are told apart from a comment'],
    },
    {
      reason: 'A community can ban, but not mute, and who is banned is proved in act.test.ts.',
      tests: ['a person is muted and blocked, and let in again'],
    },
    {
      reason: 'Events are pulled by a short wait, or sent to the hook: there is no stream to stay on.',
      tests: [
        'the stream tells the same items as the pages',
        'an edit and a deletion are heard on the stream',
        'a stream that breaks says so, and the pages close the gap',
        'listening stops when it is told to',
        'a stream is not opened with a wrong key',
      ],
    },
  ],
})
