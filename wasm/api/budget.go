package api

import "github.com/samverkan/samverkan"

// Budget is what a host takes. The zero value takes nothing.
type Budget struct {
	// The most bytes of a request.
	Bytes int
	// The most units of work of a call. One answer is a unit, and so is one
	// organization on one factor; a step of a repair or of a reason that is
	// listed is ten, for it takes ten times as long and some 500 bytes of the
	// reply. A unit was about 0.4 µs on a common machine in 2026, and three
	// times that in WebAssembly.
	Work int
}

// Native is the budget of a machine of one's own: the largest documents the
// rooms read.
func Native() Budget { return Budget{Bytes: 9 << 20, Work: 4_000_000} }

// Page is the budget of a browser, which steps what is long.
func Page() Budget { return Budget{Bytes: 9 << 20, Work: 1_000_000} }

// Edge is the budget of a worker that is billed by the millisecond.
func Edge() Budget { return Budget{Bytes: 1 << 20, Work: 100_000} }

// BudgetOf returns a budget by its name: native, page or edge.
func BudgetOf(name string) (Budget, bool) {
	switch name {
	case "native":
		return Native(), true
	case "page":
		return Page(), true
	case "edge":
		return Edge(), true
	}
	return Budget{}, false
}

// afford returns a Fault when a call would take more work than the budget has.
func (b Budget) afford(predicted int) error {
	if predicted <= b.Work {
		return nil
	}
	return samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
		SV: "Det här kräver {n} enheter arbete. Här går det att begära högst {most}. Begär färre åt gången, eller räkna på en egen dator.",
		EN: "This takes {n} units of work. At most {most} can be asked for here. Ask for fewer at a time, or compute on a machine of your own.",
	}, samverkan.Int("n", predicted), samverkan.Int("most", b.Work))
}
