package plan

import "slices"

// ways is a problem about places: which site each meeting has, so that no
// organization travels more than a limit and all together not more than
// another.
type ways struct {
	t     *table
	rows  int     // the organizations and the total
	cost  [][]int // by site and row
	open  [][]int // by meeting: its sites, rising, none as near as another
	alike []int   // by meeting: the one before it that is alike, or -1
	limit []int   // by row
	free  bool    // whether the total has no limit
}

// newWays leaves out sites than which another is as near for everyone.
func newWays(t *table, forms []formSet, fits [][]bool, alike []int) *ways {
	w := &ways{t: t, rows: len(t.orgs) + 1, alike: alike}
	for s := range t.sites {
		w.cost = append(w.cost, append(append(make([]int, 0, w.rows), t.travel[s]...), t.total[s]))
	}
	for m := range forms {
		var all, open []int
		for s := range t.sites {
			if fits[m][s] && forms[m].has(t.sites[s].form) {
				all = append(all, s)
			}
		}
		for _, s := range all {
			out := false
			for _, r := range all {
				out = out || r != s && asNear(w.cost[r], w.cost[s]) && (r < s || !asNear(w.cost[s], w.cost[r]))
			}
			if !out {
				open = append(open, s)
			}
		}
		w.open = append(w.open, open)
	}
	return w
}

func asNear(a, b []int) bool {
	for i := range a {
		if a[i] > b[i] {
			return false
		}
	}
	return true
}

// noLimit is a total that is not asked about.
const noLimit = -1

// bound sets the limits: of each organization and of the total.
func (w *ways) bound(farthest, total int) {
	w.free = total == noLimit
	w.limit = make([]int, w.rows)
	for o := range w.limit {
		w.limit[o] = farthest
	}
	w.limit[w.rows-1] = total
}

// ask is the search for a choice within the limits. It goes through the sites
// of one meeting at a time; where weights of the rows show that nothing is
// left, it turns.
type ask struct {
	*ways
	chosen  []int // by meeting; -1 for none yet
	stack   []frame
	nodes   []Node
	size    int
	found   []int // the choice, when there is one
	least   int64 // what the farthest travels at least, by the weights of the first node
	started bool
	done    bool
}

// frame is a node whose sites are gone through.
type frame struct {
	meeting int
	sites   []int
	next    int
	weights []int64
}

// unit is the sum of the weights that a search begins with.
const unit = 1 << 12

func newAsk(w *ways) *ask {
	q := &ask{ways: w, chosen: make([]int, len(w.open))}
	for m := range q.chosen {
		q.chosen[m] = -1
	}
	return q
}

// step looks at one node. It returns how many looks that took.
func (q *ask) step() (looks int) {
	weights := make([]int64, q.rows)
	tries := 60
	if !q.started {
		q.started = true
		for i := range weights {
			weights[i] = unit / int64(q.rows)
		}
		if q.free {
			weights[q.rows-1] = 0
		}
	} else {
		for {
			if len(q.stack) == 0 {
				q.done = true
				return 1
			}
			f := &q.stack[len(q.stack)-1]
			if f.next < len(f.sites) {
				q.chosen[f.meeting] = f.sites[f.next]
				f.next++
				copy(weights, f.weights)
				break
			}
			q.chosen[f.meeting] = -1
			q.stack = q.stack[:len(q.stack)-1]
		}
		tries = 12
	}
	return q.node(weights, tries)
}

// node weighs the rows, and goes into the sites of a meeting where that does
// not settle it.
func (q *ask) node(weights []int64, tries int) (looks int) {
	v := q.weigh(weights, tries)
	looks = v.looks
	if q.found != nil {
		q.done = true
		return looks
	}
	if v.over <= 0 && !slices.Contains(q.chosen, -1) {
		v.weights, v.over = q.broken(), 1
	}
	if len(q.nodes) == 0 {
		q.least = q.average(v)
	}
	n := Node{Weights: v.weights}
	if len(q.stack) > 0 && same(q.stack[len(q.stack)-1].weights, v.weights) {
		n.Weights = nil
	}
	if v.over <= 0 {
		m, sites := q.choose(v)
		n.Divide = q.t.y.Meetings[m].ID
		q.stack = append(q.stack, frame{meeting: m, sites: sites, weights: v.weights})
	}
	q.nodes = append(q.nodes, n)
	q.size += 1 + len(n.Weights)
	return looks
}

// weighing is what weights show of a node.
type weighing struct {
	weights []int64
	over    int64   // how much more any choice weighs than the limits do
	least   []int64 // by meeting: what its lightest site weighs
	looks   int
}

// sites returns the sites that a meeting can have in this node.
func (q *ask) sites(m int) []int {
	if s := q.chosen[m]; s >= 0 {
		return []int{s}
	}
	open := q.open[m]
	for b := q.alike[m]; b >= 0; b = q.alike[b] {
		if s := q.chosen[b]; s >= 0 {
			for len(open) > 0 && open[0] < s {
				open = open[1:]
			}
			break
		}
	}
	return open
}

// weigh looks for weights that leave no choice, by subgradient steps (Held,
// Wolfe and Crowder 1974): a row that the lightest choice goes over is made
// heavier, one that it keeps under lighter. A lightest choice that keeps within
// all limits is what is asked for.
func (q *ask) weigh(weights []int64, tries int) (best weighing) {
	lists := make([][]int, len(q.open))
	for m := range lists {
		lists[m] = q.sites(m)
		if len(lists[m]) == 0 {
			return weighing{weights: weights, over: 1, looks: 1}
		}
	}
	sum := make([]int, q.rows)
	pick := make([]int, len(lists))
	for k := 0; ; k++ {
		v := weighing{least: make([]int64, len(lists))}
		clear(sum)
		for m, list := range lists {
			light := int64(-1)
			for _, s := range list {
				if is := q.weight(weights, s); light < 0 || is < light {
					light, pick[m] = is, s
				}
			}
			best.looks += len(list) * q.rows
			v.least[m] = light
			v.over += light
			for o, minutes := range q.cost[pick[m]] {
				sum[o] += minutes
			}
		}
		within, gap := true, int64(1)
		for o := range q.limit {
			v.over -= weights[o] * int64(q.limit[o])
			by := q.beyond(sum, o)
			within = within && by <= 0
			gap = max(gap, by, -by)
		}
		if within {
			q.found = pick
			return best
		}
		if k == 0 || v.over > best.over {
			best.over, best.least, best.weights = v.over, v.least, append([]int64(nil), weights...)
		}
		if best.over > 0 || k == tries {
			return best
		}
		step := int64(unit / 2 / (k + 2))
		for o := range q.limit {
			weights[o] = min(max(0, weights[o]+q.beyond(sum, o)*step/gap), unit)
		}
	}
}

// beyond returns by how much a row goes over its limit. The total counts by
// organization, so that its weight moves as the others do.
func (q *ask) beyond(sum []int, o int) int64 {
	switch {
	case o < q.rows-1 || o == 0:
		return int64(sum[o] - q.limit[o])
	case q.free:
		return 0
	}
	by := int64(sum[o] - q.limit[o])
	if by > 0 {
		return (by + int64(q.rows) - 2) / int64(q.rows-1)
	}
	return by / int64(q.rows-1)
}

func (q *ask) weight(weights []int64, s int) (sum int64) {
	for o, minutes := range q.cost[s] {
		sum += weights[o] * int64(minutes)
	}
	return sum
}

// average returns what the organization that travels most travels at least:
// the weighted average of all, rounded up, when the total has no weight.
func (q *ask) average(v weighing) int64 {
	sum, of := v.over, int64(0)
	for o, w := range v.weights {
		sum += w * int64(q.limit[o])
		of += w
	}
	if !q.free || of == 0 {
		return 0
	}
	return (sum + of - 1) / of
}

// broken weighs nothing but a row that the choice goes over.
func (q *ask) broken() []int64 {
	weights := make([]int64, q.rows)
	for o := range weights {
		sum := 0
		for _, s := range q.chosen {
			sum += q.cost[s][o]
		}
		if sum > q.limit[o] && !(q.free && o == q.rows-1) {
			weights[o] = 1
			break
		}
	}
	return weights
}

// choose returns the meeting without a site that has the fewest left, and
// those. Meetings that are alike have as many left, so the first of them comes
// first.
func (q *ask) choose(v weighing) (meeting int, sites []int) {
	meeting = -1
	for m := range q.open {
		if q.chosen[m] >= 0 {
			continue
		}
		var left []int
		for _, s := range q.sites(m) {
			if v.over-v.least[m]+q.weight(v.weights, s) <= 0 {
				left = append(left, s)
			}
		}
		if meeting < 0 || len(left) < len(sites) {
			meeting, sites = m, left
		}
	}
	return meeting, sites
}

func same(a, b []int64) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
