import { fold, type Spoken } from '#language'

/** Words that everybody uses and that are about nothing, folded: not topics, whoever says them. */
export const SMALL = new Set(
  fold(
    `that this these those with from have has had will would could should about there their they them then than what when where which
    while your yours ours mine been being were does doing done just like also only even very much many more most some such other
    after before again always never still here into over under thank thanks please hello good great really because every
    didn doesn isn wasn aren don know think want need make made take came come goes going says said
    için kadar daha çok nasıl neden niye hangi bunu bunun buna bana sana size bize onun onlar benim senin sizin bizim ama fakat çünkü
    olan oldu olsa olur olarak değil gibi sonra önce yine hâlâ hala bile hiç hep her şey şimdi bugün yarın dün geçen lütfen merhaba
    selam teşekkür teşekkürler sağol sağolun günaydın evet hayır tamam acaba belki artık böyle şöyle zaten yani var yok
    это этот эта эти того тому чтобы когда куда откуда какой какая какие такой такая такие очень тоже только если уже ещё еще даже
    потом после перед опять снова всегда никогда можно нужно надо было были быть будет есть нету меня тебя вас нас них него него мне
    вам нам свой ваша ваши ваше наши просто вообще сегодня завтра вчера спасибо пожалуйста здравствуйте привет добрый хорошо может
    почему зачем сколько где там здесь тут как что кто или либо для без под над про при так вот`,
  ).split(/\s+/),
)

/** A text as it was written, cut into words that could be about something; each with the form it is compared by. */
export const spokenWords = (text: string, lang: Spoken = 'en'): { word: string; folded: string }[] =>
  (text.replaceAll(/@[\w.@-]+|https?:\/\/\S+/g, ' ').match(/\p{L}[\p{L}\p{M}’']*/gu) ?? [])
    .map((word) => ({ word: word.toLocaleLowerCase(lang === 'other' ? 'en' : lang), folded: fold(word) }))
    .filter(({ folded }) => folded.length >= SHORTEST && !SMALL.has(folded))

const SHORTEST = 4
