import type { StockName } from '../town/files.ts'
import type { NameStock } from '../town/town.ts'
import { calls, groups, list } from '../town/written-lists.ts'

// Ordinary names in an order that seems likely; not taken from any list of people.
const dutch: NameStock = {
  boys: list(`Daan, Sem, Lucas, Levi, Finn, Noah, Milan, Bram, Luuk, Thijs, Jesse, Lars, Thomas, Tim, Julian, Ruben, Max, Stijn,
    Johannes, Sven, Jayden, Mees, Thijmen, Gijs, Niels, Hugo, Tijn, Benjamin, Jan, Cornelis, Floris, Nick, Teun, Koen, Joep, Sam, Luca,
    Adam, Siem, Jens, Tygo, Quinten, Willem, Hendrik, Pieter, Mats, Pepijn, Olivier, Jasper, Tom, Bas, Rick, Kevin, Mike, Dylan, Robin,
    Jeroen, Maarten, Wouter, Joris, Casper, Boaz, Job, Vince, Owen, Guus, Jelle, Sil, Morris, Jurre, Melle, Ties, Dex, Ryan, Xavi,
    Gerrit, Jacobus, Petrus, Wilhelmus, Martijn, Mark, Roy, Stef, Merijn, Sjoerd, Wessel, Tobias, Elias, Simon, Victor, Oscar, Mick,
    Justin, Brian, Danny, Kyan, Jason, Damian, Devin, Ivo, Lennart, Nathan, Rens, Rik, Twan, Sander, Valentijn, Aron, Matthijs, Twan,
    Jan-Willem, Dirk, Klaas, Abel, Rein, Otis, Kai, Fedde, Hidde, Douwe, Tjeerd, Wiebe`),
  girls:
    list(`Emma, Julia, Sophie, Lotte, Anna, Lisa, Sara, Eva, Isa, Tess, Lieke, Fleur, Noa, Evi, Fenna, Sanne, Maria, Zoë, Roos, Femke,
    Iris, Amy, Maud, Floor, Saar, Milou, Nina, Olivia, Mila, Nora, Liv, Julie, Sofie, Feline, Jasmijn, Elin, Benthe, Veerle, Esmee, Lynn,
    Johanna, Cornelia, Esmée, Anne, Britt, Demi, Naomi, Merel, Vera, Rosa, Linde, Kim, Romy, Nienke, Marit, Bo, Indy, Puck, Loïs, Luna,
    Wilhelmina, Elisabeth, Hanna, Eline, Ilse, Suze, Robin, Charlotte, Sterre, Norah, Lina, Ella, Ivy, Jade, Nova, Yara, Hailey, Chloë,
    Daphne, Myrthe, Marijn, Janneke, Inge, Anouk, Manon, Michelle, Melissa, Kelly, Denise, Laura, Rianne, Tessa, Jolijn, Renske, Hilde,
    Geertje, Tjitske, Silke, Jip, Doutzen, Marleen, Margriet, Petronella, Hendrika, Catharina, Jacoba, Anne-Fleur, Marie-Claire,
    Pien, Sofia, Livia, Juliette, Madelief, Vajèn, Quinty, Shanna, Dewi, Beau, Guusje, Keet`),
  callNames: calls(`Johannes: Jan Johan Hans Joep
    Cornelis: Kees Cor Niels
    Willem: Wim Pim
    Hendrik: Henk Rik Erik
    Pieter: Piet Peter
    Gerrit: Gert Gerben
    Jacobus: Jaap Koos Jack
    Petrus: Peter Piet
    Wilhelmus: Wim Willem Mels
    Thomas: Tom
    Benjamin: Ben Benji
    Quinten: Quint
    Matthijs: Thijs
    Thijmen: Thij
    Maarten: Mart
    Sebastiaan: Bas
    Valentijn: Tijn
    Johanna: Jo Hanneke Anna Joke
    Cornelia: Corrie Nelleke Lia
    Wilhelmina: Mien Willemijn Mina
    Elisabeth: Els Liesbeth Lisa Betty
    Catharina: Katja Trijntje Carin
    Petronella: Nel Petra
    Hendrika: Rika Henny
    Jacoba: Coba Jacky
    Maria: Marieke Marja Mia
    Charlotte: Lotte Charlie
    Margriet: Griet Marga
    Marie-Claire: Marie Claire
    Anne-Fleur: Anne
    Esmee: Es
    Michelle: Mies`),
  surnames:
    list(`de|Jong, Jansen, de|Vries, van den|Berg, Bakker, van|Dijk, Visser, Janssen, Smit, Meijer, de|Boer, Mulder, de|Groot, Bos,
    Vos, Peters, Hendriks, van|Leeuwen, Dekker, Brouwer, de|Wit, Dijkstra, Smits, de|Graaf, van der|Meer, van der|Linden, Kok, Jacobs,
    de|Haan, Vermeulen, van den|Heuvel, van der|Veen, van den|Broek, de|Bruijn, van der|Heijden, de|Bruin, Schouten, Willems, van|Vliet,
    van de|Ven, Hoekstra, Maas, Verhoeven, Koster, van|Dam, van der|Wal, Prins, Blom, Huisman, Peeters, de|Jonge, Kuipers, van|Veen,
    Post, Kuiper, Veenstra, Kramer, van den|Brink, Scholten, van|Wijk, Postma, Martens, Vink, de|Ruiter, Timmermans, Groen, Gerritsen,
    Jonker, van|Loon, Boer, van der|Velde, Willemsen, Smeets, de|Lange, de|Vos, van|Schaik, Bosch, van|Beek, van|Rijn, Ruijter, Dijk,
    Huijsmans, van der|Wijst, Thijssen, Sijbrandij, Schreuder, Wolters, Zwart, Bijl, Buijs, Mooij, Feijen, Kooijman, de|Rooij, Nijhuis,
    Aerts, Claassen, Driessen, Franken, Geurts, Hermans, Kersten, Lammers, Nijssen, Rutten, Segers, Theunissen, Wouters, van|'t Hof,
    van der|Sluis, ter|Haar, ten|Brink, van der|Ploeg, Terpstra, Wiersma, Boersma, Hofstra, Zijlstra, Sikkema, op den|Kamp, in 't|Veld,
    Goossens, Cornelissen, Evers, Faber, Haverkamp, Kolk, Roelofs, Snijders, Stam, Tromp, Verbeek, Vermeer, Versteeg, Wessels`),
  tail: {
    infixes: ['van', 'de', 'van der', 'van de', 'van den', 'ter', 'ten'],
    starts: list(
      'Hoog, Laag, Nieuw, Oud, Groen, Zand, Veen, Hout, Kerk, Molen, Berk, Eike, Linde, Oost, West, Noord, Zuid, Riet, Heide, Sluis, Broek, Water, Steen, Wild, Vogel, Appel, Korte, Schoon, Wester, Ooster, Binne, Buiten, Bloem, Kuyp, Duyn, Rijs, Haver, Roggen, Weide, Akker',
    ),
    ends: list(
      'man, mans, stra, ma, huis, huizen, kamp, veld, beek, berg, dijk, hoek, hof, horst, meer, wijk, burg, broek, haar, berge, bos, boom, laar, stein, woud, voort, schot, wegen, donk, ink',
    ),
  },
  tailShare: 0.62,
  secondNameShare: 0.45,
  doubleSurnameShare: 0.05,
  spellings: groups(`Luuk Luc Luke
    Lucas Lukas
    Thijs Tijs
    Sophie Sofie Sofi
    Sara Sarah
    Eva Eefa
    Isa Ysa
    Esmee Esmée Esmeé
    Zoë Zoe Zoey
    Noa Noah
    Kim Kym
    Nora Norah
    Mila Milla
    Stijn Steyn
    Bram Braam
    Gijs Gys Geis
    Niels Nils
    Nick Nik Nic
    Mike Maik Meik
    Rick Rik
    Dylan Dillan Dilan
    Kevin Kevyn
    Danny Dannie
    Anne Annet
    Fleur Fluer
    Lieke Lika
    Femke Vemke
    Lynn Lin
    Romy Romie Romey
    Roy Roi
    Jayden Jaden Jeeden
    Jason Jeeson Jayson
    Ryan Raian Rayan
    Xavi Xavie Chavi
    Vries Fries
    Meijer Meyer Meier Meijers
    Dijk Dyk
    Bruijn Bruyn Bruin
    Heijden Heyden Heiden
    Jansen Janssen Janse
    Peters Peeters Pieters
    Smit Smid Smidt
    Kok Kock
    Schouten Schoute
    Bakker Backer
    Dekker Decker
    Visser Fisser Vissers
    Claassen Klaassen
    Thijssen Tijssen Thyssen
    Rooij Rooy Roy`),
}

const moroccan: NameStock = {
  boys: list(`Mohamed, Mohammed, Youssef, Adam, Ayoub, Bilal, Amine, Hamza, Ilias, Yassine, Anas, Zakaria, Ibrahim, Imran, Soufiane, Ismail,
    Mehdi, Omar, Rayan, Nabil, Walid, Othmane, Said, Karim, Rachid, Abdelkarim, Abdellah, Abderrahman, Hicham, Jamal, Khalid, Marouane,
    Mustapha, Noureddine, Oussama, Redouan, Sofian, Tarik, Yahya, Younes, Zouhair, Achraf, Badr, Driss, Fouad, Hassan, Houssam, Ismael, Jawad,
    Mounir, Salah, Samir, Taha, Wassim, Yasin, Ziad, Nassim, Ouassim, Ayman, Elias, Ilyas, Ali, Ahmed, Dani, Sami, Nordin, Anwar, Chakib`),
  girls:
    list(`Fatima, Yasmina, Sara, Salma, Aya, Nora, Hiba, Imane, Khadija, Hajar, Amina, Ikram, Maryam, Samira, Naima, Safae, Soukaina,
    Chaimae, Ilham, Nadia, Asmae, Rania, Dounia, Hafsa, Zineb, Malika, Latifa, Oumaima, Ibtissam, Kaoutar, Loubna, Manal, Meryem, Najat, Nisrine,
    Rachida, Sihame, Siham, Wafae, Yousra, Zahra, Fatima-Zahra, Inas, Jihane, Lamyae, Mouna, Noor, Rim, Sana, Assia, Farah, Houda, Karima`),
  callNames: calls(`Mohamed: Mo Moha Mimoun
    Mohammed: Mo Moha
    Abdelkarim: Karim Abdel
    Abdellah: Abdel Appie
    Abderrahman: Abdel Rahman
    Youssef: Joes Yous
    Zakaria: Zaki Zak
    Ibrahim: Ibo Brahim
    Mustapha: Mus Moes
    Noureddine: Nour Nordin
    Oussama: Ous
    Soufiane: Souf
    Fatima-Zahra: Fatima Zahra
    Fatima: Fati
    Khadija: Khad Dija
    Soukaina: Souki
    Yasmina: Yasmin Mina
    Chaimae: Chaima
    Redouan: Redo
    Abdelkader: Kader`),
  surnames:
    list(`El|Amrani, Bouazza, El|Idrissi, Ben|Ali, Aziz, El|Hassani, Bakkali, El|Bakkali, Amrani, Haddouchi, El|Khattabi, Belhaj, Chaoui,
    El|Yaakoubi, Ouali, Azzouzi, El|Mansouri, Benali, Saidi, Bouzid, El|Fassi, Alaoui, Tahiri, Rachidi, Zerrouk, Aarab, Boutahar, El|Ouazzani,
    Mimouni, Haddad, Karimi, Achahbar, Ait|Hammou, Bensaid, El|Moussaoui, Aberkane, Ben|Haddou, Bouchikhi, Chergui, Daoudi, El|Ghazi, Fikri,
    Hamdaoui, Jaouhari, Kaddouri, Lahlou, Maalouf, Naciri, Oulad, Bouhali, Raiss, Salhi, Touzani, Yachou, Ziani, El|Kaddouri, Lamrani, Messaoudi,
    El|Haddad, Ben|Moussa, Bouali, Boulahrouz, Achrak, Charrat, Dahmani, Essaidi, El|Abbassi, Ghailan, El|Jebari, El|Morabit, Taouil`),
  tail: {
    infixes: ['El', 'Ben', 'Ait', 'Ouled'],
    starts: list(
      'Bou, Bel, Mous, Kad, Ham, Ach, Zer, Ouar, Chai, Dah, Had, Lah, Mal, Nas, Rah, Sal, Tah, Yaz, Zou, Maz, Ghaz, Fad, Jaa, Baz',
    ),
    ends: list(
      'ouni, aoui, dani, iri, oudi, mani, zouzi, louchi, rafi, bouchi, kani, fari, noussi, rabi, didi, hami, yani, souli',
    ),
  },
  tailShare: 0.5,
  secondNameShare: 0.04,
  doubleSurnameShare: 0.02,
  spellings: groups(`Mohamed Mohammed Muhammed Muhammad Mohammad Mohamad Mohamet Mouhamed
    Youssef Yusuf Yousef Youssouf Joesoef Yussef Yousouf
    Ayoub Ayub Ajoub Ayyoub
    Bilal Billal Bilel
    Ilias Ilyas Elias Iliass Ilyass
    Yassine Yassin Yasin Jassin Yacine
    Zakaria Zakariya Zakarya Zekeriya Sakaria
    Ibrahim Ibrahiem Brahim Ebrahim
    Soufiane Sofian Soufian Sofiane Sufyan
    Ismail Ismael Ismaël Ismaïl Smail
    Mehdi Mahdi
    Rayan Rayane Rayyan Raian
    Omar Oumar Umar
    Othmane Othman Osman Outman
    Abdelkarim Abdulkarim Abdel-Karim Abdelkrim
    Abdellah Abdullah Abdallah Abdela
    Abderrahman Abdurrahman Abdelrahman Abderahman
    Hicham Hisham Hichem
    Jamal Djamal Jamaal
    Khalid Khaled Chalid
    Marouane Marwan Merouan Marwane
    Mustapha Mustafa Moustafa Mostafa
    Noureddine Nordin Nourdin Nureddin
    Oussama Usama Osama Ousama
    Redouan Ridouan Redouane Ridwan
    Tarik Tariq Tarek Tareq
    Younes Younis Yunus Jounes
    Achraf Ashraf Asjraf
    Ahmed Achmed Ahmad Ahmet
    Hassan Hasan Hassane
    Fatima Fatma Fatema Fatiema
    Yasmina Jasmina Yassmina
    Aya Aaya Aïa
    Imane Iman Imaan
    Khadija Khadidja Chadija Hadija
    Maryam Meryem Mariam Mariyam Miryam
    Chaimae Chaima Shaima Chaymae
    Soukaina Sukaina Soekaina
    Zineb Zeineb Zainab Zaynab
    Yousra Yusra Youssra Joesra
    Oumaima Umaima Oumayma
    Hajar Hager Hadjar
    Idrissi Idrisi Idrissy Driss
    Amrani Amrany Lamrani
    Bakkali Bakali Baqali
    Khattabi Khatabi Chattabi
    Yaakoubi Yakoubi Jakoubi Yacoubi
    Ouazzani Wazzani Ouazani
    Azzouzi Azouzi Azzouzzi
    Haddouchi Hadouchi Haddoushi
    Benali Ben-Ali Benalli
    Alaoui Alawi Alaouï
    Moussaoui Mousaoui Moussawi
    Kaddouri Kadouri Qaddouri
    Chaoui Shaoui Chawi
    Bouazza Bouaza Buazza
    Boutahar Butahar Boutaher`),
}

const turkish: NameStock = {
  boys: list(`Yusuf, Emir, Mehmet, Mustafa, Ahmet, Ali, Emre, Can, Eren, Berkay, Burak, Kerem, Deniz, Efe, Enes, Furkan, Hakan, Hasan, Hüseyin,
    İbrahim, Kaan, Mert, Muhammed, Murat, Oğuzhan, Onur, Ömer, Selim, Serkan, Tarık, Tolga, Umut, Yasin, Yiğit, Arda, Batuhan, Baran, Cem, Çağlar,
    Doğukan, Emirhan, Erdem, Ferhat, Gökhan, Halil, İsmail, Kadir, Koray, Okan, Ozan, Rıdvan, Salih, Semih, Taha, Ufuk, Volkan, Yunus, Zafer`),
  girls:
    list(`Zeynep, Elif, Ayşe, Fatma, Merve, Büşra, Esra, Kübra, Ecrin, Azra, Defne, Selin, Ebru, Gizem, Hatice, Emine, Melike, Derya, Ceyda,
    Dilara, Sümeyye, Rabia, Özlem, Pınar, Sevgi, Şeyma, Tuğba, Yasemin, Aylin, Beyza, Buse, Cansu, Ceren, Damla, Ece, Eda, Feride, Gamze, Gülsüm,
    Havva, Hilal, İrem, Nazlı, Nur, Sena, Sibel, Songül, Tuana, Yağmur, Yeliz`),
  callNames: calls(`Muhammed: Muho Hamo
    Oğuzhan: Oğuz
    Batuhan: Batu
    Emirhan: Emir
    Doğukan: Doğu
    Mehmet: Memo
    Mustafa: Mus Musti
    Hüseyin: Hus
    İbrahim: İbo
    İsmail: İso
    Berkay: Berk
    Zeynep: Zeyno
    Sümeyye: Sümi
    Yasemin: Yas`),
  surnames:
    list(`Yılmaz, Kaya, Demir, Şahin, Çelik, Yıldız, Yıldırım, Öztürk, Aydın, Özdemir, Arslan, Doğan, Kılıç, Aslan, Çetin, Kara, Koç, Kurt,
    Özkan, Şimşek, Polat, Korkmaz, Çakır, Erdoğan, Güneş, Aktaş, Bulut, Keskin, Ünal, Turan, Gül, Özer, Işık, Avcı, Taş, Aksoy, Bozkurt, Karaca,
    Güler, Tekin, Yavuz, Can, Coşkun, Acar, Tunç, Ateş, Çiftçi, Erdem, Sarı, Köse, Uçar, Duman, Toprak, Sönmez, Başaran, Albayrak, Gündüz, Karataş,
    Özcan, Yalçın, Ekinci, Kaplan, Kahraman, Çoban, Dursun, Durmaz, Ergün, Bayram, Genç, Karadağ`),
  tail: {
    infixes: [],
    starts: list(
      'Kara, Ak, Öz, Demir, Yıldı, Gök, Taş, Er, Bay, Kızıl, Al, Boz, Çam, Dağ, Gün, Sarı, Tek, Uz, Yeşil, Altın, Kutlu, Ay',
    ),
    ends: list(
      'oğlu, türk, kaya, han, soy, gün, tepe, bulut, doğan, yurt, dal, taş, pınar, tekin, er, man, kan, sal, baş, demir',
    ),
  },
  tailShare: 0.5,
  secondNameShare: 0.1,
  doubleSurnameShare: 0.02,
  spellings: groups(`Yusuf Yusef Joesoef Yousef Jusuf
    Mehmet Memet Mehmed Mahmet
    Muhammed Muhammet Mohamed Muhamed
    Mustafa Moestafa Mustapha
    Ahmet Ahmed Achmet
    Emre Emere
    Can Djan Jan
    Hüseyin Huseyin Hoseyin Husein
    İbrahim Ibrahim Ibrahiem
    Oğuzhan Oguzhan Oezhan
    Ömer Omer Oemer
    Tarık Tarik Tarek
    Yiğit Yigit Yiit
    Çağlar Caglar Tsjaglar
    Doğukan Dogukan
    Gökhan Gokhan Goekhan
    Kerem Karem
    Zeynep Zeinep Seynep Zaynep
    Ayşe Ayse Aysje Aishe
    Büşra Busra Bushra
    Kübra Kubra Koebra
    Sümeyye Sumeyye Sumeye
    Özlem Ozlem Oslem
    Pınar Pinar
    Şeyma Seyma Sheyma Sjeyma
    Tuğba Tugba Tuba
    Yasemin Yasmin Jasemin
    Yılmaz Yilmaz Ylmaz Jilmaz
    Şahin Sahin Shahin Sjahin
    Çelik Celik Tjelik Chelik
    Yıldız Yildiz Jildiz
    Yıldırım Yildirim Yildrim
    Öztürk Ozturk Oezturk Östürk
    Aydın Aydin Aidin
    Özdemir Ozdemir Osdemir
    Doğan Dogan Doan
    Kılıç Kilic Kilitsj Kiliç
    Çetin Cetin Tjetin
    Koç Koc Kotsj
    Şimşek Simsek Shimshek
    Çakır Cakir Tjakir
    Erdoğan Erdogan Erdowan
    Güneş Gunes Gunesh
    Aktaş Aktas Aktash
    Arslan Aslan Arsalan`),
}

const polish: NameStock = {
  boys: list(`Jakub, Kacper, Szymon, Filip, Mateusz, Michał, Wojciech, Bartosz, Adam, Dawid, Patryk, Kamil, Piotr, Krzysztof, Tomasz, Paweł, Łukasz,
    Marcin, Maciej, Mikołaj, Jan, Igor, Oskar, Wiktor, Dominik, Damian, Adrian, Sebastian, Rafał, Grzegorz, Hubert, Konrad, Marek, Norbert, Oliwier,
    Przemysław, Stanisław, Tymon, Zbigniew, Antoni, Aleksander, Arkadiusz, Błażej, Dariusz, Eryk, Fabian`),
  girls:
    list(`Julia, Zuzanna, Maja, Oliwia, Wiktoria, Aleksandra, Natalia, Weronika, Amelia, Gabriela, Martyna, Karolina, Katarzyna, Małgorzata,
    Magdalena, Agnieszka, Anna, Paulina, Kinga, Patrycja, Nikola, Emilia, Hanna, Zofia, Joanna, Monika, Ewelina, Sylwia, Iwona, Dominika, Kornelia,
    Lena, Alicja, Antonina, Barbara, Beata, Dorota, Elżbieta, Izabela, Justyna`),
  callNames: calls(`Jakub: Kuba
    Wojciech: Wojtek
    Bartosz: Bartek
    Krzysztof: Krzysiek Kris
    Tomasz: Tomek
    Piotr: Piotrek Peter
    Łukasz: Luki
    Maciej: Maciek
    Mikołaj: Miki
    Grzegorz: Greg
    Przemysław: Przemek
    Stanisław: Staszek
    Aleksander: Olek Alex
    Zuzanna: Zuza
    Aleksandra: Ola
    Katarzyna: Kasia
    Małgorzata: Gosia
    Magdalena: Magda
    Agnieszka: Aga
    Weronika: Wera
    Joanna: Asia
    Gabriela: Gabi
    Elżbieta: Ela
    Patrycja: Pati
    Mateusz: Mati`),
  surnames:
    list(`Nowak, Kowalski, Wiśniewski, Wójcik, Kowalczyk, Kamiński, Lewandowski, Zieliński, Szymański, Woźniak, Dąbrowski, Kozłowski, Jankowski,
    Mazur, Wojciechowski, Kwiatkowski, Krawczyk, Kaczmarek, Piotrowski, Grabowski, Zając, Pawłowski, Michalski, Król, Wieczorek, Jabłoński, Wróbel,
    Nowakowski, Majewski, Olszewski, Stępień, Malinowski, Jaworski, Adamczyk, Dudek, Nowicki, Pawlak, Górski, Witkowski, Walczak, Sikora, Baran,
    Rutkowski, Michalak, Szewczyk, Ostrowski, Tomaszewski, Pietrzak, Duda, Zalewski`),
  tail: {
    infixes: [],
    starts: list(
      'Bor, Brzoz, Czar, Dob, Gal, Hal, Jas, Kal, Kos, Lip, Los, Maj, Mal, Osin, Pol, Rog, Sad, Sob, Tar, Wal, Wol, Zab, Zar, Zim',
    ),
    ends: list('owski, iński, ecki, icki, czyk, ewicz, owicz, iak, ek, ak, anowski, ikowski'),
  },
  tailShare: 0.6,
  secondNameShare: 0.25,
  doubleSurnameShare: 0.02,
  daughterEnding: [
    ['ski', 'ska'],
    ['cki', 'cka'],
    ['dzki', 'dzka'],
  ],
  spellings: groups(`Wojciech Woiciech Wojchech Voitech
    Jakub Jacub Yakub Jakob
    Szymon Simon Shimon Szimon
    Kacper Kasper Casper
    Mateusz Mateus Matheus
    Michał Michal Mihal Mikhal
    Bartosz Bartos Bartosh
    Piotr Pjotr Pioter
    Krzysztof Krystof Kristof Krzystof
    Tomasz Tomas Tomash
    Paweł Pawel Pavel
    Łukasz Lukasz Lukas Loekas
    Maciej Maciei Matjej
    Zuzanna Suzanna Zusanna
    Oliwia Olivia Oliwja
    Wiktoria Victoria Viktoria
    Aleksandra Alexandra Aleksandera
    Weronika Veronika Weronica
    Katarzyna Katarzina Katarina Katazyna
    Małgorzata Malgorzata Margorzata
    Agnieszka Agnieska Agneska Agnjesjka
    Kowalski Kovalski Kowalsky
    Wiśniewski Wisniewski Wisniewsky Visnevski
    Wójcik Wojcik Woicik Wujcik
    Kowalczyk Kowalczik Kowaltjik
    Kamiński Kaminski Kaminsky
    Lewandowski Lewandowsky Levandovski
    Zieliński Zielinski Sielinski
    Szymański Szymanski Shimanski
    Woźniak Wozniak Vozniak
    Dąbrowski Dabrowski Dombrowski
    Kozłowski Kozlowski Koslowski
    Jabłoński Jablonski Yablonski
    Zając Zajac Zajonc
    Stępień Stepien Stempien
    Król Krol Krul`),
}

const surinameseAntillean: NameStock = {
  boys: list(`Jayden, Giovanni, Rishi, Ryan, Jurgen, Dwayne, Shaquille, Jeremy, Raoul, Ravi, Vishal, Amit, Sunil, Clifton, Winston, Orlando, Romano,
    Gianni, Jermaine, Tyrone, Kenneth, Rodney, Marvin, Stephano, Quincy, Darryl, Delano, Dion, Edson, Elvis, Fabrizio, Gregory, Humphrey, Jairzinho,
    Jean-Luc, Kishan, Luciano, Nigel, Prem, Rajesh, Raymond, Regillio, Roël, Sheldon, Steven, Sylvano, Terrence, Urvin, Wensley, Xavier, Ashwin,
    Anand, Dinesh, Soeradj, Giovany, Rocky, Jahmai, Djairo, Shurandy, Rensley`),
  girls:
    list(`Shanice, Naomi, Priya, Gwendolyn, Chantal, Shaniqua, Anjali, Rosita, Jennifer, Kimberly, Sharmila, Cheyenne, Destiny, Esther, Farida,
    Gaitrie, Ilona, Jacintha, Kavita, Latoya, Luciana, Mireille, Natasja, Nirmala, Radha, Rachella, Savitri, Sherida, Soraya, Tamara, Urmila, Vanessa,
    Wendeline, Xiomara, Yolanda, Zuleyka, Angelique, Daniëlla, Deborah, Dyonne, Giselle, Jaïra, Mariëlla, Nathalie, Shakira, Sulaika, Tirza, Aaliyah`),
  callNames: calls(`Giovanni: Gio Vanni
    Shaquille: Shaq
    Jairzinho: Jair
    Regillio: Reggie
    Winston: Win
    Orlando: Lando
    Jeremy: Jer
    Kenneth: Ken
    Dwayne: Dway
    Gwendolyn: Gwen
    Kimberly: Kim
    Xiomara: Xio
    Sharmila: Mila
    Angelique: Angel
    Jacintha: Jaci
    Shaniqua: Niqua
    Stephano: Steph
    Soeradj: Radj`),
  surnames:
    list(`Ramdin, Pinas, Martina, Ramlal, Croes, Maduro, Kartodikromo, Sewpersad, Wijngaarde, Bottse, Autar, Ramsoekh, Doelwijt, Henriquez,
    Isenia, Jagroep, Kasanmoentalib, Lachmon, Mathilda, Narain, Oosterwolde, Pengel, Rosalia, Sariredjo, Tjon|A Fat, Veldwijk, Winklaar, Zschuschen,
    Bhagwandin, Cijntje, Djoemai, Emanuels, Felter, Gangaram, Hoost, Jankie, Kromosoeto, Lont, Mungra, Nooitmeer, Pocorni, Raghoebarsingh,
    Sambo, Tevreden, Uiterloo, Vrede, Wekker, Baldewsingh, Coffie, Dongo, Eersteling, Girigorie, Haynes, Jadnanansing, Koswal, Leito, Manuela,
    de la|Cruz, Ramcharan, Ramautar, Ramkisoen, Soekhai, Tirtodimedjo, Geerman, Thode, Tromp, Kock, Wong|Loi Sing, Amatmoekrim, Biharie`),
  tail: {
    infixes: [],
    starts: list(
      'Ram, Soek, Bhag, Jag, Kalp, Mah, Nand, Raj, Sital, Sew, Bal, Dhan, Gop, Har, Karta, Soemo, Pawiro, Wiro, Sastro, Mangoen',
    ),
    ends: list(
      'lal, dat, nath, singh, baran, dew, persad, harie, kali, dien, tan, redjo, dikromo, sentono, wijoyo, karso',
    ),
  },
  tailShare: 0.55,
  secondNameShare: 0.4,
  doubleSurnameShare: 0.12,
  spellings: groups(`Giovanni Giovani Jovanni Giovany
    Jayden Jaden Jayde
    Rishi Rishie Risji
    Jurgen Jürgen Jurgin
    Dwayne Dwane Duane
    Shaquille Shakiel Shaquil
    Jeremy Jeremie Djeremy
    Clifton Cliften Klifton
    Jermaine Germaine Jermain
    Tyrone Tairon Tyron
    Quincy Kwinsi Quincey
    Delano Delanno
    Stephano Stefano Stevano
    Luciano Lusiano
    Jairzinho Jairzino Zjairzinho
    Gregory Gregorie Gregori
    Shanice Shaniece Sjanies Chanice
    Naomi Noami Naomie
    Priya Prija Pria
    Chantal Shantal Sjantal
    Cheyenne Shayen Cheyene
    Destiny Destinee Desteny
    Kimberly Kimberley Kimberlie
    Latoya Latoja La-Toya
    Xiomara Siomara Xiomarra
    Daniëlla Daniella Danielle
    Jaïra Jaira Jahira
    Mariëlla Mariella
    Ramdin Ramdien Ramdhin
    Ramsoekh Ramsukh Ramsoek
    Sewpersad Sewpersadsing Seupersad
    Wijngaarde Wijngaarden Wyngaarde
    Bhagwandin Bhagwandien Bagwandin
    Henriquez Henriques Enriquez
    Raghoebarsingh Ragoebarsing Raghoebarsing
    Jagroep Jagrup
    Cijntje Cyntje Cintje
    Kartodikromo Kartodikrom Karto
    Biharie Bihari
    Ramautar Ramawtar Ramoutar
    Winklaar Winklar`),
}

export const developmentNames: Readonly<Record<StockName, NameStock>> = {
  dutch,
  moroccan,
  turkish,
  polish,
  'surinamese-antillean': surinameseAntillean,
}
