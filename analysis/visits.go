package analysis

import (
	"cmp"
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/detmath"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// VisitPlan is the next visit to one municipality (KFA-11): five subjects, and
// a question for each, drawn from how the municipality deviates from those like
// it. Its agenda is plain values, for whoever holds meetings.
type VisitPlan struct {
	Code string `json:"code"`
	Name string `json:"name"`
	// The last visit that was held, and the subjects that it took up. Left out:
	// none is written down.
	Last  samverkan.Date `json:"last,omitempty"`
	Taken []Subject      `json:"taken,omitempty"`
	// The next that is planned; left out: none is.
	Next samverkan.Date `json:"next,omitempty"`
	// The subjects: first those in which it clearly deviates, the most first, then a
	// shortage that is sure, then what is known and neither clear nor sure. Those of
	// which nothing is known come last, since they are to be asked about.
	Agenda []AgendaPoint `json:"agenda"`
}

// AgendaPoint is one subject of a visit with the question to ask.
type AgendaPoint struct {
	Subject Subject        `json:"subject"`
	Title   samverkan.Text `json:"title"`
	// What the figures say, in a sentence; left out: there are none.
	Says samverkan.Text `json:"says,omitempty"`
	// What to ask.
	Ask samverkan.Text `json:"ask"`
	// The measure that it is drawn from, and how far the municipality is from
	// the middle of the like ones, in standard deviations over all that are
	// compared; where fewer than three like ones are known, from the middle of
	// the region's. Left out: it is drawn from no figure. How many live there is no
	// such figure: that a municipality is large is nothing to visit it about.
	Measure          string   `json:"measure,omitempty"`
	DeviationRounded *float64 `json:"deviationRounded,omitempty"`
	// Whether it clearly deviates: by ClearDeviation at least, and by more than
	// rounding can hide. Only then is the question that of the measure.
	Clear bool `json:"clear,omitempty"`
	// Whether the last visit left it out.
	LeftOut bool `json:"leftOut,omitempty"`

	_     [0]func() // never compared
	short bool      // whether an occupation is surely short
}

// ClearDeviation is how many standard deviations a municipality is to be from the
// middle of the like ones for a question to be drawn from it: what Cohen (Statistical
// Power Analysis, 1988) calls a medium difference, large enough to be seen by those
// who live with it. Of figures spread as the normal distribution, 38 of 100 lie
// nearer to the middle.
const ClearDeviation = 0.5

// held returns the visits that were held by the day, in the order of days.
func (a *assessment) held() []*Visit {
	var out []*Visit
	for i := range a.region.a.Visits {
		if v := &a.region.a.Visits[i]; !a.on.Before(v.On) {
			out = append(out, v)
		}
	}
	sorted.By(out, func(x, y *Visit) int { return x.On.Compare(y.On) })
	return out
}

// visit plans the next visit to a municipality from its profile.
func (a *assessment) visit(p *Profile) VisitPlan {
	v := VisitPlan{Code: p.Code, Name: p.Name}
	for _, h := range a.held() {
		if h.Place == p.Code {
			v.Last, v.Taken = h.On, slices.Clone(h.Subjects)
		}
	}
	for i := range a.region.a.Visits {
		if n := &a.region.a.Visits[i]; n.Place == p.Code && a.on.Before(n.On) && (v.Next.IsZero() || n.On.Before(v.Next)) {
			v.Next = n.On
		}
	}
	for _, s := range VisitSubjects() {
		point := a.point(p, s)
		point.LeftOut = len(v.Taken) > 0 && !slices.Contains(v.Taken, s)
		v.Agenda = append(v.Agenda, point)
	}
	sorted.By(v.Agenda, func(x, y AgendaPoint) int { return cmp.Compare(y.weight(), x.weight()) })
	return v
}

// weight is what a point is put in order by: see VisitPlan.Agenda.
func (p *AgendaPoint) weight() float64 {
	switch far := p.far(); {
	case p.Clear:
		return 2 + far
	case p.short:
		return 2
	case p.Says.IsZero():
		return -1
	default:
		return max(0, far/(1+far)) // below 1
	}
}

// far returns how far a point is from the middle, and −1 where no figure is known.
func (p *AgendaPoint) far() float64 {
	if p.DeviationRounded == nil {
		return -1
	}
	return max(*p.DeviationRounded, -*p.DeviationRounded)
}

// point draws the question of a subject: from the measure that deviates most, of
// those that clearly do if any does. What is known of shortage occupations stands
// first, and where a shortage is sure its question is asked.
func (a *assessment) point(p *Profile, subject Subject) AgendaPoint {
	out := AgendaPoint{Subject: subject, Title: subject.Text(), Ask: openQuestion(subject)}
	if subject == Occupations {
		out.short = a.askShortage(p, &out)
	}
	best, size := -1, -1
	for i := range p.Measures {
		s := &p.Measures[i]
		if s.Subject != subject || s.Value == nil {
			continue
		}
		if s.inhabitants() {
			size = i
			continue
		}
		middle, like := s.middle()
		if middle == nil || a.spread[i] == 0 {
			continue
		}
		is, told := a.scaled(i, *s.Value)
		among, both := a.scaled(i, *middle)
		if !told || !both {
			continue
		}
		d := (is - among) / a.spread[i]
		clearly := max(d, -d) >= ClearDeviation && a.region.apart(i, p, like)
		if best >= 0 && (out.Clear && !clearly || out.Clear == clearly && max(d, -d) <= out.far()) {
			continue
		}
		best, out.Measure, out.DeviationRounded, out.Clear = i, s.Measure, &d, clearly
	}
	if best < 0 {
		if size >= 0 { // it is known, though nothing is asked of it
			out.Says = a.stands(&p.Measures[size])
		}
		return out
	}
	says := a.deviates(&p.Measures[best], &out)
	if !out.Says.IsZero() {
		says = samverkan.Text{SV: out.Says.SV + " " + says.SV, EN: out.Says.EN + " " + says.EN}
	}
	out.Says = says
	m := &a.region.a.Measures[best]
	if ask := [2]samverkan.Text{m.AskBelow, m.AskAbove}[above(*out.DeviationRounded)]; out.Clear && !out.short && !ask.IsZero() {
		out.Ask = ask.With(samverkan.Str("name", p.Name))
	}
	return out
}

// inhabitants reports whether a measure is how many live in a place.
func (s *MeasureState) inhabitants() bool { return s.Unit == Persons && s.Subject == Demography }

// apart reports whether the figure of a municipality is surely above or below the
// middle of the like ones, or of the region's: whatever rounding hides in any of
// them.
func (r *region) apart(measure int, p *Profile, like bool) bool {
	codes := r.ownCodes()
	if like {
		codes = nil
		for _, l := range p.Like.Places {
			codes = append(codes, l.Code)
		}
	}
	var figures []Figure
	exact, year := r.a.Measures[measure].Exact, p.Measures[measure].Year
	for _, code := range codes {
		if f := r.figure(measure, year, code); f.Known() {
			figures = append(figures, f)
		}
	}
	mine, of := r.figure(measure, year, p.Code).span(exact), middle(figures, exact)
	return 2*mine.low > of.high || 2*mine.high < of.low
}

// scaled is a figure as differences of the measure are judged: its logarithm
// where places are compared by ratio. There is none of nothing and less.
func (a *assessment) scaled(measure int, n samverkan.Number) (float64, bool) {
	x := n.Rounded()
	if !a.region.a.Measures[measure].Log {
		return x, true
	}
	if x <= 0 {
		return 0, false
	}
	return detmath.Log(x), true
}

// fewest is how few make no middle.
const fewest = 3

// middle is what a figure is held against: the middle of the like
// municipalities, else that of the region's, else nothing.
func (s *MeasureState) middle() (is *samverkan.Number, like bool) {
	switch {
	case s.LikeKnown >= fewest:
		return s.LikeMedian, true
	case s.RegionKnown >= fewest:
		return s.RegionMedian, false
	}
	return nil, false
}

func above(d float64) int {
	if d > 0 {
		return 1
	}
	return 0
}

// openQuestion is what is asked of a subject where no figure asks: about the
// present, which the visits are about (KFA-11).
func openQuestion(s Subject) samverkan.Text {
	for _, q := range []struct {
		is  Subject
		ask samverkan.Text
	}{
		{Demography, samverkan.Text{SV: "Vilka flyttar hit, vilka flyttar härifrån, och vad gör det med er personal?", EN: "Who moves in, who moves out, and what does it do to your staff?"}},
		{Assistance, samverkan.Text{SV: "Vilka har försörjningsstöd hos er, och vad kan de redan som ingen har frågat om?", EN: "Who receives social assistance here, and what do they know that nobody has asked about?"}},
		{Occupations, samverkan.Text{SV: "Vilka yrken är svårast att anställa till i år?", EN: "Which occupations are hardest to recruit to this year?"}},
		{Integration, samverkan.Text{SV: "Vem gör den inledande kartläggningen hos er, och vad händer med det som kommer fram?", EN: "Who does the initial mapping here, and what happens with what it finds?"}},
		{Establishment, samverkan.Text{SV: "Vilka etableringar är på väg, och vilka yrken behöver de?", EN: "Which establishments are on their way, and which occupations do they need?"}},
	} {
		if q.is == s {
			return q.ask
		}
	}
	return samverkan.Text{SV: "Hur ser det ut hos er nu?", EN: "How does it look here now?"}
}
