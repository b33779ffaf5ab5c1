package main

import (
	"github.com/samverkan/samverkan/analysis"
)

// catalogue is an example. Who gives an education is told by kind, since none of
// it is true of anybody.
func catalogue() analysis.Catalogue {
	entry := func(id, sv, en string, kind analysis.Level, place, owner string, checked ...int) analysis.Entry {
		e := analysis.Entry{ID: id, Name: text(sv, en), Kind: kind, Place: place, Owner: owner}
		if len(checked) == 3 {
			e.Checked = date(checked[0], checked[1], checked[2])
		}
		return e
	}
	list := []analysis.Entry{
		entry("gy-mat-sundsvall", "Restaurang och livsmedel, gymnasiet", "Restaurant and food, upper secondary school", analysis.UpperSecondary, "2281", "Gymnasieskolan i Sundsvall", 2022, 9, 5),
		entry("gy-mat-ornskoldsvik", "Restaurang och livsmedel, gymnasiet", "Restaurant and food, upper secondary school", analysis.UpperSecondary, "2284", "Gymnasieskolan i Örnsköldsvik", 2022, 8, 22),
		entry("gy-vard-harnosand", "Vård och omsorg, gymnasiet", "Health and social care, upper secondary school", analysis.UpperSecondary, "2280", "Gymnasieskolan i Härnösand", 2021, 10, 11),
		entry("vux-kock-solleftea", "Kock, yrkesvux", "Cook, adult education", analysis.Adult, "2283", "Vuxenutbildningen i Sollefteå", 2022, 11, 14),
		entry("vux-kock-kramfors", "Kock, yrkesvux på distans", "Cook, adult education at a distance", analysis.Adult, "2282", "Vuxenutbildningen i Kramfors", 2021, 5, 3),
		entry("vux-vard-ange", "Undersköterska, yrkesvux", "Assistant nurse, adult education", analysis.Adult, "2260", "Vuxenutbildningen i Ånge", 2022, 6, 13),
		entry("vux-vard-timra", "Vårdbiträde, yrkesvux", "Care assistant, adult education", analysis.Adult, "2262", "", 2022, 3, 21),
		entry("yh-underhall", "Underhållsteknik, yrkeshögskola", "Maintenance, higher vocational education", analysis.Vocational, "2284", "Yrkeshögskolan i Örnsköldsvik", 2022, 10, 3),
		entry("yh-maltid", "Måltidsledning, yrkeshögskola", "Leading of kitchens, higher vocational education", analysis.Vocational, "2281", "Yrkeshögskolan i Sundsvall"),
		entry("fu-svenska-kok", "Svenska för köket", "Swedish for the kitchen", analysis.Association, "2280", "Studieförbundet i Härnösand", 2022, 9, 19),
		entry("hs-kost", "Måltidens vetenskap, kurs på distans", "The science of meals, a course at a distance", analysis.University, "", "Kursansvarig vid högskolan", 2022, 12, 1),
		entry("br-allergi", "Allergi och specialkost", "Allergies and special diets", analysis.Trade, "", "Branschens yrkesnämnd", 2022, 1, 25),
	}
	for i := range list {
		switch list[i].ID {
		case "gy-mat-sundsvall", "gy-mat-ornskoldsvik", "vux-kock-solleftea", "vux-kock-kramfors", "yh-maltid", "br-allergi":
			list[i].Occupations = []string{"kockar"}
		}
	}
	return analysis.Catalogue{Open: analysis.Yes, Every: 365, Entries: list}
}

// evidence is an example after KFA-01 to KFA-16: projects are named as the text
// names them, and the days are invented.
func evidence() []analysis.Evidence {
	return []analysis.Evidence{
		{
			ID: "befolkningen", Step: analysis.Knowledge, On: date(2018, 11, 12), Sheet: analysis.ForDemography,
			Text: text("Ett faktablad om hur länets befolkning ser ut.", "A fact sheet on what the county's population looks like."),
		},
		{
			ID: "databasen", Step: analysis.Knowledge, On: date(2019, 2, 4),
			Text: text("En utbildningsdatabas som alla kan läsa och rätta.", "An education catalogue that everybody can read and correct."),
		},
		{
			ID: "blad-gymnasiet", Step: analysis.Knowledge, On: date(2019, 9, 16), Sheet: analysis.ForSchools, LedBy: []string{"befolkningen"},
			Text: text("Ett faktablad om länets yrken för gymnasieskolan.", "A fact sheet on the county's occupations for upper secondary schools."),
		},
		{
			ID: "blad-arbetsgivare", Step: analysis.Knowledge, On: date(2020, 3, 2), Sheet: analysis.ForEmployers, LedBy: []string{"befolkningen"},
			Text: text("Ett faktablad om vilka som går i pension, för arbetsgivare.", "A fact sheet on who retires, for employers."),
		},
		{
			ID: "blad-yh", Step: analysis.Knowledge, On: date(2020, 9, 7), Sheet: analysis.ForVocational, LedBy: []string{"befolkningen"},
			Text: text("Ett faktablad om yrken och platser för yrkeshögskolan.", "A fact sheet on occupations and places for higher vocational education."),
		},
		{
			ID: "malbild-maltid", Step: analysis.Examples, On: date(2019, 6, 10), Places: []string{"2280", "2281", "2282", "2283", "2284"},
			Text: text("Målbild måltid: de första kockarna är validerade, och fem kommuner har fått höra hur det gick till.",
				"Målbild måltid: the first cooks are validated, and five municipalities have been told how it was done."),
		},
		{
			ID: "lararassistenter", Step: analysis.Examples, On: date(2020, 6, 15), Places: []string{"2262", "2281", "2283"}, LedBy: []string{"blad-gymnasiet"},
			Text: text("De första lärarassistenterna är klara med sin utbildning, och tre kommuner har träffat dem.",
				"The first teaching assistants have finished their education, and three municipalities have met them."),
		},
		{
			ID: "riktad-information", Step: analysis.Presence, On: date(2021, 3, 8), LedBy: []string{"blad-yh"}, Places: []string{"2280", "2281", "2284"},
			Text: text("Riktad information om yrkeshögskolans platser, på plats i tre kommuner.",
				"Information on places in higher vocational education to those it concerns, on the spot in three municipalities."),
		},
		{
			ID: "analysgruppen", Step: analysis.Structures, On: date(2021, 1, 11), LedBy: []string{"befolkningen", "databasen"}, Owner: "Regionens analysgrupp", Lasting: analysis.Yes,
			Text: text("En analysgrupp som möts varje månad.", "An analysis group that meets every month."),
		},
		{
			ID: "framtidsvalet", Step: analysis.Structures, On: date(2021, 8, 23), LedBy: []string{"blad-gymnasiet"}, Owner: "Projektledningen", Lasting: analysis.No,
			Text: text("Framtidsvalet 2.0: elever möter länets yrken innan de väljer.", "Framtidsvalet 2.0: pupils meet the county's occupations before they choose."),
		},
		{
			ID: "bussarna", Step: analysis.Structures, On: date(2022, 2, 14), LedBy: []string{"lararassistenter"}, Places: []string{"2281", "2283", "2284"},
			Text: text("En teknikbuss och en vårdbuss kör till skolorna i tre kommuner.", "A technology bus and a care bus drive to schools in three municipalities."),
		},
		{
			ID: "valideringsnatverket", Step: analysis.Structures, On: date(2022, 5, 9), LedBy: []string{"malbild-maltid", "blad-arbetsgivare"}, Owner: "De sju kommunerna tillsammans", Lasting: analysis.Yes,
			Model: "BOSS",
			Text:  text("Ett nätverk för validering som kommunerna har varit med och skapat.", "A network for validation that the municipalities took part in creating."),
		},
	}
}

// visits are examples (KFA-11): five municipalities of seven have been visited,
// one is to be, and nobody has been to Ånge.
func visits() []analysis.Visit {
	five := analysis.VisitSubjects()
	return []analysis.Visit{
		{Place: "2281", On: date(2022, 3, 15), Subjects: five, Text: text("Exempel: köken vill ha plats för fler som validerar.", "An example: the kitchens want room for more who validate.")},
		{Place: "2284", On: date(2022, 4, 5), Subjects: five, Text: text("Exempel: skolköken vill möta dem som går ut gymnasiet.", "An example: the school kitchens want to meet those who leave upper secondary school.")},
		{Place: "2283", On: date(2022, 5, 17), Subjects: []analysis.Subject{analysis.Demography, analysis.Occupations, analysis.Establishment}, Text: text("Exempel: tre ämnen hanns med.", "An example: there was time for three subjects.")},
		{Place: "2280", On: date(2022, 9, 27), Subjects: []analysis.Subject{analysis.Demography, analysis.Assistance, analysis.Occupations, analysis.Integration}},
		{Place: "2282", On: date(2022, 11, 8), Text: text("Exempel: vad mötet tog upp är inte antecknat.", "An example: what the meeting took up is not written down.")},
		{Place: "2262", On: date(2023, 3, 14)},
	}
}
