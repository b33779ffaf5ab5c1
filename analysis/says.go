package analysis

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/phrase"
)

// noun is what figures of a unit are told with.
func (u Unit) noun() phrase.Noun {
	same := func(sv, en string) phrase.Noun {
		return phrase.Noun{One: samverkan.Text{SV: sv, EN: en}, Many: samverkan.Text{SV: sv, EN: en}}
	}
	switch u {
	case Percent:
		return phrase.Percent()
	case PerThousand:
		return same("per 1 000 invånare", "per 1,000 inhabitants")
	case Kronor:
		return phrase.Krona()
	case ThousandKronor:
		return phrase.ThousandKronor()
	case PerHundred:
		return phrase.Krona()
	case Years:
		return same("år", "years")
	case Persons:
		return phrase.Noun{One: samverkan.Text{SV: "person", EN: "person"}, Many: samverkan.Text{SV: "personer", EN: "people"}}
	}
	return phrase.Noun{}
}

// difference is what a difference between figures of a unit is told with.
func (u Unit) difference() phrase.Noun {
	if u == Percent {
		return phrase.PercentagePoint()
	}
	return u.noun()
}

// called returns a measure as it begins a sentence.
func (m *Measure) called() samverkan.Text {
	if m.Definite.IsZero() {
		return m.Name
	}
	return m.Definite
}

// amount is a figure of a unit with its noun.
//
//go:noinline
func (u Unit) amount(n samverkan.Number, decimals int) samverkan.Text {
	return phrase.Amount(n, decimals, u.noun())
}

// placing is a rank from the highest, or from the lowest.
func (k *Rank) placing(lowest bool) samverkan.Text {
	first, last := k.First, k.Last
	if lowest {
		first, last = k.Of-last+1, k.Of-first+1
	}
	return phrase.Places(int64(first), int64(last), int64(k.Of))
}

// factWords says a stated fact, and what it rests on.
func (a *assessment) factWords(m int, f *StatedFact, s *FactState) (says, because samverkan.Text) {
	r := a.region
	measure := &r.a.Measures[m]
	value := r.figure(m, s.Year, f.Place)
	decimals := value.Decimals
	says = samverkan.Text{SV: "{what} i {place} ", EN: "{what} in {place} "}.With(samverkan.Of("what", measure.called()), samverkan.Str("place", r.names[f.Place]))
	args := []samverkan.Arg{
		samverkan.Of("amount", measure.Unit.amount(value.Number(), decimals)), samverkan.Of("rank", s.Rank.placing(s.Surely == Lower)),
		samverkan.Str("next", r.names[s.Next]), samverkan.Str("who", r.publisher(s.Source)),
	}
	tail := samverkan.Text{SV: "är {amount}", EN: "is {amount}"}
	because = samverkan.Text{SV: "{years}: {rank}, från den högsta.", EN: "{years}: {rank}, from the highest."}
	next := samverkan.Text{SV: " Närmaste siffra i regionen har {next}.", EN: " The nearest figure in the region is that of {next}."}
	if f.From > 0 {
		first := r.figure(m, f.From, f.Place)
		decimals = max(decimals, first.Decimals)
		tail = measure.rose(s, YearValue{f.From, first.Number()}, YearValue{s.Year, value.Number()}, decimals)
		because = samverkan.Text{SV: "Från {from} till {amount} {years}, {by}. {^rank}, från den största ökningen.", EN: "From {from} to {amount} {years}, {by}. {^rank}, from the greatest rise."}
		if s.Surely == Lower {
			because = samverkan.Text{SV: "Från {from} till {amount} {years}, {by}. {^rank}, från den största minskningen.", EN: "From {from} to {amount} {years}, {by}. {^rank}, from the greatest fall."}
		}
		next = samverkan.Text{SV: " Närmaste ändring i regionen har {next}.", EN: " The nearest change in the region is that of {next}."}
		args = append(args, samverkan.Of("years", phrase.Years(f.From, s.Year)), samverkan.Of("from", phrase.Digits(first.Number(), first.Decimals)),
			samverkan.Of("by", phrase.Amount(value.Number().Sub(first.Number()), decimals, measure.Unit.difference())))
	} else {
		args = append(args, samverkan.Str("years", itoa(s.Year)))
	}
	if s.Next == "" {
		next = samverkan.Text{}
	}
	because.SV += next.SV + " Källa: {who}."
	because.EN += next.EN + " Source: {who}."
	tail = tail.With(args...)
	return samverkan.Text{SV: says.SV + tail.SV, EN: says.EN + tail.EN}, because.With(args...)
}

// rose says of a fact what its figure has done: more than others where it surely
// has, and surely more than in half of them.
func (m *Measure) rose(s *FactState, from, to YearValue, decimals int) samverkan.Text {
	others := phrase.Noun{
		One: samverkan.Text{SV: "annan kommun", EN: "other municipality"}, Many: samverkan.Text{SV: "andra kommuner", EN: "other municipalities"},
	}
	n, t := s.Rank.Of-s.Rank.Last, samverkan.Text{SV: "har ökat ", EN: "has risen "}
	if s.Surely == Lower {
		n, t = s.Rank.First-1, samverkan.Text{SV: "har minskat ", EN: "has fallen "}
	}
	if s.Surely == "" || 2*n < s.Rank.Of {
		return m.went(from, to, s.Surely, decimals)
	}
	more := phrase.MoreThanIn(int64(n), int64(s.Rank.Of-1), others)
	return samverkan.Text{SV: t.SV + more.SV, EN: t.EN + more.EN}
}

// went says how a figure has gone from one year to another, after the name of the
// measure and whatever its gender. What rounding can hide is neither a rise nor a
// fall: then the two figures are told.
func (m *Measure) went(from, to YearValue, surely Direction, decimals int) samverkan.Text {
	a, b := m.Unit.amount(from.Value, decimals), m.Unit.amount(to.Value, decimals)
	if surely != "" && a != b {
		return phrase.Change(phrase.Common, from.Value, to.Value, decimals, m.Unit.noun())
	}
	t := samverkan.Text{SV: "var {a} {from} och {b} {to}", EN: "was {a} in {from} and {b} in {to}"}
	if a == b {
		t = samverkan.Text{SV: "ligger kvar på {a}", EN: "is still {a}"}
	}
	return t.With(samverkan.Of("a", a), samverkan.Of("b", b), samverkan.Str("from", itoa(from.Year)), samverkan.Str("to", itoa(to.Year)))
}

// stands says what a figure is.
func (a *assessment) stands(s *MeasureState) samverkan.Text {
	m := &a.region.a.Measures[a.region.measures[s.Measure]]
	return samverkan.Text{SV: "{^what} är {amount}.", EN: "{^what} is {amount}."}.With(
		samverkan.Of("what", m.called()), samverkan.Of("amount", s.Unit.amount(*s.Value, s.Decimals)))
}

// deviates says how a figure stands against what it is held against. A difference
// that is not clear is so among all that are compared: in itself it may be large.
func (a *assessment) deviates(s *MeasureState, p *AgendaPoint) samverkan.Text {
	middle, like := s.middle()
	t := samverkan.Text{SV: " I mitten av regionens kommuner är det {median}.", EN: " In the middle of the region's municipalities it is {median}."}
	if like {
		t = samverkan.Text{SV: " I mitten av de {n|en|#} liknande är det {median}.", EN: " In the middle of the {n|one|#} like it, it is {median}."}
	}
	switch {
	case p.Clear:
	case p.far() < ClearDeviation:
		t.SV += " Skillnaden är inte ovanlig bland de kommuner som jämförs."
		t.EN += " The difference is not unusual among the municipalities compared."
	default: // rounding can hide it
		t.SV += " Det är ingen tydlig skillnad."
		t.EN += " That is no clear difference."
	}
	is := a.stands(s)
	t = t.With(samverkan.Int("n", s.LikeKnown), samverkan.Of("median", s.Unit.amount(*middle, s.Decimals)))
	return samverkan.Text{SV: is.SV + t.SV, EN: is.EN + t.EN}
}

// headline says how the region's work stands: how far the steps have come, and
// what is short the most.
func (a *assessment) headline() samverkan.Text {
	short := []samverkan.Text{{SV: "kunskap", EN: "knowledge"}, {SV: "goda exempel", EN: "good examples"}, {SV: "närvaro", EN: "presence"}, {SV: "strukturer", EN: "structures"}}
	var reached []samverkan.Text
	for i, s := range a.out.Steps {
		if s.Standing == Reached {
			reached = append(reached, short[i])
		}
	}
	n := samverkan.Int("n", len(reached))
	first := samverkan.Text{SV: "Inget av de fyra stegen når alla kommuner.", EN: "None of the four steps reaches every municipality."}
	switch {
	case len(reached) == 4:
		first = samverkan.Text{SV: "Alla fyra stegen når alla kommuner.", EN: "All four steps reach every municipality."}
	case len(reached) > 0:
		first = samverkan.Text{SV: "{^n|ett|#} av fyra steg når alla kommuner: {steps}.", EN: "{^n|one|#} of four steps {n|reaches|reach} every municipality: {steps}."}
	}
	out := first.With(n, samverkan.List("steps", reached))
	if short := a.shortest(); !short.IsZero() {
		out = samverkan.Text{SV: out.SV + " " + short.SV, EN: out.EN + " " + short.EN}
	}
	return out
}
