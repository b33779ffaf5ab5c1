package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/analysis/supply"
)

// ageGroups are the columns of people by age: five years each, and 100 or older.
func ageGroups() []string {
	var out []string
	for a := 0; a < 100; a += 5 {
		out = append(out, fmt.Sprintf("%d-%d", a, a+4))
	}
	return append(out, "100+")
}

func (r record) row(columns []string) analysis.Row {
	var out []string
	for _, c := range columns {
		out = append(out, r[c])
	}
	return analysis.Row(strings.Join(out, " "))
}

// people reads the county's people, or those who died, year by year.
func (x *extracts) people(file, source string) []analysis.People {
	var out []analysis.People
	rows := x.read(file)
	for i := 0; i+1 < len(rows); i += 2 { // female, then male
		out = append(out, analysis.People{
			Place: county, Year: int(x.whole(rows[i]["year"])), Source: source,
			Female: rows[i].row(ageGroups()), Male: rows[i+1].row(ageGroups()),
		})
	}
	return out
}

// population is the county year by year, and the municipalities in 2019.
func (x *extracts) population() []analysis.People {
	out := x.people("county_population.csv", "lan")
	rows := x.read("municipal_2019.csv")
	for i := 0; i+1 < len(rows); i += 2 {
		out = append(out, analysis.People{
			Place: rows[i]["code"], Year: 2019, Source: "folkmangd",
			Female: rows[i].row(ageGroups()), Male: rows[i+1].row(ageGroups()),
		})
	}
	return out
}

// births are told in seven groups of mothers. Those below 15 years belong to the
// first and those of 49 or older to the last. In no year the age of a mother is
// unknown; were one, it would be a fault and not a guess.
func (x *extracts) births() []analysis.Births {
	var out []analysis.Births
	rows := x.read("county_births.csv")
	mothers := func(r record) analysis.Row {
		if r["no information"] != "0" {
			x.fail(fmt.Errorf("county_births.csv: %s has mothers of unknown age", r["year"]))
		}
		groups := []int64{x.whole(r["<15"]) + x.whole(r["15-19"])}
		for a := 20; a < 45; a += 5 {
			groups = append(groups, x.whole(r[fmt.Sprintf("%d-%d", a, a+4)]))
		}
		groups = append(groups, x.whole(r["45-48"])+x.whole(r["49+"]))
		var list []string
		for _, n := range groups {
			list = append(list, strconv.FormatInt(n, 10))
		}
		return analysis.Row(strings.Join(list, " "))
	}
	for i := 0; i+1 < len(rows); i += 2 {
		out = append(out, analysis.Births{Place: county, Year: int(x.whole(rows[i]["year"])), Source: "lan", Girls: mothers(rows[i]), Boys: mothers(rows[i+1])})
	}
	return out
}

// programs is higher vocational education in the whole country.
func (x *extracts) programs() []analysis.Program {
	p := analysis.Program{ID: "yh-riket", Name: text("Yrkeshögskolan i hela riket", "Higher vocational education in the whole country"), Source: "yh"}
	for _, r := range x.read("yh.csv") {
		granted, eligible, started := x.whole(r["places"]), x.whole(r["eligible"]), x.whole(r["started"])
		p.Years = append(p.Years, supply.Intake{Year: int(x.whole(r["year"])), Granted: &granted, Eligible: &eligible, Started: &started})
	}
	return []analysis.Program{p}
}

// The map is a plain grid: thousandths of a degree of latitude, and of longitude
// times the cosine of 62.9°, the middle of the county, so that it is as far east
// as north.
const eastward = 0.455545

func point(lonlat string) (x, y float64) {
	lon, lat, _ := strings.Cut(lonlat, ",")
	x, _ = strconv.ParseFloat(lon, 64)
	y, _ = strconv.ParseFloat(lat, 64)
	return x * eastward * 1000, y * 1000
}

func gridded(x, y float64) string {
	return strconv.Itoa(int(math.Round(x))) + "," + strconv.Itoa(int(math.Round(y)))
}

// outlines draws the municipalities. A name stands at the middle of the area.
func (x *extracts) outlines(of []analysis.Municipality) {
	by := map[string]string{}
	for _, r := range x.read("outlines.csv") {
		by[r["code"]] = r["outline"]
	}
	for i := range of {
		m := &of[i]
		points := strings.Split(by[m.Code], " ")
		var ring []string
		area, east, north := 0.0, 0.0, 0.0
		for k, p := range points {
			ax, ay := point(p)
			bx, by := point(points[(k+1)%len(points)])
			d := float64(ax*by) - float64(bx*ay)
			area, east, north = area+d, east+(ax+bx)*d, north+(ay+by)*d
			ring = append(ring, gridded(ax, ay))
		}
		m.Outline = []analysis.Ring{analysis.Ring(strings.Join(append(ring, ring[0]), " "))}
		m.Label = analysis.Ring(gridded(east/(3*area), north/(3*area)))
	}
}
