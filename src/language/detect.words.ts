/** Small words that give a Latin-letter language away. */
export const FUNCTION_WORDS = {
  en: `the and is are was you your i'm i to of in for on with this that it it's not have has do don't does did what when where how why who
    my me we they he she be been will would can could there here please thanks thank hello hi good very so just but or from at as an a
    im u lol yes no any all more really too get got love great open today tomorrow wait order okay thx pls hey guys`,
  tr: `ve bir bu şu o da de ki mi mı mu mü için ile çok ama gibi daha ne nasıl neden niye nerede ne zaman kim hangi kaç var yok değil
    ben sen biz siz bana sana size bize benim senin sizin bizim olarak kadar sonra önce hiç her şey evet hayır lütfen teşekkürler
    teşekkür merhaba selam selamlar günaydın iyi güzel harika bugün yarın dün saat şimdi artık yine hala bence abi hocam arkadaşlar
    olsun oldu olur musunuz misiniz mısınız acaba keşke tamam elinize sağlık eline sağlık kolay gelsin rica ederim siparişim fiyat vay canım efendim tşk hayırlı sabahlar`,
  other: `der die und ist nicht ich das ein eine mit auf für wir sie haben danke bitte wie warum wann guten
    el los las una unas es está para por que con pero como gracias hola muy cuando dónde porque usted también sí
    le les est une des pas pour avec vous nous merci bonjour je suis très quand où pourquoi mais aussi c'est
    il gli che non per sono grazie ciao molto quando perché anche questo della
    não uma você obrigado olá muito quando porque também são isso
    het een niet met voor dank hoe waarom maar zijn jullie goed
    nie jest się dziękuję dobrze jak gdzie kiedy dlaczego
    och att jag inte tack för hej
    və bu üçün nə çox yaxşı necə deyil`,
} as const

/** Ends of words that only Turkish puts on so many of them. */
export const TURKISH_ENDS =
  /(?:lar|ler|lari|leri|yor|yorum|yorsun|yoruz|yorsunuz|yorlar|iyorum|miyor|acak|ecek|acagim|ecegim|mis|misti|siniz|sunuz|diniz|dunuz|tiniz|tunuz|dim|dik|tim|tik|nin|nun|dan|den|tan|ten|lik|luk|siz|suz)$/

export const RUSSIAN_WORDS = `и в не на что я с как это а по но вы к у из за мы так же от бы было есть ещё уже только меня мне вас вам
  когда где почему сколько какой какая какие можно нет да если или очень спасибо привет здравствуйте добрый день пожалуйста хорошо
  спс пж пжл привет ребята вообще просто сегодня завтра вчера для до его её их там тут`

/** Cyrillic words of the neighbours that Russian does not have. */
export const OTHER_CYRILLIC_WORDS = `та що це як але чи є бути дуже дякую будь ласка привіт добре ще немає вже
  съм това какво много благодаря здравейте моля няма защо кога къде ще един
  ти си ли са се няма става хубаво вкусно утре днес сега още бъде при много
  је су није хвала одличан одлично када може добар дан срећно шта како сам али зашто када молим
  және бұл емес үшін рахмет сәлем қалай мен сіз`
