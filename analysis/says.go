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

// factWords says a stated fact, and what it rests on.
func (a *assessment) factWords(m int, f *StatedFact, s FactState) (says, because samverkan.Text) {
	r := a.region
	measure := &r.a.Measures[m]
	value := r.figure(m, s.Year, f.Place)
	args := []samverkan.Arg{
		samverkan.Of("what", measure.called()), samverkan.Str("place", r.names[f.Place]), samverkan.Of("amount", phrase.Amount(value.Number(), value.Decimals, measure.Unit.noun())),
		samverkan.Of("rank", phrase.Places(int64(s.Rank.First), int64(s.Rank.Last), int64(s.Rank.Of))), samverkan.Str("year", itoa(s.Year)),
		samverkan.Str("next", r.names[s.Next]), samverkan.Str("who", r.publisher(s.Source)),
	}
	next := samverkan.Text{}
	if s.Next != "" {
		next = samverkan.Text{SV: " Närmast i länet är {next}.", EN: " Nearest in the county is {next}."}
	}
	source := samverkan.Text{SV: " Källa: {who}.", EN: " Source: {who}."}
	join := func(t samverkan.Text) samverkan.Text {
		return samverkan.Text{SV: t.SV + next.SV + source.SV, EN: t.EN + next.EN + source.EN}.With(args...)
	}
	if f.From == 0 {
		says = samverkan.Text{SV: "{what} i {place} är {amount}", EN: "{what} in {place} is {amount}"}.With(args...)
		return says, join(samverkan.Text{SV: "{year}: {rank}, från den högsta.", EN: "{year}: {rank}, from the highest."})
	}
	first := r.figure(m, f.From, f.Place)
	change := value.Number().Sub(first.Number())
	below, above := int64(s.Rank.Of-s.Rank.Last), int64(s.Rank.First-1)
	others := phrase.Noun{
		One: samverkan.Text{SV: "annan kommun", EN: "other municipality"}, Many: samverkan.Text{SV: "andra kommuner", EN: "other municipalities"},
	}
	decimals := max(value.Decimals, first.Decimals)
	args = append(args,
		samverkan.Of("from", phrase.Digits(first.Number(), first.Decimals)), samverkan.Of("by", phrase.Amount(change, decimals, measure.Unit.difference())),
		samverkan.Of("years", phrase.Years(f.From, s.Year)),
		samverkan.Of("more", phrase.MoreThanIn(below, int64(s.Rank.Of-1), others)),
		samverkan.Of("less", phrase.OutOf(above, int64(s.Rank.Of-1), others)))
	switch {
	case change.Sign() > 0 && 2*below >= int64(s.Rank.Of):
		says = samverkan.Text{SV: "{what} i {place} har ökat {more}", EN: "{what} in {place} has risen {more}"}.With(args...)
	case change.Sign() < 0 && 2*above >= int64(s.Rank.Of):
		says = samverkan.Text{SV: "{what} i {place} har minskat mer än i {less}", EN: "{what} in {place} has fallen more than in {less}"}.With(args...)
	default:
		g := phrase.Common
		says = samverkan.Text{SV: "{what} i {place} {change}", EN: "{what} in {place} {change}"}.With(append(args, samverkan.Of("change", phrase.Change(g, first.Number(), value.Number(), decimals, measure.Unit.noun())))...)
	}
	return says, join(samverkan.Text{SV: "Från {from} till {amount} {years}, {by}. {^rank}, från den största ökningen.", EN: "From {from} to {amount} {years}, {by}. {^rank}, from the greatest rise."})
}

// deviates says how a figure stands against what it is held against.
func (a *assessment) deviates(s *MeasureState) samverkan.Text {
	m := &a.region.a.Measures[a.region.measures[s.Measure]]
	middle, like := s.middle()
	t := samverkan.Text{SV: "{^what} är {amount}. I mitten av länets kommuner är det {median}.", EN: "{^what} is {amount}. In the middle of the county's municipalities it is {median}."}
	if like {
		t = samverkan.Text{SV: "{^what} är {amount}. I mitten av de {n|en|#} liknande är det {median}.", EN: "{^what} is {amount}. In the middle of the {n|one|#} alike it is {median}."}
	}
	return t.With(samverkan.Of("what", m.called()), samverkan.Of("amount", phrase.Amount(*s.Value, s.Decimals, s.Unit.noun())),
		samverkan.Int("n", s.LikeKnown), samverkan.Of("median", phrase.Amount(*middle, s.Decimals, s.Unit.noun())))
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
