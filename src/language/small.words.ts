import type { Tongue } from './stems.ts'

/** Words that everybody uses and that are about nothing, whoever says them: grammar, courtesy, moods, hours. Never topics. */
export const SMALL: Record<Tongue, string> = {
  en: `four five six seven eight nine ten half a about after again ago all almost already also always am an and another any anybody anyone anything are aren around as ask asked
    at away back bad be because been before being best better big both but by bye call came can cannot cant come comes coming could
    couldn day days dear did didn do does doesn doing don done down each either else enough even ever every everybody everyone
    everything far feel few find fine first for found from gave get gets getting give gives glad go goes going gone gonna good got great
    guess guys had happy has hasn have haven having he hello help her here hey hi him his hope how however i if im in indeed instead into
    is isn it its just keep kind knew know known last later least less let lets like liked little ll long look looked looking looks lot
    lots love loved made make makes making many may maybe me mean might mind mine more morning most much must my myself need needed
    needs never new next nice night no nobody none nope not nothing now of off often oh ok okay old on once one ones only or other others
    our ours out over own people per perhaps place places please pls put quite rather re really right said same saw say saying says see seem seems
    seen she should shouldn since so some somebody someone something sometimes soon sorry still stop such sure take taken takes tell
    than thank thanks that the their them then there these they thing things think this those though thought three thx till time times
    to today together told tomorrow tonight too took try trying two under until up us use used very wait want wanted wants was wasn way
    we week weeks well went were weren what whatever when where whether which while who whole whom whose why will wish with within
    without won wonderful would wouldn wow year years yeah yep yes yesterday yet you your yours yourself amazing awesome lovely perfect
    afternoon evening everywhere nowhere anyway actually literally totally ya lol omg via cool dont doesnt didnt ive youre thats whats
    monday tuesday wednesday thursday friday saturday sunday minute minutes hour hours ages answer`,
  tr: `dört beş altı yedi sekiz dokuz yirmi otuz cevap yanıt sor sordum sorun soruyorum acaba açıkçası ama amma ancak arada aralar arasında arkadaş arkadaşlar artık asla aslında aşırı ay ayrıca az bana bari başka bazen
    bazı be belki ben bence benden beni benim beri bey bi bile bilir biliyor bin bir biraz biri birkaç birşey biz bizde bizden bize bizi
    bizim böyle böylesi bu buna bunda bundan bunlar bunu bunun bura buradan burada buraya burası bugün bütün büyük canım cidden çok çoğu
    çünkü da daha dahi de değil demek dedi der diye dolayı dostlar durum dün efendim eğer elinize eline emeğinize eminim en epey et eski
    eskisi etti eden eder edin ederim ederiz edildi edilmiş ettim evet fakat falan fazla galiba gayet geç geçen gel geldi geldim gelecek
    gelir gelmedi gene gerçekten gerek gerekiyor gibi gibisi git gitti gittim gün günaydın güne günler gündür güzel hala hâlâ hanım hangi
    harika hatta haydi hayır hayırlı hem hemen henüz hep hepsi hepimiz hepiniz her herhalde herkes herkese herşey hiç hiçbir hocam hoş
    için içinde iki ile ilk inşallah işte iyi kaç kaçta kadar kalan kaldı kardeş kardeşim karşı keşke kendi ki kim kimse kolay kusura
    bakma bakmayın küçük lazım lütfen maalesef maşallah mi mı mu mü merhaba merhabalar miyiz mısınız misiniz musunuz müsünüz mesela
    muhteşem mutlaka mutlu nasıl ne neden nedir nerde nerede nereden nereye nerelerde nihayet niye niçin o olan olarak oldu olduğu oldum
    olmak olmalı olmaz olmuş olsa olsun olur olursa olacak on ona onda ondan onlar onların onu onun orada oraya önce öyle pardon pazar
    pazartesi salı çarşamba perşembe cuma cumartesi pek peki rağmen rica ederim saat sabah sağ sağlık sağol sağolun sanırım sana sen senden
    seni senin sık sizce siz sizde sizden size sizi sizin son sonra süper şey şeyi şeyler şimdi şöyle şu şuan şuna şunu tabi tabii tam
    tamam tane tebrik tebrikler tek tekrar teşekkür teşekkürler tüm üç üstelik üzere üzgün vallahi valla var varmış ve veya ya yada yani
    yarın yap yapar yapıyor yapmış yaptı yazık yeni yanında yanına yer yerde yeniden yıl yine yok yoksa yoktur yüzünden zaman zaten olsaydı musun misin
    mısın hafta haftaya akşam akşamları öğlen gece aynı bugünkü yarınki dünkü kez defa kere bunca hakkında benzer bide şekilde iyiki`,
  ru: `четыре пять шесть семь восемь девять десять ответ ответа ответить спросите спросить спросил спросила а ага алло без благодарю блин более больше бы был была были было быть в вам вами вас ваш ваша ваше вашего вашей ваши вашим вашими
    вашу вдруг ведь весь вечер вечером видимо во вообще вот время вроде все всегда всего всей всем всеми всему всех всё всю вся вчера вы
    где говорит говорят год года году да давай давайте давно даже дальше два две делать день дней дня для до добрый доброе добрая довольно
    должен должна должно друг другие другой другое думаю его ее её ей ему если есть ещё еще ж же жаль за завтра зачем здесь здравствуйте
    здорово значит знаю знаете знает и из или им ими иногда их к кажется каждый каждая каждое как какая какие какого какое какой какую когда
    кого кому конечно короче который которая которое которые которых кроме кстати кто куда ладно ли либо лишь лучше любой люди людей мало
    меня мне многие много могу могут можем можете можно может мой моя моё мою мои моего моей молодцы молодец мы на над надеюсь надо наконец
    нам нами написал нас наш наша наше наши нашей не неделе неделю недели неужели него ней некоторые нельзя немного нему несколько нет нету
    нечего ни никак никогда никто ничего но новый новая новые ну нужен нужна нужно нужны об один одна одно однако он она они оно опять от
    откуда отлично очень первый перед по пожалуйста подскажите подскажет посоветуйте пока понедельник понедельника понятно пор пора после потом потому почему почти правда
    правильно при привет приветствую пришлось про прекрасно просто против пусть раз разве ребята рад рада с сам сама сами самый самая свое
    своего своей свои своим свой свою своя себе себя сегодня сейчас сильно скажите сказать сказали сколько слишком смысле снова со собой
    совсем спасибо спустя сразу среди стал стала стало столько субботу суббота воскресенье пятницу пятница четверг среду вторник так такая
    также такие такой такого таком там твой твоя тебе тебя тем теперь то тобой тогда того тоже той только том тому тот точно три тут ты у
    увы уже утра утро утром хорошая хорошее хорошие хорошего хороший хорошо хотел хотела хотелось хотите хоть хотя хочется хочу хочет чего
    чем через что чтоб чтобы чтото чуть чья эта эти этим этих это этого этой этом этот эту я днем днём ночью час часа часов часам
    минут именно наверное блин господи вау ура супер класс ок окей какието какаято ктото гдето такто еслиб`,
}
