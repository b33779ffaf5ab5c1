package plan

import (
	"cmp"

	"github.com/samverkan/samverkan"
)

// Options are what a caller may choose. The zero value is what most need.
type Options struct {
	// How many looks Solve takes at most; 0 is DefaultWork. A Solver does not
	// read it: who steps it decides when to stop.
	Work int
}

// Solve returns the best plan of the year with its proof, or why no plan is
// possible. It stops after Options.Work looks; Result.Proven tells.
func Solve(y Year, o Options) (*Result, error) {
	if o.Work < 0 {
		return nil, samverkan.Wrong(samverkan.CodeInvalid, "/work", samverkan.Text{
			SV: "Arbetet är {n}. Skriv 1 eller mer, eller 0 för {usual}.",
			EN: "The work is {n}. Write 1 or more, or 0 for {usual}.",
		}, samverkan.Int("n", o.Work), samverkan.Int("usual", DefaultWork))
	}
	s, err := New(y)
	if err != nil {
		return nil, err
	}
	s.Step(cmp.Or(o.Work, DefaultWork))
	return s.Result(), nil
}

// Solver is Solve in steps.
type Solver struct {
	t     *table
	alone [][]bool // by meeting: the days it can have
	fits  [][]bool // by meeting: the sites it can have

	best  *made
	bound Value
	todo  [][]formSet // the cases to come; the last is next
	cases []Case
	size  int
	at    settling
	clash *clash

	done, proven bool
	credit, work int
}

// stage is how far one case has come.
type stage int

const (
	toBegin stage = iota
	toSearch
	toNear
	toTotal
	toProve
)

// settling is the case that is worked on.
type settling struct {
	stage       stage
	forms       []formSet
	days        *days
	ways        *ways
	goal        int64
	total       int // the total that is asked about
	near, small *ask
}

// New returns a Solver for the year. The year may change afterwards.
func New(y Year) (*Solver, error) {
	if err := y.Check(); err != nil {
		return nil, err
	}
	s := &Solver{t: newTable(y.clone())}
	s.alone = make([][]bool, len(y.Meetings))
	s.fits = make([][]bool, len(y.Meetings))
	somewhere := true
	for m := range y.Meetings {
		s.alone[m] = s.t.days(m, nil)
		s.fits[m] = make([]bool, len(s.t.sites))
		for r := range s.fits[m] {
			s.fits[m][r] = s.t.fits(m, r, nil)
		}
		somewhere = somewhere && s.forms(m) != 0
	}
	if !somewhere {
		s.clash = newClash(s.t)
		return s, nil
	}
	s.restart()
	return s, nil
}

// restart begins with the case of all forms.
func (s *Solver) restart() {
	forms := make([]formSet, len(s.t.y.Meetings))
	for m := range forms {
		forms[m] = s.forms(m)
	}
	s.todo, s.cases, s.size, s.at = [][]formSet{forms}, nil, 0, settling{}
}

// forms returns the forms in which the meeting has somewhere to be.
func (s *Solver) forms(m int) (set formSet) {
	for r, ok := range s.fits[m] {
		if ok {
			set |= 1 << s.t.sites[r].form
		}
	}
	return set
}

// Step works on for about budget looks and returns whether all is done. What
// it looks at too much it takes from the next budget, so that steps of any
// sizes come by the same places. A budget below 1 does nothing.
//
// A look is one set of meetings on one day for one class of meetings, or one
// organization's travel to one place for one meeting.
func (s *Solver) Step(budget int) (done bool) {
	if s.done {
		return true
	}
	for s.credit += max(0, budget); s.credit > 0 && !s.done; {
		looks := s.advance()
		s.credit -= looks
		s.work += looks
	}
	return s.done
}

// Progress returns how much of the work is done, of a thousand. How long the
// rest takes is not known beforehand.
func (s *Solver) Progress() (done, of int) {
	const all = 1000
	if s.done {
		return all, all
	}
	const half = 50_000_000 // looks
	return int(int64(all-1) * int64(s.work) / int64(s.work+half)), all
}

// Result returns what is known. It can be called at any time, and what it
// returns is the caller's own.
func (s *Solver) Result() *Result {
	r := &Result{Proven: s.proven, Placed: []Placed{}, Travel: []Travel{}, Proof: []Case{}}
	if s.clash != nil {
		r.Conflict = s.clash.result()
		return r
	}
	if s.best == nil {
		return r
	}
	r.Value, r.Bound = s.best.value, s.bound
	if s.proven {
		r.Bound, r.Proof = r.Value, cloneCases(s.cases)
	}
	r.Unknown = s.t.unknown
	r.Placed = s.t.placed(s.best.day, s.best.site)
	r.Travel = s.t.travels(s.best.site)
	return r
}

func (s *Solver) advance() (looks int) {
	if s.clash != nil {
		looks = s.clash.advance()
		s.done, s.proven = s.clash.done, s.clash.done
		return looks
	}
	a := &s.at
	switch a.stage {
	case toBegin:
		return s.begin()
	case toSearch:
		if len(a.days.todo) > 0 {
			return a.days.search()
		}
		return s.judge()
	case toNear:
		return s.ask(a.near, toTotal)
	case toTotal:
		return s.ask(a.small, toProve)
	case toProve:
		if a.days.at < len(a.days.done) {
			return a.days.prove(a.goal)
		}
		s.settle()
	}
	return 1
}

func (s *Solver) begin() (looks int) {
	if len(s.todo) == 0 || s.size > MaxProof {
		s.done, s.proven = true, len(s.todo) == 0
		return 1
	}
	forms := s.todo[len(s.todo)-1]
	s.todo = s.todo[:len(s.todo)-1]
	alike := alikes(s.t.y, forms)
	s.at = settling{stage: toSearch, forms: forms}
	s.at.days = newDays(s.t.calendarOf(forms, alike, s.alone))
	s.at.ways = newWays(s.t, forms, s.fits, alike)
	return len(s.t.sites) * len(s.t.sites) * len(forms)
}

// judge has the best days of the case and decides what is left to ask.
func (s *Solver) judge() (looks int) {
	a, scale := &s.at, s.t.y.Scale()
	if s.best == nil {
		if a.days.best == never {
			s.clash = newClash(s.t)
			return 1
		}
		s.take(a.days.path, nil)
		v := s.best.value
		s.bound = Value{Attendance: v.Attendance, Days: v.Days}
		s.bound.Farthest, s.bound.Total = a.ways.least()
	}
	v := s.best.value
	attendance := int((a.days.best + scale - 1) / scale)
	switch days := int64(attendance)*scale - a.days.best; {
	case a.days.best == never || attendance < v.Attendance:
		a.goal, a.stage = int64(v.Attendance-1)*scale, toProve
		return 1
	case days >= int64(v.Days):
		a.goal, a.total = int64(v.Attendance)*scale-int64(v.Days), v.Total-1
	default:
		a.goal, a.total = int64(v.Attendance)*scale, v.Total
	}
	a.stage = toNear
	if v.Farthest > 0 { // else nobody travels less
		a.ways.bound(v.Farthest-1, noLimit)
		a.near = newAsk(a.ways)
	}
	return 1
}

// ask goes on with a question about places. When there is a choice, it is a
// better plan, if its forms are also those of the days; else the case is
// divided.
func (s *Solver) ask(q *ask, next stage) (looks int) {
	a := &s.at
	if q != nil && !q.done {
		looks = q.step()
		if q == a.near && len(s.cases) == 0 && len(s.todo) == 0 { // of all forms
			s.bound.Farthest = max(s.bound.Farthest, int(q.least))
		}
		if s.size+q.size > MaxProof {
			s.done = true
		}
		return looks
	}
	if q == nil || q.found == nil {
		if q != nil {
			s.size += q.size
		}
		a.stage = next
		if next == toTotal && a.total >= 0 {
			w := *a.ways
			w.bound(s.best.value.Farthest, a.total)
			a.small = newAsk(&w)
		}
		return 1
	}
	m, ok := s.t.agrees(a.days.path, q.found, a.forms)
	if ok {
		s.take(a.days.path, q.found)
		s.restart()
		return 1
	}
	s.cases = append(s.cases, Case{Divide: s.t.y.Meetings[m].ID})
	for f := len(s.t.expected) - 1; f >= 0; f-- {
		if a.forms[m].has(f) {
			forms := append([]formSet(nil), a.forms...)
			forms[m] = 1 << f
			s.todo = append(s.todo, forms)
		}
	}
	s.size++
	s.at = settling{}
	return 1
}

// take makes a plan of days and sites the best that is known.
func (s *Solver) take(day, site []int) {
	day = append([]int(nil), day[:len(s.t.y.Meetings)]...)
	site = s.t.descend(day, s.at.forms, s.fits, site)
	s.best = &made{day: day, site: site, value: s.t.value(day, site)}
}

// settle notes the proof of a case.
func (s *Solver) settle() {
	a := &s.at
	c := Case{Days: a.days.slices}
	if a.near != nil {
		c.Farthest = a.near.nodes
	}
	if a.small != nil {
		c.Total = a.small.nodes
	}
	for _, slice := range c.Days {
		for _, left := range slice.Left {
			s.size += 1 + len(left.Steps)
		}
	}
	s.cases = append(s.cases, c)
	s.at = settling{}
}

// least returns what is the least of the largest travel and of the total,
// meeting by meeting.
func (w *ways) least() (farthest, total int) {
	for o := range w.rows {
		sum := 0
		for _, open := range w.open {
			least := -1
			for _, s := range open {
				if least < 0 || w.cost[s][o] < least {
					least = w.cost[s][o]
				}
			}
			sum += max(0, least)
		}
		if o == w.rows-1 {
			total = sum
		} else {
			farthest = max(farthest, sum)
		}
	}
	return farthest, total
}
