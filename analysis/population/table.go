package population

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/detmath"
	"github.com/samverkan/samverkan/internal/check"
)

// LifeTable is what a life table says that a projection needs: how many years
// are lived in each age group by one who is born (nLx by l0); in the open group,
// all the years after its beginning.
type LifeTable struct {
	// How many years an age group spans: 1 or 5.
	Width int
	// The years lived in each age group by one who is born.
	Years []float64
}

// Check returns all that is wrong with the life table, nil if nothing is.
func (t LifeTable) Check() error {
	var c check.Checker
	width(&c, t.Width, "/width")
	groups(&c, len(t.Years), len(t.Years), "/years")
	if len(t.Years) > MaxGroups {
		return c.Err()
	}
	for g, l := range t.Years {
		most := float64(t.Width)
		if g > 0 {
			most = t.Years[g-1] // of those who are left none comes again
		}
		if g == len(t.Years)-1 {
			most = MaxPersons // the open group has no end
		}
		between(&c, l, 0, most, "/years", g)
	}
	return c.Err()
}

// MakeLifeTable returns the life table of a sex that dies by the given rates in
// each age group, deaths by person and year.
//
// Within a group the rate is the same at every age (a constant force of mortality:
// Preston et al., chapter 3), so that a high rate among the oldest leaves few and
// not nobody. The first group is another thing, for most of its deaths come soon
// after birth: who dies in the first year of life has lived 0.053 + 2.8 m years
// (girls) or 0.045 + 2.684 m (boys) of it, from a rate of 0.107 on 0.35 or 0.33
// (Preston et al., table 3.3, after Coale and Demeny); in a first group of five
// years, 0.6. The open group lives as long as its rate says, 1/m years for each who
// reaches it, so its rate cannot be 0: with nobody dying there is no end to it. Of
// the 161 children under five who died in Västernorrland in
// 1990–2000, 133 were not one year old (SCB); a year more or less changes the
// survivors of a Swedish birth year by some one in a thousand.
func MakeLifeTable(width int, sex int, rates []float64) (LifeTable, error) {
	var c check.Checker
	c.Ranged(int64(sex), Female, Male, "/sex")
	groups(&c, len(rates), len(rates), "/rates")
	if len(rates) <= MaxGroups {
		for g, m := range rates {
			between(&c, m, 0, maxRate, "/rates", g)
		}
	}
	if last := len(rates) - 1; last >= 0 && rates[last] == 0 {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, check.At("/rates", last), samverkan.Text{
			SV: "Dödstalet i den öppna åldersgruppen är 0. Då lever de för evigt. Räkna gruppen och den före som en, och så vidare nedåt tills någon har dött, och ge dem samma tal.",
			EN: "The rate of the open age group is 0. Then they live forever. Take the group and the one before as one, and so on down until somebody has died, and give them the same rate.",
		}))
	}
	t := LifeTable{Width: width}
	if width != 1 && width != 5 {
		c.Place(LifeTable{Width: width, Years: []float64{0, 0}}.Check(), "")
	}
	if err := c.Err(); err != nil {
		return t, err
	}
	t.Years = lived(width, sex, rates)
	return t, nil
}

// lived returns the years lived in each group. A rate above what anyone can die
// by leaves nobody.
func lived(width, sex int, rates []float64) []float64 {
	years := make([]float64, len(rates))
	left, w := 1.0, float64(width)
	for g, m := range rates {
		if g == len(rates)-1 {
			years[g] = MaxPersons // nobody dies, of the whole sex: see past.closed
			if m > left/MaxPersons {
				years[g] = left / m
			}
			break
		}
		if g > 0 {
			years[g], left = steady(left, m, w)
			continue
		}
		a := separation(width, sex, m)
		dead := min(w*m/(1+float64((w-a)*m)), 1)
		left = 1 - dead
		years[g] = float64(w*left) + float64(a*dead)
	}
	return years
}

// steady returns how many years are lived in w years, and how many are left after
// them, of so many who die by one rate.
func steady(alive, m, w float64) (years, left float64) {
	if m < 1e-6 {
		return alive * w * (1 - float64(m*w/2)), alive * (1 - float64(m*w))
	}
	left = alive * detmath.Exp(-float64(m*w))
	return (alive - left) / m, left
}

// separation returns how many years of the first group those have lived who die
// in it.
func separation(width, sex int, m float64) float64 {
	switch {
	case width == 5:
		return 0.6
	case m >= 0.107 && sex == Female:
		return 0.35
	case m >= 0.107:
		return 0.33
	case sex == Female:
		return 0.053 + float64(2.8*m)
	default:
		return 0.045 + float64(2.684*m)
	}
}

// Expectancy returns how many years one who is born lives (e0).
func (t LifeTable) Expectancy() float64 {
	sum := 0.0
	for _, l := range t.Years {
		sum += l
	}
	return sum
}

// Survival returns the survival ratios by age group at the end of a step: of the
// newborn who are alive in the first group, of each group who are alive in the
// next, and of the last two groups together who are alive in the open one.
func (t LifeTable) Survival() ([]float64, error) {
	if err := t.Check(); err != nil {
		return nil, err
	}
	return t.ratios(), nil
}

func (t LifeTable) ratios() []float64 {
	n := len(t.Years)
	s := make([]float64, n)
	s[0] = t.Years[0] / float64(t.Width)
	for g := 1; g < n; g++ {
		before := t.Years[g-1]
		if g == n-1 {
			before += t.Years[g]
		}
		if before > 0 {
			s[g] = t.Years[g] / before
		}
	}
	return s
}

// between refuses an entry of a list that is not a number, or outside its range.
// The tolerance is for what a printed table has rounded away.
func between(c *check.Checker, x, least, most float64, list string, i int) {
	if !(x >= least && x <= most+1e-9) {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, check.At(list, i), samverkan.Text{
			SV: "Här står {x}. Det kan vara {least} till {most}.", EN: "Here stands {x}. It can be {least} to {most}.",
		}, figure("x", x), figure("least", least), figure("most", most)))
	}
}
