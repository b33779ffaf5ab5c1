package cover

import (
	"cmp"
	"slices"

	"github.com/samverkan/samverkan"
)

// Options are what a caller may choose. The zero value is what most need.
type Options struct {
	// How many cheapest covers are listed at most; 0 is DefaultList, and
	// MaxList the most.
	List int
	// How many looks Solve takes at most; 0 is DefaultWork. A Solver does not
	// read it: who steps it decides when to stop.
	Work int
}

const (
	// DefaultList is how many covers are listed where Options say nothing.
	DefaultList = 20
	// MaxList is the most that can be asked for.
	MaxList = 1000
	// DefaultWork is how many looks Solve takes where Options say nothing:
	// about a second.
	DefaultWork = 300_000_000
	// MaxProof is how many weights, holders and nodes the proofs of a problem
	// may have together. A search that needs more stops, and its bounds stand.
	MaxProof = 200_000
	// MaxCounted is how many cheapest covers of one part of a problem are
	// counted; where there are more, Result.More is set.
	MaxCounted = 5000
)

func (o Options) check() error {
	if o.List < 0 || o.List > MaxList {
		return samverkan.Wrong(tooLargeIf(o.List > 0), "/list", samverkan.Text{
			SV: "{n} lösningar skulle listas. Skriv 1 till {most}, eller 0 för {usual}.",
			EN: "{n} covers were to be listed. Write 1 to {most}, or 0 for {usual}.",
		}, samverkan.Int("n", o.List), samverkan.Int("most", MaxList), samverkan.Int("usual", DefaultList))
	}
	if o.Work < 0 {
		return samverkan.Wrong(samverkan.CodeInvalid, "/work", samverkan.Text{
			SV: "Arbetet är {n}. Skriv 1 eller mer, eller 0 för {usual}.",
			EN: "The work is {n}. Write 1 or more, or 0 for {usual}.",
		}, samverkan.Int("n", o.Work), samverkan.Int("usual", DefaultWork))
	}
	return nil
}

// Solve returns who is needed. It stops after Options.Work looks; the Result
// says whether it is proven and complete.
func Solve(p Problem, o Options) (*Result, error) {
	s, err := New(p, o)
	if err != nil {
		return nil, err
	}
	s.Step(cmp.Or(o.Work, DefaultWork))
	return s.Result(), nil
}

// Solver is Solve in steps. It must be made by New.
type Solver struct {
	p     Problem
	r     *reduction
	parts []*part

	list, count, proof int // MaxCounted and MaxProof, but for tests

	at     int  // the part that is worked on
	sure   bool // every part is proven; they are being listed
	done   bool
	credit int
	proofs int // the size of the proofs that are finished
}

// New returns a Solver for the problem. The problem may change afterwards.
func New(p Problem, o Options) (*Solver, error) {
	if err := p.Check(); err != nil {
		return nil, err
	}
	if err := o.check(); err != nil {
		return nil, err
	}
	own := Problem{Pieces: p.Pieces, Holders: slices.Clone(p.Holders)} // Holds is not read later
	s := &Solver{p: own, r: reduce(own), list: cmp.Or(o.List, DefaultList), count: MaxCounted, proof: MaxProof}
	for _, pieces := range s.r.parts() {
		s.parts = append(s.parts, newPart(newMatrix(own, pieces, s.r.able)))
	}
	return s, nil
}

// Step works on for about budget looks, a look at one piece of one holder, and
// returns whether all is done. What it looks at too much it takes from the
// next budget, so that steps of any sizes come by the same places. A budget
// below 1 does nothing.
func (s *Solver) Step(budget int) (done bool) {
	if s.done {
		return true
	}
	for s.credit += max(0, budget); s.credit > 0 && !s.done; {
		s.credit -= s.advance()
	}
	return s.done
}

func (s *Solver) advance() (looks int) {
	switch {
	case s.at == len(s.parts):
		s.done = s.sure
		s.sure, s.at = true, 0
		return 1
	case s.sure:
		list := s.parts[s.at].list
		looks = list.task()
		if list.done {
			s.at++
		}
		return looks
	}
	a := s.parts[s.at]
	looks, proven := a.prove()
	size := s.proofs + a.proof.size
	switch {
	case proven:
		a.list = newListing(a, s.list, s.count)
		s.proofs = size
		s.at++
	case size > s.proof:
		s.done = true
	}
	return looks
}

// Progress returns how much of the work is done, of how much: a thousand for
// each part of the problem to prove, and a thousand to list its covers. It
// never falls; how long a thousand takes is not known beforehand.
func (s *Solver) Progress() (done, of int) {
	const each = 1000
	of = max(1, 2*len(s.parts)) * each
	if s.done {
		return of, of
	}
	done = s.at * each
	if s.sure {
		done += len(s.parts) * each
	}
	if s.at < len(s.parts) {
		done += s.parts[s.at].progress(each - 1)
	}
	return done, of
}
