package cube

import (
	"math"
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Suppression is a table with its small numbers concealed, and the proof that
// they cannot be found out.
type Suppression struct {
	// What can be published. Small numbers and those that protect them look the same.
	Cube Cube
	// The proof. It holds true numbers, and is not for publication.
	Audit Audited
}

// Suppressing conceals step by step. Make it with NewSuppressing.
type Suppressing struct {
	t    *counts
	h    *chooser
	a    *Auditing
	lost bool
}

// NewSuppressing reads a table of counts and conceals its small numbers, and
// those that would give them away at once. See Suppress for what it takes.
func NewSuppressing(c *Cube, p Privacy) (*Suppressing, error) {
	t, err := count(c, p)
	if err != nil {
		return nil, err
	}
	if len(c.Statuses) > MaxStatuses-2 {
		return nil, samverkan.Wrong(samverkan.CodeTooLarge, "/statuses", samverkan.Text{
			SV: "Tabellen har {n} anmärkningar. Den får ha högst {most}.", EN: "The table has {n} remarks. It may have {most} at most.",
		}, samverkan.Int("n", len(c.Statuses)), samverkan.Int("most", MaxStatuses-2))
	}
	h := newChooser(t)
	return &Suppressing{t: t, h: h, a: newAuditing(t, h.hidden)}, nil
}

// Suppress returns a table of counts with small numbers concealed, and as many
// others as it takes so that none can be found out from the rest.
//
// The sums of the table are those that its categories say: a category is the
// whole of its Children, in any dimension (see WithTotal). They must hold.
//
// The table may hold no missing figures, nothing but whole numbers from 0, and no
// unit that cannot be added up: a percentage, rate or mean is a Fault.
//
// It conceals what Privacy says is small, and of each small number a ring of
// cells that can change together: in each sum none or two at least. A sum with a
// single one gets the cell of least weight: that which leaves fewest other sums
// with a single one; which has room to change by the width; which is concealed
// already; which is the whole of fewest dimensions; which is largest; the first.
// Then it audits as Audit does, and conceals more rings until the audit is passed.
// Those are not the fewest cells that would do.
//
// What it does not protect from: who knows single persons or numbers that are
// not in the table; two tables of the same persons, or the same table of two days
// or two divisions, whose difference is small; who computes what would have been
// concealed for each possible table and compares. It is for one table, published
// once.
func Suppress(c *Cube, p Privacy) (*Suppression, error) {
	s, err := NewSuppressing(c, p)
	if err != nil {
		return nil, err
	}
	for done := false; !done; {
		done = s.Step(1 << 20)
	}
	return s.Result()
}

// Step makes up to budget steps, each one exchange of unknowns, and reports
// whether all is done.
func (s *Suppressing) Step(budget int) (done bool) {
	for budget > 0 {
		if !s.a.Step(min(budget, 64)) {
			budget -= 64
			continue
		}
		budget -= 64
		if s.a.large != 0 || len(s.a.open) == 0 || s.lost {
			return true
		}
		s.conceal()
	}
	return false
}

// conceal makes every part with open cells larger, and has it looked at again.
func (s *Suppressing) conceal() {
	a := s.a
	for i, sums := range a.bare {
		first := a.open[a.starts[i]]
		if !s.h.around(int32(first.Cell)) && !s.h.beside(s.t.of(int32(first.Cell))) && !s.h.beside(sums) {
			s.lost = true
			return
		}
	}
	for _, o := range a.open {
		a.given[o.Cell], a.tried[o.Cell] = false, false
	}
	a.done, a.total = 0, 0
	for i, is := range a.hidden {
		if is {
			a.total++
			if a.wide(int32(i)) {
				a.done++
			}
		}
	}
	a.open, a.bare, a.starts, a.from, a.ended = nil, nil, nil, 0, false
}

// Progress returns of how many concealed cells it is shown that they cannot be
// found out, of how many. More may be concealed on the way.
func (s *Suppressing) Progress() (done, of int) { return s.a.Progress() }

// Result returns the table and the proof, once all is done.
func (s *Suppressing) Result() (*Suppression, error) {
	audit, err := s.a.Result()
	if err != nil {
		return nil, err
	}
	if !audit.Passed() || !s.a.ended {
		return nil, samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Det gick inte att visa att de dolda talen inte kan räknas ut. Slå ihop små grupper, eller dela tabellen.",
			EN: "It could not be shown that the concealed numbers cannot be found out. Join small groups, or split the table.",
		})
	}
	c := s.t.c
	out := c.frame()
	out.Values, out.Status, out.Lacks = slices.Clone(c.Values), make([]uint8, len(c.Values)), slices.Clone(c.Lacks)
	copy(out.Status, c.Status)
	out.Statuses = append([]Status(nil), c.Statuses...)
	if len(out.Statuses) == 0 {
		out.Statuses = []Status{{}}
	}
	place := uint8(len(out.Statuses))
	out.Statuses = append(out.Statuses, Status{Missing: Suppressed, Symbol: "..", Label: "dold av sekretess"})
	for i, is := range s.h.hidden {
		if is {
			out.Values[i], out.Status[i] = 0, place
			if out.Lacks != nil {
				out.Lacks[i] = 0
			}
		}
	}
	out.Steps = append(out.Steps, Step{Verb: Conceal, Text: samverkan.Text{
		SV: "under {floor}, och andra så att de inte kan räknas ut", EN: "below {floor}, and others so that they cannot be found out",
	}.With(samverkan.Int("floor", s.t.privacy.Floor))})
	return &Suppression{Cube: out, Audit: *audit}, nil
}

// Check reports whether the proof holds: that the published table says what the
// original does, conceals all that is small, and that the moves show each
// concealed cell to be as uncertain as the width demands. It adds up and
// compares, and searches nothing.
func (s *Suppression) Check(original *Cube) error {
	t, err := count(original, s.Audit.Privacy)
	if err != nil {
		return err
	}
	hidden, err := t.compare(&s.Cube)
	if err != nil {
		return err
	}
	k := checker{}
	for i := range s.Audit.Moves {
		if !t.fits(&s.Audit.Moves[i], hidden) {
			k.unproved(check.At("/audit/moves", i))
		}
	}
	if err := k.Err(); err != nil {
		return err
	}
	next := 0
	for i := range s.Audit.Cells {
		p := &s.Audit.Cells[i]
		for next < len(hidden) && !hidden[next] {
			next++
		}
		if p.Cell != next || next == len(hidden) || p.Low > p.High || p.High-p.Low < int64(t.privacy.Width) ||
			!s.Audit.leads(t, p.LowBy, p.Cell, p.Low) || !s.Audit.leads(t, p.HighBy, p.Cell, p.High) {
			k.unproved(check.At("/audit/cells", i))
		}
		next++
	}
	for ; next < len(hidden); next++ {
		if hidden[next] {
			k.unproved("/audit/cells")
			break
		}
	}
	return k.Err()
}

// leads reports whether a move changes a cell to a value.
func (a *Audited) leads(t *counts, move, cell int, value int64) bool {
	if move == 0 {
		return value == t.value[cell]
	}
	if move < 0 || move > len(a.Moves) {
		return false
	}
	m := &a.Moves[move-1]
	i, ok := slices.BinarySearch(m.Cells, cell)
	return ok && t.value[cell]+m.By[i] == value
}

func (k *checker) unproved(at string) {
	k.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
		SV: "Beviset håller inte här. Dölj de små talen på nytt.", EN: "The proof does not hold here. Conceal the small numbers anew.",
	}))
}

// compare returns which cells a published table conceals, and the Faults where it
// says anything else than the original, or tells what is small.
func (t *counts) compare(published *Cube) ([]bool, error) {
	if err := published.Check(); err != nil {
		return nil, err
	}
	k := checker{}
	same := len(published.Dimensions) == len(t.c.Dimensions) && len(published.Values) == len(t.value)
	for i := 0; same && i < len(t.c.Dimensions); i++ {
		a, b := &t.c.Dimensions[i], &published.Dimensions[i]
		same = a.ID == b.ID && slices.EqualFunc(a.Categories, b.Categories, func(x, y Category) bool { return x.ID == y.ID })
	}
	if !same {
		return nil, samverkan.Wrong(samverkan.CodeConflict, "/dimensions", samverkan.Text{
			SV: "Den publicerade tabellen har andra dimensioner eller kategorier än den ursprungliga.",
			EN: "The published table has other dimensions or categories than the original.",
		})
	}
	hidden := make([]bool, len(t.value))
	for i, v := range t.value {
		s := published.status(i)
		missing := Present
		if s != nil {
			missing = s.Missing
		}
		at := check.At("/values", i)
		switch {
		case missing == Suppressed && v < t.least:
			k.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "Cellen är 0 och dold, men nollor ska redovisas.", EN: "The cell is 0 and concealed, but zeros are to be told.",
			}))
		case missing == Suppressed:
			hidden[i] = true
		case missing != Present || published.Values[i] != float64(v) || math.Signbit(published.Values[i]):
			k.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "Cellen säger något annat än den ursprungliga tabellen. Den ska ha samma tal eller vara dold av sekretess.",
				EN: "The cell says something else than the original table. It is to have the same number or be concealed for secrecy.",
			}))
		case t.small(v):
			k.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "Cellen har ett litet tal som ska vara dolt. Tal under {floor} redovisas inte.",
				EN: "The cell has a small number that is to be concealed. Numbers below {floor} are not told.",
			}, samverkan.Int("floor", t.privacy.Floor)))
		}
	}
	return hidden, k.Err()
}
