package strictjson

import (
	"strings"

	"github.com/samverkan/samverkan"
)

// The texts of values and members that are JSON but not what the type reads.

// wanted says what a type reads, to stand after "must be".
func wanted(p *plan, r *rules) samverkan.Text {
	switch p.as {
	case asScalar:
		return samverkan.Text{SV: "en text inom citattecken eller ett tal", EN: "a text in quotation marks or a number"}
	case asText, asString:
		return samverkan.Text{SV: "en text inom citattecken", EN: "a text in quotation marks"}
	case asChoice:
		return samverkan.Text{SV: "ett av valen {choices}", EN: "one of the choices {choices}"}.With(list("choices", p.choices))
	case asBool:
		return samverkan.Text{SV: "true eller false", EN: "true or false"}
	case asInt, asUint:
		if r != nil && r.ranged {
			return samverkan.Text{SV: "ett heltal från {from} till {to}", EN: "a whole number from {from} to {to}"}.
				With(plain("from", r.from), plain("to", r.to))
		}
		return samverkan.Text{SV: "ett heltal", EN: "a whole number"}
	case asFloat:
		return samverkan.Text{SV: "ett tal", EN: "a number"}
	case asList, asArray:
		return samverkan.Text{SV: "en lista, [ … ]", EN: "a list, [ … ]"}
	case asPointer:
		return wanted(p.elem, r)
	}
	return samverkan.Text{SV: "ett objekt, { … }", EN: "an object, { … }"}
}

// mismatch reports a value of another JSON type than the wanted one, and goes
// past it.
func (d *decoder) mismatch(p *plan, r *rules) {
	at, c := d.pos, d.peek()
	d.skip()
	if d.stopped {
		return
	}
	if c == 'n' {
		d.null(p, r, at)
		return
	}
	var found samverkan.Text
	value := samverkan.Quoted("value", strings.Trim(d.text[at:d.pos], `"`))
	switch c {
	case '"':
		found = samverkan.Text{SV: "texten ”{value}”", EN: "the text “{value}”"}.With(value)
	case 't', 'f':
		found = samverkan.Text{SV: "värdet {value}", EN: "the value {value}"}.With(value)
	case '[':
		found = samverkan.Text{SV: "en lista", EN: "a list"}
	case '{':
		found = samverkan.Text{SV: "ett objekt", EN: "an object"}
	default:
		found = samverkan.Text{SV: "talet {value}", EN: "the number {value}"}.With(value)
	}
	d.wrong(samverkan.CodeInvalid, at, samverkan.Text{
		SV: "Här står {found}. Det ska vara {wanted}.",
		EN: "Found {found}. It must be {wanted}.",
	}, samverkan.Of("found", found), samverkan.Of("wanted", wanted(p, r)))
}

// null reports null, with the way to say that there is no value: none for a
// member that is required.
func (d *decoder) null(p *plan, r *rules, at int) {
	text := samverkan.Text{
		SV: "Här står null. Det ska vara {wanted}.",
		EN: "Found null. It must be {wanted}.",
	}
	var last step
	if len(d.path) > 0 {
		last = d.path[len(d.path)-1]
	}
	switch {
	case last.optional:
		text = samverkan.Text{
			SV: "Här står null. Om värdet saknas, utelämna hela fältet ”{name}”.",
			EN: "Found null. If there is no value, leave the member “{name}” out instead.",
		}
	case last.index >= 0 && len(d.path) > 0:
		text = samverkan.Text{
			SV: "Här står null. Om värdet saknas, utelämna det ur listan; annars ska det vara {wanted}.",
			EN: "Found null. If there is no value, leave it out of the list instead; otherwise it must be {wanted}.",
		}
	}
	d.wrong(samverkan.CodeInvalid, at, text, samverkan.Quoted("name", last.name), samverkan.Of("wanted", wanted(p, r)))
}

func (d *decoder) unknown(name string, p *plan, at int) {
	text := samverkan.Text{
		SV: "Fältet ”{name}” finns inte här. {meant}Fälten här är {allowed}.",
		EN: "There is no member “{name}” here. {meant}The members here are {allowed}.",
	}
	switch len(p.members) {
	case 0:
		text = samverkan.Text{
			SV: "Fältet ”{name}” finns inte här. Objektet ska vara tomt.",
			EN: "There is no member “{name}” here. The object must be empty.",
		}
	case 1:
		text = samverkan.Text{
			SV: "Fältet ”{name}” finns inte här. Det enda fältet här är {allowed}.",
			EN: "There is no member “{name}” here. The only member here is {allowed}.",
		}
	}
	allowed := make([]string, len(p.members))
	for i := range p.members {
		allowed[i] = p.members[i].name
	}
	d.wrong(samverkan.CodeUnknown, at, text, samverkan.Quoted("name", name), meant(name, allowed), list("allowed", allowed))
}

func (d *decoder) twice(name string, at int) {
	d.wrong(samverkan.CodeConflict, at, samverkan.Text{
		SV: "Fältet ”{name}” står två gånger i samma objekt. Behåll det ena.",
		EN: "The member “{name}” stands twice in the same object. Keep one of them.",
	}, samverkan.Quoted("name", name))
}

func (d *decoder) tooMany(n, most, at int) {
	d.wrong(samverkan.CodeTooLarge, at, samverkan.Text{
		SV: "Här är {n} delar. Det får vara högst {most}.",
		EN: "There are {n} items here. There may be {most} at most.",
	}, samverkan.Int("n", n), samverkan.Int("most", most))
}
