package samverkan

// kfaSeeds returns the 16 rules of the text about competence supply in
// Västernorrland.
func kfaSeeds() []SeedRule {
	return []SeedRule{
		{
			ID: "KFA-01", Kind: SeedStep,
			Quote: "Analys och kunskapsbyggande",
			Text: Text{
				SV: "Ta det i fyra steg: lär känna läget, visa vad andra har lyckats med, var på plats och väck lust, och bygg sedan det som ska bestå.",
				EN: "Take it in four steps: get to know the situation, show what others have done well, be there and spark interest, and then build what is to last.",
			},
		},
		{
			ID: "KFA-02", Kind: SeedStep,
			Quote: "hur den regionala befolkningen såg ut",
			Text: Text{
				SV: "Börja med länets invånare: hur många är de, hur gamla är de och var bor de? Leta först därefter efter förebilder.",
				EN: "Begin with the people who live in the county: how many are they, how old are they and where do they live? Only then look for examples to follow.",
			},
		},
		{
			ID: "KFA-03", Kind: SeedConcept,
			Quote: "en utbildningsdatabas för alla",
			Text: Text{
				SV: "Håll utbildningsdatabasen öppen för var och en som vill titta. Då kan fler säga till när något har blivit gammalt.",
				EN: "Keep the education catalogue open to anyone who cares to look. Then more people can speak up when something is out of date.",
			},
		},
		{
			ID: "KFA-04", Kind: SeedActor,
			Quote: "det första projektet inom validering",
			Text: Text{
				SV: "Ta med alla nivåer redan från början, från kommunen till riket. Här gick en kommun, besöksnäringens yrkesnämnd, regionen och Arbetsförmedlingen ihop om validering för måltidsyrken.",
				EN: "Include every level from the start, from the municipality to the nation. Here a municipality, the hospitality trade’s training council, the region and the public employment service joined forces on validating skills in the food trades.",
			},
		},
		{
			ID: "KFA-05", Kind: SeedConcept,
			Quote: "beprövat och naturligt verktyg för kompetensförsörjning",
			Text: Text{
				SV: "Målen var fyra: kunnigt folk i köken, validering som en metod att lita på, tydliga roller i regionen och en grund att bygga vidare på. Tänk lika brett när ni sätter era.",
				EN: "There were four aims: skilled people in the kitchens, validation as a method to rely on, clear roles in the region and a foundation to build on. Think as broadly when you set your own.",
			},
		},
		{
			ID: "KFA-06", Kind: SeedQuantity,
			Quote: "projektet kostade bara 10 000 kr",
			Text: Text{
				SV: "Det tog ett halvår innan de första kockarna kunde valideras, och hela projektet kostade 10\u00a0000 kronor. Texten säger inte hur många kockarna var, så räkna inte ut något pris per kock.",
				EN: "It took six months before the first cooks could have their skills validated, and the whole project cost SEK 10,000. The text does not say how many cooks there were, so do not work out a cost per cook.",
			},
		},
		{
			ID: "KFA-07", Kind: SeedEffect,
			Quote: "lämnat tillbaka stadsbidrag",
			Text: Text{
				SV: "Platser på yrkeshögskolan stod tomma, och kommuner betalade tillbaka statsbidrag. Sedan vände sig regionen till kommunerna med riktad information, och därefter har utbildningarna blivit fulla.",
				EN: "Places in higher vocational education stood empty, and municipalities paid back state grants. The region then turned to the municipalities with targeted information, and this was followed by full courses.",
			},
		},
		{
			ID: "KFA-08", Kind: SeedConcept,
			Quote: "konkreta faktablad",
			Text: Text{
				SV: "Gör faktablad av analysen, så att den kommer till nytta: ett var för gymnasiet, yrkeshögskolan och folkuniversitetet, och ett om invånarna och om vad arbetsgivarna behöver.",
				EN: "Make fact sheets of the analysis, so that it is put to use: one each for upper secondary school, higher vocational education and adult education associations, and one about the population and what employers need.",
			},
		},
		{
			ID: "KFA-09", Kind: SeedTip,
			Quote: "Visste du att?",
			Text: Text{
				SV: "Lägg in en faktaruta med något som folk på orten kan vara stolta över. Den kan bidra till att kommunen och regionen tror mer på sig själva.",
				EN: "Add a fact box with something local people can be proud of. It may contribute to the municipality and the region believing more in themselves.",
			},
		},
		{
			ID: "KFA-10", Kind: SeedQuantity,
			Quote: "2020 gick de första lärarassistenterna ut",
			Text: Text{
				SV: "Börja med ett yrke och gå sedan till nästa. Den första kullen lärarassistenter blev klar 2020, och därefter står vården på tur, tillsammans med Vård- och omsorgscollege.",
				EN: "Start with one occupation and then move on to the next. The first class of teaching assistants finished in 2020, and care comes after that, together with the Health and Social Care College.",
			},
		},
		{
			ID: "KFA-11", Kind: SeedFactor,
			Quote: "Strategiska kommunala dialoger har varit en framgångsfaktor",
			Text: Text{
				SV: "Åk ut till varje kommun och prata om hur det är just nu: invånarna, försörjningsstödet, bristyrkena, integrationen och etableringarna. Regionen räknar de samtalen som en framgångsfaktor.",
				EN: "Go out to every municipality and talk about how things are right now: who lives there, shortage occupations, social assistance, new establishments and integration. The region counts these talks as a success factor.",
			},
		},
		{
			ID: "KFA-12", Kind: SeedConcept,
			Quote: "handlingskraft, livskraft och naturkraft",
			Text: Text{
				SV: "Bygg sådant som blir kvar: en analysgrupp, bussar som visar teknik och vård, studievägledare med stöd i ryggen och företagare som någon lyssnar på.",
				EN: "Build things that stay: an analysis group, buses that show technology and care, career counselors with support behind them and entrepreneurs whom someone listens to.",
			},
		},
		{
			ID: "KFA-13", Kind: SeedRisk,
			Quote: "svårt att se vad validering kunde ge",
			Text: Text{
				SV: "När kommunerna inte såg vad de skulle vinna bad regionen dem att vara med och bygga nätverket, och nu deltar alla. Gör likadant: låt den som tvekar vara med och skapa.",
				EN: "When the municipalities could not see what they stood to gain, the region asked them to help build the network, and now every one of them takes part. Do the same: let those who hesitate help to create it.",
			},
		},
		{
			ID: "KFA-14", Kind: SeedTip,
			Quote: "Använd goda exempel och skapa närvaro",
			Text: Text{
				SV: "Visa något som har fungerat på ett annat ställe, och gör det på plats hos dem det gäller.",
				EN: "Show something that has worked elsewhere, and do it where the people it concerns are.",
			},
		},
		{
			ID: "KFA-15", Kind: SeedTip,
			Quote: "hanterbarhet och kostnadseffektivitet",
			Text: Text{
				SV: "Börja så smått att ni orkar och har råd, och visa vad det ger. Resten får ta den tid det tar.",
				EN: "Start small enough to manage and afford, and show what it yields. Let the rest take the time it takes.",
			},
		},
		{
			ID: "KFA-16", Kind: SeedTip,
			Quote: "Jobba med centrala modeller",
			Text: Text{
				SV: "Ta en modell som redan finns centralt, hellre än att uppfinna en egen. BOSS är ett nätverk som är värt att vara med i.",
				EN: "Take a model that already exists centrally rather than invent one of your own. BOSS is a network worth belonging to.",
			},
		},
	}
}
