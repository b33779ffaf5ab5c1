package mandate

import (
	"errors"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/figures"
)

const (
	// MaxMandates is how many entries a register may have.
	MaxMandates = 5_000
	// MaxSubjects is how many subjects a mandate may list.
	MaxSubjects = 100
)

// Check returns what is wrong with the entries as samverkan.Faults, each with
// its place in the register: "/3/to".
func (r Register) Check() error {
	if err := r.size(); err != nil {
		return err
	}
	var faults samverkan.Faults
	for i := range r {
		gather(&faults, "/"+strconv.Itoa(i), r[i].Check())
	}
	return faults.Err()
}

// size refuses a register that is too large.
func (r Register) size() error {
	if len(r) <= MaxMandates {
		return nil
	}
	return samverkan.Faults{samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
		SV: "Registret har {n} mandat. Det får ha högst {most}.",
		EN: "The register has {n} mandates. It may have {most} at most.",
	}, samverkan.Int("n", len(r)), samverkan.Int("most", MaxMandates))}
}

// gather adds what was found wrong with a part, with the part's place.
func gather(faults *samverkan.Faults, at string, err error) {
	var found samverkan.Faults
	if errors.As(err, &found) {
		for _, f := range found {
			f.At = at + f.At
			faults.Add(f)
		}
	}
}

// Check returns what is wrong with the entry as samverkan.Faults, each with its
// place in the entry: "/to".
func (m Mandate) Check() error {
	var faults samverkan.Faults
	if m.Person != "" && blank(m.Person) {
		faults.Add(samverkan.Wrong(samverkan.CodeInvalid, "/person", samverkan.Text{
			SV: "Personen är bara mellanslag. Skriv vem som får besluta, eller lämna helt tomt om ingen får det.",
			EN: "The person is spaces only. Write who may decide, or leave it quite empty if nobody may.",
		}))
	}
	if blank(m.Organization) {
		faults.Add(noOrganization("/organization"))
	}
	m.checkSubjects(&faults)
	m.checkLimit(&faults)
	var fault *samverkan.Fault
	if errors.As(m.Period.Check(), &fault) {
		faults.Add(fault)
	}
	if !m.Struck.IsZero() && m.Struck.Before(m.Known) {
		faults.Add(samverkan.Wrong(samverkan.CodeConflict, "/struck", samverkan.Text{
			SV: "Mandatet ströks den {struck} men blev känt den {known}. Det kan strykas tidigast samma dag.",
			EN: "The mandate was struck on {struck} but became known on {known}. It can be struck that day at the earliest.",
		}, samverkan.Str("struck", m.Struck.String()), samverkan.Str("known", m.Known.String())))
	}
	return faults.Err()
}

func (m Mandate) checkSubjects(faults *samverkan.Faults) {
	if len(m.Subjects) > MaxSubjects {
		faults.Add(samverkan.Wrong(samverkan.CodeTooLarge, "/subjects", samverkan.Text{
			SV: "Mandatet räknar upp {n} ämnen. Det får vara högst {most}; gäller det alla, lämna listan tom.",
			EN: "The mandate lists {n} subjects. It may list {most} at most; if it is in all, leave the list empty.",
		}, samverkan.Int("n", len(m.Subjects)), samverkan.Int("most", MaxSubjects)))
		return
	}
	for i, s := range m.Subjects {
		if blank(s) {
			faults.Add(samverkan.Wrong(samverkan.CodeInvalid, "/subjects/"+strconv.Itoa(i), samverkan.Text{
				SV: "Ämnet är tomt. Skriv vad mandatet gäller; gäller det allt, lämna hela listan tom.",
				EN: "The subject is empty. Write what the mandate is about; if it is in all, leave the whole list empty.",
			}))
		}
	}
	once(faults, "/subjects", m.Subjects)
}

func (m Mandate) checkLimit(faults *samverkan.Faults) {
	switch {
	case m.UpTo < 0:
		faults.Add(samverkan.Wrong(samverkan.CodeInvalid, "/upTo", samverkan.Text{
			SV: "Gränsen är {n} kronor. Den kan vara 0, om mandatet bara gäller det som inte kostar något, eller mer.",
			EN: "The limit is {n} kronor. It can be 0, if the mandate is only for what costs nothing, or more.",
		}, integer(m.UpTo)))
	case m.Person == "" && (m.UpTo > 0 || m.Unlimited):
		faults.Add(samverkan.Wrong(samverkan.CodeConflict, "/person", samverkan.Text{
			SV: "Posten säger att ingen får besluta men anger ett belopp. Ange personen, eller ta bort beloppet.",
			EN: "The entry says that nobody may decide but gives an amount. Name the person, or remove the amount.",
		}))
	case m.UpTo > 0 && m.Unlimited:
		faults.Add(samverkan.Wrong(samverkan.CodeConflict, "/upTo", samverkan.Text{
			SV: "Mandatet gäller både upp till {n} kronor och utan gräns. Behåll det ena.",
			EN: "The mandate holds both up to {n} kronor and without limit. Keep one of them.",
		}, integer(m.UpTo)))
	}
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

// integer is a whole number n for people; samverkan.Int takes an int, which is
// too small for an amount on some hosts.
func integer(n int64) samverkan.Arg {
	return samverkan.Of("n", samverkan.Text{SV: figures.Integer(n, string(samverkan.SV)), EN: figures.Integer(n, string(samverkan.EN))})
}

func noOrganization(at string) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
		SV: "Organisationen saknas. Skriv vilken organisation det gäller.",
		EN: "The organization is missing. Write which organization it is about.",
	})
}

// once refuses what stands twice in a list.
func once(faults *samverkan.Faults, at string, values []string) {
	first := make(map[string]int, len(values))
	for i, v := range values {
		if j, again := first[v]; again {
			faults.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/"+strconv.Itoa(i), samverkan.Text{
				SV: "”{what}” står redan vid {first}. Behåll en av dem.",
				EN: "“{what}” stands at {first} already. Keep one of them.",
			}, samverkan.Quoted("what", v), samverkan.Str("first", at+"/"+strconv.Itoa(j))))
			continue
		}
		first[v] = i
	}
}
