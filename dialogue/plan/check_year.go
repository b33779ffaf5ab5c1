package plan

import (
	"strconv"

	"github.com/samverkan/samverkan"
)

// Check returns the faults of the year (samverkan.Faults), nil when there are
// none.
func (y Year) Check() error {
	k := &faults{}
	if !k.size(y) {
		return k.list.Err()
	}
	k.closed(y.Closed)
	places := k.places(y.Places)
	bodies := k.bodies(y.Bodies, places)
	k.people(y.People, bodies)
	k.assumptions(y.Assumptions)
	k.number("/gap", y.Gap, MaxDays)
	k.number("/dialogueGap", y.DialogueGap, MaxDays)
	k.number("/share/perMille", y.Share.PerMille, 1000)
	k.number("/share/bodies", y.Share.Bodies, MaxBodies)
	k.number("/maxTravel", y.MaxTravel, MaxMinutes)
	for i, s := range y.Without {
		k.word("/without/"+strconv.Itoa(i), string(s), s.Choices(), false)
	}
	k.meetings(y, places)
	if len(k.list) == 0 {
		k.dialogues(y)
		k.travel(y)
	}
	return k.list.Err()
}

// faults gathers what is wrong.
type faults struct{ list samverkan.Faults }

func (k *faults) add(code samverkan.Code, at string, text samverkan.Text, args ...samverkan.Arg) {
	k.list.Add(samverkan.Wrong(code, at, text, args...))
}

// size checks what the work and the memory depend on.
func (k *faults) size(y Year) bool {
	days := y.From.DaysUntil(y.To)
	if y.From.IsZero() || y.To.IsZero() || days < 1 {
		k.add(samverkan.CodeInvalid, "/to", samverkan.Text{
			SV: "Året börjar ”{from}” och slutar ”{to}”. Skriv båda dagarna; slutet ska vara en senare dag än början.",
			EN: "The year begins on “{from}” and ends on “{to}”. Write both days; the end must be a later day than the beginning.",
		}, samverkan.Str("from", y.From.String()), samverkan.Str("to", y.To.String()))
		return false
	}
	if y.From.Year() < MinYear {
		k.add(samverkan.CodeInvalid, "/from", samverkan.Text{
			SV: "Året börjar {from}. Det kan tidigast vara {least}.",
			EN: "The year begins on {from}. It can be {least} at the earliest.",
		}, samverkan.Str("from", y.From.String()), samverkan.Str("least", strconv.Itoa(MinYear)))
	}
	if days > MaxDays {
		k.add(samverkan.CodeTooLarge, "/to", samverkan.Text{
			SV: "Året har {n} dagar. Det får ha högst {most}: en plan gäller ett år i taget.",
			EN: "The year has {n} days. It may have {most} at most: a plan is of one year at a time.",
		}, samverkan.Int("n", days), samverkan.Int("most", MaxDays))
	}
	k.length("/closed", len(y.Closed), MaxClosed)
	k.length("/bodies", len(y.Bodies), MaxBodies)
	k.length("/people", len(y.People), MaxPeople)
	k.length("/places", len(y.Places), MaxPlaces)
	k.length("/meetings", len(y.Meetings), MaxMeetings)
	return len(k.list) == 0
}

func (k *faults) length(at string, n, most int) bool {
	if n <= most {
		return true
	}
	k.add(samverkan.CodeTooLarge, at, samverkan.Text{
		SV: "Listan har {n} poster. Den får ha högst {most}.",
		EN: "The list has {n} entries. It may have {most} at most.",
	}, samverkan.Int("n", n), samverkan.Int("most", most))
	return false
}

func (k *faults) number(at string, n, most int) {
	if n < 0 || n > most {
		k.add(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Här står {n}. Det kan vara 0 till {most}.",
			EN: "Here stands {n}. It can be 0 to {most}.",
		}, samverkan.Int("n", n), samverkan.Int("most", most))
	}
}

// word checks a word of an enumeration; "" is let through when it may be left
// out.
func (k *faults) word(at, is string, choices []string, optional bool) {
	if is == "" && optional {
		return
	}
	all := ""
	for _, c := range choices {
		if c == is {
			return
		}
		if all != "" {
			all += ", "
		}
		all += c
	}
	k.add(samverkan.CodeInvalid, at, samverkan.Text{
		SV: "”{word}” går inte att välja här. Det kan vara {all}.",
		EN: "“{word}” cannot be chosen here. It can be {all}.",
	}, samverkan.Quoted("word", is), samverkan.Str("all", all))
}

// id checks that an ID is there and new, and notes its place.
func (k *faults) id(at, id string, seen map[string]int, place int) {
	if id == "" {
		k.add(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "ID saknas. Skriv ett, till exempel ”granvik”.",
			EN: "There is no ID. Write one, as in “granvik”.",
		})
		return
	}
	if _, twice := seen[id]; twice {
		k.add(samverkan.CodeConflict, at, samverkan.Text{
			SV: "”{id}” finns redan. Varje ID får användas en gång.",
			EN: "“{id}” is already there. Each ID can be used once.",
		}, samverkan.Quoted("id", id))
		return
	}
	seen[id] = place
}

// known checks that an ID is there.
func (k *faults) known(at, id string, among map[string]int) {
	if _, ok := among[id]; !ok {
		k.add(samverkan.CodeUnknown, at, samverkan.Text{
			SV: "”{id}” finns inte. Skriv ett ID som finns, eller lägg till det.",
			EN: "“{id}” is not there. Write an ID that is, or add it.",
		}, samverkan.Quoted("id", id))
	}
}

func (k *faults) day(at string, d samverkan.Date) {
	if d.IsZero() {
		k.add(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Datum saknas. Skriv år, månad och dag, till exempel 2026-03-12.",
			EN: "There is no date. Write year, month and day, as in 2026-03-12.",
		})
	}
}

func (k *faults) days(at string, list []samverkan.Date) {
	if k.length(at, len(list), MaxListed) {
		for i, d := range list {
			k.day(at+"/"+strconv.Itoa(i), d)
		}
	}
}

func (k *faults) periods(at string, list []samverkan.Period) {
	if k.length(at, len(list), MaxListed) {
		for i, p := range list {
			k.period(at+"/"+strconv.Itoa(i), p)
		}
	}
}

func (k *faults) period(at string, p samverkan.Period) {
	if p.Check() != nil {
		k.add(samverkan.CodeInvalid, at+"/to", samverkan.Text{
			SV: "Perioden börjar {from} och slutar {to}. Slutet ska vara en senare dag; det är den första dagen efter perioden.",
			EN: "The period begins on {from} and ends on {to}. The end must be a later day; it is the first day after the period.",
		}, samverkan.Str("from", p.From.String()), samverkan.Str("to", p.To.String()))
	}
}

func (k *faults) closed(list []Closed) {
	for i, c := range list {
		at := "/closed/" + strconv.Itoa(i)
		k.word(at+"/why", string(c.Why), c.Why.Choices(), false)
		k.periods(at+"/periods", c.Periods)
		k.days(at+"/days", c.Days)
	}
}

func (k *faults) places(list []Place) map[string]int {
	seen := map[string]int{}
	for i, p := range list {
		k.id("/places/"+strconv.Itoa(i)+"/id", p.ID, seen, i)
	}
	for i, p := range list {
		at := "/places/" + strconv.Itoa(i) + "/minutes"
		if !k.length(at, len(p.Minutes), MaxPlaces) {
			continue
		}
		from := map[string]int{}
		for n, m := range p.Minutes {
			at := at + "/" + strconv.Itoa(n)
			k.id(at+"/from", m.From, from, n)
			k.known(at+"/from", m.From, seen)
			k.number(at+"/minutes", m.Minutes, MaxMinutes)
			if m.From == p.ID && m.Minutes != 0 {
				k.number(at+"/minutes", m.Minutes, 0)
			}
		}
	}
	return seen
}

func (k *faults) bodies(list []Body, places map[string]int) map[string]int {
	seen := map[string]int{}
	for i, b := range list {
		at := "/bodies/" + strconv.Itoa(i)
		k.id(at+"/id", b.ID, seen, i)
		if b.Organization == "" {
			k.id(at+"/organization", "", nil, 0)
		}
		if b.Place != "" {
			k.known(at+"/place", b.Place, places)
		}
		k.days(at+"/meetsOn", b.MeetsOn)
	}
	return seen
}

func (k *faults) people(list []Person, bodies map[string]int) {
	seen := map[string]int{}
	for i, p := range list {
		at := "/people/" + strconv.Itoa(i)
		k.id(at+"/id", p.ID, seen, i)
		if p.Body != "" {
			k.known(at+"/body", p.Body, bodies)
		}
		if k.length(at+"/also", len(p.Also), MaxBodies) {
			for n, id := range p.Also {
				k.known(at+"/also/"+strconv.Itoa(n), id, bodies)
			}
		}
		k.word(at+"/bloc", string(p.Bloc), p.Bloc.Choices(), true)
		k.periods(at+"/away", p.Away)
		if !k.length(at+"/answers", len(p.Answers), MaxListed) {
			continue
		}
		on := map[samverkan.Date]bool{}
		for n, a := range p.Answers {
			at := at + "/answers/" + strconv.Itoa(n)
			k.day(at+"/on", a.On)
			k.word(at+"/can", string(a.Can), a.Can.Choices(), false)
			if on[a.On] {
				k.add(samverkan.CodeConflict, at+"/on", samverkan.Text{
					SV: "{on} har redan ett svar av samma person. Skriv ett svar för varje dag, det senaste.",
					EN: "{on} has an answer of the same person already. Write one answer for each day, the latest.",
				}, samverkan.Str("on", a.On.String()))
			}
			on[a.On] = true
		}
	}
}

func (k *faults) assumptions(list []Assumption) {
	if !k.length("/assumptions", len(list), len(DefaultAssumptions())) {
		return
	}
	seen := map[string]int{}
	for i, a := range list {
		at := "/assumptions/" + strconv.Itoa(i)
		k.word(at+"/form", string(a.Form), a.Form.Choices(), false)
		k.id(at+"/form", string(a.Form), seen, i)
		k.number(at+"/expected", a.Expected, 1000)
		k.number(at+"/travels", a.Travels, 1000)
		blocs := map[string]int{}
		if !k.length(at+"/blocs", len(a.Blocs), len(Majority.Choices())) {
			continue
		}
		for n, b := range a.Blocs {
			at := at + "/blocs/" + strconv.Itoa(n)
			k.word(at+"/bloc", string(b.Bloc), b.Bloc.Choices(), false)
			k.id(at+"/bloc", string(b.Bloc), blocs, n)
			k.number(at+"/expected", b.Expected, 1000)
		}
	}
}
