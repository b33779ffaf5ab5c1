package mandate

import (
	"cmp"
	"slices"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
)

// Lapse is a matter that an organization has somebody to decide today, and no
// longer on the day it is to be decided.
type Lapse struct {
	// The place of the item on the agenda.
	Item int
	// The organization.
	Organization string
	// The last day before the item's on which somebody may decide. Somebody may
	// have begun, or begun anew, after today.
	Last samverkan.Date
	// Who may on that last day, sorted.
	Persons []string
}

// Expiring returns where cover is lost before a meeting: the items of an agenda
// and the organizations they bind for which somebody may decide on the day
// at.On and nobody may on the item's own day, as known on at.Known; in the
// order of the agenda. An item whose day is not after at.On is none of them.
// Faults of the agenda have their places in it, "/3/on"; that at.On is no day has
// its place at "/on".
func (r Register) Expiring(agenda []Item, at At) ([]Lapse, error) {
	return finished(NewExpiring(r, agenda, at))
}

// NewExpiring begins an Expiring that is answered in steps.
func NewExpiring(r Register, agenda []Item, at At) (*Work[[]Lapse], error) {
	w, err := begun[[]Lapse](r, agenda, 1)
	if err != nil {
		return nil, err
	}
	if at.On.IsZero() {
		return nil, samverkan.Faults{samverkan.Wrong(samverkan.CodeInvalid, "/on", samverkan.Text{
			SV: "Dagen saknas. Skriv från vilken dag det räknas, till exempel i dag: mandat gäller för dagar.",
			EN: "The day is missing. Write from which day it counts, such as today: mandates hold on days.",
		})}
	}
	known := inTheEnd(at.Known)
	var may []tenure
	w.answer = func(row, col int) {
		item, organization := &w.agenda[row], w.agenda[row].Organizations[col]
		may = w.index.tenures(may[:0], organization, item.Matter, known)
		if !at.On.Before(item.On) || !anyOn(may, at.On) || anyOn(may, item.On) {
			return
		}
		out := Lapse{Item: row, Organization: organization, Last: lastBefore(may, item.On)}
		for _, t := range may { // by person
			if t.days.Contains(out.Last) && (len(out.Persons) == 0 || out.Persons[len(out.Persons)-1] != t.person) {
				out.Persons = append(out.Persons, t.person)
			}
		}
		w.result = append(w.result, out)
	}
	return w, nil
}

// tenures appends to out who may decide a matter when, by person.
func (x *index) tenures(out []tenure, organization string, matter Matter, known samverkan.Date) []tenure {
	for _, i := range x.of[organization] {
		m := &x.entries[i]
		if m.Person != "" && m.stands(known) && m.reaches(matter.Amount) && x.in(m, matter.Subject) {
			out = append(out, tenure{m.Person, m.Period})
		}
	}
	return out
}

func anyOn(may []tenure, on samverkan.Date) bool {
	return slices.ContainsFunc(may, func(t tenure) bool { return t.days.Contains(on) })
}

// lastBefore returns the last day before another on which somebody may. There
// must be one.
func lastBefore(may []tenure, to samverkan.Date) samverkan.Date {
	periods := make([]samverkan.Period, len(may))
	for i, t := range may {
		periods[i] = t.days
	}
	turns := DaysOf(periods...).Intersect(DaysOf(samverkan.Period{To: to})).turns
	return turns[len(turns)-1].AddDays(-1)
}

// Ending returns the places of the mandates whose last day lies in a window, as
// known on one day: those that hold on some day of it and on none from its end
// on. They come by last day, then organization, person and place. That nobody
// may is no mandate and never among them.
func (r Register) Ending(window samverkan.Period, known samverkan.Date) []int {
	known = inTheEnd(known)
	var out []int
	for i := range r {
		m := &r[i]
		if m.Person == "" || !m.stands(known) || !m.From.Before(m.To) {
			continue
		}
		if last := m.To.AddDays(-1); !last.IsZero() && window.Contains(last) {
			out = append(out, i)
		}
	}
	sorted.By(out, func(i, j int) int {
		a, b := &r[i], &r[j]
		return cmp.Or(a.To.Compare(b.To), cmp.Compare(a.Organization, b.Organization), cmp.Compare(a.Person, b.Person), cmp.Compare(i, j))
	})
	return out
}
