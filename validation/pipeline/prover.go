package pipeline

import "github.com/samverkan/samverkan"

// MaxStates is the most states that a proof is made of: stages times one more
// than each bound whose count can matter there. Ten stages on one loop with five
// bounds of 5 have 77,760.
const MaxStates = 100_000

// Prover makes a Proof in steps. A unit of its work is one state looked at by
// one search, less than a microsecond. Make it with NewProver; the zero Prover
// has nothing to prove: it is done at once, and its proof is the empty one, which
// does not hold.
type Prover struct {
	space  *space
	search *search
	plain  *search
	cycles *cycles
	proof  Proof

	of, before, units int // before: the work of the searches that are done
	done              bool
}

// NewProver returns a prover of a pipeline, which it neither changes nor
// keeps. Above MaxStates it returns a Fault with the number of states, before
// it takes memory.
func NewProver(p *Pipeline) (*Prover, error) {
	n, err := newNet(p)
	if err != nil {
		return nil, err
	}
	s := newSpace(n)
	if s.size > MaxStates {
		return nil, tooLarge(s.size)
	}
	search := newSearch(s, plain)
	of := 2 * s.size // opening and closing each state for its cycles
	for m := range monitors {
		of += m.values() * s.size
	}
	return &Prover{space: s, search: search, plain: search, of: of}, nil
}

func tooLarge(n int) *samverkan.Fault {
	args := []samverkan.Arg{samverkan.Int("n", n), samverkan.Int("most", MaxStates)}
	if n >= farTooMany {
		return samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Ett ärende kan vara i {n} lägen eller fler. Det går att pröva högst {most}. Ta bort gränser (”atMost”) som inte behövs, eller gör dem lägre, där flera ligger på samma slinga.",
			EN: "A case can be in {n} states or more. {most} at most can be proved. Remove bounds (“atMost”) that are not needed, or lower them, where several lie on the same loop.",
		}, args...)
	}
	return samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
		SV: "Ett ärende kan vara i {n} lägen. Det går att pröva högst {most}. Ta bort gränser (”atMost”) som inte behövs, eller gör dem lägre, där flera ligger på samma slinga.",
		EN: "A case can be in {n} states. {most} at most can be proved. Remove bounds (“atMost”) that are not needed, or lower them, where several lie on the same loop.",
	}, args...)
}

// Step looks at some states more, and returns whether the proof is done.
func (p *Prover) Step(budget int) (done bool) {
	for ; budget > 0 && p.search != nil; budget-- {
		p.advance()
	}
	return p.search == nil
}

// advance does one unit of work: the searches one after the other, and after
// the plain one the cycles of its states.
func (p *Prover) advance() {
	p.units++
	switch {
	case p.cycles != nil:
		if p.cycles.look() {
			p.afterCycles()
			p.plain = nil // its memory is not needed any more
			p.turn(progressed)
		}
	case !p.search.look():
	case p.search == p.plain:
		p.cycles = newCycles(p.plain.plain.after)
	default:
		p.afterSearch()
		if p.search.monitor+1 == monitors {
			p.finish()
			return
		}
		p.turn(p.search.monitor + 1)
	}
}

// turn goes on to the next search.
func (p *Prover) turn(m monitor) {
	p.before, p.units = p.before+p.search.monitor.values()*p.space.size, 0
	if p.cycles != nil {
		p.cycles = nil
		p.before += 2 * p.space.size
	}
	p.search = newSearch(p.space, m)
}

func (p *Prover) finish() {
	p.done = true
	p.proof.Holds = len(p.proof.Problems) == 0
	p.space, p.search, p.plain = nil, nil, nil
}

// Progress returns how much of the most work is done, in units. The searches
// often end sooner, and the number then jumps.
func (p *Prover) Progress() (done, of int) {
	if p.done {
		return p.of, p.of
	}
	return p.before + p.units, p.of
}

// Result returns the proof. Until Step has returned true it is the empty one,
// whose Holds is false: that is no answer yet.
func (p *Prover) Result() Proof {
	if !p.done {
		return Proof{}
	}
	return p.proof
}

// problem adds a problem, or counts it when the list is full.
func (p *Prover) problem(x Problem) {
	if len(p.proof.Problems) == MaxProblems {
		p.proof.More++
		return
	}
	p.proof.Problems = append(p.proof.Problems, x)
}

// full reports whether a problem would only be counted.
func (p *Prover) full() bool { return len(p.proof.Problems) == MaxProblems }
