package mandate

import (
	"cmp"
	"slices"

	"github.com/samverkan/samverkan"
)

// At is a point in the two times.
type At struct {
	// The day asked about. None: the answer is unknown.
	On samverkan.Date
	// The day of what is known. None: what is known in the end, all entries
	// that have not been struck.
	Known samverkan.Date
}

// inTheEnd returns the day of what is known. No entry can be struck later than
// the last day of the calendar, so on that day stands all that is not struck.
func inTheEnd(known samverkan.Date) samverkan.Date {
	if known.IsZero() {
		return lastDay()
	}
	return known
}

// Reply is what the register says to one question.
type Reply struct {
	// Whether somebody may decide.
	Answer Answer
	// Who may, sorted; none unless the answer is yes.
	Persons []string
	// Why the entry nearest to a yes does not do; "" unless the answer is no.
	Reason Reason
	// The place of that entry in the register; −1 unless the answer is no.
	Entry int
}

// Who returns those who may decide a matter for an organization, sorted, each
// once.
func (r Register) Who(organization string, matter Matter, at At) []string {
	return r.May(organization, matter, at).Persons
}

// May returns whether somebody may decide a matter for an organization, who,
// and otherwise why not.
func (r Register) May(organization string, matter Matter, at At) Reply {
	a := asked{matter: matter, on: at.On, known: inTheEnd(at.Known)}
	a.begin()
	for i := range r {
		if m := &r[i]; m.Organization == organization && m.stands(a.known) {
			a.look(i, m, m.in(matter.Subject))
		}
	}
	return a.reply()
}

// asked is a question on its way through the entries of one organization. Its
// list of persons is used again for the next question.
type asked struct {
	matter    Matter
	on, known samverkan.Date

	said    bool // an entry stands
	persons []string
	nearest miss
}

// miss is an entry that does not cover what is asked.
type miss struct {
	place  int
	entry  *Mandate // nil: none yet
	ways   int      // in how many ways it fails
	reason Reason
}

func (a *asked) begin() { a.said, a.persons, a.nearest = false, a.persons[:0], miss{} }

// look takes in one entry that stands for the organization asked about. Whether
// it is in the subject is told by who holds the entry, in the way quickest there.
func (a *asked) look(place int, m *Mandate, inSubject bool) {
	a.said = true
	// Each failing way is counted; the first one of nobody, day, subject and
	// amount stays as the reason.
	n := miss{place: place, entry: m}
	if !m.reaches(a.matter.Amount) && m.Person != "" {
		n.ways, n.reason = n.ways+1, OverLimit
	}
	if !inSubject {
		n.ways, n.reason = n.ways+1, OtherSubjects
		if a.matter.Subject == "" {
			n.reason = NoSubject
		}
	}
	switch {
	case a.on.Before(m.From):
		n.ways, n.reason = n.ways+1, NotYet
	case !m.Contains(a.on):
		n.ways, n.reason = n.ways+1, Ended
	}
	if m.Person == "" {
		n.ways, n.reason = n.ways+1, Nobody
	}
	switch {
	case n.ways == 0:
		a.persons = append(a.persons, m.Person)
	case a.nearest.entry == nil || n.compare(a.nearest) < 0:
		a.nearest = n
	}
}

// compare orders entries that do not cover, the nearest to a yes first.
func (n miss) compare(o miss) int {
	if order := cmp.Or(cmp.Compare(n.ways, o.ways), cmp.Compare(n.reason.rank(), o.reason.rank())); order != 0 {
		return order
	}
	order := 0
	switch n.reason {
	case OverLimit:
		order = cmp.Compare(o.entry.UpTo, n.entry.UpTo)
	case NotYet:
		order = n.entry.From.Compare(o.entry.From)
	case Ended:
		order = o.entry.To.Compare(n.entry.To)
	}
	return cmp.Or(order, cmp.Compare(n.place, o.place))
}

// answer returns whether somebody may, after the last entry.
func (a *asked) answer() Answer {
	switch {
	case a.on.IsZero() || !a.said:
		return Unknown
	case len(a.persons) == 0:
		return No
	}
	return Yes
}

// who returns those who may, sorted, each once. The list is the question's own.
func (a *asked) who() []string {
	if !slices.IsSorted(a.persons) {
		slices.Sort(a.persons)
	}
	a.persons = slices.Compact(a.persons)
	return a.persons
}

func (a *asked) reply() Reply {
	out := Reply{Answer: a.answer(), Entry: -1}
	switch out.Answer {
	case Yes:
		out.Persons = slices.Clone(a.who())
	case No:
		out.Reason, out.Entry = a.nearest.reason, a.nearest.place
	}
	return out
}
