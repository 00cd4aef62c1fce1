/** Headlines as outlets write them: one story per paragraph, each line one telling; after :: the beginning of its text. */
export const NEWS_EN = `
Fed holds rates steady, signals two cuts later this year :: The Federal Reserve left its benchmark rate unchanged on Wednesday and said it still expects two cuts this year.
Federal Reserve leaves interest rates unchanged as inflation lingers :: Policymakers at the Federal Reserve voted unanimously to keep rates where they are while inflation stays above target.
US central bank keeps rates on hold, still sees two reductions
Powell: no hurry to cut rates as Fed stands pat :: Chair Jerome Powell told reporters the Fed is in no hurry to lower interest rates.
Stocks rise after Fed keeps rates steady and sticks to rate-cut forecast

European Central Bank cuts rates for the fourth time as growth slows :: The European Central Bank lowered its deposit rate by a quarter point on Thursday.
ECB lowers deposit rate by a quarter point to 2.5%
Lagarde says disinflation on track as ECB trims rates again :: Christine Lagarde said the euro zone economy is weaker than thought after the bank trimmed its rate.
Euro slips after ECB rate cut

Magnitude 6.4 earthquake shakes central Chile, no deaths reported :: A magnitude 6.4 quake struck near Valparaiso on Tuesday night, the seismological centre said.
Strong quake rattles Chile's Valparaiso region
Chile earthquake: residents flee homes as 6.4 tremor hits coast
6.4-magnitude quake hits off Chile coast, tsunami alert lifted :: The navy lifted its tsunami alert for the coast of Valparaiso two hours after the quake.

Earthquake of magnitude 5.9 strikes northern Japan
5.9 quake jolts Hokkaido, trains halted :: Bullet trains were halted after a magnitude 5.9 earthquake jolted Hokkaido in northern Japan.
Japan: Hokkaido shaken by strong earthquake, no tsunami warning

Apple unveils thinner iPhone Air with new A20 chip :: Apple showed its thinnest phone yet at an event in Cupertino.
Apple's thinnest iPhone yet: the iPhone Air is here
iPhone Air announced: price, release date and everything Apple revealed :: The iPhone Air starts at $999 and ships next Friday, Apple said at its Cupertino event.
Hands on with the iPhone Air: impossibly thin
Apple event: Cook introduces ultra-thin iPhone Air

Apple fined 500 million euros by EU over App Store rules :: The European Commission said Apple broke the Digital Markets Act by stopping developers from steering users.
EU hits Apple with €500m fine for breaking digital markets law
Brussels fines Apple €500 million in App Store steering case :: The Commission fined Apple over steering rules in its App Store.
Apple to appeal €500m EU antitrust penalty

Samsung's profit jumps on demand for AI memory chips :: Samsung Electronics said operating profit rose fivefold in the third quarter.
Samsung Electronics quarterly profit soars on AI chip demand
Memory boom lifts Samsung earnings to record high

Boeing machinists vote to end seven-week strike :: Workers on the US West Coast voted 59% in favour of a contract with a 38% raise.
Boeing strike ends as workers accept 38% pay deal
Striking Boeing workers approve contract, will return to factories
Boeing: machinists accept new contract, ending walkout that halted 737 production :: The vote ends a walkout that had halted production of the 737 MAX since September.

Boeing 737 makes emergency landing in Denver after engine fire
Passengers evacuated on wings after engine of Denver flight catches fire :: An American Airlines Boeing 737 caught fire at the gate in Denver.
Engine fire forces evacuation of American Airlines jet at Denver airport

Spain's Alcaraz beats Sinner in five-set thriller to win French Open :: Carlos Alcaraz saved three championship points to beat Jannik Sinner at Roland Garros.
Alcaraz saves three match points, downs Sinner in epic Roland Garros final
French Open final: Carlos Alcaraz defeats Jannik Sinner in longest final ever
Sinner heartbroken after letting slip match points against Alcaraz in Paris

Sinner wins Wimbledon, ending Alcaraz's two-year reign :: Jannik Sinner beat Carlos Alcaraz in four sets on Centre Court.
Jannik Sinner beats Carlos Alcaraz to win first Wimbledon title
Wimbledon: Sinner takes revenge on Alcaraz, becomes first Italian champion

Manchester City 3-1 Chelsea: Haaland double sinks Blues :: Erling Haaland scored twice as City beat Chelsea at the Etihad.
Haaland brace as Man City beat Chelsea 3-1
Chelsea beaten at the Etihad as Haaland strikes twice :: City went top of the table after a 3-1 win over Chelsea.

Arsenal 2-0 Everton: Saka on target as Gunners stay top :: Bukayo Saka and Martin Odegaard scored at the Emirates.
Arsenal beat Everton 2-0 to keep lead
Saka shines as Arsenal ease past Everton

Liverpool 2-0 Brighton: Salah scores again
Salah on target as Liverpool beat Brighton 2-0 :: Mohamed Salah scored his tenth of the season at Anfield.

Louvre closed after jewel thieves strike in broad daylight :: Thieves used a truck-mounted lift to enter the Apollo gallery and took royal jewels.
Paris: thieves steal royal jewels from Louvre in seven-minute raid
Louvre heist: French police hunt gang who stole crown jewels
Crown jewels stolen from Louvre museum in Paris, minister says :: The interior minister said the raid on the Louvre lasted seven minutes.
How thieves emptied a Louvre gallery in seven minutes

Two arrested over Louvre jewel theft
Police arrest two suspects in Louvre heist, one at Paris airport :: One suspect was about to board a flight to Algeria, prosecutors said.
Louvre robbery: two men in custody, Paris prosecutor says

Los Angeles fire forces 30,000 to flee Pacific Palisades :: A fast-moving brush fire driven by Santa Ana winds forced evacuations.
Wildfire tears through Pacific Palisades, thousands evacuate
Thousands flee as wind-driven wildfire burns homes in Los Angeles
Celebrities flee homes as Palisades Fire explodes to 3,000 acres

Wildfires in Greece: thousands evacuated near Athens :: A wildfire fanned by gale-force winds reached the northern suburbs of Athens.
Greece battles wildfire on outskirts of Athens
Athens wildfire: one dead as flames reach suburbs

Amazon to cut 14,000 corporate jobs :: Amazon said it will cut about 14,000 corporate roles as it invests in artificial intelligence.
Amazon lays off 14,000 office workers in AI push
Amazon announces 14,000 layoffs, its largest round since 2023
Amazon layoffs: what we know about the 14,000 job cuts :: The e-commerce giant told staff that roles across the company would go.

Microsoft lays off 6,000 employees, 3% of its workforce
Microsoft cutting 3% of all workers :: Microsoft said the cuts of about 6,000 people touch all levels.
Tech layoffs continue as Microsoft slashes 6,000 jobs

WHO declares end of mpox emergency :: The World Health Organization said mpox no longer constitutes an international emergency.
Mpox no longer a global health emergency, WHO says
World Health Organization ends mpox emergency after a year

Pope Francis dies at 88 :: Pope Francis, the first Latin American leader of the Roman Catholic Church, has died, the Vatican said.
Pope Francis, reformer of the Catholic Church, dead at 88
Vatican announces death of Pope Francis
World leaders pay tribute to Pope Francis :: Leaders from around the world mourned Pope Francis, who died on Easter Monday.

Robert Prevost elected pope, takes name Leo XIV :: White smoke rose over St Peter's Square as Cardinal Robert Prevost became the first American pope.
Pope Leo XIV: first American pope elected
White smoke: Chicago-born Prevost becomes Pope Leo XIV
Who is Leo XIV, the first US-born pope?

Storm Bert: flood warnings across Wales as rivers burst banks :: Natural Resources Wales issued severe flood warnings in Pontypridd.
Storm Bert brings flooding and travel chaos to UK
Pontypridd under water as Storm Bert batters Wales
Storm Bert: man dies as heavy rain and snow hit Britain

Hurricane Melissa makes landfall in Jamaica as Category 5 storm :: Melissa was the strongest storm ever to strike Jamaica, forecasters said.
Jamaica battered by Hurricane Melissa, strongest storm in its history
Melissa slams into Jamaica with 185 mph winds
Hurricane Melissa heads for Cuba after devastating Jamaica

OpenAI releases GPT-5, says model is a step toward AGI :: OpenAI made GPT-5 available to all ChatGPT users on Thursday.
OpenAI launches GPT-5 for all ChatGPT users
GPT-5 is here: OpenAI's new model rolls out to free users
Altman calls GPT-5 "PhD-level expert in your pocket"

OpenAI signs $38 billion cloud deal with Amazon
Amazon shares hit record as OpenAI agrees $38bn computing deal :: The seven-year deal gives OpenAI access to Nvidia chips on AWS.
OpenAI turns to AWS in $38 billion agreement

Moda bakery wins national sourdough award :: The bakery in Moda took the first prize for its sourdough.
National sourdough award goes to small bakery in Moda

Bakery chain Greggs warns on profit after hot June :: Greggs said the heatwave kept customers away.
Greggs shares plunge on profit warning
Greggs profit warning: too hot for sausage rolls

Oil prices fall 2.1% as OPEC+ agrees to raise output :: Brent crude fell to $65.30 after OPEC+ said it would raise output in November.
OPEC+ agrees output increase, crude slides
Brent drops after OPEC+ decides to pump more oil

Oil prices rise 1.8% on sanctions against Rosneft and Lukoil :: Brent crude rose after Washington put sanctions on two Russian oil giants.
US sanctions on Rosneft, Lukoil send oil higher

Gold hits record above $4,000 an ounce
Gold tops $4,000 for first time as investors seek haven :: Spot gold climbed above $4,000 an ounce.

Wall Street closes higher: Dow up 0.4%, Nasdaq up 1.1%

Wall Street closes lower: Dow down 0.7%, Nasdaq down 1.3%

Bus plunges into ravine in Peru, 37 killed
At least 37 dead after bus crash on Peru's Panamericana :: The bus collided with a pickup and fell into a ravine in Arequipa.
Peru bus crash kills 37

Bus crash in South Africa leaves 42 dead
At least 42 killed as bus carrying Zimbabweans plunges off mountain road in South Africa

Taylor Swift and Travis Kelce announce engagement :: The singer and the Kansas City Chiefs tight end shared the news on Instagram.
Taylor Swift is engaged to Travis Kelce
"Your English teacher and your gym teacher are getting married": Swift, Kelce engaged

Taylor Swift announces new album The Life of a Showgirl
Taylor Swift's twelfth album: what we know about The Life of a Showgirl :: Swift announced the album on the New Heights podcast.

New bakery opens at the ferry port

City council approves budget for new tram line

Recipe of the day: lemon chicken with olives

Recipe of the day: lentil soup with mint

Horoscope for Monday: what the stars say

Tram line reopens after two weeks of repairs

Local school wins robotics cup in Denver

Japan's prime minister visits Washington for trade talks

Chile votes in presidential runoff

Five things to know before the market opens on Tuesday

Five things to know before the market opens on Wednesday

Police search for missing hiker in Wales
`
