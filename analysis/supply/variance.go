package supply

import (
	"math"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// explain fills in the variance by input and the sentences.
func (p *Projection) explain() {
	year := &p.report.Years[p.at]
	p.report.Says = says(year, len(p.report.Unknown), samverkan.Text{}, samverkan.Text{}, year.Sure())
	if year.Gap == nil || p.plain {
		return
	}
	v := &Variance{Year: year.Year}
	p.report.Variance = v
	for i := range p.inputs {
		if in := &p.inputs[i]; !in.banded && in.kind == FromAssumption && len(in.unknown) == 0 {
			v.NoBand = append(v.NoBand, in.at)
		}
	}
	gap := p.gap[p.at]
	mean := 0.0
	for _, g := range gap {
		mean += g
	}
	mean /= float64(len(gap))
	for _, g := range gap {
		v.TotalRounded += float64((g - mean) * (g - mean))
	}
	v.TotalRounded /= float64(len(gap))
	// What is left of equal draws by rounding is no variance.
	size := p.demand[p.at][0] + p.supply[p.at][0]
	some := v.TotalRounded > float64(1e-22*size)*size
	if !some {
		v.TotalRounded = 0
	}
	next := 0
	for i := range p.inputs {
		if in := &p.inputs[i]; in.banded && some {
			v.Inputs = append(v.Inputs, InputShare{in.at, in.kind, shareOf(gap, p.ways[next].gap, mean)})
			next++
		}
	}
	sorted.By(v.Inputs, func(a, b InputShare) int {
		switch {
		case a.Share.ShareRounded > b.Share.ShareRounded:
			return -1
		case a.Share.ShareRounded < b.Share.ShareRounded:
			return 1
		}
		return 0
	})
	if v.Sure = true; some {
		v.groups(p, next)
	}
	v.Says = v.sentence()
	if n := len(v.NoBand); n > 0 && len(v.Inputs) > 0 {
		more := samverkan.Text{
			SV: " Då är {n|ett antagande|# antaganden} utan spann inte med.",
			EN: " It leaves out {n|one assumption|# assumptions} without a band.",
		}.With(samverkan.Int("n", n))
		v.Says.SV += more.SV
		v.Says.EN += more.EN
	}
}

// groups fills in the shares of sources and assumptions, which are the last ways.
func (v *Variance) groups(p *Projection, next int) {
	for _, g := range []struct {
		kind Kind
		to   **Share
	}{{FromSource, &v.Sources}, {FromAssumption, &v.Assumptions}} {
		some := false
		for i := range p.inputs {
			some = some || p.inputs[i].banded && p.inputs[i].kind == g.kind
		}
		if some {
			s := shareOf(p.gap[p.at], p.ways[next].gap, p.gap[p.at][0])
			*g.to = &s
			next++
		}
	}
	if a := v.Assumptions; a != nil {
		v.MostlyAssumption = a.ShareRounded > 0.5
		v.Sure = math.Abs(a.ShareRounded-0.5) > a.MarginRounded
	}
}

// shareOf returns the first-order share of variance of what two lists of draws
// have in common: the estimator of Janon and others (2014, formula 6), with
// the standard error of their proposition 2 put in,
//
//	S = (mean YY′ − m²) / (mean (Y²+Y′²)/2 − m²),  m = mean (Y+Y′)/2
//
// Values are taken from a number near them, so that little is lost.
func shareOf(y, z []float64, near float64) Share {
	n := float64(len(y))
	m, both, square := 0.0, 0.0, 0.0
	for i := range y {
		a, b := y[i]-near, z[i]-near
		m += (a + b) / 2
		both += float64(a * b)
		square += (float64(a*a) + float64(b*b)) / 2
	}
	m /= n
	variance := square/n - float64(m*m)
	if variance <= 0 {
		return Share{}
	}
	share := (both/n - float64(m*m)) / variance
	sum, sumSquare := 0.0, 0.0
	for i := range y {
		a, b := y[i]-near-m, z[i]-near-m
		u := float64(a*b) - float64(share*(float64(a*a)+float64(b*b)))/2
		sum += u
		sumSquare += float64(u * u)
	}
	sum /= n
	deviation := math.Sqrt(max(0, sumSquare/n-float64(sum*sum)) / n)
	const z95 = 1.959963984540054 // of the normal distribution
	return Share{share, float64(z95*deviation) / variance}
}

// says tells the gap of a year in a sentence, of whom where they have a name, and
// where if that is said. One that is not sure is told as one that may be.
func says(y *Year, unknown int, name, where samverkan.Text, sure bool) samverkan.Text {
	args := []samverkan.Arg{
		yearText("year", y.Year), samverkan.Of("name", name), spaced("whom", name), spaced("where", where), samverkan.Int("n", unknown),
	}
	if y.Gap == nil {
		return samverkan.Text{
			SV: "Hur många{whom} som saknas år {year} är okänt, för {n|en uppgift|# uppgifter} saknas.",
			EN: "How many{whom} are lacking in {year} is unknown, for {n|one figure is|# figures are} missing.",
		}.With(args...)
	}
	args[len(args)-1] = samverkan.Int("n", int(*y.Needed))
	t := samverkan.Text{SV: "År {year} saknas {n|en|#}{whom}{where}", EN: "{^n|one|#}{whom} {n|is|are} lacking{where} in {year}"}
	switch {
	case *y.Needed == 0 && name.IsZero():
		t = samverkan.Text{SV: "År {year} räcker tillgången", EN: "The supply is enough in {year}"}
	case *y.Needed == 0:
		t = samverkan.Text{SV: "År {year} räcker antalet{whom}{where}", EN: "There are enough{whom}{where} in {year}"}
	case *y.Needed == 1 && !name.IsZero(): // the name is in the plural
		t = samverkan.Text{SV: "År {year} saknas en person bland {name}{where}", EN: "One person {n|is|are} lacking among {name}{where} in {year}"}
	}
	if *y.Needed > 0 && !sure {
		t.SV = strings.Replace(t.SV, "saknas", "saknas kanske", 1)
		t.EN = strings.Replace(t.EN, "{n|is|are}", "may be", 1)
	}
	unsure := y.GapBand.unsure(*y.Needed)
	return samverkan.Text{SV: t.SV + unsure.SV, EN: t.EN + unsure.EN}.With(args...)
}

// spaced is a text after a blank, or nothing.
func spaced(name string, t samverkan.Text) samverkan.Arg {
	if t.IsZero() {
		return samverkan.Str(name, "")
	}
	return samverkan.Of(name, samverkan.Text{SV: " " + t.In(samverkan.SV), EN: " " + t.In(samverkan.EN)})
}

// unsure says how uncertain a gap is, as it stands after the gap. Where no figure
// that decides it says how uncertain it is, no draw differs from another: that is
// told, and not a band of no width. A gap that is none, or lies outside the band,
// as it can where most draws go one way, is not told as if the band were around it.
// Below 0 the words say what nobody hears in a minus: that there are too many.
func (b *Spread) unsure(needed int64) samverkan.Text {
	if b == nil {
		return samverkan.Same(".")
	}
	low, high := math.Floor(b.P10Rounded+0.5), math.Floor(b.P90Rounded+0.5)
	t := samverkan.Text{SV: ", osäkert {low} till {high}.", EN: ", uncertain: {low} to {high}."}
	within := float64(needed) >= low && float64(needed) <= high && needed > 0
	switch {
	case b.P10Rounded == b.P90Rounded:
		t = samverkan.Text{SV: ". Hur osäkert det är vet ingen.", EN: ". How uncertain that is is not known."}
	case low == high:
		t = samverkan.Text{SV: ", på en person när.", EN: ", to within one person."}
	case low < 0 && within:
		t = samverkan.Text{SV: ", osäkert från {over} för många till {high} för få.", EN: ", uncertain: from {over} too many to {high} too few."}
	case low < 0 && high > 0:
		t = samverkan.Text{SV: ". Osäkert: det kan vara från {over} för många till {high} för få.", EN: ". Uncertain: there may be from {over} too many to {high} too few."}
	case low < 0:
		t = samverkan.Text{SV: ". Osäkert: det kan vara {left} till {over} för många.", EN: ". Uncertain: there may be {left} to {over} too many."}
	case !within:
		t = samverkan.Text{SV: ". Osäkert: bristen kan vara {low} till {high}.", EN: ". Uncertain: the gap may be {low} to {high}."}
	}
	return t.With(whole64("low", low), whole64("high", high), whole64("over", -low), whole64("left", -high))
}

// sure reports whether a gap is sure, so far as its band goes: in whole persons
// its lower end is above 0. Of a band of no width it is not known how uncertain
// the gap is, which is told beside it.
func (b *Spread) sure() bool {
	return b != nil && (b.P10Rounded >= 0.5 || b.P10Rounded == b.P90Rounded)
}

// whole64 is a float as a whole number for people.
//
//go:noinline
func whole64(name string, f float64) samverkan.Arg {
	return number(name, int64(math.Floor(f+0.5)))
}

// sentence tells whether the gap rests on assumptions.
func (v *Variance) sentence() samverkan.Text {
	percent := func() samverkan.Arg {
		return whole64("share", min(100, max(0, 100*v.Assumptions.ShareRounded)))
	}
	switch {
	case len(v.Inputs) == 0:
		return samverkan.Text{
			SV: "Ingen uppgift som avgör bristen säger hur osäker den är. Hur osäker bristen är vet ingen då.",
			EN: "No figure that decides the gap says how uncertain it is. How uncertain the gap is is then unknown.",
		}
	case v.Assumptions == nil:
		return samverkan.Text{
			SV: "Osäkerheten kommer bara från uppgifter med källa.", EN: "The uncertainty comes only from figures with a source.",
		}
	case v.MostlyAssumption && v.Sure:
		return samverkan.Text{
			SV: "Osäkerheten är mest antaganden: {share} procent av variansen.", EN: "The uncertainty is mostly assumptions: {share} percent of the variance.",
		}.With(percent())
	case !v.Sure:
		return samverkan.Text{
			SV: "Ungefär hälften av osäkerheten är antaganden: {share} procent av variansen.", EN: "About half of the uncertainty is assumptions: {share} percent of the variance.",
		}.With(percent())
	}
	return samverkan.Text{
		SV: "Osäkerheten är mest uppgifter med källa. Antaganden är {share} procent av variansen.",
		EN: "The uncertainty is mostly figures with a source. Assumptions are {share} percent of the variance.",
	}.With(percent())
}
