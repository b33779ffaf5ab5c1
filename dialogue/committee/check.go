package committee

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
)

// Check returns what is wrong with the register as samverkan.Faults, each with
// its place: "/members/3/body". What it finds nothing wrong with can be
// written as a document and read back.
func (r Register) Check() error {
	_, faults := r.check()
	return faults.Err()
}

// Check returns a Fault when the fact ends before or on its first day, or was
// struck before it was known.
func (t Times) Check() error {
	if err := period(t.Period); err != nil {
		return err
	}
	if !t.Struck.IsZero() && t.Struck.Before(t.Known) {
		return samverkan.Wrong(samverkan.CodeConflict, "/struck", samverkan.Text{
			SV: "Uppgiften ströks den {struck} men blev känd den {known}. Den kan strykas tidigast samma dag.",
			EN: "The fact was struck on {struck} but became known on {known}. It can be struck that day at the earliest.",
		}, samverkan.Str("struck", t.Struck.String()), samverkan.Str("known", t.Known.String()))
	}
	return nil
}

// period checks a period, and that some day of the calendar lies in it.
func period(p samverkan.Period) error {
	if err := p.Check(); err != nil {
		return err
	}
	if !p.To.IsZero() && p.To.AddDays(-1).IsZero() {
		return samverkan.Wrong(samverkan.CodeInvalid, "/to", samverkan.Text{
			SV: "Perioden slutar {to}, kalenderns första dag, och har ingen dag alls. Skriv den första dagen efter perioden.",
			EN: "The period ends on {to}, the first day of the calendar, and has no day at all. Write the first day after the period.",
		}, samverkan.Str("to", p.To.String()))
	}
	return nil
}

// checker holds what was seen so far: the place of each ID in its list, and of
// each entry which body and person it is about.
type checker struct {
	r      *Register
	faults samverkan.Faults

	organizations, bodies, people map[string]int32

	seats, sides, appointments []pair
}

func (r *Register) check() (*checker, samverkan.Faults) {
	c := &checker{r: r}
	for _, l := range []struct {
		list    string
		n, most int
	}{
		{"/organizations", len(r.Organizations), MaxOrganizations},
		{"/bodies", len(r.Bodies), MaxBodies},
		{"/people", len(r.People), MaxPeople},
		{"/members", len(r.Members), MaxMembers},
		{"/sides", len(r.Sides), MaxSides},
		{"/appointments", len(r.Appointments), MaxAppointments},
	} {
		c.atMost(l.list, l.n, l.most)
	}
	if len(c.faults) > 0 {
		return c, c.faults
	}
	c.checkOrganizations()
	c.checkBodies()
	c.checkPeople()
	c.checkFacts()
	c.checkContradictions()
	return c, c.faults
}

// spot is a place in the register that becomes a pointer only when something is
// wrong there.
type spot struct {
	list  string
	i     int // −1: the list itself is the place
	field string
}

func (s spot) String() string {
	if s.i < 0 {
		return s.list + s.field
	}
	return index(s.list, s.i) + s.field
}

// of is a field of what stands at the spot.
func (s spot) of(field string) spot {
	return spot{s.list, s.i, s.field + field}
}

//go:noinline
func index(list string, i int) string { return list + "/" + strconv.Itoa(i) }

// place adds a fault that was found in a part, with the part's place.
func (c *checker) place(at string, err error) {
	var fault *samverkan.Fault
	if errors.As(err, &fault) {
		fault.At = at + fault.At
		c.faults.Add(fault)
	}
}

func (c *checker) atMost(at string, n, most int) {
	if n > most {
		c.faults.Add(samverkan.Wrong(samverkan.CodeTooLarge, at, samverkan.Text{
			SV: "Listan har {n} poster. Den får ha högst {most}.",
			EN: "The list has {n} entries. It may have {most} at most.",
		}, samverkan.Int("n", n), samverkan.Int("most", most)))
	}
}

// id checks the form of an ID and notes where it stands; each may stand once.
func (c *checker) id(seen map[string]int32, list string, i int, id string) {
	if !isID(id) {
		c.faults.Add(samverkan.Wrong(samverkan.CodeInvalid, index(list, i)+"/id", samverkan.Text{
			SV: "”{id}” är inte ett id. Skriv 1–64 av a–z, A–Z, 0–9, punkt, understreck och bindestreck, med en bokstav eller siffra först.",
			EN: "“{id}” is not an ID. Write 1–64 of a–z, A–Z, 0–9, point, underscore and hyphen, with a letter or digit first.",
		}, samverkan.Quoted("id", id)))
	}
	if first, again := seen[id]; again {
		c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, index(list, i)+"/id", samverkan.Text{
			SV: "Id ”{id}” finns redan vid {first}. Varje id får stå en gång.",
			EN: "The ID “{id}” stands at {first} already. Each ID may stand once.",
		}, samverkan.Quoted("id", id), samverkan.Str("first", index(list, int(first)))))
		return
	}
	seen[id] = int32(i)
}

// isID reports whether s has the form "id" of documents.
func isID(s string) bool {
	if s == "" || len(s) > maxID {
		return false
	}
	for i := range len(s) {
		if !isWord(s[i]) && (i == 0 || s[i] != '.' && s[i] != '_' && s[i] != '-') {
			return false
		}
	}
	return true
}

const maxID = 64

func isWord(b byte) bool {
	return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9'
}

// ref returns the place of what an ID names, −1 after a fault when it names
// nothing.
func (c *checker) ref(seen map[string]int32, at spot, id, list string) int32 {
	i, ok := seen[id]
	if !ok {
		c.faults.Add(samverkan.Wrong(samverkan.CodeUnknown, at.String(), samverkan.Text{
			SV: "”{id}” finns inte i listan ”{list}”. Rätta id:t eller lägg till posten.",
			EN: "“{id}” is not in the list “{list}”. Correct the ID or add the entry.",
		}, samverkan.Quoted("id", id), samverkan.Str("list", list)))
		return -1
	}
	return i
}

// choice checks that a value is one of those that a document may hold.
func (c *checker) choice(at spot, value string, choices []string) {
	if !slices.Contains(choices, value) {
		c.faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at.String(), samverkan.Text{
			SV: "Här står ”{value}”. Det ska vara ett av {choices}.",
			EN: "Found “{value}”. It must be one of {choices}.",
		}, samverkan.Quoted("value", value), samverkan.Str("choices", strings.Join(choices, ", "))))
	}
}

// text checks a string that people have written: characters and length.
func (c *checker) text(at spot, s string, most int) {
	if !utf8.ValidString(s) {
		c.faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at.String(), samverkan.Text{
			SV: "Texten ”{text}” är inte giltig UTF-8. Skriv den på nytt.",
			EN: "The text “{text}” is not valid UTF-8. Write it anew.",
		}, samverkan.Quoted("text", s)))
		return
	}
	if n := utf8.RuneCountInString(s); n > most {
		c.faults.Add(samverkan.Wrong(samverkan.CodeTooLarge, at.String(), samverkan.Text{
			SV: "Texten har {n} tecken. Den får ha högst {most}.",
			EN: "The text has {n} characters. It may have {most} at most.",
		}, samverkan.Int("n", n), samverkan.Int("most", most)))
	}
}

const (
	maxText = 2000 // as samverkan.Text has it
	maxName = 200
	maxMail = 254 // RFC 5321 §4.5.3.1.3: 256 with its angle brackets
)

// both checks a text in both languages.
func (c *checker) both(at spot, t samverkan.Text) {
	c.text(at.of("/sv"), t.SV, maxText)
	c.text(at.of("/en"), t.EN, maxText)
}

// name checks a text that must be there.
func (c *checker) name(at spot, t samverkan.Text) {
	c.place(at.String(), t.Check())
	c.both(at, t)
}

// mail checks an address as far as a slip of the pen shows: one @ with
// something on both sides, no spaces.
func (c *checker) mail(at spot, address string) {
	if address == "" {
		return
	}
	c.text(at, address, maxMail)
	if !isMail(address) {
		c.faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at.String(), samverkan.Text{
			SV: "”{mail}” är inte en e-postadress. Skriv den som namn@granvik.example, utan mellanslag.",
			EN: "“{mail}” is not a mail address. Write it like name@granvik.example, without spaces.",
		}, samverkan.Quoted("mail", address)))
	}
}

func isMail(s string) bool {
	local, domain, found := strings.Cut(s, "@")
	if !found || local == "" || domain == "" || strings.Contains(domain, "@") {
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool {
		return r <= ' ' || r == 0x7F || r == ',' || r == ';' || r == '<' || r == '>' || isOdd(r)
	})
}
