/** Roots by how many of ten thousand everyday texts have them; counted by `npm run train`. */
export const EVERYDAY = {
  en: `4379 the
1946 and
1297 for with you
865 are hav may that thi tomorrow
577 all but day just lik not out was will
384 about can frida from get going her his new night one see she sunda tim what your
256 amp back com gam good has how know look lov mak man monda mor now pla real saturda ther think toda want watch when
256 who
171 after antifa becaus been best big control did down even ever first got great gun had him hop last liberal need next
171 off onl our over part peopl right sam say should show som start still sun tak their them then thing thursda tonight
171 too wait well why work would year
114 again against also any befor being bett black call car coming conservativ could david doe feel fight gonna guy happ
114 into its let liv lol mad maga miss morn most much never open other pleas read said sat season sinc star support sur
114 talk than thank ticket trump tuesda way wednesda week wer wher win world
76 actual album alread alwa anoth anyon august bad beat believ birthda check concert doing don end everyon excit fan
76 final find follow frank fre friend georg gett girl giv god happen hat head help hit hom hour ice john jul keep kill
76 lead left lif listen littl long march mean meet might milan movi national novemb obama octob old paul plac plan point
76 president red releas rememb run school septemb set someon song stat stop stor team tell thes thos thought through top
76 tweet two until ver via video walk weekend which whit yes yet
51 amaz amazon america american anyth appl around awa bab band blood book both boy break bring broth brown buy caus
51 celebrat cena chang chri christian cit class clos countr cub dead deal decemb democrat drop enjo event everyth fac
51 fact fami far finish football full fun gay googl grad guess half hard having hear heard hey high hold hot hous
51 interest issu januar jason job join justin kany kendrick kid lad law leav lin lot making match mayb mone month mov
51 murra music muslim must nam nic noth nov order own paper park person pick post prett pric probab put question raw
51 return round saw saying seem seen sign smith someth son sound sox sta super though tom town tru try trying turn under
51 use vot wanna war went west whil winn wish women word wrong yeah
34 abl act ago agre aldean almost announc ant april ask attack award awesom ball beautiful becom behind between bieb
34 bill bit bless blu brad brock bryant cam carl cas cent chanc charli chelsea christma church club coach cool count
34 cover craz curti cut danc dark dat death debat dog donald dont driv due dunkin dunn during dustin eagl earl eid
34 election els enough episod expect fair fall februar few film foo forget form forward found funn gifford goal goe gon
34 gop group gucci haha hand hang harr hell histor hogan hol hopeful idea instead interview ira iran iron islam israel
34 jackson jam jan jay jenn joe johnson jun kan kavanaugh kick kind kri lat leagu least lesnar lie light list london los
34 lost luck madrid matt media memb met michael mind minut mom naruto nfl niall nicki nirvana numb ocean oct onc pass
34 pay perfect perform perr phon photo pictur polic pop power prim princ problem reason record report republican rest
34 rick rock roll rollin rouse runn sad scor scott second seeing sell sept serious servic seth sharknado shawn sheeran
34 shoot shot sid sing singl sleep soon sorr soul speak special stand ston straight stuff such surpris taking taylor
34 thor till togeth told ton took tour twilight twit understand unit updat usa used valentin wear whol without woman won
34 wond worst wow wright writ wwe yakub yesterda young zayn
23 absolut account action afternoon ahead air allah allow along amendm amy anniversar answ anti app apparent appear
23 arabia arm arsenal asked aug availabl bar bbc beach bed begin berni bet block bob boko bought bowi bowl briana bull
23 bus bush business caitlyn campaign cancel cant card cat catch charg chicago children choic claim clear col colleg
23 comm complet confirm continu cours court cream cup current dad damn dec decid deep defend definit dem deserv destro
23 die different doubl dream dress drink dud each eith email eric evan exact eye fail fak favorit festival field fin
23 fiorina fir floyd food forc front futur gaga galax gandhi gav gen giant giving glad gotta governm greatest green
23 halloween haram harp heart hebdo hillar himself holida honest host hug hulk human includ inning international ipad
23 iphon jok josh judg jurassic kasich kat kim king kpop labor lamar later laugh launch learn less link literal lmao
23 loui lying mac magic maiden main major mar mark marriag mayweath mccartne men mention mik million min mobil moment
23 moto myself near netflix non offer offic official oka omg onlin pack paid parad past peac pic piec pitch plus
23 political poll pra practic present proud prov public pull quit rac racist radio rahul realiz receiv remind result
23 room royal ryan saf sal san sand saudi sav scar send sens ser serena serv shar shirt shop short sick sit social soo
23 spend sport spot stag sting stream street strong stupid styl summ summerslam suppos swift teach ted teen term
23 terrorist test tho thre throw tiger titl tor total train trend trip truth using view visit wed welcom window wood
23 worth xbox yoga york zac
15 accept accord accus add age aliv alon anderson angel angela annual anymor anywa area arriv art articl artist asking
15 assault attempt attend attention bag bank barca bas batman beckham bee ben bentle beyonc biden biggest blair blam
15 bobb bod bomb born bottom box braun brilliant british bro build burn calibraska cameron canada candidat cannot care
15 celebrit challeng champion championship channel charact child china chuck citizen classic clinton cobain coffe cold
15 common compan compar congress conor contact cop correct coupl creat crim criminal cross crowd cruis cry custom cuz
15 dail dalla dana dear debut decision deliver derb detail died digi dinn direction disgust disneyland dogg door doubt
15 download dumb earth eas east eat edg elect england enter entir erdogan etc everybod evil except experienc explain
15 extra fashion fast fear featur feb feder figur fill fiv flair fleetwood floor fly folk fool forgot four fox fri fund
15 generat german given golf gov grand grateful ground hair hall hamilton hannibal harrison health heat held hello hero
15 hill hoping hotel hurt ibm idiot idk ihop ill illegal imagin important india info injur insid invit ios ipod isi ital
15 jack jail janet jeb jerse jindal jon jump justic juventus kardashian kerr kinda knew knick known kurt labour land
15 latest lee lett level lexus liam liar liked living local loss loved low madonna manag mariah market marle martin mass
15 mcgregor merkel messag messi metlif michell middl mile minecraft mon monsanto moon moving nation network nik nintendo
15 nokia north notic obvious oliseh opinion oracl original orton osborn outsid pag palin parent parenthood pari patriot
15 performanc personal phil politic poor position possibl pott ppl pre prepar press prid pro project promis protect
15 protest push quart queen rain rall rand rang rank rat rath reach recent refus remain replac respect respons reveal
15 review ric rid rip ris road ros row ruin rul sarah schedul schum scotus screen seat seinfeld self sent sep sham shin
15 shut sist sitt sky smart smil snoop sometim south speech spent stadium step strik student sweet taken tax texa text
15 tgif third threat thron thur tie til tired tough track trad trail treat tried trust tsipra tun ufc ukip undertak
15 unless usual venic version victim victor violenc vma voic voter wak wall warn washington wast watchman water weird
15 whatev wif william wing wolf worr wors wtf xxl yanke yourself zlatan
10 aaron abc abov abus across adam address admit advanc agenda aka alright amateur ambros andr android announcem anybod
10 appreciat argum arrest ash austin awful bang baseball based basical battl bay bda bear beer bell bigg blanchett blast
10 blog blow blueja board boom boot bord boss bout brain brand brew brexit brian bright broadcast brok broken brought
10 btw bunch buying bye cak california camera camp cand captain carr cart cash cast caught centr central certain chat
10 cheap cheer chief cinema clean cnn cod comed communit complain concern conferenc confus congrat congratulat consid
10 consider constitution cook corn corrupt cost cowbo crap crash credit crisi crush cruz crying dangerous daught davi
10 dean decent defeat defens dela demand democratic design desperat despit devil didnt differenc direct dirt disappoint
10 discuss disne dollar donut draft draw drunk earli earn easi eating econom edition educat ended english especial espn
10 europ evidenc exampl excellent exclusiv excus exist factor fals fam fantastic fascist fat fath fault fav
10 federal femal fit fix flag flight florida focus ford forev freak freedom furth garden gea gear gee general gift gig
10 gold golden grab gramm grow guest guid guilt hahaha handl headlin hilarious hitt hmm hollywood homer honor horribl
10 houston howev hunt hurrican husband hyp ignor incredibl ind indian innocent internet investigat involv ireland island
10 japan jeff jesus jet jim jimm jordan kag kell kenn kevin key kiss knock kyl lack larg leftist leg legal legend lil
10 limit lineup lion load lock lord losing loving lunch mail majorit manchest mann mat meant memor mental mess mexico
10 miami militar minist mix mlb model modi monst moth mouth moved movem mtvstar murd named nazi nba nick nigeria nobod
10 nominat normal norri nra nut nyc odd ohio option outta owner pair patrick per perhap period planet pls politician
10 potus premier presidential preview prison process product program promot proof pump purchas putt qanon quick quot
10 rais rbi realit refuge regard relat religion remember remov repeat repl research retweet reut rich ridiculous ring
10 riot river rodg rol rumor rush russia samsung saving scen scream search secret securit senior session several shall
10 ship shock sir slow small smh smok socc socialist societ sold solo somebod soro sort sourc spac spirit spread spur
10 squad squar staff standard statem steel stev stick stock storm strang struggl stud studio suggest suit syria system
10 tabl talent target tbh tcot tear tech ten terribl theat theatr themselv tied tix topic toronto touch tournam toward
10 transf trash travel tre tribut tripl trndnl troubl trul tue twic typ universit upgrad upset usopen valu vamp vega
10 venus vic violent voted voting walkawa warm weath websit wedd wheth wild wint within wonder wonderful wont wrestl
10 wrot yall yard yay yea yep youtub yrs`,
  tr: `2919 bir
1946 film
1297 cok
865 ama ben icin iyi kadar
577 dah degil gip guzel her sey var yok
384 benc bile biz diye gercek hic ilk insan kent kot olarak olduk ols oyun siz sonr yer zaman
256 adam alt ara arkadas artik bana bask boyle buyuk dun gun hayat hep ile kes konu nasil olan olm olt onc sadec sah sen
256 son sonu tek yani yine zaten
171 allah ancak ayni bak bas basar beni biraz bunu bur cocuk cunk dogr ediyor etk fark faz gec gelt gerek gor goz harik
171 herkes ici iki ins ise izledik kar kat mukemmel neden olmus olur oyle ozel par sak senaryo simt sinem sor tam turk
171 uzer yap yar yeni yil yor yuz zor
114 aci anlam ask ayric basi baz belk bilk bos buk bun but can deger demek der det devam diger diyor dur eder ger hak
114 hakk hala hat hayal hicbir hik iste izlem izlet izley kali karakter kardes kel kim kims kisi kiz muhtesem mut muzik
114 olabilir olacak olmak oluyor onem onlar onu orta pek ragmen saat sacm sahip sana sekil seni senin sevk sir soz sur
114 tak tap taraf tarih tat tav teknoloj tum tur ulk urun ust uzun yaptik yazik yeter yol zam
76 abi acap acik adi akl aksiyon aldik anlat asla asli ayr basyapit begenmet bel bende berbat bey birsey bisey bol bunun
76 cek dakik dedik derec ders dikkat disi dolu donem dusunuyor eden eger esk etm etmek ett ettik evet fakat falan filmt
76 gecen gelecek geliyor genel gereken geril guc haber hav hayir hem hos isi istedik istiyor izle izlemek izlenm
76 izlerken kac kaf kalt kap kayp ker kesk kez kiriklik kitap klasik kork kucuk kurk laz lutfen merak mesaj muthis
76 mutlak ner niye oda ola olay olmadik olmayan olmaz olum onun ora puan rahat sabah sanir sank sayk sec sene ser ses
76 sevdik sinir sonuc super takip tamam tane tarz tekrar tesekkur uyk vars vart ver verdik veya yak yanlis yapan yapm
76 yapt yas yaz yemek yoks yonetmen
51 acikc agir aile akil aksam alan ali alm almis amk ana anla ark art asir ayak bap basit baskan baslat beklent bil
51 biliyor bilmiyor birbir bircok boyunc buna bundan calism cevap cikar cikt cum def degilt den destek devlet diyebilir
51 diyen diz dok dost duyk efekt egit eglenc eksik eli erkek eser etmiyor fiyat gayet gecmis gelen gelir gelmis genc git
51 gitt gorduk gormek gorsel gorunt gunayt gunu guzelt haf hal hali halk hank hareket has hata hele hemen hersey hesap
51 hiz hizmet hocam ikin inanilmaz insallah isim isler istanbul isteyen kabul kadro kalp karar keyif kis koc kok komet
51 komik konusm kul kur kusur laf mac mantik mes millet mis nede neys nin nok ogren oldukc olmas olup olurs ona ornek
51 oscar ote otel oyu oyunculuk part performans pisman pua resmen ruh sanat sark sat savas say sebep sev seviyor seyi
51 seyir spor surek tamamen the umar umut uru usta uzak vakit val vasat veren veriyor vert yaa yada yalan yalniz yan
51 yapilan yapilmis yapiyor yapmak yapmis yart yasam yili yolu yonet yonetm yuksek zevk
34 aciklam adalet adim agz ala alak alip aliyor almak amerikan anda ani animasyon anlamat anlamiyor anne annem arap
34 arsiv asik asker atmosfer bakal bakan baya bazen begent bek bekledik bekliyor benden ber beraber beyaz bildik bilir
34 bilis bin birak birkac bult calisan cam cap cidt cikan cikiyor cikmis cizk dan dem deniz dert diyalok dola dort dram
34 dusunc duygusal edecek efs eller emek emin etmis evde fena fil filmdek fina final fotograf galip gaz gect gel geldik
34 gelinc gelm gels giden gidip gidiyor gittik gorev gort goster grup gucu hale hayran herhal hers heyecan his hoc huzur
34 icer icim ihtiyac ilginc ilisk inc ism ister iyiyt izlemeyen kahv kalan kaldik kalmis kamer kars kaynak kisac klis
34 kolay kor kurt kut lan lik lis maalesef mak mal mas matrix mem met mil milyon mumk muz nedir nefret neler net normal
34 numar okul olamaz olmam olmat olsayt olunc olurt ondan parc pazar performan renk rol rolu saglam sapan sayi sefer
34 sehir seref sesi seven sever sicak siddet sikint sirf sistem siya soyle suan suc sunu tahm tas tebrik teknik tem
34 tercih tip tom top turkcell ucret vakt verm vermis vers video yapacak yapar yasadik yasi yavas yem yildiz yokt yurek
34 zarar zayif zek
23 abart abt ada aday ade ait aki akli akp aksi alacak alin alir amac amerik ankar anlamak anlar anlatiyor arac asak
23 asil atam ataturk att avrup aynen azi babam bahar bahc bakis bank bar bayan bayram bebek bekliyoruz belet benzer bes
23 besiktas bic bide bilgisayar bilmem bina bitt bittik bok bosu bulamat buyu cak calisiyor cekilmis cesit cevr cez chp
23 cicek cift cik cikm ciktik cit cop coz dahil dair dak dalk defalarc degisik degmez deli demis deney denk derken des
23 dil diler din dis disar diyecek diyors dogal dolar donus dua duruyor dus dust dusuk dusunm duz edi edilm edin edip
23 efent ekip ekmek elde eles elim erdogan etmem ets eve evi fantastik favor felsef fenerbahc feto fikir fikr firsat
23 futbol galatasaray garip gecer geciyor gecm gectik gelip gelmet gene gerekir gerekiyor gerektik gider giris girt gitm
23 gitmek giz gol gonul gorm gormet gorunc goruyor gul gunde gune gunes gurur guven guzellik han hani harikayt hatir
23 haya hayvan hazir helal herhank herk het iade ifa igrenc iht iler imkan imz inan internet isik isin islam istemiyor
23 istet istiyoruz itibar izlemey izlemis izlemist izler izleyen izleyip jack jim john kahraman kahvalt kal kaliyor kalm
23 kalmat kan kanal kank karan kargo katil kir kirmiz kism kon kopek kotuyt koy kufur kullan kult lezzet lider macer
23 maci mark mart mekan merhap merkez muc mus musluman muster nefes neredeys niro not odul ogretmen oku olabilirt
23 olaganust olmamis olmuyor olun oncek ortam osman oyk oynadik oynamis ozk ozur pacino personel politik program proj
23 psikolojik rabp reklam res rezalet rezil robert romantik sabir sac sal salak sam sampiyon sans sar saray sart sasirt
23 sav saye sek selam sende senden seye sifir sikilt silah sinav sinif siparis sirket site siyaset soguk sok sokak sona
23 sonrak sosyal soy soyledik soylem soylemek soyluyor sukur sul suph suruk tabik talep taraftar tartism teh telefon
23 temiz tepk ter tim topl tweet ulan ulkemiz univer unlu unutulmaz uste uyarlam uygulam vatan verecek verilen verir
23 vermek vic yaban yaklasik yapilm yapip yapit yaps yasamak yasiyor yazar yazdik yet yetenek yeterinc yonu zenk
15 acayip aciyor adli aga agac ahlak ahmet aktor alman aman anc anladik anlamis anlatm anlatmak anlayamat aptal
15 arasindak arastirm ariyor asi atan atar ates atiyor atm atmak attik ayi ayip ayrint aziz baglant bah bakip bakiyor
15 bakm bakt baktik basladik basliyor basrol bat bede begendik begenen bekliyort bela belir bilen bilimkurk bilmeyen
15 binlerc birakt biriyt bis bisi bitiyor bitk bitm bits bogaz bole bolk boy boyu boyut brat budur bulamiyor bulduk
15 bulunduk butc cabuk calismis calistik cani car carp carrey cay ceken cekiyor cekm cekt cektik cem cennet cikarmis
15 cikip cin cook corp dans dar darp dav davit degils dek demist demiyor depp desem detay dev devr dili dip dir direk
15 diyo don dovus dusm dusman dusu dusunduk dusunt duyar duyduk duzen duzey duzk dvt edebiyat edilen edilir ediliyor
15 edilmis ekr elbet ele enerj engel erken esi eslik espr essiz etkiliyor etmey etmez etraf evlat evli fabrik fatih fay
15 filan firm fiyasko form foto fragm gele gelis gelmez genis getirt gibiyt gidecek girdik girm gitmis gits gizem gok
15 goren gorunuyor gorus gosteren gosteriyor gulmek gunah gundem gunun guz hafif hakaret hakem hakik hanks har haric
15 hayr hayret haz hedef henuz heral hicbirsey hir hissediyor hitap hollywoot hukuk hukumet huz icerik icindek idar idi
15 idt ihtimal iktidar iletis imamok ina indir iptal isaret islem istek istert iyic izin izlemem izlemeniz izlemet
15 izlenebilir izlenir izles izleyecek izliyor izmir johnny kacirmay kader kafam kale kalir kapak karmasik kart kas
15 katiliyor kavk kayip kaz kemal kenar ket kit kiymet kocaman kol koltuk kom kontrol korkunc kos kosk kral kulak
15 kullandik kullanilan kullaniyor kullanm kulup kum kup kural kurban kus kutuph lar ler lir madem malesef malzem masal
15 mat mav mek meslek mevcut mez miy miyt mudur mustaf nadir nasip nedens ney neyi nic niyet nun odu off oge ogl oglu
15 okuduk okut olabilecek olmayacak olmazs olsam olu omr one orda orgut orjinal ort ortak ortalam otobus oturup oynam
15 oynayan ozellik ozen ozgur paketlem param parmak pas per pes pesi pis pitt piyas pkk pla plan poli polis pop problem
15 rahmet reis rep resm ric rom roman ruya saf saheser salo san sandik sani sehit sehr seker sergilemis sert servis
15 sevgil sevmek sevt seyrett seyrettik sezon show sigar sikayet sikilm siyah sol soylet sunuyor surec surpriz suyu tan
15 tanr tar tasar tatil tatm tayyip telefo temel tempo temsil terorist ters tesl tivit tiyatro toprak trafik transfer
15 turkc tut twit twitter ucu ucun ucuz ufak ugr ugrat unsur uret uye uyum uzk varken varlik varm varmis vatandas vay
15 verip vermiyor versiyo vizyo yagmur yah yana yapiyors yapmay yarat yaratik yasat yasayan yatak yay yaziyor yazm
15 yazmis yazt yedik yesil yola yone yuk yukar yurt yuzyil ziya ziyaret
10 abartilmis abim abla acan ace acil acim acip act acun adet adil aglam agr ajan aksiyo aktif alamat alay alem alim
10 alint alk almay als amin analiz anim ank anlattik anlayan anlayis anliyor ant aradik aram aras atay atin atip atmis
10 atom aydir aylar ayt bakanlik bakar bal balik baris baslangic baslayan bayak bayilt bedav beden bee begenmedik beklem
10 beklemek beklet bekleyen benziyor beyazper beyn bilemiyor bilet bilinen biliyors biliyoruz bilm birakip birakiyor
10 biraktik birer biter bitirt bomp borc bozuk bruc buda bukadar bul bulm bulmak bulunan bulur buluyor bunda burs burton
10 buz cahil calismak cat catism cehennem ceker cekildik cekilen cekmek cekmis cep cesaret cesur cikacak cikariyor
10 cikarm cikart cikis cikmat ciko ciks cinsel cirk cocukluk crow cumhurbask cumhurbaskan cumhuriyet daim dal dali davet
10 degiliz degis deil demekk demet denen deyip die dik diken dilek diliyor dim dini diy diyel diyerek diyip doktor dont
10 donuyor duk duran durm durust dusen dustuk dusunen dusunmek dusunmuyor dusuyor duvar duyuyor edebilir edel edemiyor
10 ederek ederiz ederken edilt ediyors ediyoruz edwart ekonom ekonomik ekran ekrem eksiklik elektrik elestirmen eliniz
10 emr ender enfes esit estetik etkileyen etmet etmeyen evim evr eylem fakir fav felaket fener filmiyt fir flim fragman
10 fran garant gecirdik gecirmek gecis gecs gelebilir gelmiyor gem gerekirs gerizek getirdik getiren getiriyor gida gir
10 giren girer girip giriyor girmis gis gitmey golk gonderm gondert goremet gormez gorup gosterm gult gurult hafiz hain
10 hakan hakediyor haketmiyor haklis halbuk halen haluk ham harp hatirlamiyor hatirliyor hatr havuz hay hayalkiriklik
10 hdp herif ibaret ibrah ice icten ideal iftir ihanet ilan ilerliyor ilham illa imdp inanc ingiliz insanlik
10 intikam irk isci iskenc isle islenmis israil issiz istif istiyors istiyorsaniz iti itibaren iyik izlemediyseniz
10 izlememis izlenecek izlesem izleyebilecek izleyinc james japon kahkah kalacak kalap kalirs kalmak kalmamis kals
10 kampan kana kanit kapsam karisik kariyer karizm karsilik katk kavram kaybett kaybettik kayk kazant kev keyf
10 kilicdarok kilo kirik kiyafet konser konusmak konusuyor kopuk korkuyor kost koymus koyt kriz kubrick kullanilmis
10 kullanis kullanmak kurs kurtarm kutuphanelerdek kuz lak lanet maas maf mahal makyaj mali mansur manyak manzar mask
10 meclis mehmet mel melek memleket menu mey meyv michael midir mimar miyiz mizah moda modern muazzam mubarek muhabbet
10 muhalefet muhendis mukemmelt murat mutfak muzikal nerdeys nes nesil neye neyt nicholson nicolas nisan nitelik odem
10 ogrenm ogrenmek okadar okum okumak okuyan olacaks ole olk olmasayt olmust olucak olusan oluyo omur onerir onli onur
10 orijinal ork otur ovk oynuyor oys ozet ozlet pah paket paraniz park paylas peter platform prof propak psikoloj rakip
10 raz recep restor risk riz rus ruzgar sabr sade saglik sagliyor sahit sahsen samimiyet saniyor sanmiyor sant sap
10 savunm sayf sean secenek sektor selcuk senarist seneryo sevm sevmedik sevmem sevmiyor seyret siir sikiciyt
10 sinemasever sini sirt sis sizc sohbet sort soruyor soyleyebilir soyleyecek sozlesm spielberk star suleyman sun supert
10 surat sus sut tahammul tanidik tanit tarantino tarif tasi tecavuz teklif televizyo temizlik temmuz tep teror ticar
10 tipk toplam tor trip tuhaf tutk tutt tuy ucak uclem ugur umit umr unutm unutt ustat uyant uyar uyus uzay uzman uzu
10 uzult vah vallah vampir vata vekil verilm verilmis verk vermet vucut vur whatsapp yahut yalnizc yapabilecek yapal
10 yaparak yaparken yapay yapilacak yapildik yapilir yapilt yapmam yapmaz yapmiyor yarar yaratiyor yark yasanan yasindak
10 yatir yav yaw yazan yazilmis yazmak yetk yilmaz yon yonetmenlik york yuzuk zafer zamank zihniyet zir zirv zomp`,
  ru: `865 что
577 как так это
384 все мен мне
256 буд нет прост теб
171 бля был вот есл еще когд сам спасиб тож тольк уже хоч
114 больш вообщ для его есть зна или котор кто лучш мож можн над они очен пот поч раз сво себ сейчас там хорош чтоб
76 врем всем говор год даж дел дела ден друг дума жизн красив любл люд мог мой нас нов ноч одн она перв пиздец понима
76 про сегодн тепер тут утр человек чем этот
51 без блин была быть вам вас ваш виде всегд всех где добр дом интерес каж кажд конечн ладн лет люб мам мир много мои
51 моя наде наху наш нибуд нич нрав нужн один под пок пон посл посмотр прекрас прям работ рад росс сказ слов смотр снов
51 твит твиттер тво фот хот час через этого этом
34 бож бол вау вид вмест врод всего втор голов господ готов два девочк дня должн дум жив завтр зач игр классн кого
34 коронав крут кстат любим мил мин мое моей него никогд никт них нормаль опя пар песн пиш плох пожалуй помн последн
34 почт поэт при прив равн реальн рук сдела сильн сказа скольк скор смотре спа сто страшн сук счита тем тип тогд того
34 том точн туп хотел хоть чего чита чувств щас эти этой эту
23 бляя бог будт были вед вер видел виж вопрос времен всю вчер главн глаз город даа дава давн ебан ему жал женщин заб
23 законч знач игра именн иногд класс кому куд куп лент лиц любов мальчик маск мест месяц мной москв мужик наверн нам
23 настрое нач начина нее нельз немн ненавиж никак ним новост норм оно отличн перед плач подум поздрав пойд получ помощ
23 понятн пор похож пошл прав правд правиль предста пришл пус путин работа рассказ реш рожден русск свой сдел серьезн
23 сиж скаж сладк слишк случа слуша смысл солнц спокойн сраз стал стран странн существ счастли тоб тот три улиц фотк
23 хуйн цел честн школ эта
15 covid via ага ахах бан бел беларус бесплат больн бою букваль быва верн весел вечер вкусн вод возможн волос вперв врач
15 вспомн вся выгляд вышл голос групп грустн дальш данн две денег деньг держ дет днем дорог друз душ единств еду жду
15 желан жен жить заеб зат зде здоров ибо иде иди име имя интерн истор итог каранти квартир кем кин конц короч кот коф
15 красн краш курс либ личн лишь любв мал маленьк мем меня мнен мног могл мозг момент мою мужчин мысл назад называ
15 наконец напис написа народ настоль недел ней ник ног нос обожа обязате ого онлайн опублик остальн отв откуд отношен
15 парн пережив переста персона пизд писа план плиз побед поддерж подробн подруг пол полн полност получа пост постоян
15 поху праздни президе приход прич причин приятн проблем прод продолж происхо проснул против прошл раньш родител
15 российс руб рубл свет свое сезон сем сер сердц сил следующ слез слыш смешн смотрел совс согласн солнышк спрашив стар
15 стоп суд сша сын твой телефон ток тред туд увидел уву удач ужасн украин уме умр ура успел фильм хах ход черн чист чит
15 чуть шутк этим этих
10 абсолют август алкогол альб английс аним арм арт ахахах байн банк бат бедн белорус бес благода близк брат бро бтс буб
10 будущ бывш быстр важн вами вариант везд велик вернул верс вечн вещ взаимн вик вин вниман возвращ всей вспомин всяк
10 выбор выйт вып выпуск выход выходи глав гэж давайт далек девушк дед действи детств дистанц долг должен достато
10 достойн друзь дээ жалк жиз жител забыва закон заслужи заход захотел звук звуч знаком знала знали идеальн идет идт иду
10 извин имен инач инст инстагр использ камер капец карт картинк качеств кида клип клуб книг количес коммент комнат
10 конец концерт коротк кром купи лайк легк леж лен леч лож магазин малыш мар март мать машин меньш миллион минус минут
10 моего моему молодец московс музык назван найт написан напиш напомин настоящ начн нашл несколь неч ниху номер нужен
10 област обнима обо общ обществ объясн обычн огромн окей окн омг определ ору особенн остал останов отвеча отд открыт
10 отправл официал охуенн очеред ощущен пив пис питер плака подход поздн пойм пойт покаж показыв полезн половин получил
10 помог поп попробу постав поход появ предлаг предлож прид приколь принцип програм продукт проект пропуст прос прочит
10 пуст пыт пыта радос разв район ран ребят реж реклам рис ряд сайт сами связ сдохн сел сентябр сери сестр сид сиде
10 ситуац сих скача скин скучн слав сложн слуш смен смерт смог собак собира совет сон сообщен состоян специал сред срочн
10 ссылк стала стали стан стен стол стольк сторон страниц судьб супер счаст такж текст тел тех тикток тэхен тяжел удал
10 ужас узн узна умер умоля урок уст факт фанфик форм фотогра хват холодн хуж хуя цвет цен чай част чел черт чет чимин
10 чонгук чудесн этому явн ясн`,
} as const
