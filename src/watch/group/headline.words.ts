/** Words of the trade: outlets put them on any story, so they say little about which one it is. */
export const TRADE = {
  en: `says said say report reports reported announce announces announced reveal reveals revealed confirm confirms confirmed know known
    live update updates breaking news video watch photos pictures here's what's top first last day days week weeks month months year years
    time today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december morning night make makes made take takes takes took taking set sets see sees look looks
    back big high low best star man men woman women people home world way help show shows plan plans call calls
    deal case move hit hits face faces get gets go goes amid despite warn warns official officials minister expert experts`,
  tr: `son dakika haber haberi haberler haberleri acikladi aciklandi aciklama aciklamasi duyurdu duyuruldu belli oldu olacak oluyor
    flas gelisme gelismeler iste kac lira tl yuzde gun gunu bugun dun yarin hafta ay ayi yil yili saat pazartesi sali carsamba persembe
    cuma cumartesi pazar ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik geldi etti yapti edildi yapildi verdi
    aldi cikti basladi bitti dedi konustu sonrasi oncesi buyuk yeni ilk tum dikkat uyari bakan bakani baskan baskani kisi turkiye
    turkiye'de karar karari tarih ne zaman nedir yapilacak mi edecek devam`,
  ru: `сообщил сообщила сообщили сообщило заявил заявила заявили рассказал рассказала рассказали назвал назвала назвали объявил объявила
    объявили раскрыл раскрыли объяснил объяснила объяснили стало известно появились появилось произошел произошла произошло начал начала
    начали начнет получил получила получили сделал сделали хочет хотят день дня дней неделю неделе месяц месяца год года лет
    сегодня вчера завтра понедельник вторник среду четверг пятницу субботу воскресенье января февраля марта апреля мая июня июля августа
    сентября октября ноября декабря россии россия российский российские россияне россиянам россиян новости видео фото глава главы первый
    первая первые прошел прошла новом новой человек людей время`,
} as const

/** What headlines say in many words for one thing; the first of each line stands for all. */
export const SAME_THING = {
  en: `
    quake earthquake tremor
    die dies died dead death deaths dying
    kill kills killed killing
    fire wildfire wildfires blaze fires burns
    layoff layoffs lays-off laid sacks cuts axes slash slashes slashing
    job jobs staff employees workers workforce
    buy buys bought acquire acquires acquired acquisition takeover
    rise rises rose jump jumps soar soars surge surges climb climbs gain gains higher up
    fall falls fell drop drops slip slips slump slumps slide slides plunge plunges tumble tumbles lower down
    beat beats beaten defeat defeats defeated down downs
    win wins won winning
    unveil unveils unveiled introduce introduces launch launches launched release releases released debut debuts
    arrest arrests arrested custody detained
    court judge
    steal steals stolen theft thieves heist robbery raid
    flee flees evacuate evacuated evacuation evacuations
    crash crashes crashed
    fed federal
    ecb
    britain uk british
    us usa american america washington
    fine fined fines penalty
    flood floods flooding flooded
    strike strikes walkout
    vote votes voted
    price prices
    profit profits earnings
    share shares stock stocks
    pm premier`,
  tr: `
    deprem depremi sarsinti sallandi
    zam zamlandi zammi artis artti
    indirim indirdi dusurdu indirimi
    oldu hayatini yasamini
    yangin yangini alev
    yendi maglup gecti kazandi yenilgi yenildi
    anlasti imzaladi imzayi imza sozlesme
    ayrildi ayirdi gonderildi yollarini kovuldu
    fiyat fiyati ucret ucreti
    maas maasi
    gozalti tutuklandi yakalandi
    tatil tatili
    bosaltildi tahliye`,
  ru: `
    умер умерла скончался скончалась смерть ушел
    снизил понизил опустил снизили сократил уменьшил снизился
    повысил увеличил поднял подорожает подорожали вырос выросла вырастет выросли
    обыграл победил разгромил победа победу одолел
    уволил отставка отставку покинул расстался расставании
    погибший погибли погиб погибших жертв жертвами
    запретил запретили запрет
    пожар горит загорелся загорелись
    представил показал выпустил
    аэропорт рейсы рейсов
    ничья ничью вничью`,
} as const

/** Places where something happens every day: that two items name one of them is no sign yet. */
export const PLACES = {
  en: `london paris berlin moscow brussels beijing york angeles washington europe european eu china chinese russia russian ukraine israel
    gaza iran india japan germany german france french spain italy turkey canada australia africa america american americans british
    england scotland wales texas california florida chicago east west north south northern southern eastern western central asia`,
  tr: `istanbul ankara izmir antalya bursa adana konya abd avrupa rusya ukrayna israil gazze iran almanya fransa ingiltere italya ispanya
    cin suriye yunanistan azerbaycan kibris kadikoy besiktas uskudar fenerbahce galatasaray trabzon karadeniz ege akdeniz marmara
    baskent baskentte`,
  ru: `москва москве московский петербург петербурге сочи казани крым крыму сша европа европе украина украины украине китай китае турции
    турция германии германия франции израиль израиле иран иране белоруссии казахстане подмосковье области регионе столице`,
} as const

/** Days and months: the notice of Monday is not the notice of Tuesday. */
export const CALENDAR = {
  en: `monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november
    december`,
  tr: `pazartesi sali carsamba persembe cuma cumartesi pazar ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik`,
  ru: `понедельник вторник среду четверг пятницу субботу воскресенье января февраля марта апреля мая июня июля августа сентября октября
    ноября декабря`,
} as const
