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
	// The subjects, the one that deviates most first; those of which nothing is
	// known come last, since they are to be asked about.
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
	// the region's. Left out: it is drawn from no figure.
	Measure          string   `json:"measure,omitempty"`
	DeviationRounded *float64 `json:"deviationRounded,omitempty"`
	// Whether the last visit left it out.
	LeftOut bool `json:"leftOut,omitempty"`
}

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
	sorted.By(v.Agenda, func(x, y AgendaPoint) int { return cmp.Compare(y.far(), x.far()) })
	return v
}

// far returns how far a point is from the middle, and −1 where nothing is known.
func (p *AgendaPoint) far() float64 {
	if p.DeviationRounded == nil {
		return -1
	}
	return max(*p.DeviationRounded, -*p.DeviationRounded)
}

// point draws the question of a subject: from the measure that deviates most.
func (a *assessment) point(p *Profile, subject Subject) AgendaPoint {
	out := AgendaPoint{Subject: subject, Title: subject.Text(), Ask: openQuestion(subject)}
	if subject == Occupations {
		a.askShortage(p, &out)
	}
	for i := range p.Measures {
		s := &p.Measures[i]
		middle, _ := s.middle()
		if s.Subject != subject || s.Value == nil || middle == nil || a.spread[i] == 0 {
			continue
		}
		is, told := a.scaled(i, *s.Value)
		among, both := a.scaled(i, *middle)
		if !told || !both {
			continue
		}
		d := (is - among) / a.spread[i]
		if out.DeviationRounded != nil && max(d, -d) <= out.far() {
			continue
		}
		out.Measure, out.DeviationRounded = s.Measure, &d
		out.Says = a.deviates(s)
		m := &a.region.a.Measures[i]
		out.Ask = openQuestion(subject)
		switch ask := [2]samverkan.Text{m.AskBelow, m.AskAbove}[above(d)]; {
		case s.Value.Equal(*middle) || ask.IsZero():
		default:
			out.Ask = ask.With(samverkan.Str("name", p.Name))
		}
	}
	return out
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
