package main

import (
	"github.com/samverkan/samverkan/analysis"
)

// measures are what is measured. The tax base rises in nearly every municipality
// with prices, so that it rose is not said of any.
func measures() []analysis.Measure {
	return []analysis.Measure{
		{
			ID: "invanare", Name: text("antalet invånare", "the number of inhabitants"), Definite: text("antalet invånare", "the number of inhabitants"),
			Subject: analysis.Demography, Unit: analysis.Persons,
			Exact: true, Log: true, Like: true,
			Above: text("större", "larger"), Below: text("mindre", "smaller"),
			Rose: text("har fått fler invånare", "has gained inhabitants"),
			Fell: text("har fått färre invånare", "has lost inhabitants"),
			AskAbove: text("Vad klarar ni i {name} själva i dag, som en mindre kommun behöver hjälp med?",
				"What do you manage on your own in {name} today that a smaller municipality needs help with?"),
			AskBelow: text("Vad gör ni i {name} redan i dag tillsammans med grannarna, för att ni är för få var för sig?",
				"What do you in {name} already do with your neighbors because each of you is too few?"),
		},
		{
			ID: "unga", Name: text("andelen invånare under 20 år", "the share of inhabitants below 20 years"), Definite: text("andelen invånare under 20 år", "the share of inhabitants below 20"),
			Subject: analysis.Demography, Unit: analysis.Percent, Like: true,
			Above: text("med fler unga", "with more young people"), Below: text("med färre unga", "with fewer young people"),
			Rose: text("har fått en större andel unga", "has seen its share of young people rise"),
			Fell: text("har fått en mindre andel unga", "has seen its share of young people fall"),
			AskAbove: text("Vilka yrken i {name} får de unga träffa innan de väljer till gymnasiet?",
				"Which occupations in {name} do the young meet before they choose their upper secondary school?"),
			AskBelow: text("Vilka unga i {name} stannar eller kommer tillbaka i dag, och vad säger de att de gör det för?",
				"Which of the young in {name} stay or come back today, and what do they say they do it for?"),
		},
		{
			ID: "aldre", Name: text("andelen invånare 75 år och äldre", "the share of inhabitants aged 75 or older"), Definite: text("andelen invånare 75 år och äldre", "the share of inhabitants aged 75 or older"),
			Subject: analysis.Demography, Unit: analysis.Percent, Like: true,
			Above: text("äldre", "older"), Below: text("yngre", "younger"),
			Rose: text("har blivit äldre", "has grown older"), Fell: text("har blivit yngre", "has grown younger"),
			AskAbove: text("Var i {name} märks det i dag att fler är över 75: i hemtjänsten, på boendena eller i köket?",
				"Where in {name} is it felt today that more are over 75: in home care, in the homes for older people or in the kitchen?"),
			AskBelow: text("Vad i äldreomsorgen i {name} fungerar så bra i dag att det bör finnas kvar när fler är över 75?",
				"What in the care of older people in {name} works well today that you want to keep when more are over 75?"),
		},
		{
			ID: "utbildning", Name: text("andelen med utbildning efter gymnasiet", "the share with education after upper secondary school"), Definite: text("andelen som har läst vidare efter gymnasiet", "the share who have studied beyond upper secondary school"),
			Subject: analysis.Education, Unit: analysis.Percent, Like: true,
			Better: analysis.Higher,
			Above:  text("med fler som läst vidare", "with more who have studied further"), Below: text("med färre som läst vidare", "with fewer who have studied further"),
			Rose: text("har fått fler som läst vidare", "has more who have studied further"), Fell: text("har fått färre som läst vidare", "has fewer who have studied further"),
			AskAbove: text("Vilka i {name} har utbildning för ett annat arbete än det de har?",
				"Who in {name} is educated for other work than they have?"),
			AskBelow: text("Vad kan de som arbetar i {name} i dag som inte står på något papper?",
				"What can those who work in {name} today do that no paper says?"),
		},
		{
			ID: "skattekraft", Name: text("skatteunderlaget per invånare", "the tax base per inhabitant"), Definite: text("skatteunderlaget per invånare", "the tax base per inhabitant"),
			Subject: analysis.Economy, Unit: analysis.ThousandKronor,
			Log: true, Like: true, Better: analysis.Higher,
			Above: text("med större skatteunderlag per invånare", "with a larger tax base per inhabitant"), Below: text("med mindre skatteunderlag per invånare", "with a smaller tax base per inhabitant"),
			AskAbove: text("Vilka arbeten i {name} ger inkomsterna i dag, och vilka av dem är svåra att tillsätta?",
				"Which jobs in {name} bring the incomes today, and which of them are hard to fill?"),
			AskBelow: text("Vilka i {name} skulle kunna arbeta mer i dag, och vad hindrar dem?",
				"Who in {name} could work more today, and what hinders them?"),
		},
		{
			ID: "skattesats", Name: text("kommunens skattesats", "the municipal tax rate"), Definite: text("kommunens skattesats", "the municipal tax rate"),
			Subject: analysis.Economy, Unit: analysis.PerHundred, Exact: true,
			Above: text("med högre skatt", "with higher tax"), Below: text("med lägre skatt", "with lower tax"),
			Rose: text("har fått högre kommunalskatt", "has seen the municipal tax rise"), Fell: text("har fått lägre kommunalskatt", "has seen the municipal tax fall"),
			AskAbove: text("Vad betalar skatten i {name} som liknande kommuner inte har?", "What does the tax in {name} pay for that like municipalities do not have?"),
			AskBelow: text("Vad gör {name} billigare än liknande kommuner, och kan andra lära av det?", "What does {name} do for less than like municipalities, and can others learn from it?"),
		},
		{
			ID: "arbetslosa", Name: text("antalet inskrivna arbetslösa per 1 000 invånare", "the number registered as unemployed per 1,000 inhabitants"), Definite: text("antalet inskrivna arbetslösa", "the number registered as unemployed"),
			Subject: analysis.Economy, Unit: analysis.PerThousand,
			Better: analysis.Lower,
			Above:  text("med fler arbetslösa", "with more unemployed"), Below: text("med färre arbetslösa", "with fewer unemployed"),
			Rose: text("har fått fler inskrivna arbetslösa", "has seen more registered as unemployed"), Fell: text("har fått färre inskrivna arbetslösa", "has seen fewer registered as unemployed"),
			AskAbove: text("Vad kan de som är inskrivna i {name} redan, som ingen har kartlagt?", "What can those registered in {name} already do that nobody has mapped?"),
			AskBelow: text("Vilka arbetsgivare i {name} hittar ingen att anställa i dag, och vad krävs för de arbetena?", "Which employers in {name} find nobody to employ today, and what do those jobs require?"),
		},
		{
			ID: "utrikesfodda", Name: text("andelen födda utomlands bland dem som är 12–25 år", "the share born abroad among those of 12–25 years"), Definite: text("andelen födda utomlands av dem som är 12–25 år", "the share born abroad of those aged 12–25"),
			Subject: analysis.Integration, Unit: analysis.Percent,
			Above: text("med fler unga födda utomlands", "with more young people born abroad"), Below: text("med färre unga födda utomlands", "with fewer young people born abroad"),
			AskAbove: text("Vilka i {name} möter de unga som är födda utomlands, och vad frågar de efter?", "Who in {name} meets the young born abroad, and what do they ask for?"),
			AskBelow: text("Vilka i {name} möter de unga som är födda utomlands, och vad frågar de efter?", "Who in {name} meets the young born abroad, and what do they ask for?"),
		},
	}
}

// facts are those that somebody wants to tell in the fact box (KFA-09): what is
// good, and of more municipalities than the largest. That of Timrå was right for
// long and is no more, so the rules say not to tell it.
func facts() []analysis.StatedFact {
	return []analysis.StatedFact{
		{ID: "sundsvall-vaxer", Place: "2281", Measure: "invanare", From: 2001, Year: 2021},
		{ID: "harnosand-laser", Place: "2280", Measure: "utbildning", Year: 2021},
		{ID: "ornskoldsvik-laser", Place: "2284", Measure: "utbildning", From: 2001, Year: 2021},
		{ID: "timra-unga", Place: "2262", Measure: "unga", Year: 2021},
	}
}
