package chart_test

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
)

// The charts of the tests. The municipalities and their figures are invented.

func text(sv, en string) samverkan.Text { return samverkan.Text{SV: sv, EN: en} }

func head(sv, en, unit string, decimals int) chart.Head {
	return chart.Head{Title: text(sv, en), Unit: samverkan.Same(unit), Decimals: decimals}
}

// list makes values of floats; gone is unknown.
func list(of ...float64) []chart.Value {
	out := make([]chart.Value, len(of))
	for i, f := range of {
		if f != gone {
			out[i] = chart.Of(f)
		}
	}
	return out
}

const gone = -1e9

// named is a chart of the tests.
type named struct {
	name  string
	chart chart.Chart
}

func made() []named {
	return []named{
		{"bars-ages", ages()},
		{"bars-places", places()},
		{"bars-rank", rank()},
		{"bars-change", change()},
		{"lines-one", education()},
		{"lines-three", three()},
		{"pyramid", pyramid()},
		{"strip", profile()},
		{"slope", slope()},
		{"multiples", multiples()},
		{"gap", gap()},
		{"gap-crossing", crossing()},
		{"mix", mix()},
		{"map", region()},
	}
}

func ages() chart.Bars {
	return chart.Bars{
		Head: head("De äldsta ökar, de yngsta minskar", "The oldest grow, the youngest shrink", "%", 1),
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
		Head: head("Yrkeshögskolan: fyllda platser", "Higher vocational education: places filled", "", 0),
		Now:  text("platser", "places"), Part: text("påbörjade", "started"),
	}
	b.Each = text("År", "Year")
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

func rank() chart.Bars {
	b := chart.Bars{Head: head("Granvik har flest äldre av de sex", "Granvik has the most old people of the six", "%", 1)}
	b.Each = text("Kommun", "Municipality")
	for i, n := range []string{"Granvik", "Älvnäs", "Storsele", "Tunadal", "Ekdal", "Hällnora med Vikmons landskommun"} {
		b.Rows = append(b.Rows, chart.Bar{Name: samverkan.Same(n), Value: list(14.2, 12.9, 11.4, gone, 9.8, 8.05)[i], Strong: i == 0})
	}
	return b
}

func change() chart.Bars {
	b := chart.Bars{Head: head("Folkmängden växer i två kommuner", "The population grows in two municipalities", "", 0)}
	for i, n := range []string{"Älvnäs", "Tunadal", "Ekdal", "Storsele", "Granvik"} {
		b.Rows = append(b.Rows, chart.Bar{Name: samverkan.Same(n), Value: list(412, 96, 0, -188, -1274)[i]})
	}
	return b
}

func education() chart.Lines {
	g := chart.Lines{
		Head:   head("Fler har läst vidare efter gymnasiet", "More have studied after upper secondary school", "%", 1),
		Times:  chart.Times{At: []int{2012, 2016, 2020, 2024}},
		Others: text("åtta liknande kommuner", "eight similar municipalities"),
		Series: []chart.Series{{Name: samverkan.Same("Granvik"), Values: list(21.1, 24.0, 26.5, 29.1), Strong: true}},
	}
	for _, v := range [][]chart.Value{
		list(24.6, 27.6, 29.4, 31.6), list(23.2, 25.9, 28.1, 30.7), list(22.5, 25.4, 27.7, 30.4), list(22.1, 25.1, 27.0, 29.2),
		list(21.8, gone, 26.8, 29.3), list(21.5, 24.6, 26.9, 28.9), list(21.0, 24.3, 26.4, 28.7), list(19.0, 21.0, 22.6, 24.8),
	} {
		g.Series = append(g.Series, chart.Series{Values: v})
	}
	return g
}

func three() chart.Lines {
	return chart.Lines{
		Head:     head("Elever, lärlingar och vuxna i vårdutbildning", "Pupils, apprentices and adults in care training", "", 0),
		Times:    chart.Times{At: []int{2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026}},
		FromZero: true,
		Series: []chart.Series{
			{Name: text("vuxna", "adults"), Values: list(120, 131, gone, gone, 170, 182, 205, 231, 244), Low: list(gone, gone, gone, gone, gone, gone, 205, 219, 221), High: list(gone, gone, gone, gone, gone, gone, 205, 243, 268), Strong: true},
			{Name: text("elever", "pupils"), Values: list(230, 226, 221, 214, 219, 224, 230, 234, 238), Strong: true},
			{Name: text("lärlingar", "apprentices"), Values: list(12, 18, 22, 25, 31, gone, 44, 52, 61), Strong: true},
		},
	}
}

func pyramid() chart.Pyramid {
	g := chart.Pyramid{
		Head: head("På tio år: fler kring 70, färre kring 35", "In ten years: more around 70, fewer around 35", "", 0),
		Now:  text("länet 2025", "the county 2025"), Then: text("tio år senare, med band", "ten years on, with a band"),
	}
	men := []float64{6100, 6600, 7900, 8200, 6500, 6300, 6900, 7800, 8300, 8200, 8300, 9500, 8700, 6500, 5300, 4600, 3100, 1600, 520, 90}
	women := []float64{5800, 6200, 7500, 7800, 5800, 5600, 6600, 7500, 7900, 7800, 8100, 9000, 8300, 6600, 5900, 5700, 4700, 2900, 1250, 280}
	then := []float64{5600, 5500, 6300, 6100, 6750, 6700, 5600, 6200, 7050, 7900, 7900, 7700, 7800, 8500, 7100, 4600, 2900, 1500, 560, 110}
	for i := range men {
		g.Ages = append(g.Ages, 5*i)
		for k, side := range []*chart.Side{&g.Men, &g.Women} {
			now, next := men[i], then[i]
			if k == 1 {
				now, next = women[i], float64(int(then[i]*0.97))+float64(25*i)
			}
			e := []float64{600, 500, 450, 450, 600, 650, 500, 400, 350, 300, 250, 250, 250, 300, 250, 200, 150, 100, 40, 20}[i]
			side.Now = append(side.Now, chart.Of(now))
			side.Then = append(side.Then, chart.Of(next))
			side.Low = append(side.Low, chart.Of(next-e))
			side.High = append(side.High, chart.Of(next+e))
		}
	}
	return g
}

// spread makes n values about a middle, the same every time.
func spread(n int, middle, wide float64) []chart.Value {
	out := make([]chart.Value, n)
	seed := uint32(7)
	for i := range out {
		sum := 0.0
		for range 6 { // nearly a bell
			seed = seed*1664525 + 1013904223 // Numerical Recipes
			sum += float64(seed>>16)/65536 - 0.5
		}
		out[i] = chart.Of(middle + wide*sum)
	}
	return out
}

func profile() chart.Strip {
	g := chart.Strip{
		Head:   head("Äldre än de åtta liknande, och med högre skatt", "Older than the eight similar ones, and with a higher tax", "", 0),
		Chosen: samverkan.Same("Granvik"), Like: text("åtta liknande kommuner", "eight similar municipalities"),
		Middle: text("mitten av alla", "the middle of all"), All: text("alla 290", "all 290"),
	}
	for _, m := range []struct {
		sv, en, unit    string
		decimals        int
		middle, wide, x float64
		log             bool
	}{
		{"Folkmängd", "Population", "", 0, 15600, 4100, 24986, true},
		{"Andel 0–19 år", "Share aged 0–19", "%", 1, 22.1, 2.4, 21.8, false},
		{"Andel 75 år och äldre", "Share aged 75 and over", "%", 1, 10.4, 2, 13.7, false},
		{"Eftergymnasial utbildning", "Post-secondary education", "%", 1, 27, 6, 29.1, false},
		{"Skattekraft per invånare", "Tax base per inhabitant", "tkr", 0, 183, 12, 186, false},
		{"Kommunal skattesats", "Municipal tax rate", "", 2, 21.6, 0.9, 22.44, false},
	} {
		row := chart.Measure{Name: text(m.sv, m.en), Unit: samverkan.Same(m.unit), Decimals: m.decimals, Log: m.log, Chosen: chart.Of(m.x), Median: chart.Of(m.middle)}
		row.All = spread(290, m.middle, m.wide)
		for k := range 8 {
			row.Like = append(row.Like, chart.Of(m.x+m.wide*0.12*(float64(k)-4.6)))
		}
		g.Rows = append(g.Rows, row)
	}
	return g
}

func slope() chart.Slope {
	g := chart.Slope{Head: head("Granvik har gått om tre", "Granvik has passed three", "%", 1), From: samverkan.Same("2014"), To: samverkan.Same("2024")}
	g.Each = text("Kommun", "Municipality")
	for i, n := range []string{"Granvik", "Älvnäs", "Storsele", "Tunadal", "Ekdal", "Hällnora"} {
		g.Rows = append(g.Rows, chart.Change{Name: samverkan.Same(n), From: list(21.1, 24.6, 22.5, 22.1, 21.8, 19)[i], To: list(29.1, 31.6, 28.4, 28.2, gone, 24.8)[i], Strong: i == 0})
	}
	return g
}

func multiples() chart.Multiples {
	g := chart.Multiples{
		Head:      head("Arbetslösheten sjunker i alla utom Ekdal", "Unemployment falls in all but Ekdal", "%", 1),
		Times:     chart.Times{At: []int{2019, 2020, 2021, 2022, 2023, 2024}},
		Reference: chart.Series{Name: text("hela länet", "the whole county"), Values: list(7.1, 8.6, 8.2, 7, 6.6, 6.4)}, FromZero: true,
	}
	for i, n := range []string{"Granvik", "Älvnäs", "Storsele", "Tunadal", "Ekdal", "Hällnora med Vikmon"} {
		g.Panels = append(g.Panels, chart.Series{Name: samverkan.Same(n), Values: [][]chart.Value{
			list(8.2, 9.6, 9.1, 7.7, 7, 6.1), list(5.1, 6.8, 6.5, 5.2, 5, 4.9), list(7.7, 8.9, gone, gone, 7.2, 7),
			list(6.6, 8.2, 7.7, 6.5, 6, 5.8), list(6.4, 7.1, 7.5, 7.7, 7.9, 8.3), list(7, 7.9, 7.4, 6.6, 6.1, 5.6),
		}[i]})
	}
	return g
}

func gap() chart.Gap {
	g := chart.Gap{
		Head:  head("Kockar: behovet växer medan tillgången krymper", "Cooks: the need grows while the supply shrinks", "", 0),
		Times: chart.Times{At: []int{2025, 2027, 2029, 2031, 2033, 2035}},
		Need:  chart.Series{Values: list(96, 101, 107, 114, 120, 124)}, Supply: chart.Series{Values: list(92, 88, 84, 80, 77, 75)},
	}
	g.Unit = text("heltidstjänster", "full-time posts")
	for i := range 6 {
		wide := float64(i)
		need, supply := []float64{96, 101, 107, 114, 120, 124}[i], []float64{92, 88, 84, 80, 77, 75}[i]
		g.Need.Low, g.Need.High = append(g.Need.Low, chart.Of(need-1-2.4*wide)), append(g.Need.High, chart.Of(need+1+2.4*wide))
		g.Supply.Low, g.Supply.High = append(g.Supply.Low, chart.Of(supply-1-1.8*wide)), append(g.Supply.High, chart.Of(supply+1+1.8*wide))
	}
	return g
}

// inPersons has a gap of 10.02 persons, which ten do not fill, one that is not known,
// and one and a half too many.
func inPersons() chart.Gap {
	return chart.Gap{
		Head: head("Kockar", "Cooks", "", 0), Times: chart.Times{At: []int{2025, 2027, 2029}}, Persons: true,
		Need: chart.Series{Values: list(110.32, 4.5, 4.4)}, Supply: chart.Series{Values: list(100.3, gone, 5.9)},
	}
}

func crossing() chart.Gap {
	return chart.Gap{
		Head:  head("Undersköterskor: bristen är över 2030", "Assistant nurses: the shortage is over in 2030", "", 0),
		Times: chart.Times{At: []int{2025, 2027, 2029, 2031, 2033}},
		Need:  chart.Series{Values: list(310, 318, 322, 320, 318)}, Supply: chart.Series{Values: list(280, 296, 314, 326, 331)},
	}
}

func mix() chart.Mix {
	return chart.Mix{
		Head: head("Billigaste blandningen för 49 kockar", "The cheapest mix for 49 cooks", "", 0),
		Parts: []chart.Part{
			{Name: text("Validering", "Validation"), Value: chart.Of(18), Note: text("12 veckor", "12 weeks")},
			{Name: text("Yrkesutbildning, platser", "Vocational training, places"), Value: chart.Of(14), Note: text("1 år", "1 year")},
			{Name: text("Fler stannar kvar", "More stay"), Value: chart.Of(10), Assumption: true, Note: text("2 år", "2 years")},
			{Name: text("Inflyttade", "Moved in"), Value: chart.Of(7), Assumption: true, Note: text("1 år", "1 year")},
		},
	}
}

func region() chart.Map {
	ring := func(of ...float64) [][]chart.Point {
		var out []chart.Point
		for i := 0; i < len(of); i += 2 {
			out = append(out, chart.Point{East: of[i], North: of[i+1]})
		}
		return [][]chart.Point{out}
	}
	return chart.Map{
		Head: head("Regionens kommuner", "The municipalities of the region", "", 0), Chosen: "9001", Link: "kommunen/",
		Shapes: []chart.Shape{
			{ID: "9001", Name: samverkan.Same("Granvik"), Rings: ring(50, 95, 72, 99, 90, 92, 101, 78, 92, 64, 88, 52, 74, 58, 60, 66, 52, 80)},
			{ID: "9002", Name: samverkan.Same("Älvnäs"), Rings: ring(20, 90, 38, 100, 50, 95, 52, 80, 60, 66, 40, 52, 28, 66)},
			{ID: "9003", Name: samverkan.Same("Storsele"), Rings: ring(40, 52, 60, 66, 74, 58, 76, 46, 62, 40, 48, 42)},
			{ID: "9004", Name: samverkan.Same("Tunadal"), Rings: ring(76, 46, 74, 58, 88, 52, 84, 42)},
			{ID: "9005", Name: samverkan.Same("Ekdal"), Rings: ring(0, 40, 20, 48, 28, 40, 48, 42, 44, 22, 24, 16, 4, 26)},
			{ID: "9006", Name: samverkan.Same("Hällnora"), Rings: ring(48, 42, 62, 40, 76, 46, 80, 30, 60, 14, 44, 22)},
			{ID: "9007", Name: samverkan.Same("Vikmon"), Rings: ring(70, 22, 80, 30, 84, 20, 76, 15)},
		},
	}
}
