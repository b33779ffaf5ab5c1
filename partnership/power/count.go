package power

import (
	"math"

	"github.com/samverkan/samverkan"
)

// Count is the counting of a game's indices in steps, so that a host can show
// progress, do other things in between, or drop it. It is made by NewCount; a zero
// value has nothing to count and no result.
type Count struct {
	players int
	acting  []int
	want    wanted
	work    int // predicted
	done    int

	methods []chosen
	method  int // which is running
	passes  []pass
	pass    int // which of its passes
	item    int // how much of that pass is done
	items   int // of so many, −1 before it starts

	tally  tally
	made   *Indices // being made
	result *Indices // made
}

// chosen is a method and what it is to count.
type chosen struct {
	method
	want   wanted
	finish func() *tally
}

// NewCount prepares to count the indices of the families asked for, of all
// when none is named. Work and memory are predicted here: above MaxWork or
// MaxMemory there is a samverkan.Fault with the code "too-large", and nothing
// was taken.
func NewCount(g *Game, only ...Family) (*Count, error) {
	if !g.isMade() {
		return nil, noGame("")
	}
	w, fault := want(only)
	if fault != nil {
		return nil, fault
	}
	acting := g.acting()
	methods, work, fault := choose(methodsFor(g.rule, acting, w), w)
	if fault != nil {
		return nil, fault
	}
	return &Count{players: g.players, acting: acting, want: w, work: plus(work, times(len(acting), numberUnits(len(acting)))), methods: methods}, nil
}

// Step does about so many units of work, at least a little, and reports
// whether all is done. A unit is about one addition; how the work is cut into
// steps does not change the result.
func (c *Count) Step(budget int) (done bool) {
	for c.result == nil && budget > 0 {
		budget -= c.some(budget)
	}
	return c.result != nil
}

// some does some work within the budget, or the least there is, and returns
// how much it was.
func (c *Count) some(budget int) (did int) {
	if c.passes == nil {
		c.begin()
	}
	if c.pass == len(c.passes) {
		c.end()
		return 1
	}
	p := &c.passes[c.pass]
	if c.items < 0 {
		c.items = p.items()
	}
	if n := min(max(1, budget/p.units), c.items-c.item); n > 0 {
		p.run(c.item, c.item+n)
		c.item += n
		did = n * p.units
		c.done = min(c.done+did, c.work)
	}
	if c.item == c.items {
		*p = pass{} // what it held can go
		c.pass, c.item, c.items = c.pass+1, 0, -1
	}
	return max(1, did)
}

// begin prepares the passes of the next method, or those that make the numbers
// when all have counted.
func (c *Count) begin() {
	c.pass, c.items = 0, -1
	if c.method < len(c.methods) {
		now := &c.methods[c.method]
		c.passes, now.finish = now.start(now.want)
		return
	}
	c.made = &Indices{}
	c.passes = []pass{c.tally.numbers(c.players, c.acting, c.want, c.made)}
}

// end takes over what the passes have counted, or made.
func (c *Count) end() {
	if c.method == len(c.methods) {
		c.result, c.done = c.made, c.work
		return
	}
	c.tally.merge(c.methods[c.method].finish())
	c.methods[c.method] = chosen{} // what it held can go
	c.method, c.passes = c.method+1, nil
}

// Progress returns how much of the predicted work is done. The prediction is
// an upper bound: the last step may leap to it.
func (c *Count) Progress() (done, of int) { return c.done, c.work }

// Result returns the indices, nil until Step has reported that all is done.
func (c *Count) Result() *Indices { return c.result }

// pass is a loop of a count: items, each of about so many units of work.
type pass struct {
	items func() int
	units int
	run   func(from, to int) // does items [from, to); called in order
}

// fixed returns the number of items of a pass that is known beforehand.
func fixed(n int) func() int { return func() int { return n } }

// method is a way of counting some of the families.
type method struct {
	gives wanted
	work  func(w wanted) int // predicted units, an upper bound
	bytes func(w wanted) int // predicted memory
	start func(w wanted) (passes []pass, finish func() *tally)
}

// choose assigns each wanted family to a method so that the predicted work is
// least; of equals the method named first. It refuses when some family has no
// method within the limits, and names the family.
func choose(methods []method, w wanted) (best []chosen, work int, fault *samverkan.Fault) {
	work = math.MaxInt
	least, bytes := math.MaxInt, math.MaxInt // of what is refused
	tasks := make([]wanted, len(methods))
	weigh := func() {
		sum, most := 0, 0
		for k, task := range tasks {
			if task != 0 {
				sum, most = plus(sum, methods[k].work(task)), max(most, methods[k].bytes(task))
			}
		}
		switch {
		case sum > MaxWork || most > MaxMemory:
			if sum < least {
				least, bytes = sum, most
			}
		case sum < work:
			work, best = sum, best[:0]
			for k, task := range tasks {
				if task != 0 {
					best = append(best, chosen{method: methods[k], want: task})
				}
			}
		}
	}
	var assign func(left wanted)
	assign = func(left wanted) {
		if left == 0 {
			weigh()
			return
		}
		family := left & -left
		for k := range methods {
			if methods[k].gives&family != 0 {
				tasks[k] |= family
				assign(left &^ family)
				tasks[k] &^= family
			}
		}
	}
	assign(w)
	if best != nil {
		return best, work, nil
	}
	for left := w; left != 0 && left&-left != w; left &= left - 1 {
		if _, _, fault := choose(methods, left&-left); fault != nil {
			return nil, 0, fault // one family alone is to blame
		}
	}
	if least > MaxWork {
		return nil, 0, tooMuchWork(w, least)
	}
	return nil, 0, tooMuchMemory(w, bytes)
}

// methodsFor returns the ways of counting that fit the rule and what is wanted.
func methodsFor(r rule, acting []int, w wanted) (methods []method) {
	if r, ok := r.(*levers); ok {
		methods = append(methods, byLevers(r, acting))
		if w&wantMinimal != 0 { // to weigh it takes as long as some counts
			methods = append(methods, byCovers(r, acting))
		}
	}
	methods = append(methods, byTable(r, acting))
	if len(acting) <= MaxListed {
		return methods
	}
	if r, ok := r.(*weighted); ok {
		methods = append(methods, byCells(r, acting)...)
	}
	if canFollow(r) {
		methods = append(methods, byStates(r, acting))
	}
	return methods
}
