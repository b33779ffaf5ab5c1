package analysis

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/population"
)

// In the 21 counties of Sweden 1968–2015, girls, boys, women and men apart, no year's
// births or deaths lie more than 22 percent from the middle of the three years on both
// sides. Those that lie more than a third from it are told as likely mistyped; where
// few are born or die chance alone can do that, so they must be five standard
// deviations of a count too (by Poisson, √m). A real catastrophe is told likewise:
// the figure is used as it stands, and whoever reads the finding knows.
const (
	oddBeside   = 3
	oddPart     = 3
	oddSpread   = 5 * 5
	noneIsOddOf = 2000 // people: ten women and ten men a year die of so many, so that none does is odd
)

// odd finds the years' births and deaths that are likely mistyped, of those that the
// projection rests on. None is refused: it may be so.
func (a *assessment) odd() (out []samverkan.Finding) {
	history, _ := a.region.history()
	for i := range history {
		y := &history[i]
		for k := range 4 { // girls and boys born, women and men who died
			n, m := vitals(y, k), 0
			var near []int
			for j := max(i-oddBeside, 0); j < min(i+oddBeside+1, len(history)); j++ {
				if j != i {
					near = append(near, vitals(&history[j], k))
				}
			}
			if slices.Sort(near); len(near) > 0 {
				m = near[len(near)/2]
			}
			if off := max(n-m, m-n); oddPart*off > m && off*off > oddSpread*m && len(near) > 0 || n == 0 && y.Population.Total() >= noneIsOddOf {
				out = append(out, oddOne(y, k, samverkan.Text{
					SV: "Antalet {what} {year} är {n}. I mitten av åren intill är det {m}.",
					EN: "The number of {what} in {year} is {n}. In the middle of the years beside it is {m}.",
				}, n, m))
			}
			if k < 2 || i == 0 { // of the first year the people of the year before are not known
				continue
			}
			before, younger := history[i-1].Population.Counts[k-2], int64(vitals(y, k-2))
			for g, died := range y.Deaths[k-2] {
				if died > before[g]+younger {
					out = append(out, oddOne(y, k, samverkan.Text{
						SV: "För {year} står {n} {what} i åldersgruppen från {m} år. Så många bodde inte där.",
						EN: "For {year}, {n} {what} are entered in the age group from {m}. Not so many lived there.",
					}, int(died), 5*g))
					break
				}
				younger = before[g]
			}
		}
	}
	return out
}

// vitals are how many were born or died in a year: girls, boys, women, men.
//
//go:noinline
func vitals(y *population.Year, k int) (n int) {
	of := y.Births[k%2]
	if k > 1 {
		of = y.Deaths[k%2]
	}
	for _, here := range of {
		n += int(here)
	}
	return n
}

func oddOne(y *population.Year, k int, says samverkan.Text, n, m int) samverkan.Finding {
	at := "/births"
	if k > 1 {
		at = "/deaths"
	}
	what := []samverkan.Text{{SV: "födda flickor", EN: "girls born"}, {SV: "födda pojkar", EN: "boys born"}, {SV: "döda kvinnor", EN: "women who died"}, {SV: "döda män", EN: "men who died"}}[k]
	return finding(samverkan.Work, at, words{
		says:     says,
		aloud:    samverkan.Text{SV: "Antalet {what} {year} ser felskrivet ut.", EN: "The number of {what} in {year} looks mistyped."},
		next:     samverkan.Text{SV: "Jämför talet med källan, och rätta det om det är fel.", EN: "Compare the figure with the source, and correct it if it is wrong."},
		evidence: samverkan.Text{SV: "Talet så som det står, och åren intill.", EN: "The figure as it stands, and the years beside."},
	}, samverkan.Of("what", what), number("year", y.Population.Year), whole("n", int64(n)), whole("m", int64(m)))
}
