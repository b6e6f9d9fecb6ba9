import type { StockName } from '../town/files.ts'
import type { NameStock } from '../town/town.ts'
import { calls, groups, list } from '../town/written-lists.ts'

// Ordinary names in an order that seems likely, hardly any of them in the development set.

const dutch: NameStock = {
  boys: list(`Liam, James, Mason, Oliver, Boris, Ezra, Kees, Joost, Roel, Geert, Bart, Arjen, Sjors, Rutger, Marnix, Reinier, Diederik,
    Frederik, Christiaan, Alexander, Nicolaas, Antonius, Franciscus, Theodorus, Leonardus, Adrianus, Martinus, Lambertus, Hubertus, Gerardus,
    Jozef, Laurens, Frank, Dennis, Patrick, Wesley, Jordy, Mitchell, Jeffrey, Stefan, Raymon, Ramon, Marco, Erik, Remco, Vincent, Emiel,
    Yannick, Ewout, Folkert, Gerben, Harm, Ido, Jorrit, Kasper, Ludo, Manus, Nando, Onno, Pim, Ralf, Storm, Tieme, Ward, Zep, Bjorn,
    Björn, Jörn, René, André, Daniël, Joël, Gabriël, Michaël, Raphaël, Sacha, Ot, Mart, Cas, Fos, Tygo-Jan, Karel-Jan, Bart-Jan, Lowie`),
  girls:
    list(`Hannah, Emily, Lily, Nynke, Sietske, Aukje, Baukje, Froukje, Wietske, Maaike, Marloes, Mirjam, Judith, Esther, Rebecca, Rachel,
    Margaretha, Adriana, Antonia, Theodora, Geertruida, Henriëtte, Josephina, Francisca, Helena, Gerarda, Christina, Alida, Aaltje, Hillechien,
    Danique, Rosalie, Felicia, Valerie, Nadine, Sabine, Simone, Yvonne, Linda, Wendy, Sandra, Bianca, Chantal, Dominique, Stephanie, Carlijn,
    Marjolein, Annelies, Annemarie, Hanneke, Liselot, Babette, Josephine, Pauline, Willemijn, Philou, Nikki, Faye, Jolie, Maeve, Zara, Elise,
    Loes, Teske, Fien, Juul, Mare, Siri, Tirza, Ymke, Zita, Daniëlle, Noëlle, Michèle, Aimée, Renée, Desirée, Anne-Marijn, Eva-Lynn`),
  callNames: calls(`Frederik: Frits Fred Freek Rik
    Christiaan: Chris Christ
    Alexander: Lex Alex Sander Xander
    Nicolaas: Klaas Nico Nick Claus
    Antonius: Ton Toon Antoon Teun
    Franciscus: Frans Cisco Frank
    Theodorus: Theo Dorus
    Leonardus: Leo Leen Leonard
    Adrianus: Ad Arjan Janus Adri
    Martinus: Martin Tinus Mart
    Lambertus: Bert Lambert Bertus
    Hubertus: Huub Bert
    Gerardus: Gerard Geert Sjra
    Jozef: Jos Sjef Joep
    Vincent: Vin Vinnie
    Laurens: Lau Lars
    Daniël: Daan Dani
    Michaël: Mike
    Gabriël: Gab
    Margaretha: Margreet Greet Gré Grietje
    Adriana: Adri Jana Arja
    Antonia: Toos Tonny Tonia
    Theodora: Thea Dora Doortje
    Geertruida: Truus Geertje Trudy
    Josephina: Jos Fien Josien
    Francisca: Cisca Fransje Sisca
    Helena: Leni Heleen Lena Hella
    Christina: Stien Tineke Chris
    Alida: Ali Lida
    Rosalie: Roos Rosa
    Stephanie: Steef Fanny
    Annemarie: Annie Marie
    Willemijn: Mijntje Willie
    Josephine: Josje Fientje`),
  surnames:
    list(`van|Dongen, Verbruggen, Wagenaar, Rademaker, Schippers, Spijker, Kroon, Bouman, Hartman, Hermsen, Nijland, Oosterhuis, Pronk, van der|Laan,
    van der|Zee, van den|Bosch, van|Rooijen, van|Eijk, van der|Molen, van|Essen, de|Kok, de|Koning, de|Jager, den|Hartog, den|Ouden, van|Gelder, Verhagen,
    Verkerk, Kuijpers, Heijnen, Reijnders, Eijsink, Reijers, Wijnen, Bruinsma, Hiemstra, Jellema, Miedema, Sijtsma, Tuinstra, van|'t Hoff, van|'t Veer,
    Engelen, Schepers, Rietveld, Nieuwenhuis, Oudshoorn, Bleeker, Molenaar, Slager, Ketelaar, Kuyt, Baars, Lubbers, Poelman, Koopman, Kreuger, Wiegers,
    ten|Have, ter|Braak, te|Velde, van|Zanten, van|Zuilen, van|Ommen, Aalbers, Barends, Coenen, Dirksen, Egberts, Frenken, Gielen, Hanssen, Ingen-Housz,
    Knoops, Leenders, Moonen, Notenboom, Otten, Paulissen, Quaedvlieg, Ramaekers, Sanders, Teunissen, Uittenbogaard, Verschuren, Weijers, Zeegers, d'|Ancona,
    de la|Mar, van der|Steen, Schoenmaker, Goedhart, Vijfhuizen, Strijbosch, Cox, Haex, Phielix, Croonen, Crijns`),
  tail: {
    infixes: ['van', 'den', 'van het', 'te', 'in den', "van 't"],
    starts: list(
      'Alder, Barn, Dalf, Elze, Gaster, Harden, Ijssel, Kalver, Leur, Maar, Nijen, Olde, Pelt, Ravens, Schel, Tiel, Ulen, Vinken, Winter, Zeven, Brem, Craaij, Duiven, Eng, Gras, Hemel, Kreken, Losse, Munster, Pauw',
    ),
    ends: list(
      'kerken, sema, inga, kate, brand, gaarden, hout, loo, mond, oord, poel, raad, scheer, tien, vliet, waard, zand, dam, eind, gat, huijs, kuijper, waaij, sma, enga',
    ),
  },
  tailShare: 0.7,
  secondNameShare: 0.6,
  doubleSurnameShare: 0.09,
  spellings: groups(`Björn Bjorn Bjurn Beorn
    Jeffrey Jeffry Geoffrey Djeffrie
    Mitchell Mitchel Michel
    Wesley Wessley Weslie
    Jordy Jordi Djordy Yordi
    Patrick Patrik Petrick
    Dennis Denis Dennys
    Joost Jost Joosd
    Vincent Vinsent Finsent
    Laurens Lourens Laurents
    Frederik Frederick Vrederik
    Christiaan Kristiaan Christian
    Kasper Casper Caspar
    Stefan Stephan Steffan Steven
    Ramon Raymon Rámon
    Hannah Hanna Hana
    Emily Emilie Emmely
    Lily Lilly Lillie
    Danique Danieke Daniek
    Dominique Dominiek Domenique
    Stephanie Stefanie Steffanie
    Chantal Sjantal Shantalle
    Marloes Marlous
    Maaike Maike Majke
    Judith Judit Joedit
    Rebecca Rebekka Rebeka
    Esther Ester
    Valerie Vallery Falerie
    Nikki Nicky Niki Nickey
    Faye Fay Fee
    Daniëlle Danielle Daniele
    Renée Renee Renė
    Verbruggen Verbrugge Ferbruggen
    Schippers Skippers Schipper
    Kuijpers Kuypers Cuypers Kuipers
    Heijnen Heynen Heinen
    Reijnders Reinders Reynders
    Eijk Eyck Eik Eijck
    Rooijen Rooyen Roijen
    Wagenaar Waagenaar Wagner
    Coenen Koenen Coene
    Cox Kocks Coks
    Hermsen Hermse Hermssen
    Dongen Donge Dungen
    Verkerk Ferkerk Verkerke
    Phielix Filix Phielicks
    Crijns Krijns Cryns
    Engelen Engele Engels
    Nieuwenhuis Nieuwhuis Nieuwenhuys
    Oudshoorn Outshoorn Audshoorn
    Leenders Lenders Leender`),
}

const moroccan: NameStock = {
  boys: list(`Abdelhak, Abdelaziz, Abdelilah, Abdessamad, Aziz, Azzedine, Brahim, Chafik, Charaf, Elhoussine, Farid, Faysal, Hakim, Haitam, Hafid, Idriss, Issam,
    Jaouad, Kamal, Lahcen, Lotfi, Mimoun, Mohcine, Mokhtar, Morad, Moussa, Nouh, Outhman, Rida, Saad, Sajid, Salim, Soulaiman, Tayeb, Yacoub, Yasser, Yousri, Zayd,
    Bouchra-Ali, Ghali, Hatim, Jaafar, Louay, Moad, Naoufal, Rafik, Safouan, Wail, Yazid, Zouhir, Mohammed Amin, Munir, Ashraf, Shakir`),
  girls:
    list(`Aicha, Amal, Basma, Boutaina, Btissam, Chadia, Dikra, Fadma, Fatiha, Fayza, Ghizlane, Habiba, Hanane, Hanae, Hasna, Ihssane, Ilhame, Jamila, Karima, Kenza,
    Leila, Lina, Majda, Mimount, Mounia, Nabila, Nadira, Naoual, Noura, Ouafa, Rahma, Rajae, Romaissa, Sabah, Sabrine, Saida, Selma, Soumaya, Souad, Tamimount, Touria, Warda,
    Widad, Yamina, Zakia, Ghita, Douae, Ferdaous, Marwa, Tasnim`),
  callNames: calls(`Abdelhak: Hakkie Abdel
    Abdelaziz: Aziz Ziez
    Abdelilah: Ilah Abdel
    Abdessamad: Samad Abdes
    Azzedine: Azz Dean
    Elhoussine: Hous Houcine
    Mimoun: Miem Mimo
    Soulaiman: Soul Sule
    Outhman: Ots
    Mokhtar: Mok
    Ghizlane: Ghizi
    Romaissa: Roma
    Naoufal: Nau
    Boutaina: Bou
    Ferdaous: Ferda
    Yacoub: Yac`),
  surnames:
    list(`El|Khayari, Boukhari, El|Allouchi, Benhammou, El|Majdoubi, Charkaoui, Akhiat, Yahyaoui, El|Hamdi, Bouchnafa, Azarkan, Mokhtari, El|Otmani, Bourass, Chahid,
    El|Farouki, Bentaleb, Ouchen, Amezian, Hajji, El|Boujjoufi, Taghzouti, Zaroual, Laaroussi, Belkacem, El|Mourabet, Guennoun, Ouaali, Ben|Hadj, Bel|Ghazi, Maanan,
    Akrouh, El|Harrak, Jabri, Sarghini, El|Yousfi, Boussaid, Chouaibi, Lamhauli, El|Guerrab, Qadiri, Reziki, Semmar, Tijani, Zeroual, Ait|Ouarab, Oulad|Ali, Bouhlal`),
  tail: {
    infixes: ['el', 'Al', 'Ben', 'Bel', 'Oulad'],
    starts: list(
      'Abou, Bar, Char, Dri, Fer, Gha, Haj, Jel, Kha, Lou, Mer, Nej, Oua, Qa, Rez, Seb, Toua, Yag, Zag, Akh, Bekk, Chou, Dag, Hem',
    ),
    ends: list(
      'bani, chaoui, dadi, faoui, ghali, hadi, jdoubi, khlifi, laoui, mraoui, nani, raoui, sfouli, tabi, wahi, youb, zani, lghout',
    ),
  },
  tailShare: 0.6,
  secondNameShare: 0.08,
  doubleSurnameShare: 0.04,
  spellings: groups(`Abdelhak Abdelhaq Abdulhak Abdelhakk
    Abdelaziz Abdulaziz Abdlaziz Abdelazis
    Abdessamad Abdelsamad Abdesamad Abdossamad
    Azzedine Ezzedine Azedine Azzeddine
    Elhoussine Lhoucine Hossein Elhousine
    Faysal Faisal Fajsal Fayssal
    Hakim Hakiem Hakeem
    Haitam Haytam Haitham Hajtam
    Idriss Idris Driss Idries
    Issam Isam Essam
    Jaouad Jawad Djawad Jouad
    Lahcen Lahsen Lhassan Lahssen
    Mohcine Mohsin Mouhcine Mohsen
    Mokhtar Mochtar Moukhtar Moghtar
    Morad Mourad Murad Moerad
    Moussa Musa Mousa Moessa
    Rida Reda Ridha
    Saad Sa'ad Sad
    Soulaiman Soulaymane Suleiman Sulayman Soelaiman
    Yacoub Yaqub Jakoub Yakub
    Yasser Yassir Jasser
    Zayd Zaid Zajd Sayd
    Zouhir Zouhair Zohir
    Mimoun Mimoen Maimoun
    Aicha Aisha Aïcha Ajsja
    Boutaina Butaina Boethaina Bouthayna
    Fatiha Fatieha Fatyha
    Ghizlane Gizlan Rhizlane Ghizlan
    Hanane Hanan Hannan
    Ihssane Ihsane Ihsan
    Jamila Djamila Jamiela
    Leila Layla Laila Leyla
    Mounia Mouniya Munia
    Naoual Nawal Naual
    Romaissa Roumaissa Rumaysa Romaysa
    Soumaya Sumaya Soemaya Soumayya
    Touria Thouria Turia
    Mimount Mimoent Maimouna
    Khayari Khayyari Chayari Kheyari
    Boukhari Bukhari Bouchari Bokhari
    Charkaoui Cherkaoui Sharkawi Scharkaoui
    Yahyaoui Yahiaoui Jahjaoui
    Mokhtari Mochtari Moukhtari
    Azarkan Azzerkan Asarkan
    Majdoubi Mejdoubi Majdubi
    Laaroussi Laroussi Aroussi
    Bentaleb Ben-Taleb Benthaleb
    Farouki Farouqi Faruki
    Taghzouti Tagzouti Taghzuti
    Chouaibi Shouaibi Chuaibi`),
}

const turkish: NameStock = {
  boys: list(`Alperen, Alparslan, Ahmet Can, Bayram, Bilal, Berk, Cihan, Çınar, Davut, Emin, Engin, Ertuğrul, Fatih, Ferdi, Göktuğ, Güven, Hamza, Harun, Hikmet, İlker,
    İsmet, Kağan, Kürşat, Levent, Mahmut, Melih, Metehan, Mikail, Muhammet Ali, Nurullah, Orhan, Osman, Özgür, Poyraz, Ramazan, Resul, Rüzgar, Sefa, Sinan, Süleyman, Şenol,
    Taner, Tuncay, Tuna, Uğur, Veysel, Yakup, Yavuz, Yılmaz, Ziya`),
  girls:
    list(`Asya, Aysel, Aysun, Bahar, Başak, Berfin, Betül, Canan, Çağla, Çiğdem, Demet, Dilan, Ela, Fadime, Filiz, Funda, Gül, Gülay, Gülcan, Güler, Hacer, Handan, Hülya,
    İlknur, İpek, Kader, Leyla, Meltem, Meryem, Miray, Müge, Nesrin, Nihal, Nisa, Nuray, Özge, Rukiye, Saliha, Seda, Semra, Serap, Şebnem, Şerife, Tülay, Ümran, Yıldız, Zehra`),
  callNames: calls(`Alperen: Alp
    Alparslan: Alp Aslan
    Ertuğrul: Ertu
    Süleyman: Sülo Slo
    Metehan: Mete
    Ramazan: Ramo
    Mahmut: Mamo
    Nurullah: Nuri
    Berfin: Berf
    Rukiye: Ruki
    Fatih: Fats
    Kürşat: Kür`),
  surnames:
    list(`Akın, Akyüz, Altun, Aydoğan, Balcı, Başkan, Bilgin, Bozdağ, Candan, Ceylan, Cengiz, Çalışkan, Çınar, Dağ, Deniz, Dinç, Durak, Ekici, Elmas, Erol, Ertürk, Eser,
    Gezer, Gökçe, Gökmen, Güçlü, Gür, Gürbüz, İnan, İpek, Kandemir, Karabulut, Kartal, Kayacı, Kocaman, Köksal, Mutlu, Oral, Oruç, Önal, Özbek, Özgür, Özmen, Parlak, Sağlam, Sevinç,
    Şen, Şener, Taşkın, Tekeli, Topal, Türkmen, Ulusoy, Uysal, Uzun, Ünlü, Yağcı, Yaman, Yazıcı, Yeşilyurt, Yüksel, Zengin`),
  tail: {
    infixes: [],
    starts: list(
      'Deli, Hacı, Koca, Çolak, Değirmen, Kuş, Bostan, Emir, Mem, Sarıca, Topçu, Uğur, Yaz, Eski, Pehlivan, Hasan, Kırca, İmam, Çetin, Bölük',
    ),
    ends: list('ci, cioğlu, başı, demir, soy, gil, lı, kaya, su, dere, alp, er, dağ, ışık, göz, men, beyoğlu'),
  },
  tailShare: 0.6,
  secondNameShare: 0.15,
  doubleSurnameShare: 0.05,
  spellings: groups(`Ertuğrul Ertugrul Ertoeroel Ertugrol
    Göktuğ Goktug Goektug
    Uğur Ugur Oeur Uur
    Süleyman Suleyman Soeleiman Sulejman
    Çınar Cinar Tsjinar
    İlker Ilker Elker
    Kağan Kagan Kaan
    Kürşat Kursat Kursad Koersat
    Rüzgar Ruzgar Roezgar
    Özgür Ozgur Uzgur
    Yakup Yakub Jakoep
    Fatih Fatieh Faati
    Harun Haroen Haroun
    Osman Othman Osmaan
    Tuncay Tunjay Toentsjaj
    Betül Betul Betuel
    Çiğdem Cigdem Tsjidem
    Çağla Cagla Tjala
    Gülcan Gulcan Guldjan
    Hülya Hulya Hoelya
    Leyla Leila Lejla
    Şebnem Sebnem Sjebnem
    Şerife Serife Sherife
    Müge Muge Muuge
    Başak Basak Bashak
    Zehra Sehra Zahra
    Akyüz Akyuz Akjuz
    Aydoğan Aydogan Aidoan
    Balcı Balci Baldji
    Bozdağ Bozdag Bosda
    Çalışkan Caliskan Tsjaliskan
    Ceylan Ceilan Jeylan
    Cengiz Djengiz Jengis
    Güçlü Guclu Gutslu
    Gürbüz Gurbuz Goerbuz
    Kartal Kartaal Cartal
    Köksal Koksal Koeksal
    Özbek Ozbek Osbek
    Şener Sener Shener
    Taşkın Taskin Tashkin
    Ünlü Unlu Oenlu
    Yağcı Yagci Yaadji
    Yazıcı Yazici Jazidji
    Yüksel Yuksel Juksel`),
}

const polish: NameStock = {
  boys: list(`Bogdan, Bolesław, Borys, Cezary, Cyprian, Czesław, Edward, Emil, Ernest, Franciszek, Gracjan, Gustaw, Henryk, Ignacy, Jacek, Janusz, Jarosław, Jerzy, Józef, Julian, Kajetan,
    Karol, Kazimierz, Klaudiusz, Leon, Leszek, Ludwik, Maksymilian, Marceli, Marian, Mirosław, Nikodem, Olaf, Radosław, Robert, Roman, Ryszard, Sławomir, Tadeusz, Waldemar, Wiesław, Witold,
    Zdzisław, Ziemowit`),
  girls:
    list(`Ada, Adrianna, Aneta, Anita, Angelika, Bożena, Bogna, Celina, Daria, Diana, Edyta, Eliza, Ewa, Grażyna, Halina, Helena, Irena, Iga, Jadwiga, Jagoda, Jolanta, Kaja, Kamila, Klaudia,
    Laura, Lidia, Liliana, Łucja, Luiza, Malwina, Marcelina, Marta, Matylda, Michalina, Milena, Nadia, Nina, Oliwka, Pola, Renata, Róża, Sandra, Stefania, Teresa, Urszula, Wanda, Wiesława, Żaneta`),
  callNames: calls(`Franciszek: Franek
    Jarosław: Jarek
    Radosław: Radek
    Sławomir: Sławek
    Mirosław: Mirek
    Kazimierz: Kazik
    Maksymilian: Maks Max
    Józef: Józek Ziutek
    Jerzy: Jurek
    Tadeusz: Tadek
    Waldemar: Waldek
    Ryszard: Rysiek
    Ignacy: Ignaś
    Nikodem: Niko
    Jadwiga: Jadzia
    Michalina: Michasia Misia
    Urszula: Ula
    Grażyna: Grażka
    Jolanta: Jola
    Marcelina: Marcela
    Adrianna: Ada
    Helena: Hela
    Stefania: Stefa
    Klaudia: Klaudyna`),
  surnames:
    list(`Błaszczyk, Borkowski, Chmielewski, Ciesielski, Czarnecki, Czerwiński, Domański, Gajewski, Głowacki, Jakubowski, Jasiński, Kalinowski, Kaźmierczak, Kołodziej, Konieczny, Kozak,
    Krajewski, Kubiak, Kucharski, Laskowski, Lis, Maciejewski, Makowski, Marciniak, Mazurek, Mróz, Nowacki, Orłowski, Pająk, Przybylski, Sadowski, Sawicki, Sobczak, Sokołowski, Szczepański,
    Szulc, Szymczak, Tomczak, Urbański, Wasilewski, Wasiak, Wilk, Włodarczyk, Wrona, Zakrzewski, Zawadzki, Ziółkowski, Żak`),
  tail: {
    infixes: [],
    starts: list(
      'Bed, Biel, Chom, Drozd, Fal, Gniew, Grodz, Jur, Kar, Krup, Lenk, Łuk, Modr, Neum, Okoń, Pasz, Pod, Rad, Skib, Struż, Trzc, Urb, Wąs, Żur',
    ),
    ends: list('owicz, ewski, uła, acki, alski, ik, oń, arek, asz, aszek, ocki, zyński'),
  },
  tailShare: 0.62,
  secondNameShare: 0.35,
  doubleSurnameShare: 0.04,
  daughterEnding: [
    ['ski', 'ska'],
    ['cki', 'cka'],
    ['dzki', 'dzka'],
    ['zny', 'zna'],
  ],
  spellings: groups(`Franciszek Franciscek Franzisek Fransisek
    Jarosław Jaroslaw Jaroslav Yaroslav
    Radosław Radoslaw Radoslav
    Sławomir Slawomir Slavomir
    Jacek Jatsek Yacek
    Józef Jozef Juzef Jusef
    Cezary Cesary Tsezary
    Maksymilian Maximilian Maksimilian
    Kazimierz Kazimir Kasimierz Kazimiesj
    Henryk Henrik Hendryk
    Tadeusz Tadeus Tadeush
    Waldemar Valdemar Woldemar
    Witold Vitold Wietold
    Karol Carol Karel
    Łucja Lucja Lucia Loetsia
    Róża Roza Ruza Rosha
    Jadwiga Jadviga Yadwiga
    Grażyna Grazyna Grashina
    Urszula Ursula Urshula
    Michalina Mihalina Miechalina
    Żaneta Zaneta Janetta
    Ewa Eva Efa
    Klaudia Claudia Klowdia
    Błaszczyk Blaszczyk Blastsjik Blashchyk
    Chmielewski Hmielewski Chmielevski
    Czarnecki Carnecki Tsjarnetski Charnecki
    Głowacki Glowacki Glovatski
    Jakubowski Yakubowski Jacubowski
    Jasiński Jasinski Yashinski
    Kołodziej Kolodziej Kolodjei
    Mróz Mroz Mrus
    Pająk Pajak Payonk Pajonk
    Przybylski Przybilski Prsjibilski
    Sobczak Sobtsjak Sopczak
    Szczepański Szczepanski Sjtsjepanski Stepanski
    Włodarczyk Wlodarczyk Vlodarchik
    Zawadzki Zawadski Savadzki
    Wasilewski Vasilevski Wasilefski`),
}

const surinameseAntillean: NameStock = {
  boys: list(`Aaron, Aldrick, Andy, Armand, Bryan, Carlo, Cedric, Chiel, Clarence, Curtis, Dave, Denzel, Derrick, Desmond, Dino, Diego, Etienne, Eugene, Ferrel, Franklin, Furgill, Gerold, Glenn,
    Harvey, Henry, Ifan, Iwan, Jandino, Jerrel, Jerome, Joshua, Juan, Junior, Kelvin, Kirk, Kluivert, Lloyd, Lorenzo, Mahesh, Manoj, Melvin, Mitchel, Nitin, Orpheo, Percy, Randall, Ricardo, Roberto,
    Rudi, Sanjay, Serginho, Shaun, Siegfried, Soerin, Suresh, Tremaine, Urny, Vijay, Virgil, Wendell, Widjai, Zefanja`),
  girls:
    list(`Abigail, Alicia, Anushka, Arti, Asha, Audrey, Belinda, Bhavna, Carmen, Cherelle, Chimène, Cynthia, Daisy, Diandra, Edmée, Eveline, Fleurine, Geraldine, Glenda, Hillary, Indra, Jahaira,
    Jaylinn, Joan, Joyce, Judeska, Kiara, Lakshmi, Lauryn, Lizeth, Maisa, Marisol, Mellisa, Migdalia, Muriël, Nisha, Odette, Patricia, Quinta, Raïsa, Roshni, Ruth, Sandhya, Shamira, Shirley, Stacey, Sunita,
    Tatjana, Usha, Varsha, Winnifred, Ylana, Zaïra`),
  callNames: calls(`Ricardo: Rico Cardo
    Roberto: Berto Rob
    Lorenzo: Renzo
    Franklin: Frank
    Serginho: Serge Gino
    Siegfried: Siegi Freddy
    Clarence: Clar
    Etienne: Tien
    Joshua: Josh
    Denzel: Den
    Virgil: Virge
    Patricia: Patty Pat
    Winnifred: Winnie Freddy
    Geraldine: Dine Gera
    Migdalia: Miggie
    Anushka: Nush
    Jahaira: Jaja
    Alicia: Lici`),
  surnames:
    list(`Abdoelrahman, Adhin, Alberg, Baidjoe, Balraadjsing, Bendt, Blijd, Bonafacia, Brunings, Chin|A Sen, Codrington, Curiel, Dahlberg, Davids, Dompig, Eduards, Elstak, Evertsz, Fernandes,
    Flemming, Gajadien, Gefferie, Goedhoop, Hasselbaink, Held, Huiswoud, Ignacio, Jaddoe, Jules, Kanhai, Kensenhuis, Koeiman, Lashley, Lie|A Ling, Liesdek, Linger, Madhoeban, Mahabier, Mangal, Mohan, Nahar, Orie,
    Pansier, Pietersz, Poeran, Ramnath, Riedewald, Rozenblad, Salomons, Samson, San|A Jong, Seedorf, Sital, Soerodikromo, Statia, Tjin|A Djie, Treurniet, Vlijter, Wijdenbosch, Zaandam, de|Windt, Zimmerman`),
  tail: {
    infixes: [],
    starts: list(
      'Bis, Chand, Dew, Ganga, Hira, Jhin, Kisoen, Lala, Moti, Parm, Ragh, Sar, Tew, Wid, Atmo, Djojo, Kromo, Martho, Pasti, Redjo',
    ),
    ends: list(
      'narain, sing, moensi, koemar, prasad, ram, essar, pal, bier, medjo, semito, pawiro, karijo, taroeno, ngoen',
    ),
  },
  tailShare: 0.62,
  secondNameShare: 0.5,
  doubleSurnameShare: 0.18,
  spellings: groups(`Denzel Denzell Densel
    Jerrel Jerrell Gerrel Djerrel
    Jerome Gerome Djerome Jéróme
    Joshua Yoshua Josua
    Lorenzo Lorenso Laurenzo
    Ricardo Rikardo Riccardo
    Serginho Serzjinho Serginio
    Vijay Widjay Vidjai
    Sanjay Sandjai Sanjai
    Suresh Soeresh Suresj
    Cedric Cedrick Sedrik
    Desmond Desmon Dezmond
    Etienne Ettiene Etjen
    Virgil Vergil Furgil
    Curtis Kurtis Courtis
    Alicia Alisia Alicha
    Anushka Anoeska Anoushka
    Cynthia Sintia Cinthia
    Cherelle Sherel Cherel
    Diandra Dyandra Diantra
    Jahaira Yahaira Jahayra
    Jaylinn Jaylin Djeelin
    Kiara Chiara Kyara
    Lakshmi Laxmi Laksmi
    Mellisa Melissa Melisa
    Muriël Muriel Murielle
    Raïsa Raisa Raïssa
    Roshni Rosni Rosjnie
    Stacey Stacy Steesie
    Sunita Soenita Suneeta
    Zaïra Zaira Zahira
    Balraadjsing Balradjsingh Balraadsing
    Baidjoe Baidju Bajdjoe
    Evertsz Everts Eversz
    Fernandes Fernandez Vernandes
    Gajadien Gajadin Gayadien
    Jaddoe Jadoe Jhaddoe
    Kanhai Kanhay Kanai
    Mahabier Mahabir Mahabeer
    Pietersz Pieters Pieterz
    Poeran Puran Pooran
    Soerodikromo Surodikromo Soerodi
    Wijdenbosch Wydenbosch Weidenbosch
    Madhoeban Madhuban Madoeban`),
}

export const heldOutNames: Readonly<Record<StockName, NameStock>> = {
  dutch,
  moroccan,
  turkish,
  polish,
  'surinamese-antillean': surinameseAntillean,
}
