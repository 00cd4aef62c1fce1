import { useLingui } from '@lingui/react/macro'
import type { Advice, Moment } from './calls.ts'

/** What happened at a moment of the day, in a sentence. */
export function useHappening(): (moment: Moment) => string {
  const { t } = useLingui()
  return ({ happened, figures }) => {
    const { waited = 0, patience = 0, lead = 0, voices = 0 } = figures
    switch (happened) {
      case 'answered':
        return t`Answered after ${waited} min; people wait ${patience} min.`
      case 'late':
        return t`Answered only after ${waited} min; people wait ${patience} min.`
      case 'unanswered':
        return t`Nobody answered.`
      case 'calmed':
        return t`Was upset, and was not any more after your answer.`
      case 'not-calmed':
        return t`Your answer did not calm them.`
      case 'ignored-anger':
        return t`Was upset and heard nothing.`
      case 'piled-on':
        return t`Joined in the anger.`
      case 'passed-on':
        return t`Passed the complaint on to others.`
      case 'quarrelled':
        return t`The quarrel went on.`
      case 'sighed':
        return t`Had enough of reading along.`
      case 'spared':
        return t`Did not have to be said: your post came first.`
      case 'asked-anyway':
        return t`Said, because no post had spoken of it.`
      case 'news-first':
        return t`You spoke of it ${lead} min before the street did.`
      case 'news-late':
        return t`You spoke of it ${lead} min after the street had begun.`
      case 'news-missed':
        return t`You did not speak of it.`
      case 'voices':
        return t`Your liveliest post: ${voices} voices.`
      case 'few-voices':
        return t`Few voices below your posts; the liveliest had ${voices}.`
      case 'promise-kept':
        return t`You came back in time, as promised.`
      case 'promise-broken':
        return t`The promised hour passed in silence.`
      case 'left':
        return t`Stopped following the page.`
      case 'joined':
        return t`Began to follow the page.`
      case 'seller-shut-out':
        return t`A seller, rightly shut out.`
      case 'seller-left':
        return t`A seller advertised on your page and stayed.`
      case 'wrongly-shut-out':
        return t`Shut out although they only criticised.`
      case 'wrongly-deleted':
        return t`A post was deleted under which people complained.`
    }
  }
}

/** What would have been better, and why. */
export function useAdvice(): Record<Advice, string> {
  const { t } = useLingui()
  return {
    'answer-in-time': t`Answer within the time people wait: after that others answer in your place, and not kindly.`,
    'own-language': t`Answer in the language of the person; everything else is read as not caring.`,
    'use-name': t`Use the name: an answer to a person is believed, one to everybody is not.`,
    'repeat-their-words': t`Repeat in their words what went wrong: it shows that somebody listened, and calms before anything is solved.`,
    'show-understanding': t`Show that you understand how it felt before you explain anything.`,
    'say-next-step': t`Say what happens next and when: an apology without a next step is only a word.`,
    'not-defend': t`Do not defend or contradict: whoever has to prove their anger gets angrier.`,
    'no-form-letter': t`No form letter: the second time everybody recognises it.`,
    'no-public-money': t`Speak of money in private: offered in public it invites the next complaint.`,
    'go-private': t`After two public answers go private: the others have read enough.`,
    'speak-openly': t`Say in a post what is known, what you do and when you will say more; silence is filled by others.`,
    'step-in-early': t`Step in with the first hard line, calmly and without taking a side.`,
    'say-it-before-they-ask': t`What everybody will ask belongs in a post before the first one asks.`,
    'be-first': t`Be early: the first page that explains the story is the one people pass on.`,
    'ask-a-question': t`End a post with an open question that everybody can answer from their own life.`,
    'keep-the-hour': t`Come back by the hour you named, even if only to say that it takes longer.`,
    'never-silence-critics': t`Never take criticism away: it comes back with a picture of what you removed.`,
    'shut-out-sellers': t`Shut out advertising strangers at once; it costs nobody anything.`,
    'quiet-on-bad-days': t`Nothing cheerful while people are upset: hold what was planned.`,
  }
}
