/** Names that feeds give to letters, each with its number in hexadecimal: those of HTML 4, and the few others that are met. */
export const ENTITY_NAMES = `
quot 22 amp 26 lt 3c gt 3e nbsp a0 iexcl a1 cent a2 pound a3 curren a4 yen a5 brvbar a6 sect a7 uml a8 copy a9 ordf aa
laquo ab not ac shy ad reg ae macr af deg b0 plusmn b1 sup2 b2 sup3 b3 acute b4 micro b5 para b6 middot b7 cedil b8
sup1 b9 ordm ba raquo bb frac14 bc frac12 bd frac34 be iquest bf Agrave c0 Aacute c1 Acirc c2 Atilde c3 Auml c4 Aring
c5 AElig c6 Ccedil c7 Egrave c8 Eacute c9 Ecirc ca Euml cb Igrave cc Iacute cd Icirc ce Iuml cf ETH d0 Ntilde d1
Ograve d2 Oacute d3 Ocirc d4 Otilde d5 Ouml d6 times d7 Oslash d8 Ugrave d9 Uacute da Ucirc db Uuml dc Yacute dd THORN
de szlig df agrave e0 aacute e1 acirc e2 atilde e3 auml e4 aring e5 aelig e6 ccedil e7 egrave e8 eacute e9 ecirc ea
euml eb igrave ec iacute ed icirc ee iuml ef eth f0 ntilde f1 ograve f2 oacute f3 ocirc f4 otilde f5 ouml f6 divide f7
oslash f8 ugrave f9 uacute fa ucirc fb uuml fc yacute fd thorn fe yuml ff OElig 152 oelig 153 Scaron 160 scaron 161
Yuml 178 fnof 192 circ 2c6 tilde 2dc Alpha 391 Beta 392 Gamma 393 Delta 394 Epsilon 395 Zeta 396 Eta 397 Theta 398
Iota 399 Kappa 39a Lambda 39b Mu 39c Nu 39d Xi 39e Omicron 39f Pi 3a0 Rho 3a1 Sigma 3a3 Tau 3a4 Upsilon 3a5 Phi 3a6
Chi 3a7 Psi 3a8 Omega 3a9 alpha 3b1 beta 3b2 gamma 3b3 delta 3b4 epsilon 3b5 zeta 3b6 eta 3b7 theta 3b8 iota 3b9 kappa
3ba lambda 3bb mu 3bc nu 3bd xi 3be omicron 3bf pi 3c0 rho 3c1 sigmaf 3c2 sigma 3c3 tau 3c4 upsilon 3c5 phi 3c6 chi
3c7 psi 3c8 omega 3c9 thetasym 3d1 upsih 3d2 piv 3d6 ensp 2002 emsp 2003 thinsp 2009 zwnj 200c zwj 200d lrm 200e rlm
200f ndash 2013 mdash 2014 lsquo 2018 rsquo 2019 sbquo 201a ldquo 201c rdquo 201d bdquo 201e dagger 2020 Dagger 2021
bull 2022 hellip 2026 permil 2030 prime 2032 Prime 2033 lsaquo 2039 rsaquo 203a oline 203e frasl 2044 euro 20ac image
2111 weierp 2118 real 211c trade 2122 alefsym 2135 larr 2190 uarr 2191 rarr 2192 darr 2193 harr 2194 crarr 21b5 lArr
21d0 uArr 21d1 rArr 21d2 dArr 21d3 hArr 21d4 forall 2200 part 2202 exist 2203 empty 2205 nabla 2207 isin 2208 notin
2209 ni 220b prod 220f sum 2211 minus 2212 lowast 2217 radic 221a prop 221d infin 221e ang 2220 and 2227 or 2228 cap
2229 cup 222a int 222b there4 2234 sim 223c cong 2245 asymp 2248 ne 2260 equiv 2261 le 2264 ge 2265 sub 2282 sup 2283
nsub 2284 sube 2286 supe 2287 oplus 2295 otimes 2297 perp 22a5 sdot 22c5 lceil 2308 rceil 2309 lfloor 230a rfloor 230b
lang 2329 rang 232a loz 25ca spades 2660 clubs 2663 hearts 2665 diams 2666 apos 27 lbrack 5b rbrack 5d lsqb 5b rsqb 5d
comma 2c period 2e colon 3a semi 3b lpar 28 rpar 29 num 23 percnt 25 dollar 24 excl 21 quest 3f sol 2f bsol 5c lowbar
5f lcub 7b rcub 7d verbar 7c vert 7c grave 60 ast 2a plus 2b equals 3d commat 40 Tab 9 NewLine a inodot 131 imath 131
Idot 130 gbreve 11f Gbreve 11e scedil 15f Scedil 15e AMP 26 LT 3c GT 3e QUOT 22 COPY a9 REG ae hyphen 2010 horbar 2015
numero 2116 check 2713 star 2606 starf 2605 phone 260e Acy 410 acy 430 Bcy 411 bcy 431 CHcy 427 chcy 447 Dcy 414 dcy
434 DJcy 402 djcy 452 DScy 405 dscy 455 DZcy 40f dzcy 45f Ecy 42d ecy 44d Fcy 424 fcy 444 Gcy 413 gcy 433 GJcy 403
gjcy 453 HARDcy 42a hardcy 44a Icy 418 icy 438 IEcy 415 iecy 435 IOcy 401 iocy 451 Iukcy 406 iukcy 456 Jcy 419 jcy 439
Jsercy 408 jsercy 458 Jukcy 404 jukcy 454 Kcy 41a kcy 43a KHcy 425 khcy 445 KJcy 40c kjcy 45c Lcy 41b lcy 43b LJcy 409
ljcy 459 Mcy 41c mcy 43c Ncy 41d ncy 43d NJcy 40a njcy 45a Ocy 41e ocy 43e Pcy 41f pcy 43f Rcy 420 rcy 440 Scy 421 scy
441 SHCHcy 429 shchcy 449 SHcy 428 shcy 448 SOFTcy 42c softcy 44c Tcy 422 tcy 442 TScy 426 tscy 446 TSHcy 40b tshcy
45b Ubrcy 40e ubrcy 45e Ucy 423 ucy 443 Vcy 412 vcy 432 YAcy 42f yacy 44f Ycy 42b ycy 44b YIcy 407 yicy 457 YUcy 42e
yucy 44e Zcy 417 zcy 437 ZHcy 416 zhcy 436
`
