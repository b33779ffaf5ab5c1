package main

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
)

func occupations() []validation.Occupation {
	return []validation.Occupation{
		{
			ID: "kock", Name: text("kock", "cook"), Pipeline: "kock", Outcomes: cookOutcomes(),
			Standard: validation.Standard{Name: text("Kock, gemensam standard", "Cook, shared standard"), Owner: "maltidsrad", Central: true},
			Alignments: []validation.Alignment{
				{Scheme: validation.SeQF, Code: "4", Decision: "D-2022-118", Period: between(date(2022, 7, 1), date(2027, 7, 1))},
				{Scheme: validation.SSYK, Code: "5120", Name: text("Kockar och kallskänkor", "Cooks and cold-buffet managers"), Period: from(date(2014, 1, 1))},
			},
		},
		{
			ID: "vard", Name: text("vårdbiträde", "care assistant"), Pipeline: "vard", Outcomes: careOutcomes(),
			Standard: validation.Standard{Name: text("Vårdbiträde, gemensam standard", "Care assistant, shared standard"), Owner: "omsorgsrad", Central: true},
			Alignments: []validation.Alignment{
				{Scheme: validation.SeQF, Code: "4", Decision: "D-2021-077", Period: between(date(2021, 10, 1), date(2026, 10, 1))},
				{Scheme: validation.SSYK, Code: "5330", Name: text("Vårdbiträden", "Care assistants"), Period: from(date(2014, 1, 1))},
			},
		},
	}
}

func outcome(id string, name samverkan.Text, criteria ...samverkan.Text) validation.LearningOutcome {
	o := validation.LearningOutcome{ID: id, Name: name}
	for i, c := range criteria {
		o.Criteria = append(o.Criteria, validation.Criterion{ID: id + "-" + string(rune('1'+i)), Text: c})
	}
	return o
}

func cookOutcomes() []validation.LearningOutcome {
	return []validation.LearningOutcome{
		outcome("ravaror", text("Råvaror och säsong", "Produce and season"),
			text("Väljer råvaror efter säsong, pris och kvalitet.", "Chooses produce by season, price and quality."),
			text("Känner igen det som är dåligt, och sorterar bort det.", "Recognizes what is bad, and sorts it out."),
			text("Tar hand om hela råvaran, så att lite slängs.", "Uses the whole of it, so that little is thrown away.")),
		outcome("tillagning", text("Grundläggande tillagning", "Basic cooking"),
			text("Steker, kokar, bakar i ugn och ångar med jämnt resultat.", "Fries, boils, bakes and steams with an even result."),
			text("Smakar av och rättar till.", "Tastes and adjusts.")),
		outcome("saser", text("Sås, fond och soppa", "Sauce, stock and soup"),
			text("Kokar fond från grunden.", "Makes stock from scratch."),
			text("Reder såser och räddar den som har skurit sig.", "Thickens sauces and saves one that has split.")),
		outcome("brod", text("Bröd och dessert", "Bread and dessert"),
			text("Bakar två sorters matbröd.", "Bakes two kinds of bread."),
			text("Lagar en varm och en kall dessert.", "Makes a hot and a cold dessert.")),
		outcome("storkok", text("Storkök och planering", "Large kitchens and planning"),
			text("Räknar om recept till etthundra portioner.", "Recalculates recipes to one hundred portions."),
			text("Planerar en veckomatsedel och beställer till den.", "Plans a week's menu and orders for it."),
			text("Håller tiden när allt ska vara klart samtidigt.", "Keeps the time when all is to be ready at once.")),
		outcome("specialkost", text("Specialkost och allergi", "Special diets and allergies"),
			text("Lagar en rätt fri från ett allergen, skild från annan mat.", "Makes a dish free of an allergen, apart from other food."),
			text("Anpassar konsistens och näring efter ordination.", "Adapts texture and nutrition as prescribed.")),
		outcome("egenkontroll", text("Egenkontroll och hygien", "Own checks and hygiene"),
			text("Mäter och antecknar temperaturer.", "Measures and notes temperatures."),
			text("Förklarar farorna i det egna köket och vad som görs åt dem.", "Explains the hazards of the kitchen and what is done about them."),
			text("Håller rent och rätt ordning på rena och orena ytor.", "Keeps clean, and clean and unclean surfaces apart.")),
		outcome("bemotande", text("Servering och bemötande", "Serving and manner"),
			text("Serverar och berättar vad maten innehåller.", "Serves and tells what the food contains."),
			text("Bemöter den som klagar så att båda kan gå vidare.", "Meets whoever complains so that both can go on.")),
	}
}

func careOutcomes() []validation.LearningOutcome {
	return []validation.LearningOutcome{
		outcome("vardegrund", text("Bemötande och värdegrund", "Manner and values"),
			text("Utgår från vad personen själv vill.", "Begins with what the person wants."),
			text("Lyssnar och anpassar sitt sätt att tala.", "Listens and adapts the way of talking.")),
		outcome("omvardnad", text("Personlig omvårdnad", "Personal care"),
			text("Hjälper till med morgon- och kvällsbestyr.", "Helps with mornings and evenings."),
			text("Ser förändringar och säger till.", "Sees changes and tells of them.")),
		outcome("hygien", text("Hygien och smittskydd", "Hygiene and infection control"),
			text("Följer basala hygienrutiner.", "Follows basic hygiene."),
			text("Vet vad som gäller vid smitta.", "Knows what applies when there is infection.")),
		outcome("forflyttning", text("Förflyttning och ergonomi", "Moving and ergonomics"),
			text("Flyttar en person säkert, med hjälpmedel.", "Moves a person safely, with aids."),
			text("Skonar den egna kroppen.", "Spares the own body.")),
		outcome("maltid", text("Måltid och näring", "Meals and nutrition"),
			text("Gör måltiden till en god stund.", "Makes the meal a good moment."),
			text("Ser tecken på att någon äter för lite.", "Sees signs that somebody eats too little.")),
		outcome("sekretess", text("Dokumentation och sekretess", "Records and confidentiality"),
			text("Antecknar kort och sakligt.", "Notes briefly and factually."),
			text("Vet vad som inte får berättas, och för vem.", "Knows what may not be told, and to whom.")),
	}
}

func courses() []validation.Course {
	kronor := func(a, b int64) *validation.Range { return &validation.Range{From: a * 100, To: b * 100} }
	seen := date(2027, 3, 2)
	cook := func(id string, name samverkan.Text, provider string, days int, price *validation.Range, checked samverkan.Date, outcomes ...string) validation.Course {
		return validation.Course{
			ID: id, Name: name, Provider: provider, Occupation: "kock", Outcomes: outcomes, Days: days, Price: price,
			Period: from(date(2024, 8, 1)), Checked: checked,
		}
	}
	care := func(id string, name samverkan.Text, days int, outcomes ...string) validation.Course {
		return validation.Course{
			ID: id, Name: name, Provider: "granvik", Occupation: "vard", Outcomes: outcomes, Days: days,
			Period: from(date(2026, 8, 1)), Checked: seen,
		}
	}
	return []validation.Course{
		cook("k-ravaror", text("Råvarukunskap", "Knowing produce"), "alvens", 4, kronor(4200, 4200), seen, "ravaror"),
		cook("k-grund", text("Grundmetoder i köket", "Basic methods of the kitchen"), "alvens", 10, kronor(9800, 9800), seen, "tillagning", "saser"),
		cook("k-saser", text("Såser och soppor", "Sauces and soups"), "fjallets", 3, kronor(3600, 3600), seen, "saser"),
		cook("k-brod", text("Bröd och dessert", "Bread and dessert"), "alvens", 4, nil, seen, "brod"),
		cook("k-storkok", text("Laga för många", "Cooking for many"), "fjallets", 6, kronor(6400, 6400), date(2025, 11, 20), "storkok"),
		cook("k-allergi", text("Allergi i storkök", "Allergies in large kitchens"), "alvens", 3, kronor(3400, 3400), seen, "specialkost"),
		cook("k-saker", text("Specialkost och säker mat", "Special diets and safe food"), "alvens", 5, kronor(5200, 5900), seen, "specialkost", "egenkontroll"),
		cook("k-hygien", text("Livsmedelshygien", "Food hygiene"), "fjallets", 3, kronor(2900, 2900), seen, "egenkontroll"),
		cook("k-gast", text("Att möta gästen", "Meeting the guest"), "alvens", 2, nil, seen, "bemotande"),
		care("v-omvardnad", text("Omvårdnad i vardagen", "Everyday care"), 8, "vardegrund", "omvardnad"),
		care("v-hygien", text("Basal hygien", "Basic hygiene"), 2, "hygien"),
		care("v-flytta", text("Säker förflyttning", "Moving safely"), 3, "forflyttning"),
		care("v-maltid", text("Måltiden hos äldre", "Meals of older people"), 2, "maltid"),
	}
}

func quality() []validation.SelfAssessment {
	say := func(f validation.QualityFactor, on samverkan.Date, l validation.QualityLevel, t samverkan.Text) validation.SelfAssessment {
		return validation.SelfAssessment{Factor: f, On: on, Level: l, Text: t}
	}
	then, now := date(2025, 10, 1), date(2026, 11, 16)
	return []validation.SelfAssessment{
		say(validation.InformationFactor, then, validation.Begun, text("En broschyr, bara på svenska.", "A leaflet, in Swedish only.")),
		say(validation.AssessmentFactor, then, validation.Works, text("Två bedömare varje gång.", "Two assessors each time.")),
		say(validation.InformationFactor, now, validation.Works, text("Broschyr på sex språk, och vägledare i kommunerna.", "A leaflet in six languages, and counselors in the municipalities.")),
		say(validation.PreconditionsFactor, now, validation.Begun, text("Pengarna beslutas ett år i taget.", "The money is decided a year at a time.")),
		say(validation.DocumentationFactor, now, validation.Works, text("Allt underlag numreras.", "All evidence is numbered.")),
		say(validation.CoordinationFactor, now, validation.Works, text("Möte var sjätte vecka.", "A meeting every sixth week.")),
		say(validation.GuidanceFactor, now, validation.Begun, text("En vägledare slutar vid nyår.", "A counselor leaves at the new year.")),
		say(validation.MappingFactor, now, validation.Works, text("Samma frågor i alla kommuner.", "The same questions in all municipalities.")),
		say(validation.AssessmentFactor, now, validation.Improves, text("Bedömarna träffas och jämför.", "The assessors meet and compare.")),
		say(validation.FollowUpFactor, now, validation.Begun, text("Tiderna följs sedan i höst.", "Times are followed since this autumn.")),
	}
}

func fullTraining() []validation.FullTraining {
	assumed := text("antagande", "assumption")
	return []validation.FullTraining{
		{Occupation: "kock", Days: validation.Days{From: 380, To: 560}, Amount: &validation.Range{From: 90_000_00, To: 130_000_00}, Source: assumed},
		{Occupation: "vard", Days: validation.Days{From: 190, To: 280}, Amount: &validation.Range{From: 45_000_00, To: 70_000_00}, Source: assumed},
	}
}
