package factsheet_test

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
	"github.com/samverkan/samverkan/analysis/factsheet"
)

// The sheets of the tests. The municipalities and their figures are invented.

func text(sv, en string) samverkan.Text { return samverkan.Text{SV: sv, EN: en} }

func list(of ...float64) []chart.Value {
	out := make([]chart.Value, len(of))
	for i, f := range of {
		out[i] = chart.Of(f)
	}
	return out
}

func head(sv, en, eachSV, eachEN, unit string, decimals int) chart.Head {
	return chart.Head{Title: text(sv, en), Each: text(eachSV, eachEN), Unit: samverkan.Same(unit), Decimals: decimals}
}

func on(date string) samverkan.Date {
	d, err := samverkan.ParseDate(date)
	if err != nil {
		panic(err)
	}
	return d
}

func education() chart.Lines {
	return chart.Lines{
		Head:  head("Eftergymnasial utbildning", "Post-secondary education", "År", "Year", "%", 1),
		Times: chart.Times{At: []int{2012, 2016, 2020, 2024}},
		Series: []chart.Series{
			{Name: samverkan.Same("Granvik"), Values: list(21.1, 24.0, 26.5, 29.1), Strong: true},
			{Name: samverkan.Same("Älvnäs"), Values: list(24.6, 27.6, 29.4, 31.6)},
			{Name: samverkan.Same("Storsele"), Values: list(19.0, 21.0, 22.6, 24.8)},
		},
	}
}

func ages() chart.Bars {
	return chart.Bars{
		Head: head("Åldersgrupper", "Age groups", "Ålder", "Age", "%", 1),
		Now:  samverkan.Same("2024"), Before: samverkan.Same("2012"), Whole: chart.Of(100),
		Rows: []chart.Bar{
			{Name: text("0–19 år", "0–19 years"), Value: chart.Of(21.8), Before: chart.Of(23.6)},
			{Name: text("20–74 år", "20–74 years"), Value: chart.Of(67.5), Before: chart.Of(66.2)},
			{Name: text("75 år och äldre", "75 years and over"), Value: chart.Of(10.7), Before: chart.Of(10.2)},
		},
	}
}

func places() chart.Bars {
	b := chart.Bars{
		Head: head("Platser och påbörjade i länet", "Places and started in the county", "År", "Year", "", 0),
		Now:  text("platser", "places"), Part: text("påbörjade", "started"),
	}
	for _, y := range []struct {
		year         string
		whole, begun float64
		sv, en       string
	}{
		{"2020", 480, 468, "97,5 %", "97.5%"},
		{"2021", 505, 483, "95,6 %", "95.6%"},
		{"2022", 560, 526, "93,9 %", "93.9%"},
		{"2023", 575, 546, "95,0 %", "95.0%"},
		{"2024", 640, 596, "93,1 %", "93.1%"},
	} {
		b.Rows = append(b.Rows, chart.Bar{Name: samverkan.Same(y.year), Value: chart.Of(y.whole), Part: chart.Of(y.begun), Note: text(y.sv, y.en)})
	}
	return b
}

func gap() chart.Gap {
	return chart.Gap{
		Head:   head("Kockar, behov och tillgång", "Cooks, need and supply", "År", "Year", "", 0),
		Times:  chart.Times{At: []int{2025, 2028, 2031, 2035}},
		Need:   chart.Series{Values: list(96, 104, 113, 124), Low: list(95, 99, 104, 109), High: list(97, 109, 122, 139)},
		Supply: chart.Series{Values: list(92, 86, 81, 75), Low: list(91, 82, 75, 67), High: list(93, 90, 87, 83)},
	}
}

// region is six municipalities on a grid that somebody has leaned on.
func region() *chart.Map {
	m := &chart.Map{Head: chart.Head{Title: text("Karta över länet", "Map of the county")}, Chosen: "granvik"}
	for i, n := range []string{"granvik", "alvnas", "storsele", "tunadal", "ekdal", "norrhamn"} {
		e, h := float64(i%2)*40, float64(i/2)*34
		lean := func(x, y float64) chart.Point { return chart.Point{East: x + 0.18*y - 0.0016*x*y, North: y + 0.12*x} }
		m.Shapes = append(m.Shapes, chart.Shape{ID: n, Name: samverkan.Same([]string{"Granvik", "Älvnäs", "Storsele", "Tunadal", "Ekdal", "Norrhamn"}[i]), Rings: [][]chart.Point{{
			lean(e, h), lean(e+21, h-5), lean(e+40, h), lean(e+44, h+16), lean(e+40, h+34), lean(e+18, h+29), lean(e, h+34), lean(e-3, h+15),
		}}})
	}
	return m
}

// granvik is a full sheet, as the page's drawing has it.
func granvik() factsheet.Sheet {
	scb := samverkan.Same("SCB")
	return factsheet.Sheet{
		Kick:  text("Faktablad för vuxenutbildning och yrkeshögskola", "Fact sheet for adult and higher vocational education"),
		Title: samverkan.Same("Granvik"),
		Lead:  text("24 986 invånare 2024. Fler har läst vidare, och var nionde är 75 år eller äldre.", "24,986 inhabitants in 2024. More have studied further, and one in nine is 75 or over."),
		Map:   region(),
		Blocks: []factsheet.Block{
			{
				Heading: text("Fler har läst vidare efter gymnasiet", "More study after upper secondary"), Chart: education(), Source: scb,
				Caption: text("Andel av invånarna 25–64 år.", "Share of the inhabitants aged 25–64."),
			},
			{Heading: text("De äldsta ökar, de yngsta minskar", "The oldest grow, the youngest shrink"), Chart: ages(), Source: scb},
			{
				Heading: text("Yrkeshögskolan: fyllda platser", "Vocational college: places filled"), Chart: places(), Source: text("Yrkeshögskolan i länet", "The county’s vocational college"),
				Caption: text("Siffra: procent fyllda.", "Figure: percent filled."),
			},
		},
		Box: &factsheet.Box{
			Claim: text("Visste du att andelen med eftergymnasial utbildning har ökat mer här än i 250 av 288 andra kommuner?", "Did you know that post-secondary education has grown more here than in 250 of 288 other municipalities?"),
			Rests: text("8,0 procentenheter 2012–2024. Plats 39 av 289; tvåa i länet är Älvnäs med 7,0. Påståendet är valt bland många, och valet är inräknat.", "8.0 percentage points 2012–2024. 39th of 289; second in the county is Älvnäs with 7.0. The claim is chosen among many, and the choice is counted in."),
		},
		Questions: []samverkan.Text{
			text("Vilka yrken är svårast att anställa till i år?", "Which occupations are hardest to hire for?"),
			text("Hur många av era kockar fyller 60 före 2030?", "How many of your cooks turn 60 before 2030?"),
			text("Vem gör den inledande kartläggningen hos er?", "Who does the initial mapping with you?"),
			text("Vilka platser stod tomma förra läsåret?", "Which places were empty last year?"),
		},
		Sources: []factsheet.Source{
			{Name: scb, What: text("Folkmängd och utbildningsnivå 2012–2024, påhittade siffror", "Population and level of education 2012–2024, invented figures"), Fetched: on("2026-03-02")},
			{Name: text("Yrkeshögskolan i länet", "The county’s vocational college"), What: text("platser och påbörjade 2020–2024", "places and started 2020–2024"), Fetched: on("2026-03-02")},
		},
		Footer: text("Frågor om bladet: Britta Norensund, Region Granvik.", "Questions about the sheet: Britta Norensund, Region Granvik."),
		Made:   on("2026-03-03"),
		Data:   `{"education":["21.1","24.0","26.5","29.1"]}`,
	}
}

// alvnas is a small sheet: a wide figure, and a folded table.
func alvnas() factsheet.Sheet {
	return factsheet.Sheet{
		Title: text("Kockar i Älvnäs och Norrhamn", "Cooks in Älvnäs and Norrhamn"),
		Lead:  text("År 2035 saknas 49 kockar om ingenting görs.", "In 2035, 49 cooks are lacking if nothing is done."),
		Blocks: []factsheet.Block{
			{
				Heading: text("Behovet växer medan tillgången krymper", "The need grows while the supply shrinks"), Chart: gap(), Wide: true,
				Caption: text("Heltidstjänster. Bandet är mellan låg och hög framskrivning.", "Full-time posts. The band is between a low and a high projection."), Source: text("egen framskrivning", "own projection"),
			},
			{Heading: text("Validering ger flest för pengarna", "Recognition of skills gives most for the money"), Chart: mix(), Folded: true, Source: text("egen beräkning.", "own calculation.")},
			{Heading: text("Älvnäs är yngst av de sex", "Älvnäs is the youngest of the six"), Chart: rank(), Source: samverkan.Same("SCB")},
		},
		Sources: []factsheet.Source{{Name: text("Påhittade siffror", "Invented figures")}},
	}
}

func mix() chart.Mix {
	m := chart.Mix{Head: head("Billigaste blandningen för 49 kockar", "The cheapest mix for 49 cooks", "Åtgärd", "Measure", "", 0)}
	for i, n := range []samverkan.Text{text("Validering", "Recognition"), text("Fler platser", "More places"), text("Fler stannar", "More stay")} {
		m.Parts = append(m.Parts, chart.Part{Name: n, Value: list(21, 16, 12)[i], Assumption: i == 2})
	}
	return m
}

func rank() chart.Bars {
	b := chart.Bars{Head: head("Andel 75 år och äldre 2024", "Share aged 75 and over in 2024", "Kommun", "Municipality", "%", 1)}
	for i, n := range []string{"Granvik", "Norrhamn", "Storsele", "Tunadal", "Ekdal", "Älvnäs"} {
		b.Rows = append(b.Rows, chart.Bar{Name: samverkan.Same(n), Value: list(14.2, 12.9, 11.4, 10.9, 9.8, 8.0)[i], Strong: i == 5})
	}
	return b
}

// evil is a text that no output may take for more than a text.
const evil = "<script>alert(1)</script> \"'><img src=x onerror=alert(2)> | `a` [b](javascript:c) *d* &amp; {{e}} קהילה 1"

// hostile is a sheet of such texts.
func hostile() factsheet.Sheet {
	e := samverkan.Same(evil)
	return factsheet.Sheet{
		Kick: e, Title: samverkan.Same("</title><b>קהילה\u202E</b> -->"), Lead: e,
		Blocks: []factsheet.Block{
			{Heading: samverkan.Same("# <i onclick=x>Rubrik</i> | 2. b"), Caption: e, Source: samverkan.Same("קהילה"), Chart: bad()},
			{Heading: samverkan.Same("- العربية [x]: y"), Source: e, Chart: bad(), Folded: true},
		},
		Box:       &factsheet.Box{Claim: e, Rests: e},
		Questions: []samverkan.Text{e, samverkan.Same("1) ]]> \x00\x1b[31m")},
		Sources:   []factsheet.Source{{Name: e, What: e, Fetched: on("2026-03-02")}},
		Footer:    e, Made: on("2026-03-03"), Data: evil,
	}
}

func bad() chart.Bars {
	b := rank()
	b.Title, b.Each, b.Unit = samverkan.Same(evil), samverkan.Same("<th>|"), samverkan.Same("\"%|")
	for i, n := range []string{"</td></table><h1>Granvik", "קהילה", "a|b\nc", "<svg/onload=x>", "\u202Ereversed", "名前 ページ"} {
		b.Rows[i].Name = samverkan.Same(n)
	}
	return b
}

// made are the sheets that have golden files.
func made() []struct {
	name  string
	sheet factsheet.Sheet
} {
	return []struct {
		name  string
		sheet factsheet.Sheet
	}{{"granvik", granvik()}, {"alvnas", alvnas()}, {"hostile", hostile()}}
}
