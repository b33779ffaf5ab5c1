package strictjson

import (
	"reflect"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
)

// Strings and numbers against the rules of their type and field.

// fits reports whether a string keeps the rules of its field.
func (d *decoder) fits(s string, r *rules, at int) bool {
	if r.limit > 0 && len(s) > r.limit {
		if n := utf8.RuneCountInString(s); n > r.limit {
			d.wrong(samverkan.CodeTooLarge, at, samverkan.Text{
				SV: "Texten ”{value}” har {n} tecken. Den får ha högst {most}.",
				EN: "The text “{value}” has {n} characters. It may have {most} at most.",
			}, samverkan.Quoted("value", s), samverkan.Int("n", n), samverkan.Int("most", r.limit))
			return false
		}
	}
	if r.form == "id" && !isID(s) {
		d.wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "”{value}” kan inte vara en beteckning. Skriv 1 till 64 tecken ur a–z, A–Z, 0–9, punkt, understreck och bindestreck, med en bokstav eller siffra först.",
			EN: "“{value}” cannot be an identifier. Write 1 to 64 characters of a–z, A–Z, 0–9, dot, underscore and hyphen, with a letter or digit first.",
		}, samverkan.Quoted("value", s))
		return false
	}
	return true
}

// choice gives an enumeration one of its values.
func (d *decoder) choice(v reflect.Value, p *plan, s string, at int) {
	for _, choice := range p.choices {
		if choice == s {
			v.SetString(choice)
			return
		}
	}
	d.noChoice(p, s, at)
}

func (d *decoder) noChoice(p *plan, s string, at int) {
	d.wrong(samverkan.CodeInvalid, at, samverkan.Text{
		SV: "”{value}” är inte ett av valen. {meant}Välj bland {choices}.",
		EN: "“{value}” is not one of the choices. {meant}Choose among {choices}.",
	}, samverkan.Quoted("value", s), meant(s, p.choices), list("choices", p.choices))
}

// keyInto gives a key type the name of a member.
func (d *decoder) keyInto(v reflect.Value, p *plan, r *rules, name string, at int) {
	before := len(d.faults)
	if p.as == asChoice {
		d.choice(v, p, name, at)
	} else if r == nil || d.fits(name, r, at) {
		v.SetString(name)
	}
	if p.checked && len(d.faults) == before && !d.stopped {
		if err := v.Addr().Interface().(checker).Check(); err != nil {
			d.place(err, at, name)
		}
	}
}

// integer reads a number as an integer in [from, to].
func (d *decoder) integer(n number, from, to int64) (int64, bool) {
	literal := d.text[n.from:n.to]
	text := outside()
	switch {
	case n.exponent:
		text = samverkan.Text{
			SV: "{value} är skrivet med exponent. Skriv ett heltal med bara siffror, till exempel 1000.",
			EN: "{value} is written with an exponent. Write a whole number in digits only, such as 1000.",
		}
	case n.fraction:
		text = samverkan.Text{
			SV: "{value} har decimaler. Skriv ett heltal utan dem, till exempel 2.",
			EN: "{value} has decimals. Write a whole number without them, such as 2.",
		}
	case literal == "-0":
		text = samverkan.Text{
			SV: "{value} är ett minustecken framför noll. Skriv 0.",
			EN: "{value} is a minus sign before zero. Write 0.",
		}
	case len(literal) <= 17: // ±(2^53 − 1) has 16 digits; 17 cannot overflow
		if i := digits(literal); from <= i && i <= to {
			return i, true
		}
	}
	d.wrong(samverkan.CodeInvalid, n.from, text, samverkan.Quoted("value", literal), plain("from", from), plain("to", to))
	return 0, false
}

// outside says that a number is not in its range.
func outside() samverkan.Text {
	return samverkan.Text{
		SV: "{value} är utanför gränserna. Det kan vara ett heltal från {from} till {to}.",
		EN: "{value} is out of range. It can be a whole number from {from} to {to}.",
	}
}

// span is the range of an integer of a type in a field.
func (p *plan) span(r *rules) (from, to int64) {
	if r != nil && r.ranged {
		return max(p.from, r.from), min(p.to, r.to)
	}
	return p.from, p.to
}

func digits(literal string) (n int64) {
	negative := literal[0] == '-'
	for i := range len(literal) {
		if c := literal[i]; c != '-' {
			n = n*10 + int64(c-'0')
		}
	}
	if negative {
		return -n
	}
	return n
}

func (d *decoder) tooLargeFloat(literal string, at int) {
	d.wrong(samverkan.CodeInvalid, at, samverkan.Text{
		SV: "{value} är för stort. Talet kan vara högst ungefär 1.8e308 från noll.",
		EN: "{value} is too large. The number can be about 1.8e308 from zero at most.",
	}, samverkan.Quoted("value", literal))
}
