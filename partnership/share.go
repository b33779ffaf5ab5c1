package partnership

import (
	"reflect"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
)

// ToShare returns the partnership as it can be passed on in a link: without
// answers, survey waves, the notice about them, what the organizations say of
// each other's weight, and people's names. People are
// called p1, p2 … in the order of the document; who came to which meeting is
// kept. Where somebody's whole name stands in another text, such as a reason
// or a source, it becomes "NN"; a first name alone is not found, so read
// those texts before you share.
func (p *Partnership) ToShare() *Partnership {
	out := *p
	out.Answers, out.Waves, out.Notice, out.Perceived = nil, nil, samverkan.Text{}, nil
	called := make(map[string]string, len(p.People))
	var names []string
	out.People = make([]Person, len(p.People))
	for i, person := range p.People {
		called[person.ID] = "p" + strconv.Itoa(i+1)
		names = append(names, person.Name)
		out.People[i] = Person{ID: called[person.ID], Organization: person.Organization, Roles: person.Roles}
	}
	out.Meetings = make([]Meeting, len(p.Meetings))
	for i, m := range p.Meetings {
		out.Meetings[i] = Meeting{ID: m.ID, On: m.On, Matters: m.Matters}
		for _, id := range m.Attended {
			out.Meetings[i].Attended = append(out.Meetings[i].Attended, called[id])
		}
	}
	out.Overrides = make([]Override, len(p.Overrides))
	for i, o := range p.Overrides {
		o.Person = called[o.Person]
		out.Overrides[i] = o
	}
	out.Mandates = make([]Mandate, len(p.Mandates))
	for i, m := range p.Mandates {
		m.Person = called[m.Person] // nobody stays nobody
		out.Mandates[i] = m
	}
	out.Actions = make([]Action, len(p.Actions))
	for i, a := range p.Actions {
		a.Owner = called[a.Owner]
		out.Actions[i] = a
	}
	shared := withTexts(reflect.ValueOf(out), func(t samverkan.Text) samverkan.Text {
		return samverkan.Text{SV: unnamed(t.SV, names), EN: unnamed(t.EN, names)}
	}).Interface().(Partnership)
	return &shared
}

// withTexts copies a value with every text in it changed.
func withTexts(v reflect.Value, change func(samverkan.Text) samverkan.Text) reflect.Value {
	if text, ok := v.Interface().(samverkan.Text); ok {
		return reflect.ValueOf(change(text))
	}
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				out.Field(i).Set(withTexts(v.Field(i), change))
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			out.Set(reflect.New(v.Type().Elem()))
			out.Elem().Set(withTexts(v.Elem(), change))
		}
	case reflect.Slice:
		if v.IsNil() {
			return out
		}
		out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(withTexts(v.Index(i), change))
		}
	}
	return out
}

// shortest is how long a name is that is looked for in texts: shorter ones are
// words of the language too often.
const shortest = 4

// unnamed puts "NN" for whole names in a text.
func unnamed(text string, names []string) string {
	for _, name := range names {
		if utf8.RuneCountInString(name) < shortest {
			continue
		}
		var out strings.Builder
		for rest := text; ; {
			before, after, found := strings.Cut(rest, name)
			out.WriteString(before)
			if !found {
				break
			}
			if continues(out.String(), after) {
				out.WriteString(name)
			} else {
				out.WriteString("NN")
			}
			rest = after
		}
		text = out.String()
	}
	return text
}

// continues reports whether what stands around a place makes it a part of a
// longer word. A Swedish genitive does not: "Annas" is Anna's.
func continues(before, after string) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(after, "s"))
	return unicode.IsLetter(last) || unicode.IsLetter(next)
}
