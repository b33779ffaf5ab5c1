package pipeline

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
)

// Check returns what is wrong with the pipeline as samverkan.Faults, each with
// its place: "/stages/3/steps/0/to". What it finds nothing wrong with can be
// written as a document and read back, walked and proved.
func (p *Pipeline) Check() error {
	c := checker{p: p, acts: map[string]string{}, nodes: map[string]string{}}
	for _, l := range []struct {
		list        string
		n, least, x int
	}{
		{"/acts", len(p.Acts), 1, MaxActs},
		{"/stages", len(p.Stages), 1, MaxStages},
		{"/exits", len(p.Exits), 1, MaxExits},
		{"/anywhere", len(p.Anywhere), 0, MaxSteps},
	} {
		c.size(l.list, l.n, l.least, l.x)
	}
	for i := range p.Stages {
		c.size(index("/stages", i)+"/steps", len(p.Stages[i].Steps), 0, MaxSteps)
	}
	if len(c.faults) > 0 {
		return c.faults
	}
	c.id("/id", p.ID, nil)
	c.name("/name", p.Name)
	for i := range p.Acts {
		c.act(index("/acts", i), &p.Acts[i])
	}
	for i := range p.Stages { // IDs first: steps lead forward too
		c.id(index("/stages", i)+"/id", p.Stages[i].ID, c.nodes)
	}
	stages := len(c.nodes)
	for i := range p.Exits {
		at := index("/exits", i)
		c.id(at+"/id", p.Exits[i].ID, c.nodes)
		c.name(at+"/name", p.Exits[i].Name)
		c.choice(at+"/kind", string(p.Exits[i].Kind), p.Exits[i].Kind.Choices())
	}
	if stages > 0 {
		c.start()
	}
	for i := range p.Stages {
		c.stage(index("/stages", i), &p.Stages[i])
	}
	c.steps("/anywhere", p.Anywhere)
	return c.faults.Err()
}

// checker holds where each ID stands.
type checker struct {
	p           *Pipeline
	faults      samverkan.Faults
	acts, nodes map[string]string
}

func index(list string, i int) string { return list + "/" + itoa(i) }

func (c *checker) add(code samverkan.Code, at string, text samverkan.Text, args ...samverkan.Arg) {
	c.faults.Add(samverkan.Wrong(code, at, text, args...))
}

func (c *checker) size(at string, n, least, most int) {
	switch {
	case n > most:
		c.add(samverkan.CodeTooLarge, at, samverkan.Text{
			SV: "Listan har {n} poster. Den får ha högst {most}.", EN: "The list has {n} entries. It may have {most} at most.",
		}, samverkan.Int("n", n), samverkan.Int("most", most))
	case n < least:
		c.add(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Listan är tom. Den ska ha minst en post.", EN: "The list is empty. It must have one entry at least.",
		})
	}
}

// id checks the form of an ID and, in a list, that it stands once.
func (c *checker) id(at, id string, seen map[string]string) {
	if !isID(id) {
		c.add(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "”{id}” är inte ett id. Skriv 1–64 av a–z, A–Z, 0–9, punkt, understreck och bindestreck, med en bokstav eller siffra först.",
			EN: "“{id}” is not an ID. Write 1–64 of a–z, A–Z, 0–9, point, underscore and hyphen, with a letter or digit first.",
		}, samverkan.Quoted("id", id))
		return
	}
	if seen == nil {
		return
	}
	if first, again := seen[id]; again {
		c.add(samverkan.CodeConflict, at, samverkan.Text{
			SV: "Id ”{id}” finns redan vid {first}. Varje id får stå en gång; steg och utgångar delar på dem.",
			EN: "The ID “{id}” stands at {first} already. Each ID may stand once; stages and exits share them.",
		}, samverkan.Quoted("id", id), samverkan.Str("first", strings.TrimSuffix(first, "/id")))
		return
	}
	seen[id] = at
}

// isID reports whether s has the form "id" of documents.
func isID(s string) bool {
	for i := range len(s) {
		b := s[i]
		word := 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9'
		if !word && (i == 0 || b != '.' && b != '_' && b != '-') {
			return false
		}
	}
	return s != "" && len(s) <= 64
}

// refers checks that an ID names something.
func (c *checker) refers(at, id string, in map[string]string, lists string) bool {
	if _, ok := in[id]; ok {
		return true
	}
	c.add(samverkan.CodeUnknown, at, samverkan.Text{
		SV: "”{id}” finns inte i ”{lists}”. Rätta id:t eller lägg till posten.",
		EN: "“{id}” is not in “{lists}”. Correct the ID or add the entry.",
	}, samverkan.Quoted("id", id), samverkan.Str("lists", lists))
	return false
}

func (c *checker) choice(at, value string, choices []string) {
	if !slices.Contains(choices, value) {
		c.add(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Här står ”{value}”. Det ska vara ett av {choices}.", EN: "Found “{value}”. It must be one of {choices}.",
		}, samverkan.Quoted("value", value), samverkan.Str("choices", strings.Join(choices, ", ")))
	}
}

func (c *checker) ranged(at string, n, most int) {
	if n < 0 || n > most {
		c.add(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Här står {n}. Det kan vara 0 till {most}.", EN: "Found {n}. It can be 0 to {most}.",
		}, samverkan.Int("n", n), samverkan.Int("most", most))
	}
}

// name checks a text that must be there.
func (c *checker) name(at string, t samverkan.Text) {
	if strings.TrimSpace(t.SV) == "" && strings.TrimSpace(t.EN) == "" {
		c.add(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Texten är tom. Skriv den på svenska (”sv”), engelska (”en”) eller båda.",
			EN: "The text is empty. Write it in Swedish (“sv”), English (“en”) or both.",
		})
	}
	c.text(at, t)
}

const maxText = 2000 // as samverkan.Text has it

// text checks characters and length in both languages.
func (c *checker) text(at string, t samverkan.Text) {
	for _, x := range [2]struct{ at, is string }{{at + "/sv", t.SV}, {at + "/en", t.EN}} {
		switch n := utf8.RuneCountInString(x.is); {
		case !utf8.ValidString(x.is):
			c.add(samverkan.CodeInvalid, x.at, samverkan.Text{
				SV: "Texten ”{text}” är inte giltig UTF-8. Skriv den på nytt.",
				EN: "The text “{text}” is not valid UTF-8. Write it anew.",
			}, samverkan.Quoted("text", x.is))
		case n > maxText:
			c.add(samverkan.CodeTooLarge, x.at, samverkan.Text{
				SV: "Texten har {n} tecken. Den får ha högst {most}.", EN: "The text has {n} characters. It may have {most} at most.",
			}, samverkan.Int("n", n), samverkan.Int("most", maxText))
		}
	}
}
