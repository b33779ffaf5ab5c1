package cover

// A packing gives each piece a weight such that no holder's pieces weigh more
// than it costs. Every cover then costs what all pieces weigh at least: a
// packing is a solution of the dual of the covering problem without its demand
// for whole holders (weak duality).

// prices is the work space for finding packings of one matrix.
type prices struct {
	m       *matrix
	load    []int64 // what the pieces of each holder weigh
	lambda  []int64 // the multipliers at hand
	best    []int64 // those with the highest bound
	bound   int64   // that bound
	tally   []int32 // how many holders that pay for themselves hold each piece
	theta   int64   // the length of a step, in 1/16
	stale   int     // rounds since the bound rose
	patient int     // rounds without a rise that halve theta
	left    int     // rounds that are left
	looks   int     // looks at one piece of one holder, since it was emptied
}

func newPrices(m *matrix) *prices {
	return &prices{
		m: m, load: make([]int64, len(m.holders)), tally: make([]int32, len(m.pieces)),
		lambda: make([]int64, len(m.pieces)), best: make([]int64, len(m.pieces)),
	}
}

// weigh fills load, and tally with the holders that weigh more than they cost.
func (x *prices) weigh(free set, weights []int64) (excess int64) {
	clear(x.tally)
	for h := range free.all() {
		var load int64
		for _, p := range x.m.holds[h] {
			load += weights[p]
		}
		x.load[h] = load
		x.looks += len(x.m.holds[h])
		if load > x.m.cost[h] {
			excess += load - x.m.cost[h]
			for _, p := range x.m.holds[h] {
				x.tally[p]++
			}
		}
	}
	return excess
}

// fill raises the weights of the open pieces, the scarcest first, as far as
// their free holders allow, and returns by how much in all. load must be right.
// It is the dual ascent of Fisher and Kedia (1990).
func (x *prices) fill(free, open set, weights []int64) (raised int64) {
	for _, p := range x.m.scarce {
		if !open.has(int(p)) {
			continue
		}
		x.looks += len(x.m.held[p])
		room := int64(-1)
		for _, h := range x.m.held[p] {
			if free.has(int(h)) && (room < 0 || x.m.cost[h]-x.load[h] < room) {
				room = x.m.cost[h] - x.load[h]
			}
		}
		if room <= 0 { // −1: nobody is left who holds it, and spread sees that
			continue
		}
		weights[p] += room
		raised += room
		for _, h := range x.m.held[p] {
			x.load[h] += room
		}
	}
	return raised
}

// trim lowers weights until they are a packing: for each holder whose pieces
// weigh too much, first those that several such holders have. load and tally
// must be right. It takes off no more than the excess that the Lagrangian
// bound takes, so that the packing weighs as much as that bound at least.
func (x *prices) trim(free set, weights []int64) {
	for h := range free.all() {
		for _, several := range [2]bool{true, false} {
			x.lower(h, several, weights)
		}
	}
}

// lower lowers the weights of one holder's pieces as far as it must.
func (x *prices) lower(h int, several bool, weights []int64) {
	for _, p := range x.m.holds[h] {
		cut := min(x.load[h]-x.m.cost[h], weights[p])
		if cut <= 0 || several && x.tally[p] < 2 {
			continue
		}
		weights[p] -= cut
		for _, g := range x.m.held[p] {
			x.load[g] -= cut
		}
		x.looks += len(x.m.held[p])
	}
}

// begin starts a subgradient search from multipliers.
func (x *prices) begin(from []int64, rounds, patient int) {
	copy(x.lambda, from)
	x.bound, x.theta, x.stale, x.left, x.patient = -1<<62, 16, 0, rounds, patient
}

// round computes the Lagrangian bound at the multipliers, keeps them if it is
// the best so far, and takes a step (Held, Wolfe and Crowder 1974; for covering
// Beasley 1987). The bound is what is spent and what the open pieces cost at
// the multipliers, less what each holder's pieces cost more than the holder. It
// returns whether there is more to do and whether the bound rose.
func (x *prices) round(free, open set, spent, limit int64) (more, rose bool) {
	bound := spent - x.weigh(free, x.lambda) + worth(open, x.lambda)
	x.looks += len(x.lambda)
	x.stale++
	if bound > x.bound {
		x.bound, x.stale, rose = bound, 0, true
		copy(x.best, x.lambda)
	}
	if x.stale >= x.patient {
		x.theta, x.stale = x.theta/2, 0
	}
	x.left--
	if bound > limit || x.left <= 0 || x.theta == 0 {
		return false, rose
	}
	return x.move(open, limit-bound), rose
}

// move takes a step: a piece that nobody worth having holds gets dearer, one
// that several hold gets cheaper, by what would close the gap and a little
// more if the bound were linear. It returns whether there is anywhere to go.
func (x *prices) move(open set, gap int64) bool {
	var norm int64
	for p := range open.all() {
		if d := int64(1 - x.tally[p]); d > 0 || x.lambda[p] > 0 {
			norm += d * d
		}
	}
	if norm == 0 {
		return false
	}
	gap = min(gap, 1<<48) // so that products stay within 64 bits: |d| ≤ 2⁹
	step := (gap + gap/8 + 1) * x.theta / 16
	for p := range open.all() {
		d := int64(1 - x.tally[p])
		x.lambda[p] = min(x.m.most[p], max(0, x.lambda[p]+step*d/norm))
	}
	return true
}

// worth returns what the open pieces weigh.
func worth(open set, weights []int64) (sum int64) {
	for p := range open.all() {
		sum += weights[p]
	}
	return sum
}
