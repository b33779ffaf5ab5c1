package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"math/big"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/analysis/cube"
)

// county is Västernorrland's code. Its municipalities are those whose code
// begins with it.
const county = "22"

// generate makes the document. The same extracts give the same document.
func generate() (*analysis.Analysis, error) {
	x := &extracts{}
	a := &analysis.Analysis{
		Schema: analysis.Schema, ID: "vasternorrland",
		Name: text("Kompetensförsörjning i Västernorrland", "Competence supply in Västernorrland"),
		Note: text(
			"Kommunerna, deras gränser och siffrorna om dem är verkliga, och källan står vid varje tabell. "+
				"Utbildningsdatabasen, det som är gjort i de fyra stegen, besöken och alla tal om kockar är exempel och påhittade. "+
				"Om försörjningsstöd och etableringar fanns inga säkra öppna siffror; därför står inga här. "+
				"Födda och döda finns bara för hela länet och till 2015, så framskrivningen av kommunernas befolkning från 2019 bygger på hur det var till dess.",
			"The municipalities, their outlines and the figures of them are real, and the source stands by each table. "+
				"The education catalogue, what was done in the four steps, the visits and all numbers about cooks are examples and invented. "+
				"On social assistance and establishments there were no safe open figures, so there are none here. "+
				"Births and deaths are there for the county as a whole only, and to 2015, so the projection of the municipalities' population from 2019 rests on how things went until then."),
		Region:  analysis.Place{Code: county, Name: "Västernorrland"},
		Sources: x.sources(), Measures: measures(), Panels: x.panels(), Facts: facts(),
		Population: x.population(), Births: x.births(), Deaths: x.people("county_deaths.csv", "lan"),
		Catalogue: catalogue(), Programs: x.programs(), Evidence: evidence(), Visits: visits(),
		Occupations: occupations(),
	}
	for _, r := range x.read("municipalities.csv") {
		if p := (analysis.Place{Code: r["code"], Name: r["name"]}); strings.HasPrefix(p.Code, county) {
			a.Municipalities = append(a.Municipalities, analysis.Municipality{Code: p.Code, Name: p.Name})
		} else {
			a.Others = append(a.Others, p)
		}
	}
	x.outlines(a.Municipalities)
	return a, x.err
}

// sources are where figures come from. The day on which somebody fetched them
// from the publisher is not known, so it is left out.
func (x *extracts) sources() []analysis.Source {
	var out []analysis.Source
	add := func(id, publisher, query, terms string, note samverkan.Text, files ...string) {
		h := sha256.New()
		for _, f := range files {
			raw, err := data.ReadFile("data/" + f)
			if err != nil {
				x.fail(err)
			}
			h.Write(raw)
		}
		out = append(out, analysis.Source{ID: id, Source: cube.Source{
			Publisher: publisher, Query: query, License: terms, Hash: hex.EncodeToString(h.Sum(nil)), Note: note,
		}})
	}
	add("kommuner", "SCB", "github.com/mattiasnordin/Regression@3186826 data/raw/municip_data.csv", "",
		text("Befolkning, ålder och utbildning gäller 31 december, skatteunderlaget årets inkomster och skattesatsen årets skatt. Siffrorna är bearbetade av den som samlat dem. Knivsta var en del av Uppsala till och med 2002.",
			"Population, ages and education are of 31 December, the tax base of the year's incomes and the rate of the year's tax. The figures were processed by the one who collected them. Knivsta was a part of Uppsala to the end of 2002."),
		"panel_2001.csv", "panel_between.csv", "panel_2017.csv", "panel_2021.csv")
	add("lan", "SCB", "github.com/StatisticsNZ/demdata@2e4fe83", "SCB open data",
		text("Hela länet, 1968–2015. Barn till mödrar under 15 år står bland dem med mödrar 15–19 år, och de till mödrar över 49 år bland dem med mödrar 45–49 år.",
			"The county as a whole, 1968–2015. Children of mothers below 15 years stand among those of mothers of 15–19 years, and those of mothers above 49 years among those of mothers of 45–49 years."),
		"county_population.csv", "county_births.csv", "county_deaths.csv")
	add("folkmangd", "SCB", "github.com/vagdur/SCBHandlerPlotter@218225c inst/extdata/SCB_alderkon.csv", "",
		text("De sju kommunerna 31 december 2019.", "The seven municipalities on 31 December 2019."), "municipal_2019.csv")
	add("fodelseland", "SCB", "github.com/vagdur/SCBHandlerPlotter@218225c inst/extdata/SCB_inrikesvsutrikesfodda.csv", "",
		text("Bara åldrarna 12–25 år, 31 december 2019.", "Only the ages 12–25, on 31 December 2019."), "foreign_born_2019.csv")
	add("arbetslosa", "Arbetsförmedlingen", "github.com/Lompish/riksdagsvalet-g2-inlamning@4f23b6b databases/sqlite-dbs/unemployed.sqlite3", "",
		text("Inskrivna i snitt över årets månader, delat med alla invånare 31 december året före. Att både öppet arbetslösa och de i program är med är vår tolkning.",
			"Registered, the mean of the year's months, by all inhabitants on 31 December the year before. That both the openly unemployed and those in training are in it is our reading."),
		"unemployed.csv", "panel_2017.csv", "panel_2021.csv")
	add("yh", "SCB", "", "SCB open data", text("Nyckeltal för sökande till yrkeshögskolan, hela riket.", "Key figures on applicants to higher vocational education, the whole country."), "yh.csv")
	return out
}

// The years that there are panels of: by their population, the last day of the
// year. The tax rate is of the year after.
func panelYears() (all, between []int) { return []int{2001, 2017, 2021}, []int{2005, 2009, 2013} }

// panels are the figures of places, as they are told: shares in percent to one
// decimal, the tax base in thousand kronor to one.
func (x *extracts) panels() []analysis.Panel {
	all, between := panelYears()
	of := map[int][]record{}
	for _, y := range all {
		of[y] = x.read("panel_" + strconv.Itoa(y) + ".csv")
	}
	for _, r := range x.read("panel_between.csv") {
		y := int(x.whole(r["year"]))
		of[y] = append(of[y], r)
	}
	return []analysis.Panel{x.panel(all, of), x.panel(between, of), x.unemployed(of), x.foreignBorn()}
}

func (x *extracts) panel(years []int, of map[int][]record) analysis.Panel {
	p := analysis.Panel{Source: "kommuner"}
	figures := make([][]string, len(of[years[0]]))
	for _, m := range []struct {
		measure, column string
		later           int
		write           func(s string) string
	}{
		{"invanare", "population", 0, func(s string) string { return s }},
		{"unga", "share_0_19", 0, func(s string) string { return x.rounded(s, big.NewRat(100, 1), 1) }},
		{"aldre", "share_75", 0, func(s string) string { return x.rounded(s, big.NewRat(100, 1), 1) }},
		{"utbildning", "share_tertiary", 0, func(s string) string { return x.rounded(s, big.NewRat(100, 1), 1) }},
		{"skattekraft", "tax_base", 0, func(s string) string { return x.rounded(s, big.NewRat(1, 1000), 1) }},
		{"skattesats", "tax_rate", 1, func(s string) string { return x.rounded(s, big.NewRat(1, 1), 2) }},
	} {
		for _, y := range years {
			p.Columns = append(p.Columns, analysis.Column{Measure: m.measure, Year: y + m.later})
			for i, r := range of[y] {
				s := "." // Knivsta, before it was
				if r[m.column] != "" {
					s = m.write(r[m.column])
				}
				figures[i] = append(figures[i], s)
			}
		}
	}
	for i, r := range of[years[0]] {
		p.Rows = append(p.Rows, row(r["code"], figures[i]))
	}
	return p
}

func row(code string, figures []string) analysis.PlaceRow {
	return analysis.PlaceRow{Place: code, Row: analysis.Row(strings.Join(figures, " "))}
}

// unemployed are those registered, the mean of the year's months, by a thousand
// inhabitants on the last day of the year before. They are told in whole numbers,
// since what the source counts is not stated to the person.
func (x *extracts) unemployed(of map[int][]record) analysis.Panel {
	p := analysis.Panel{Source: "arbetslosa"}
	figures := map[string][]string{}
	var codes []string
	for _, y := range []int{2018, 2022} {
		p.Columns = append(p.Columns, analysis.Column{Measure: "arbetslosa", Year: y})
		inhabitants := map[string]int64{}
		for _, r := range of[y-1] {
			if strings.HasPrefix(r["code"], county) {
				inhabitants[r["code"]] = x.whole(r["population"])
			}
		}
		for _, r := range x.read("unemployed.csv") {
			if r["year"] != strconv.Itoa(y) {
				continue
			}
			sum := int64(0)
			for m := 1; m <= 12; m++ {
				sum += x.whole(r[fmt.Sprintf("%02d", m)])
			}
			code := r["code"]
			if figures[code] == nil {
				codes = append(codes, code)
			}
			figures[code] = append(figures[code], x.rounded(strconv.FormatInt(sum, 10), big.NewRat(1000, 12*inhabitants[code]), 0))
		}
	}
	for _, code := range codes {
		p.Rows = append(p.Rows, row(code, figures[code]))
	}
	return p
}

// foreignBorn are those born abroad among inhabitants of 12–25 years.
func (x *extracts) foreignBorn() analysis.Panel {
	p := analysis.Panel{Source: "fodelseland", Columns: []analysis.Column{{Measure: "utrikesfodda", Year: 2019}}}
	abroad, all := map[string]int64{}, map[string]int64{}
	var codes []string
	for _, r := range x.read("foreign_born_2019.csv") {
		code, n := r["code"], x.whole(r["foreign_born"])
		if all[code] == 0 {
			codes = append(codes, code)
		}
		abroad[code] += n
		all[code] += n + x.whole(r["born_in_sweden"])
	}
	for _, code := range codes {
		p.Rows = append(p.Rows, row(code, []string{big.NewRat(100*abroad[code], all[code]).FloatString(1)}))
	}
	return p
}
