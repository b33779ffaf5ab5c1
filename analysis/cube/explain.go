package cube

import (
	"math/big"

	"github.com/samverkan/samverkan"
)

// MaxLines is how many lines an explanation has at most.
const MaxLines = 200

// Line is one line of an explanation.
type Line struct {
	// How far it is in: 0 is the figure itself, 1 what it is of.
	Level int `json:"level"`
	// What it says.
	Text samverkan.Text `json:"text"`
}

// Explain returns how a figure came about, down to tables, queries, dates and
// licenses, so that a reader can compute it again.
func (f *Figure) Explain() []Line {
	var list []Line
	f.explain(0, &list)
	if len(list) > MaxLines {
		list = append(list[:MaxLines-1], Line{Text: samverkan.Text{SV: "Fler led visas inte.", EN: "More steps are not shown."}})
	}
	return list
}

func (f *Figure) explain(level int, list *[]Line) {
	say := func(deeper int, t samverkan.Text, args ...samverkan.Arg) {
		*list = append(*list, Line{level + deeper, t.With(args...)})
	}
	if len(*list) > MaxLines {
		return
	}
	say(0, samverkan.Text{SV: "{label}: {value}", EN: "{label}: {value}"}, samverkan.Of("label", f.Label), samverkan.Of("value", f.Text()))
	if f.By.Verb != Read {
		say(1, samverkan.Text{SV: "{verb}.", EN: "{verb}."}, samverkan.Of("verb", f.By.Verb.Text()))
	}
	for i := range f.By.Of {
		f.By.Of[i].explain(level+1, list)
	}
	for i := range f.By.Steps {
		say(1, samverkan.Text{SV: "{verb} {text}.", EN: "{verb} {text}."}, samverkan.Of("verb", f.By.Steps[i].Verb.Text()), samverkan.Of("text", f.By.Steps[i].Text))
	}
	if n := f.By.Lacks; n > 0 {
		say(1, samverkan.Text{
			SV: "Av talen som skulle läggas ihop saknas {n|ett|#}.",
			EN: "Of the figures to be added, {n|one is|# are} missing.",
		}, samverkan.Int("n", n))
	}
	if f.By.Rounding != Exact {
		say(1, samverkan.Text{SV: "Avrundat till ungefär 16 siffror.", EN: "Rounded to some 16 digits."})
	}
	for i := range f.By.Sources {
		say(1, f.By.Sources[i].Text())
	}
	if f.By.Verb == Read && len(f.By.Sources) == 0 {
		say(1, samverkan.Text{SV: "Källan är inte angiven.", EN: "The source is not stated."})
	}
}

// Text returns the figure with its unit, for people, or why there is none. What
// has more decimals than are shown is “about”. The unit is called what the source
// calls it; of the usual names it is one person, and “number” is not said.
func (f *Figure) Text() samverkan.Text {
	if !f.Known() {
		list := make([]samverkan.Text, len(f.Missing))
		for i, m := range f.Missing {
			list[i] = m.Text()
		}
		return samverkan.Text{SV: "saknas ({why})", EN: "missing ({why})"}.With(samverkan.List("why", list))
	}
	value, decimals := f.in(0), f.shown()
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil)
	t := samverkan.Text{SV: "{value}{unit}", EN: "{value}{unit}"}
	if !value.Mul(samverkan.FromInt(ten)).IsInt() {
		t = samverkan.Text{SV: "ungefär {value}{unit}", EN: "about {value}{unit}"}
	}
	unit := f.Unit.beside(value)
	if unit != "" {
		unit = "\u00a0" + unit
	}
	return t.With(samverkan.Str("unit", unit), samverkan.Of("value", samverkan.Text{
		SV: value.ForPeople(decimals, samverkan.SV), EN: value.ForPeople(decimals, samverkan.EN),
	}))
}

// shown returns the decimals that a figure is shown with: those that the source
// states, fewer if thousands are written out. Where nothing is said they are as
// many as it has, two at most.
func (f *Figure) shown() int {
	value, most := f.in(0), 2
	if value.IsInt() {
		return 0
	}
	if f.Unit.Decimals != nil {
		return max(0, min(20, *f.Unit.Decimals-max(-MaxMultiplier, f.Unit.Multiplier)))
	}
	if value.Mul(samverkan.Whole(10)).IsInt() {
		most = 1
	}
	return most
}

// Text returns the source as one line: "Källa: SCB, tabell BE0101N1, …".
func (s *Source) Text() samverkan.Text {
	var parts []samverkan.Text
	part := func(value string, t samverkan.Text) {
		if value != "" {
			parts = append(parts, t.With(samverkan.Quoted("value", value)))
		}
	}
	part(s.Publisher, samverkan.Text{SV: "{value}", EN: "{value}"})
	part(s.Table, samverkan.Text{SV: "tabell {value}", EN: "table {value}"})
	if s.Query != "" { // whole: a reader is to use it
		parts = append(parts, samverkan.Text{SV: "fråga {value}", EN: "query {value}"}.With(samverkan.Str("value", s.Query)))
	}
	part(s.Updated, samverkan.Text{SV: "uppdaterad {value}", EN: "updated {value}"})
	if !s.Retrieved.IsZero() {
		parts = append(parts, samverkan.Text{SV: "hämtad {on}", EN: "retrieved {on}"}.With(samverkan.On("on", s.Retrieved)))
	}
	part(s.License, samverkan.Text{SV: "licens {value}", EN: "license {value}"})
	if s.Hash != "" {
		parts = append(parts, samverkan.Text{SV: "SHA-256 {value}", EN: "SHA-256 {value}"}.With(samverkan.Str("value", s.Hash)))
	}
	if !s.Note.IsZero() {
		parts = append(parts, s.Note)
	}
	out := samverkan.Text{SV: "Källa: ", EN: "Source: "}
	for i, p := range parts {
		if i > 0 {
			out = samverkan.Text{SV: out.SV + ", ", EN: out.EN + ", "}
		}
		out = samverkan.Text{SV: out.SV + p.In(samverkan.SV), EN: out.EN + p.In(samverkan.EN)}
	}
	if len(parts) == 0 {
		return samverkan.Text{SV: "Källan är inte angiven.", EN: "The source is not stated."}
	}
	return samverkan.Text{SV: out.SV + ".", EN: out.EN + "."}
}
