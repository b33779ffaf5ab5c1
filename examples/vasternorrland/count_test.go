package main

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/analysis/population"
	"github.com/samverkan/samverkan/analysis/supply"
)

// report assesses the document, and returns the Swedish story too.
func report(t *testing.T) (*analysis.Report, string) {
	t.Helper()
	a, err := analysis.Decode(document)
	require.NoError(t, err)
	r, err := a.Assess(analysis.Options{On: today()})
	require.NoError(t, err)
	return r, strings.ReplaceAll(tell(a, r, samverkan.SV), "\u00a0", " ")
}

// Medians and ranks, counted by sorting whole numbers. A level has the rank
// after all that are higher and before all that are lower; a change that is the
// difference of two rounded figures can be off by one of the last decimal either
// way, so only two or more of it tell two changes apart.
func TestMediansAndRanks(t *testing.T) {
	r, _ := report(t)
	raw := readRaw(t)
	decimals := map[string]int64{"invanare": 1, "unga": 10, "aldre": 10, "utbildning": 10, "skattekraft": 10, "skattesats": 100, "arbetslosa": 1, "utrikesfodda": 10}
	ranked := 0
	for _, p := range r.Profiles {
		for k, m := range raw.Measures {
			s, of := p.Measures[k], raw.last(t, m.ID)
			all := values(of)
			slices.Sort(all)
			middle := samverkan.Ratio(all[(len(all)-1)/2]+all[len(all)/2], 2*decimals[m.ID])
			require.Equal(t, middle.String(), s.Median.String(), m.ID)
			first, last := 1, 0
			for _, v := range all {
				if v > of[p.Code] {
					first++
				}
				if v >= of[p.Code] {
					last++
				}
			}
			require.Equal(t, []int{first, last, len(all)}, []int{s.Rank.First, s.Rank.Last, s.Rank.Of}, "%s %s", p.Name, m.ID)
			if s.Change == nil {
				continue
			}
			from, apart := raw.of(t, m.ID, s.Change.From), int64(2)
			if m.Exact {
				apart = 1
			}
			first, last, n := 1, 0, 0
			for code, v := range of {
				if _, ok := from[code]; !ok {
					continue
				}
				n++
				d := (v - from[code]) - (of[p.Code] - from[p.Code])
				if d >= apart {
					first++
				}
				if d > -apart {
					last++
				}
			}
			require.Equal(t, []int{first, last, n}, []int{s.Change.Rank.First, s.Change.Rank.Last, s.Change.Rank.Of}, "%s %s", p.Name, m.ID)
			ranked++
		}
	}
	require.Equal(t, 7*7, ranked) // all but the measure of one year
}

func values(of map[string]int64) (out []int64) {
	for _, v := range of {
		out = append(out, v)
	}
	return out
}

// The like municipalities: distances over population and tax base by their
// logarithms and three shares, each by its standard deviation over all 290.
func TestWhoIsLike(t *testing.T) {
	r, story := report(t)
	raw := readRaw(t)
	at := map[string][]float64{}
	for _, m := range raw.Measures {
		if !m.Like {
			continue
		}
		of := raw.last(t, m.ID)
		require.Len(t, of, 290)
		x, sum, squares := map[string]float64{}, 0.0, 0.0
		for code, v := range of {
			if x[code] = float64(v); m.Log {
				x[code] = math.Log(float64(v)) // a factor of ten moves all alike
			}
			sum += x[code]
		}
		for _, v := range x {
			squares += (v - sum/290) * (v - sum/290)
		}
		for code, v := range x {
			at[code] = append(at[code], v/math.Sqrt(squares/289))
		}
	}
	type near struct {
		code string
		far  float64
	}
	for _, p := range r.Profiles {
		var all []near
		for code, x := range at {
			sum := 0.0
			for k := range x {
				sum += (x[k] - at[p.Code][k]) * (x[k] - at[p.Code][k])
			}
			if code != p.Code {
				all = append(all, near{code, math.Sqrt(sum)})
			}
		}
		slices.SortFunc(all, func(a, b near) int { return cmp.Compare(a.far, b.far) })
		require.Len(t, p.Like.Places, 8)
		for i, l := range p.Like.Places {
			require.Equal(t, all[i].code, l.Code, p.Name)
			require.InDelta(t, all[i].far, l.DistanceRounded, 1e-9)
		}
		// How many of the eight a figure is above and below, and their median.
		for k, m := range raw.Measures {
			of := raw.last(t, m.ID)
			above, below := 0, 0
			for _, l := range all[:8] {
				if v, ok := of[l.code]; ok && of[p.Code] > v {
					above++
				} else if ok && of[p.Code] < v {
					below++
				}
			}
			require.Equal(t, []int{above, below}, []int{p.Measures[k].LikeAbove, p.Measures[k].LikeBelow}, "%s %s", p.Name, m.ID)
		}
	}
	require.Contains(t, story, "Nyköping (0,28), Lidköping (0,47)")
}

// The facts: Sundsvall grew by 6 258 from 93 125 to 99 383, more than 224 of 288.
func TestTheFacts(t *testing.T) {
	_, story := report(t)
	raw := readRaw(t)
	before, after := raw.of(t, "invanare", 2001), raw.of(t, "invanare", 2021)
	require.Equal(t, int64(6258), after["2281"]-before["2281"])
	less := 0
	for code, v := range before {
		if after[code]-v < 6258 {
			less++
		}
	}
	require.Len(t, before, 289) // Knivsta was not
	require.Contains(t, story, fmt.Sprintf("har ökat mer än i %d av 288 andra kommuner", less))
	level := raw.of(t, "utbildning", 2021)
	first := 1
	for _, v := range level {
		if v > level["2280"] {
			first++
		}
	}
	require.Contains(t, story, fmt.Sprintf("i Härnösand är 35,2 procent? 2021: plats %d av 290", first))
}

// The population ahead begins with those counted in 2019, adds up over the
// municipalities and over births, deaths and moves; and what the assumption that
// nothing changes missed in the past is found in the county's own totals.
func TestThePopulationAhead(t *testing.T) {
	r, story := report(t)
	raw := readRaw(t)
	total := map[int]int64{}
	now := map[string]int64{}
	for _, p := range raw.Population {
		_, women := counts(t, p.Female)
		_, men := counts(t, p.Male)
		if p.Place == county {
			total[p.Year] = women + men
		} else {
			now[p.Place] = women + men
			now[county] += women + men
		}
	}
	o := r.Ahead
	require.Equal(t, []int{1969, 2015, 2019}, []int{o.From, o.To, o.Launch})
	for _, p := range append(slices.Clone(o.Places), o.Region) {
		require.Equal(t, now[p.Code], p.Total, p.Name)
		before := p.Total
		for k, y := range p.Years {
			require.Equal(t, 2024+5*k, y.Year)
			require.Equal(t, before+y.Births-y.Deaths+y.Moved, y.Total)
			before = y.Total
		}
	}
	for k, y := range o.Region.Years {
		sum := int64(0)
		for _, p := range o.Places {
			sum += p.Years[k].Total
		}
		require.Equal(t, y.Total, sum, y.Year)
	}
	// Births and deaths are known to 2015, four years before the launch: so a launch of
	// the past knows them to four years before it, and needs five years before that.
	for step := 1; step <= 4; step++ {
		missed, n := int64(0), 0
		for launch := 1968 + 5 + 4; launch+5*step <= 2015; launch++ {
			end := launch + 5*step
			missed += max(total[launch]-total[end], total[end]-total[launch])
			n++
		}
		of := o.ByHorizon[step-1]
		s := of.Scores[slices.IndexFunc(of.Scores, func(s population.Score) bool { return s.Method == population.NoChange })]
		require.Equal(t, []int64{int64(n), missed}, []int64{int64(s.Forecasts), s.TotalMissed})
		require.Regexp(t, fmt.Sprintf(`\| %d \| 1977–%d \| %d \| .* \| %s \|`, 5*step, 2015-5*step, n, grouped(int64(math.RoundToEven(float64(missed)/float64(n))))), story)
	}
	require.Contains(t, story, "Fem år fram missade antagandet att ingenting ändras minst av hela länets folkmängd, och 20 år fram kohort-komponentmetoden.")
	for _, held := range []string{"2024: mellan", "2029: mellan", "2034: mellan"} {
		require.Regexp(t, "Västernorrland "+held+` .* Så gjorda band rymde förr hela folkmängden \d av \d+ gånger\. Lita alltså inte på det\.\n`, story)
	}
	require.Regexp(t, `Västernorrland 2039: mellan .* Om det gör det är inte prövat\.\n`, story)
}

// aged is how many of an age live in a place at the end of a year: on a straight
// line between the years of the projection.
func aged(p *analysis.PlaceAhead, from, to, year int) float64 {
	of := func(counts [2][]int64) (sum float64) {
		for _, sex := range counts {
			for g, n := range sex {
				if 5*g >= from && (to == 0 || 5*g < to) {
					sum += float64(n)
				}
			}
		}
		return sum
	}
	year0, n0 := 2019, of(p.Now)
	for _, y := range p.Years {
		n := of(y.Counts)
		if year <= y.Year {
			return n0 + (n-n0)*float64(year-year0)/float64(y.Year-year0)
		}
		year0, n0 = y.Year, n
	}
	return math.NaN()
}

// The cooks by hand: each year a fifth of each group of five years goes to the
// next, then some retire, then some leave, then some come.
func TestTheGapOfCooks(t *testing.T) {
	r, story := report(t)
	o := readRaw(t).Occupations[0]
	lacking := int64(0)
	for i, w := range o.Workforces {
		place := &r.Ahead.Places[slices.IndexFunc(r.Ahead.Places, func(p analysis.PlaceAhead) bool { return p.Code == w.Place })]
		demand := func(year int) (sum float64) {
			for _, n := range w.Needs {
				sum += fraction(t, n.PerUser.Value) * aged(place, n.Ages.From, n.Ages.To, year)
			}
			return sum
		}
		groups := slices.Clone(w.Stock.Persons)
		for year := o.Base + 1; year <= o.Year; year++ {
			next := make([]float64, len(groups))
			for g, n := range groups {
				if g+1 < len(groups) {
					next[g] += n * 4 / 5
					next[g+1] += n / 5
				} else {
					next[g] += n
				}
			}
			for g := range next {
				next[g] *= 1 - fraction(t, w.Retirement.Shares[g])
				next[g] *= 1 - fraction(t, w.Leavers.Value)
			}
			for _, n := range w.Inflows {
				next[(n.Age-20)/5] += fraction(t, n.Persons.Values[year-o.Base-1].Value) * fraction(t, n.Share.Value)
			}
			groups = next
		}
		supply := 0.0
		for _, n := range groups {
			supply += n
		}
		years := r.Occupations[0].Places[i].Years
		got := years[len(years)-1]
		require.InDelta(t, demand(o.Base), years[0].Demand.Rounded(), 1e-6)
		require.InDelta(t, demand(o.Year), got.Demand.Rounded(), 1e-6, w.Place)
		require.InDelta(t, supply, got.Supply.Rounded(), 1e-6, w.Place)
		needed := int64(max(math.Ceil(demand(o.Year)-supply), 0))
		require.Equal(t, needed, *got.Needed, w.Place)
		lacking += needed
		// What the story shows adds up: the need rounded up, less what there is.
		up := int64(math.Ceil(demand(o.Year)))
		there := up - int64(math.Ceil(demand(o.Year)-supply))
		require.InDelta(t, supply, float64(there), 1, w.Place)
		require.Contains(t, story, fmt.Sprintf("| %s | %d | %d | %d | %d |", place.Name, int(sum(w.Stock.Persons)), up, there, needed))
	}
	require.Equal(t, int64(69), lacking)
	// The band of the county is the sum of the bands: 17 to 148.
	band := r.Occupations[0].Total.Years[gapYear-stockYear].GapBand
	low, high := 0.0, 0.0
	for _, p := range r.Occupations[0].Places {
		b := p.Years[gapYear-stockYear].GapBand
		low, high = low+b.P10Rounded, high+b.P90Rounded
	}
	require.InDelta(t, low, band.P10Rounded, 1e-9)
	require.InDelta(t, high, band.P90Rounded, 1e-9)
	require.True(t, strings.HasPrefix(story, fmt.Sprintf("# Två av fyra steg når alla kommuner: kunskap och strukturer. År 2035 saknas 69 kockar, osäkert %.0f till %.0f.\n", low, high)))
}

// grouped is a number below a million as the story has it, its spaces made plain.
func grouped(n int64) string {
	if n < 1000 {
		return strconv.FormatInt(n, 10)
	}
	return fmt.Sprintf("%d %03d", n/1000, n%1000)
}

func sum(list []float64) (n float64) {
	for _, x := range list {
		n += x
	}
	return n
}

// The cheapest mix, by trying every number of persons of every lever, in
// fiftieths of a cook: and what it costs without each.
func TestTheCheapestMix(t *testing.T) {
	r, story := report(t)
	o := readRaw(t).Occupations[0]
	const gap = 69 * 50
	var most, yield, cost, fixed []int64
	for _, l := range o.Levers {
		n := l.Capacity.Total
		if l.Capacity.PerYear > 0 { // who begin with the year 2024 or later, and are there by the end of 2035
			n = 0
			for start := int64(2024); start <= 2035 && start*12+l.Lead <= 2036*12; start++ {
				n += l.Capacity.PerYear
			}
		}
		most, yield = append(most, n), append(yield, int64(math.Round(50*fraction(t, l.Yield.Value))))
		cost, fixed = append(cost, l.Cost.Value), append(fixed, l.Fixed.Value)
	}
	require.Len(t, most, 4)
	cheapest := func(without int) int64 {
		best := int64(math.MaxInt64)
		limit := slices.Clone(most)
		if without >= 0 {
			limit[without] = 0
		}
		price := func(k int, n int64) int64 {
			if n == 0 {
				return 0
			}
			return fixed[k] + n*cost[k]
		}
		for a := range limit[0] + 1 {
			for b := range limit[1] + 1 {
				for c := range limit[2] + 1 {
					// The last lever fills what is left.
					left := max(gap-a*yield[0]-b*yield[1]-c*yield[2], 0)
					d := (left + yield[3] - 1) / yield[3]
					if d <= limit[3] {
						best = min(best, price(0, a)+price(1, b)+price(2, c)+price(3, d))
					}
				}
			}
		}
		return best
	}
	mix := r.Occupations[0].Mix
	require.Equal(t, cheapest(-1), mix.Cost)
	require.True(t, mix.Enough)
	require.Equal(t, mix.Cost, mix.OnAssumption)
	require.Len(t, mix.Uses, 4)
	for _, w := range mix.Without {
		k := slices.Index([]string{"validering", "utbildning", "stanna", "inflyttning"}, w.Lever)
		if w.Cost == nil {
			require.Equal(t, int64(math.MaxInt64), cheapest(k), w.Lever)
			continue
		}
		require.Equal(t, cheapest(k), *w.Cost, w.Lever)
	}
	require.Contains(t, story, "11 670 000 kr av 11 670 000 kr vilar på antagna priser.")
	require.Equal(t, int64(11_670_000_00), mix.Cost)
	// The least and the most of each yield are told with it, in whole persons.
	require.Contains(t, story, fmt.Sprintf("Det väntas ge 69 personer, osäkert %.0f till %.0f.", mix.LowCovers.Rounded(), mix.HighCovers.Rounded()))
	require.Negative(t, mix.LowCovers.Cmp(mix.Gap))
}

// The mix closes the gap of the model that the gap is of: whoever begins comes to
// work in Sundsvall's kitchens when the lead time has passed, and leaves as others
// do, three in a hundred a year. The shares who come are those that the reasons of
// the yields name, two of three certified and so on; and the same shares found from
// the yields, raised back by who has left by then.
func TestTheMixFillsTheGap(t *testing.T) {
	r, _ := report(t)
	a, err := analysis.Decode(document)
	require.NoError(t, err)
	o, mix := &a.Occupations[0], r.Occupations[0].Mix
	from := &o.Workforces[slices.IndexFunc(o.Workforces, func(w analysis.Workforce) bool { return w.Place == "2281" })]
	kitchens := supply.Workforce{
		Occupation: o.ID, Place: from.Place, Base: o.Base, Until: o.Year,
		Needs: []supply.Need{{Name: text("kockar", "cooks"), Users: each(200, assumed("lika många", "the same number"))}},
		Stock: from.Stock, Retirement: from.Retirement, Leavers: from.Leavers, Inflows: from.Inflows,
	}
	gap := func(more ...supply.Inflow) float64 {
		w := kitchens
		w.Inflows = slices.Concat(w.Inflows, more)
		made, err := supply.Project(&w, supply.Options{Draws: 100, NoVariance: true})
		require.NoError(t, err)
		return made.Years[len(made.Years)-1].Gap.Rounded()
	}
	comes := map[string]samverkan.Number{
		"validering": samverkan.Ratio(2, 3), "utbildning": samverkan.Ratio(1, 2), "stanna": samverkan.Ratio(1, 2), "inflyttning": samverkan.Ratio(4, 5),
	}
	var named, raised []supply.Inflow
	for _, u := range mix.Uses {
		l := &o.Levers[slices.IndexFunc(o.Levers, func(l supply.Lever) bool { return l.ID == u.Lever })]
		s := supply.Series{First: stockYear + 1, Values: make([]supply.Band, gapYear-stockYear), Basis: assumed("blandningen", "the mix")}
		for i := range s.Values {
			s.Values[i].Value = number(0, 1)
		}
		left, begun := 0.0, 0.0
		for _, b := range u.Starts {
			year := b.Year + max(l.LeadMonths-1, 0)/12 // at its end they are there
			s.Values[year-stockYear-1].Value = number(b.Persons, 1)
			left += float64(b.Persons) * math.Pow(0.97, float64(gapYear-year))
			begun += float64(b.Persons)
		}
		add := func(to *[]supply.Inflow, share samverkan.Number) {
			*to = append(*to, supply.Inflow{
				Kind: supply.TransfersIn, Name: l.Name, Persons: s, Age: 20, // too young to retire by then
				Share: quantity(&share, nil, nil, assumed("blandningen", "the mix")),
			})
		}
		require.Contains(t, l.Yield.Basis.Assumption.SV, map[string]string{"2/3": "två av tre", "1/2": "hälften", "4/5": "fyra av fem"}[comes[u.Lever].String()])
		add(&named, comes[u.Lever])
		add(&raised, samverkan.Ratio(int64(math.Round(1e6*l.Yield.Value.Rounded()*begun/left)), 1e6))
		// A yield is of those who begin as the mix has them begin, to one in a hundred.
		require.InDelta(t, comes[u.Lever].Rounded()*left/begun, l.Yield.Value.Rounded(), 0.011, u.Lever)
	}
	none := gap()
	require.InDelta(t, mix.Covers.Rounded(), none-gap(raised...), 0.05)
	require.GreaterOrEqual(t, none-gap(named...), mix.Gap.Rounded()-0.5)
	require.Less(t, none-gap(named...), mix.Gap.Rounded()+1)
}

// What is stale, what was empty, and whom nobody has visited.
func TestTheWork(t *testing.T) {
	_, story := report(t)
	raw := readRaw(t)
	on := time.Date(2023, 2, 1, 0, 0, 0, 0, time.UTC)
	stale := 0
	for _, e := range raw.Catalogue.Entries {
		checked, err := time.Parse(time.DateOnly, e.Checked)
		if err != nil || on.Sub(checked) > time.Duration(raw.Catalogue.Every)*24*time.Hour {
			stale++
		}
	}
	require.Equal(t, []int{4, 12}, []int{stale, len(raw.Catalogue.Entries)})
	require.Contains(t, story, "fyra av tolv uppgifter har inte kontrollerats")
	last := raw.Programs[0].Years[4]
	require.Contains(t, story, fmt.Sprintf("%s platser tomma %d.", grouped(last.Granted-last.Started), last.Year))
	var unvisited []string
	for _, m := range raw.Municipalities {
		if !slices.ContainsFunc(raw.Visits, func(v struct {
			Place, On string
			Text      struct{ SV string }
		},
		) bool {
			return v.Place == m.Code && v.On <= "2023-02-01"
		}) {
			unvisited = append(unvisited, m.Name)
		}
	}
	require.Contains(t, story, "når inte "+strings.Join(unvisited, " och ")+".")
	reached, steps := map[string]map[string]bool{}, 0
	reach := func(step string, places ...string) {
		if reached[step] == nil {
			reached[step] = map[string]bool{}
		}
		for _, p := range places {
			reached[step][p] = true
		}
	}
	for _, v := range raw.Visits {
		if v.On <= "2023-02-01" {
			reach("presence", v.Place)
		}
	}
	for _, e := range raw.Evidence {
		if reach(e.Step, e.Places...); len(e.Places) == 0 {
			for _, m := range raw.Municipalities {
				reach(e.Step, m.Code)
			}
		}
	}
	for _, places := range reached {
		if len(places) == 7 {
			steps++
		}
	}
	require.Equal(t, 2, steps)
	require.Contains(t, story, "# Två av fyra steg når alla kommuner")
}
