package mandate

import (
	"slices"

	"github.com/samverkan/samverkan"
)

// Table shows an agenda against the organizations that it binds.
type Table struct {
	// All organizations of the agenda, sorted, each once: the columns.
	Organizations []string
	// The items, in the order of the agenda.
	Rows []Row
}

// Row is one item of an agenda.
type Row struct {
	// Whether every organization that the item binds has somebody who may
	// decide: no when one has not, else unknown when one is unknown or the item
	// names none, else yes.
	Answer Answer
	// The organizations, in the order of the item.
	Cells []Cell
}

// Cell is what the register says of one organization and one item.
type Cell struct {
	// The organization.
	Organization string
	// What the register says.
	Reply
}

// Of returns what a row says of an organization, and whether the item binds it.
func (r Row) Of(organization string) (Reply, bool) {
	for _, c := range r.Cells {
		if c.Organization == organization {
			return c.Reply, true
		}
	}
	return Reply{}, false
}

// lower returns the answer for two organizations together.
func lower(a, b Answer) Answer {
	switch {
	case a == No || b == No:
		return No
	case a == Unknown || b == Unknown:
		return Unknown
	}
	return Yes
}

// Coverage returns, for each item of an agenda and each organization that it
// binds, who may decide on the item's day as known on one day, and otherwise
// why not. Faults of the agenda have their places in it: "/3/on".
func (r Register) Coverage(agenda []Item, known samverkan.Date) (Table, error) {
	return finished(NewCoverage(r, agenda, known))
}

// NewCoverage begins a Coverage that is answered in steps.
func NewCoverage(r Register, agenda []Item, known samverkan.Date) (*Work[Table], error) {
	w, err := begun[Table](r, agenda, 1)
	if err != nil {
		return nil, err
	}
	rows := make([]Row, len(agenda))
	for i := range rows {
		rows[i].Answer = Unknown
	}
	w.result = Table{columns(w.agenda), rows}
	a := asked{known: inTheEnd(known)}
	w.answer = func(row, col int) {
		item, out := &w.agenda[row], &rows[row]
		if col == 0 {
			out.Answer, out.Cells = Yes, make([]Cell, len(item.Organizations))
		}
		a.matter, a.on = item.Matter, item.On
		w.index.ask(&a, item.Organizations[col])
		out.Cells[col] = Cell{item.Organizations[col], a.reply()}
		out.Answer = lower(out.Answer, out.Cells[col].Answer)
	}
	return w, nil
}

// columns returns the organizations of an agenda, sorted, each once.
func columns(agenda []Item) []string {
	seen := make(map[string]bool)
	var out []string
	for _, item := range agenda {
		for _, organization := range item.Organizations {
			if !seen[organization] {
				seen[organization] = true
				out = append(out, organization)
			}
		}
	}
	slices.Sort(out)
	return out
}
