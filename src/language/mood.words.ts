/**
 * Feeling in words, from -3 to 3. `word*` also counts whatever grows out of it; the longest match speaks. `two_words` stand together
 * and speak before either alone, with 0 for what only sounds like a feeling. Texts come folded, so ş is s: a start as short as
 * `pis` would also take in what is baked.
 */
export const FEELINGS = {
  en: [
    [0, 'good_morning good_evening good_day good_afternoon kind_of kinds_of'],
    [
      3,
      'amazing* fantastic* excellent* outstanding perfect* brilliant superb love loved loves adore* best delicious wonderful* awesome',
    ],
    [
      2,
      `great good thank* thanks happy happi* beautiful* lovely tasty yummy delight* recommend* favourite* favorite* enjoy* enjoyed
      friendly impress* bravo congrat* excited kind kindness glad pleased helpful generous appreciat* magnific* gorgeous fabulous`,
    ],
    [
      1,
      'nice fresh cool fun fine wow warm fast quick clean smile* better welcome cozy cosy neat pretty interesting worth proud hope*',
    ],
    [
      -1,
      `late slow cold wrong mistake* problem* issue* wait* expensive pricey missing lost delay* cancel* unfortunately complain*
      dry salty queue confus* unclear hard closed stopped sad worr* error* bug* worse nobody_answer* nobody_repl* nobody_care* nobody_help*
      mixed_up nobody_came nobody_picked`,
    ],
    [
      -2,
      `bad poor* disappoint* dirty rude broken burnt burned stale soggy raw rotten annoy* angry hate hated hates ignor* waste* wasted
      useless ruin* ugly boring shame* fail* sick mold* mould* overpriced unhappy upset unprofessional tasteless refund frustrat* nonsense`,
    ],
    [
      -3,
      'terrible horribl* awful* worst disgust* scam* fraud* unaccept* disgrace* pathetic outrag* inedible poison* liar* cheat* furious',
    ],
  ],
  tr: [
    [
      0,
      'iyi_günler iyi_akşamlar iyi_geceler iyi_sabahlar iyi_çalışmalar iyi_haftasonları iyi_pazarlar soğuk_sandviç* soğuk_içecek* soğuk_kahve*',
    ],
    [
      3,
      `mükemmel* harika* muhteşem* enfes* efsane* bayıldı* bayılıyor* şahane* nefis* kusursuz* bayılırı* aşığı* müthiş*`,
    ],
    [
      2,
      `güzel* teşekkür* sağolun sağol sağlık* sevdi* seviyor* severek lezzet* beğen* memnun* başarılı* tebrik* mutlu* tavsiye* bravo
      iyi iyiydi süper leziz tatlı* keyif* kaliteli* candan güleryüz* samimi* sevgi* minnettar* şükran* helal eyvallah gurur*`,
    ],
    [1, 'taze* hızlı* temiz* sıcacık hoş* uygun* değer* ilgili* kolay* özenli* umut* heyecan* merakla sevin* doğru'],
    [
      -1,
      `geç yavaş* soğuk* yanlış* sorunu* sorunl* sorunsal* sorun_var* sorun_yaşa* sorun_çık* sorun_ol* sorun_yok bir_sorun problem* bekle*
      bekliyorum bekliyoruz pahalı* karıştı karışmış* eksik* gecik* iptal* maalesef şikayet* kurumuş* kupkuru* çok_tuzlu kapalı* kayıp* hata hatalı* hatalar*
      hatası* hatanız* üzgün* üzül* zor kimse keşke ulaşamad* ulaşamıyor* tuhaf* olmadı gelmedi* gelmiyor* açmıyor*`,
    ],
    [
      -2,
      `kötü* berbat* kırık* bozuk* bayat* çiğ çiğdi çiğ_kalmış* yanık* kirli* pis pisti pisler pislik* pislet* kaba kabaca kabaydı kabalık* kabalaş* kabası* ilgisiz*
      saygısız* beğenme* sevme* pişman* sinir* kızgın* rezil* hayal_kırıklığ* lezzetsiz* yazık* ayıp* işe_yaramaz* kazık* umursam* cevap_vermi* saçma* sıkıcı* iğrenm* mağdur*
      bıktı* yapmayın almayın* aldırma* güvenme* bozul* kalitesiz* çürük* küf küflü* küflen* vasat* nefret*`,
    ],
    [-3, 'iğrenç* rezalet* felaket* dolandır* skandal* zehirle* utanç* yalancı* sahtekar* korkunç* facia* hırsız*'],
  ],
  ru: [
    [0, 'добрый_день добрый_вечер доброе_утро доброго_дня доброго_времени доброго_утра холодный_кофе холодный_чай'],
    [
      3,
      `прекрасн* великолепн* восхитительн* обожа* потрясающ* лучш* идеальн* шикарн* изумительн* супер волшебн* гениальн* восторг*`,
    ],
    [
      2,
      `хорош* спасибо благодар* рад рада рады вкусн* нрав* понравил* люблю любим* любл* красив* советую рекоменду* молодц* молодец
      приятн* замечательн* отличн* классн* класс круто крут* счаст* удовольств* уютн* добр* поздравл* браво здорово любовь`,
    ],
    [
      1,
      'свеж* быстр* чист* мило милая милый милые милейш* тепл* интересн* удобн* вежлив* улыб* надеюсь ура ого душевн* качествен* довольн*',
    ],
    [
      -1,
      `поздно опозд* опазд* медленн* холодн* неправильн* проблем* жду ждал* ждать ждем ожида* дорого дорогова* дорогущ* подорожа* нехват* задерж* отмен* жаль
      голодными перепута* не_сошл* опять_дали опять_холодн* к_сожалению жалоб* пожалова* пожалуюсь мало сухой сухая сухое сухие сухова* пересуш* засох* пересол* закрыт* потерял* ошибк* груст* очеред* странн* никто хуже нервн* сложно`,
    ],
    [
      -2,
      `плох* разочаров* грязн* грубо груби* грубост* грубят нагруб* хам хамы хамит хамят хамств* хамк* нахам* сломан* сгорел* подгорел* черств* сырой сырая сырое сырые сыроват* недопеч* непропеч* невкусн* ненавиж* игнор* бесполезн* испорт* испорч*
      позор* стыд* обидн* обман* бесит раздраж* злит зол возмут* возмущ* недовол* скучн* кошмар* тухл* плесен* переплат* дерьм*
      верните возврат* недопуст* наплеват* гадост* некрасив* неприятн* нехорош* расстро* грустн* халтур*`,
    ],
    [-3, 'ужас* отврат* мерзк* мошенн* отрав* худш* омерзит* безобраз* кошмарн* жулик* лжец* врете врут вранье'],
  ],
} as const

/** Words that turn what follows (or, in Turkish, what went before) into its opposite. */
export const NEGATIONS = {
  en: "not no never don't doesn't didn't isn't wasn't aren't weren't won't can't couldn't wouldn't shouldn't haven't hasn't nothing without hardly nor cannot dont didnt isnt wasnt cant",
  tr: 'değil değildi değilim değiliz yok yoktu olmayan',
  ru: 'не ни нет без нельзя никогда нисколько ничего',
} as const

export const LOUDER = {
  en: 'very so really too extremely absolutely totally completely such most damn super incredibly',
  tr: 'çok en aşırı gerçekten cidden resmen tamamen inanılmaz fazla hiç böyle',
  ru: 'очень так самый самая самое просто реально совсем абсолютно слишком настолько крайне такой такая такое',
} as const

/** What makes a question a reproach: "why is it cold again?" */
export const REPROACHES = {
  en: 'why again still always',
  tr: 'neden niye niçin yine hâlâ hep gene artık',
  ru: 'почему зачем опять снова доколе вечно',
} as const

/** Words that are good news only when they are turned round: "no problem", "sorun yok". */
export const SOFTENED = 0.6

export const GLAD_SIGNS =
  /❤|♥|😍|🥰|😘|😊|😀|😁|😄|😃|🙂|🤩|👍|👏|🙏|🎉|💛|💚|💙|💜|🧡|💖|💕|😋|🤤|🥳|✨|💪|🔥|😻|:-?\)+|:-?D\b|;-?\)|<3|(?<=[\p{L}\p{N}!.…\s])\){2,}/gu
export const SAD_SIGNS =
  /😡|😠|🤬|😤|👎|😞|😢|😭|😔|😟|🤮|🤢|💩|😒|🙄|😣|😖|😩|☹|🙁|💔|😑|:-?\(+|:'\(|(?<=[\p{L}\p{N}!.…\s])\({2,}/gu
