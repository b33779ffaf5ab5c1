package supply

import (
	"math"
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/phrase"
)

// sentence tells the mix, and which levers are left out since something of them is
// unknown: without them nothing is known to be the cheapest, nor how far all reach.
func (m *Mix) sentence() samverkan.Text {
	switch {
	case m.Enough && m.Gap.Sign() <= 0:
		return samverkan.Text{SV: "Ingen saknas.", EN: "Nobody is lacking."}
	case m.Left.IsZero():
		return m.told()
	}
	return samverkan.Sentences(m.told(), m.Left)
}

// told tells the mix of the levers of which all is known. Whole persons reach as far
// as a whole number does, and what is lacking is rounded up.
func (m *Mix) told() samverkan.Text {
	all := m.Left.IsZero()
	switch {
	case !m.Enough && m.Reach.Sign() == 0 && all:
		return samverkan.Text{SV: "Ingen åtgärd kan användas.", EN: "No lever can be used."}
	case !m.Enough && m.Reach.Sign() == 0:
		return samverkan.Text{SV: "Hur långt åtgärderna räcker är okänt.", EN: "How far the levers reach is unknown."}
	case !m.Enough:
		t := samverkan.Text{SV: "Åtgärderna väntas räcka till {reach}. Sedan saknas {lacking}.", EN: "The levers are expected to reach {reach}. Then {lacking} are lacking."}
		if !all {
			t.SV = "De åtgärder som går att räkna väntas räcka till {reach}. Sedan saknas {lacking}."
			t.EN = "The levers that can be reckoned are expected to reach {reach}. Then {lacking} are lacking."
		}
		return t.With(number("reach", floor(m.Reach.Rat())), number("lacking", m.LackingWhole()))
	}
	var uses []samverkan.Text
	for i := range m.Uses {
		uses = append(uses, samverkan.Text{SV: "{name} ({n})", EN: "{name} ({n})"}.With(number("n", m.Uses[i].Persons), samverkan.Of("name", m.Uses[i].Name.Apart())))
	}
	t := samverkan.Text{SV: "Billigast är {uses}, för {cost}.", EN: "The cheapest is {uses}, for {cost}."}
	if !all {
		t = samverkan.Text{SV: "Billigast av det som går att räkna är {uses}, för {cost}.", EN: "The cheapest of what can be reckoned is {uses}, for {cost}."}
	}
	if !m.LowCovers.Equal(m.HighCovers) {
		t.SV += " Det väntas ge {covers|en person|# personer}, osäkert {low} till {high}."
		t.EN += " It is expected to give {covers|one person|# people}, uncertain: {low} to {high}."
	}
	switch assumed := m.Cost - m.AllSourced; {
	case assumed == 0 && m.allSourced():
	case assumed == m.Cost:
		t.SV += " Allt vilar helt eller delvis på antaganden."
		t.EN += " All of it rests wholly or partly on assumptions."
	default:
		t.SV += " Åtgärder för {assumed} av det vilar helt eller delvis på antaganden."
		t.EN += " Levers for {assumed} of it rest wholly or partly on assumptions."
	}
	return t.With(samverkan.List("uses", uses), kronor("cost", m.Cost), kronor("assumed", m.Cost-m.AllSourced),
		samverkan.Int("covers", int(math.Floor(m.Covers.Rounded()+0.5))), whole64("low", m.LowCovers.Rounded()), whole64("high", m.HighCovers.Rounded()))
}

// allSourced reports whether nothing is assumed of any lever that is used.
func (m *Mix) allSourced() bool {
	return !slices.ContainsFunc(m.Uses, func(u Use) bool { return len(u.Assumed) > 0 })
}

// kronor is an amount for people: in whole kronor rounded half to even, and below
// a hundred kronor with the öre that there are.
func kronor(name string, ore int64) samverkan.Arg {
	decimals := 0
	if ore < 10_000 && ore%100 != 0 {
		decimals = 2
	}
	return samverkan.Of(name, phrase.Amount(samverkan.Ratio(ore, 100), decimals, phrase.Krona()))
}

// left tells which levers are left out since something of them is unknown.
func (m *Mixing) left() samverkan.Text {
	var out []samverkan.Text
	for _, why := range []NotUsedKind{CostUnknown, YieldUnknown, CapacityUnknown} {
		var names []samverkan.Text
		for _, n := range m.mix.NotUsed {
			if n.Why == why {
				i := slices.IndexFunc(m.levers, func(l Lever) bool { return l.ID == n.Lever })
				names = append(names, m.levers[i].Name.Apart())
			}
		}
		if len(names) > 0 {
			out = append(out, samverkan.Text{SV: "{^names} är inte med: {why}.", EN: "{^names} {n|is|are} left out: {why}."}.With(
				samverkan.List("names", names), samverkan.Int("n", len(names)), samverkan.Of("why", why.Text())))
		}
	}
	return samverkan.Sentences(out...)
}

// LackingWhole returns what is lacking in whole persons, rounded up, as Says tells it.
func (m *Mix) LackingWhole() int64 { return ceil(m.Lacking.Rat()).Int64() }
