package analysis_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/analysis/population"
)

// The past is projected as the future is: no farther, and from a population that is
// four years newer than the births, deaths and migration. The numbers were counted by
// a program of its own, from the county's tables: forecasts, people missed in cells,
// and of the total by each method. In 1973–1981 there are two years in which none of
// the men of 100 or more died: there it too takes them and those before as one.
// Without that it counts 219 315, 321 417, 333 013 and 316 520.
func TestThePastIsTriedAsTheFuture(t *testing.T) {
	o := county(t, vasternorrland()).Ahead
	require.Len(t, o.ByHorizon, analysis.StepsAhead)
	var forecasts int
	var missed int64
	for i, said := range [][5]int64{
		{34, 219137, 157685, 160585, 131326},
		{29, 320986, 201422, 285129, 227860},
		{24, 332311, 137043, 230844, 309324},
		{19, 315430, 55148, 200403, 346865},
	} {
		of := o.ByHorizon[i]
		require.Equal(t, []int{5 * (i + 1), 1977, 2010 - 5*i}, []int{of.Ahead, of.First, of.Last}, "2015 is the last year that is known")
		s := of.Scores
		require.Equal(t, []population.Method{population.CohortComponent, population.RatioMethod, population.NoChange}, []population.Method{s[0].Method, s[1].Method, s[2].Method})
		require.Equal(t, [3]int64{said[0], said[3], said[4]}, [3]int64{int64(s[0].Forecasts), s[1].TotalMissed, s[2].TotalMissed})
		require.InDelta(t, said[1], s[0].Missed, 40, "that program rounds each cell by itself, and here what is rounded adds up")
		require.InDelta(t, said[2], s[0].TotalMissed, 5)
		forecasts, missed = forecasts+s[0].Forecasts, missed+s[0].Missed
	}
	require.Equal(t, []int64{int64(forecasts), missed}, []int64{int64(o.Scores[0].Forecasts), o.Scores[0].Missed})
	require.Equal(t, [4]int{1218, 859, 26, 8}, covered(&o.Region.Bands[0]))
	require.Equal(t, [4]int{}, covered(&o.Region.Bands[3]), "twenty years ahead no band was ever tried")
	require.Contains(t, o.Notes[0].SV, "När sättet prövas på det förflutna är talen lika gamla.")

	fresh := since(1968) // and without the newer population nothing is older than the launch
	fresh.Population = slices.DeleteFunc(fresh.Population, func(p analysis.People) bool { return p.Year > 2015 })
	o = county(t, fresh).Ahead
	require.Equal(t, 2015, o.Launch)
	require.Equal(t, 38, o.ByHorizon[0].Scores[0].Forecasts)
	require.InDelta(t, 146522, o.ByHorizon[0].Scores[0].TotalMissed, 5)
	require.Equal(t, [4]int{1386, 1035, 30, 15}, covered(&o.Region.Bands[0]))
	for _, n := range o.Notes {
		require.NotContains(t, n.SV, "lika gamla")
	}
}

func covered(b *population.Band) (out [4]int) {
	if c := b.Coverage; c != nil {
		out = [4]int{c.Cells, c.Inside, c.Totals, c.TotalsInside}
	}
	return out
}

// summed is the people of the municipalities in 2019 as one list of the region's own.
func summed(a *analysis.Analysis, year int) analysis.People {
	p := analysis.People{Place: a.Region.Code, Year: year, Source: "lan"}
	add := func(to *analysis.Row, of analysis.Row) {
		sum := make([]int64, 21)
		for _, list := range []analysis.Row{*to, of} {
			for g, w := range strings.Fields(string(list)) {
				n, _ := strconv.ParseInt(w, 10, 64)
				sum[g] += n
			}
		}
		*to = row(sum)
	}
	for _, of := range a.Population {
		if of.Place != a.Region.Code {
			add(&p.Female, of.Female)
			add(&p.Male, of.Male)
		}
	}
	return p
}

// The region begins at its own latest people where those of the municipalities are
// not known, and says so where they are known of an earlier year only.
func TestTheLatestPeople(t *testing.T) {
	a := vasternorrland()
	want := county(t, a).Ahead
	own := summed(a, 2019)
	a.Population = slices.DeleteFunc(a.Population, func(p analysis.People) bool { return p.Place != a.Region.Code })
	a.Population = append([]analysis.People{own}, a.Population...)
	have := county(t, a).Ahead
	require.Empty(t, have.Places)
	require.Equal(t, 2019, have.Launch)
	require.Equal(t, want.Region.Years, have.Region.Years)
	require.Contains(t, have.Says.SV, "2039 än 2019")

	a = vasternorrland()
	a.Population = append(a.Population, summed(a, 2021))
	have = county(t, a).Ahead
	require.Equal(t, 2019, have.Launch)
	require.Contains(t, notes(have), "Regionens folkmängd 2021 är känd men används inte, för kommunernas är inte känd det året.")
	require.NotContains(t, notes(want), "används inte")
}

func notes(o *analysis.Ahead) string {
	var all []string
	for _, n := range o.Notes {
		all = append(all, plain(n.SV))
	}
	return strings.Join(all, "\n")
}

// A year that is missing is named, with what is not used because of it.
func TestTheMissingYear(t *testing.T) {
	without := func(years ...int) *analysis.Analysis {
		a := vasternorrland()
		a.Deaths = slices.DeleteFunc(a.Deaths, func(p analysis.People) bool { return slices.Contains(years, p.Year) })
		return a
	}
	require.Contains(t, notes(county(t, without(2008)).Ahead), "Folkmängd, födda och döda är inte alla kända för 2008. Därför används inte det som är känt om 1968–2007.")
	require.Contains(t, notes(county(t, without(1980, 2007, 2008)).Ahead), "för 2007–2008. Därför används inte det som är känt om 1968–2006.")
	require.NotContains(t, notes(county(t, without(1968)).Ahead), "används inte")

	a := without(2012)
	require.Nil(t, county(t, a).Ahead, "2013 to 2015 are three years")
	x := judged(t, a, "ANA-06")
	require.Equal(t, samverkan.Unknown, x.Outcome)
	require.Equal(t, "Hämta det som saknas av folkmängd, födda och döda för 2012. Då blir det 48 år i följd, och 1968–2011 kan användas.", x.Findings[0].Next.SV)
	x = judged(t, without(1990, 2012), "ANA-06")
	require.Contains(t, x.Findings[0].Next.SV, "för 2012. Då blir det 25 år i följd", "1991 to 2015")
	x = judged(t, since(2010), "ANA-06")
	require.Equal(t, "Ta med fler år, minst 14, så att gamla prognoser kan jämföras med hur det blev.", x.Findings[0].Next.SV)
}

// What is likely mistyped is told with its year and figure, and used as it stands.
func TestMistypedYears(t *testing.T) {
	times := func(r analysis.Row, k int64) analysis.Row {
		var out []int64
		for _, w := range strings.Fields(string(r)) {
			n, err := strconv.ParseInt(w, 10, 64)
			require.NoError(t, err)
			out = append(out, n*k)
		}
		return row(out)
	}
	for name, c := range map[string]struct {
		change func(*analysis.Analysis)
		says   []string // in the order of the years; girls, boys, women, men
		left   bool     // whether the projection is left out: so many cannot have died
	}{
		"as it is": {func(*analysis.Analysis) {}, nil, false},
		"ten times as many deaths": {func(a *analysis.Analysis) {
			for i := range a.Deaths {
				if d := &a.Deaths[i]; d.Year >= 2014 {
					d.Female = times(d.Female, 10)
				}
			}
		}, []string{"Antalet döda kvinnor 2014 är 15 110. I mitten av åren intill är det 1 522.", "Antalet döda kvinnor 2015 är 15 510. I mitten av åren intill är det 1 522."}, false},
		"no births": {func(a *analysis.Analysis) {
			for i := range a.Births {
				if b := &a.Births[i]; b.Year == 2015 {
					b.Girls, b.Boys = times(b.Girls, 0), times(b.Boys, 0)
				}
			}
		}, []string{"Antalet födda flickor 2015 är 0.", "Antalet födda pojkar 2015 är 0."}, false},
		"no births ever": {func(a *analysis.Analysis) {
			for i := range a.Births {
				a.Births[i].Boys = times(a.Births[i].Boys, 0)
			}
		}, slices.Repeat([]string{"Antalet födda pojkar"}, 48), false},
		"more deaths than people": {func(a *analysis.Analysis) {
			for i := range a.Deaths {
				if d := &a.Deaths[i]; d.Year == 1990 {
					list := strings.Fields(string(d.Male))
					list[20] = "99"
					d.Male = analysis.Row(strings.Join(list, " "))
				}
			}
		}, []string{"För 1990 står 99 döda män i åldersgruppen från 100 år. Så många bodde inte där."}, false},
		"more deaths than there can have been people": {func(a *analysis.Analysis) {
			for i := range a.Deaths {
				if d := &a.Deaths[i]; d.Year == 1990 {
					list := strings.Fields(string(d.Male))
					list[20] = "999"
					d.Male = analysis.Row(strings.Join(list, " "))
				}
			}
		}, []string{"Antalet döda män 1990 är", "För 1990 står 999 döda män i åldersgruppen från 100 år. Så många bodde inte där."}, true},
	} {
		t.Run(name, func(t *testing.T) {
			a := vasternorrland()
			c.change(a)
			r := county(t, a)
			require.Equal(t, c.left, r.Ahead == nil, "nothing is refused")
			x := r.Results[5]
			require.Equal(t, "ANA-06", x.Rule)
			list := slices.DeleteFunc(slices.Clone(x.Findings), func(f samverkan.Finding) bool { return f.At == "/population" })
			require.Len(t, list, len(c.says))
			for i, f := range list {
				require.Contains(t, plain(f.Says.SV), c.says[i])
				require.Equal(t, samverkan.Fail, x.Outcome)
				require.Regexp(t, `^/(births|deaths)$`, f.At)
			}
			if c.says == nil {
				require.Equal(t, samverkan.Pass, x.Outcome)
			}
			if c.left {
				last := x.Findings[len(x.Findings)-1]
				require.Equal(t, "Befolkningen framåt går inte att räkna.", last.Says.SV)
				require.Equal(t, "Rätta de tal om födda och döda som inte kan stämma.", last.Next.SV)
			}
		})
	}
	// Where few die chance moves the sums far: five and eleven of a year are no error.
	a := vasternorrland()
	for i := range a.Deaths {
		a.Deaths[i].Male = row(append(make([]int64, 20), int64(5+6*(i%2))))
	}
	for _, f := range judged(t, a, "ANA-06").Findings {
		require.Equal(t, "/population", f.At)
	}
}

// Where no man of 100 or more died in the years that are used, the oldest go on dying:
// those of 95 and those of 100 or more are one, and so 11, 15, 16 and 18 men are 100 or
// more and not 109 to 503 (a program of its own counts the same). With the deaths as
// they are it is 6, 7, 8 and 9.
func TestTheOldestGoOnDying(t *testing.T) {
	oldest := func(a *analysis.Analysis) (out []int64) {
		for _, y := range county(t, a).Ahead.Region.Years {
			out = append(out, y.Counts[population.Male][20])
		}
		return out
	}
	a := vasternorrland()
	require.Equal(t, []int64{6, 7, 8, 9}, oldest(a))
	for i := range a.Deaths {
		if d := &a.Deaths[i]; d.Year >= 2014 {
			list := strings.Fields(string(d.Male))
			list[20] = "0"
			d.Male = analysis.Row(strings.Join(list, " "))
		}
	}
	require.Equal(t, []int64{11, 15, 16, 18}, oldest(a))
}

// How much the result hangs on the years that migration is taken from is told: the
// number is that of a document that begins with the population of 2010.
func TestWhatHangsOnMigration(t *testing.T) {
	late := county(t, since(2010)).Ahead
	require.Equal(t, 2011, late.MovesFrom)
	then := late.Region.Years[3].Total
	require.Equal(t, int64(243_211), then) // 2 136 fewer than 245 347
	all := county(t, vasternorrland()).Ahead
	require.Contains(t, notes(all), "Är de som 2011–2015 i stället för 2001–2015 blir det 243 211 invånare 2039, och inte 233 601.")
	require.NotContains(t, notes(late), "Mycket hänger på flyttningarna")
}

// Where the methods point different ways it is said, with both numbers.
func TestMethodsThatPointDifferentWays(t *testing.T) {
	o := county(t, vasternorrland()).Ahead
	require.Equal(t, []int64{247_119, 248_158, 248_391, 248_193}, o.Region.HamiltonPerry)
	require.Contains(t, notes(o), "Metoderna pekar åt olika håll. Med kohort-komponentmetoden får regionen färre invånare 2039 än 2019, men inte med Hamilton och Perrys metod: 233 601 mot 248 193.")
	fresh := vasternorrland()
	fresh.Population = slices.DeleteFunc(fresh.Population, func(p analysis.People) bool { return p.Year > 2015 })
	o = county(t, fresh).Ahead
	same := o.Region.Years[3].Total > o.Region.Total == (o.Region.HamiltonPerry[3] > o.Region.Total)
	require.Equal(t, !same, strings.Contains(notes(o), "olika håll"))
}

// A place's sentence tells both numbers: other figures of it may be of another year.
func TestBothNumbersAreTold(t *testing.T) {
	a := vasternorrland()
	drawings, err := a.Drawings("2260", []analysis.DrawingKind{analysis.PyramidDrawing}, analysis.Options{On: exampleDay()})
	require.NoError(t, err)
	require.Equal(t, "Om det går som förut får Ånge 502 färre invånare 2029 än 2019.", plain(drawings[0].Heading.SV))
	require.Contains(t, plain(drawings[0].Caption.SV), "8 814 invånare mot 9 316. Efter hur många som dog")
	for _, p := range county(t, a).Ahead.Places {
		require.Contains(t, p.Says.SV, "2039 än 2019: ")
	}
}
