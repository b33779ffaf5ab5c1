package mandate

import (
	"slices"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
)

// MaxWork is how much work a question over an agenda may take: one for each
// organization of each item, and one for each entry of that organization.
const MaxWork = 6_000_000

// Work is a question over an agenda that is answered in steps: NewCoverage,
// NewReview and NewExpiring begin one; a zero value asks nothing and has no
// answer. The same budgets stop at the same places on every host.
type Work[T any] struct {
	agenda []Item
	index  *index
	answer func(row, col int) // answers one organization of one item
	times  int                // how often it looks at each entry

	row, col, done, of int
	result             T
}

// Step works on until the budget is spent or all is answered, and reports
// whether all is. An organization of an item is answered whole, so that a step
// with any budget gets on and may go over it by the entries of one
// organization.
func (w *Work[T]) Step(budget int) (done bool) {
	for spent := 0; w.row < len(w.agenda); {
		organizations := w.agenda[w.row].Organizations
		switch {
		case w.col == len(organizations):
			w.row, w.col = w.row+1, 0
		case spent >= budget:
			return false
		default:
			w.answer(w.row, w.col)
			n := w.times * (len(w.index.of[organizations[w.col]]) + 1)
			spent, w.done, w.col = spent+n, w.done+n, w.col+1
		}
	}
	return true
}

// Progress returns how much of the work is done, and of how much.
func (w *Work[T]) Progress() (done, of int) { return w.done, w.of }

// Result returns the answer once Step has reported that all is done; before
// that, the zero value.
func (w *Work[T]) Result() T {
	if w.row < len(w.agenda) {
		var none T
		return none
	}
	return w.result
}

// finished is the one-call form: the answer after one step without limit.
func finished[T any](w *Work[T], err error) (T, error) {
	if err != nil {
		var none T
		return none, err
	}
	w.Step(MaxWork)
	return w.Result(), nil
}

// index is a register by organization: for each the places of its entries, by
// person and then place, so that those who may come out sorted. It is a copy,
// with the subjects of each entry sorted.
type index struct {
	entries []Mandate
	of      map[string][]int
}

func newIndex(r Register) *index {
	x := &index{entries: slices.Clone(r), of: make(map[string][]int)}
	for i := range x.entries {
		m := &x.entries[i]
		m.Subjects = slices.Sorted(slices.Values(m.Subjects))
		x.of[m.Organization] = append(x.of[m.Organization], i)
	}
	for _, places := range x.of {
		sorted.By(places, func(a, b int) int { return strings.Compare(x.entries[a].Person, x.entries[b].Person) })
	}
	return x
}

// in reports whether an entry of the index is in a subject, or in all.
func (x *index) in(m *Mandate, subject string) bool {
	if len(m.Subjects) == 0 {
		return true
	}
	_, found := slices.BinarySearch(m.Subjects, subject)
	return found
}

// ask answers a question about one organization.
func (x *index) ask(a *asked, organization string) {
	a.begin()
	for _, i := range x.of[organization] {
		if m := &x.entries[i]; m.stands(a.known) {
			a.look(i, m, x.in(m, a.matter.Subject))
		}
	}
}

// begun returns the work of looking, for each organization of each item, a
// number of times at each of its entries; or why it may not begin. Nothing is
// copied before it is known to be allowed.
func begun[T any](r Register, agenda []Item, times int) (*Work[T], error) {
	if err := r.size(); err != nil {
		return nil, err
	}
	if err := checkAgenda(agenda); err != nil {
		return nil, err
	}
	entries := make(map[string]int)
	for i := range r {
		entries[r[i].Organization]++
	}
	predicted := int64(0)
	for _, item := range agenda {
		for _, organization := range item.Organizations {
			predicted += int64(times) * int64(entries[organization]+1)
		}
	}
	if predicted > MaxWork {
		return nil, samverkan.Faults{samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Frågan skulle kräva {n} uppslag i registret. Den får kräva högst {most}; fråga om färre ärenden åt gången.",
			EN: "The question would take {n} look-ups in the register. It may take {most} at most; ask about fewer matters at a time.",
		}, integer(predicted), samverkan.Int("most", MaxWork))}
	}
	agenda = slices.Clone(agenda)
	for i := range agenda {
		agenda[i].Organizations = slices.Clone(agenda[i].Organizations)
	}
	return &Work[T]{agenda: agenda, index: newIndex(r), times: times, of: int(predicted)}, nil
}

// Item is a matter on an agenda.
type Item struct {
	// What is to be decided.
	Matter Matter
	// The day it is to be decided.
	On samverkan.Date
	// The organizations that the decision binds.
	Organizations []string
}

func checkAgenda(agenda []Item) error {
	var faults samverkan.Faults
	for i, item := range agenda {
		at := "/" + strconv.Itoa(i)
		if item.Matter.Amount < 0 {
			faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/matter/amount", samverkan.Text{
				SV: "Beloppet är {n} kronor. Det kan vara 0, om ärendet inte kostar något, eller mer.",
				EN: "The amount is {n} kronor. It can be 0, if the matter costs nothing, or more.",
			}, integer(item.Matter.Amount)))
		}
		if item.On.IsZero() {
			faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/on", samverkan.Text{
				SV: "Dagen saknas. Skriv vilken dag ärendet avgörs; mandat gäller för dagar.",
				EN: "The day is missing. Write on which day the matter is decided; mandates hold on days.",
			}))
		}
		for k, organization := range item.Organizations {
			if blank(organization) {
				faults.Add(noOrganization(at + "/organizations/" + strconv.Itoa(k)))
			}
		}
		once(&faults, at+"/organizations", item.Organizations)
	}
	return faults.Err()
}
