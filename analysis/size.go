package analysis

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
)

const (
	// MaxWork is the most work that a report may take, as Work predicts it.
	MaxWork = 4_000_000
	// MaxHistory is how many years of a region's past its projection rests on:
	// the latest ones.
	MaxHistory = 100
)

// Work predicts what a report of the document takes, in units of some 0.4 µs on a
// common machine of 2026. It takes no time itself, and looks at no figure.
func (a *Analysis) Work() int {
	own, measures, like := len(a.Municipalities), len(a.Measures), 0
	places := own + len(a.Others)
	for i := range a.Measures {
		if a.Measures[i].Like {
			like++
		}
	}
	// Each municipality in each measure against every place; then the distances,
	// over the chosen measures and with each of all measures left out or added.
	work := own*places*measures + (measures+1)*places*(like/2+own*(200+like)/200)
	work += 50*(len(a.Population)+len(a.Births)+len(a.Deaths)) + len(a.Facts)*places + own*len(a.Visits)/2
	if len(a.Births) > 0 {
		work += 500*own + 20*min(len(a.Births), MaxHistory)*min(len(a.Births), MaxHistory)
	}
	for i := range a.Occupations {
		o := &a.Occupations[i]
		for k := range o.Workforces {
			work += o.Workforces[k].work(min(max(o.Year-o.Base, 0), supply.MaxYears) + 1)
		}
	}
	structures, ways := 0, 0
	for i := range a.Evidence {
		ways += 1 + len(a.Evidence[i].LedBy)
		if a.Evidence[i].Step == Structures {
			structures++
		}
	}
	return work + structures*ways/10
}

// work is that of a workforce: a thousand draws of each age group and year, and
// again for each input that has a band and for each kind of them; then the exact
// numbers.
func (w *Workforce) work(years int) int {
	ways := 1
	for _, banded := range w.bands() {
		if banded {
			ways++
		}
	}
	if ways > 1 {
		ways += 2
	}
	return len(w.Stock.Persons) * years * (draws*ways/50 + 10)
}

// bands tells of each input of a workforce whether it may be another number.
func (w *Workforce) bands() []bool {
	out := []bool{w.Stock.Margin != nil, w.Retirement.Margin != nil}
	quantities := []*supply.Quantity{&w.Leavers, w.Transfers}
	for i := range w.Needs {
		out = append(out, wide(w.Needs[i].Users))
		quantities = append(quantities, w.Needs[i].PerUser)
	}
	for i := range w.Inflows {
		out = append(out, wide(&w.Inflows[i].Persons))
		quantities = append(quantities, w.Inflows[i].Share)
	}
	for _, q := range quantities {
		out = append(out, q != nil && (q.Low != nil || q.High != nil))
	}
	return out
}

func wide(s *supply.Series) bool {
	for i := 0; s != nil && i < len(s.Values); i++ {
		if s.Values[i].Low != nil || s.Values[i].High != nil {
			return true
		}
	}
	return false
}

// tooLarge refuses a document whose report would take too long.
func (a *Analysis) tooLarge() error {
	work := a.Work()
	if work <= MaxWork {
		return nil
	}
	return samverkan.Faults{samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
		SV: "Rapporten skulle kräva {n} enheter arbete. Den får kräva högst {most}. Ta bort mått, yrken eller kommuner att jämföra med.",
		EN: "The report would take {n} units of work. It may take {most} at most. Remove measures, occupations or municipalities to compare with.",
	}, samverkan.Int("n", work), samverkan.Int("most", MaxWork))}
}
