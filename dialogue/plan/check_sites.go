package plan

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
)

// maxWeight bounds a Node's weights, so that no sum leaves 64 bits: 2³⁰ times
// 201 rows, ten meetings, 200 organizations and 10,000 minutes is below 2⁶².
const maxWeight = 1 << 30

// refuting is the reading of a proof that no choice of places keeps within
// limits.
type refuting struct {
	k      *reading
	where  string
	nodes  []Node
	next   int
	sites  []at
	rows   [][]int // by site: the minutes of each organization, and the total
	limits []int
	open   [][]int // by meeting: its sites
	alike  []int
	chosen []int // by meeting, -1 for none
}

// checkNodes checks that with these forms there are no places such that no
// organization travels more than farthest and all together not more than
// total; a total below 0 is not asked about.
func (k *reading) checkNodes(where string, nodes []Node, forms [][]Form, alike []int, farthest, total int) error {
	q := &refuting{k: k, where: where, nodes: nodes, sites: k.sites(), alike: alike}
	if farthest < 0 { // nobody travels less than nothing
		return q.finish()
	}
	for _, s := range q.sites {
		row := make([]int, len(k.orgs)+1)
		for o := range k.orgs {
			row[o] = k.minutes(s, o)
			row[len(k.orgs)] += row[o]
		}
		q.rows = append(q.rows, row)
	}
	for range k.orgs {
		q.limits = append(q.limits, farthest)
	}
	q.limits = append(q.limits, total)
	for m := range forms {
		q.open = append(q.open, q.nearest(m, forms[m]))
		q.chosen = append(q.chosen, -1)
	}
	if err := q.node(nil); err != nil {
		return err
	}
	return q.finish()
}

// finish checks that all nodes were needed.
func (q *refuting) finish() error {
	if q.next == len(q.nodes) {
		return nil
	}
	return wrong(q.where+"/"+strconv.Itoa(q.next), samverkan.Text{
		SV: "Här är en del för mycket. Allt är redan avgjort.",
		EN: "Here is one part too many. All is settled already.",
	})
}

// nearest returns the sites that a meeting can have, but for those than which
// another is as near to every organization (of equals the first is kept).
func (q *refuting) nearest(m int, forms []Form) (out []int) {
	var can []int
	for s, site := range q.sites {
		if slices.Contains(forms, site.form) && !slices.ContainsFunc(q.k.rules, func(r rule) bool { return q.k.refuses(r, m, site) }) {
			can = append(can, s)
		}
	}
	for _, s := range can {
		beaten := false
		for _, r := range can {
			below, above := false, false
			for o := range q.rows[s] {
				below = below || q.rows[r][o] < q.rows[s][o]
				above = above || q.rows[r][o] > q.rows[s][o]
			}
			beaten = beaten || !above && (below || r < s)
		}
		if !beaten {
			out = append(out, s)
		}
	}
	return out
}

// left returns the sites a meeting can have in this node: its own, or those not
// before what the last of its like before it has.
func (q *refuting) left(m int) (out []int) {
	if q.chosen[m] >= 0 {
		return []int{q.chosen[m]}
	}
	least := -1
	for b := q.alike[m]; b >= 0; b = q.alike[b] {
		least = max(least, q.chosen[b])
	}
	for _, s := range q.open[m] {
		if s >= least {
			out = append(out, s)
		}
	}
	return out
}

// node checks the next node and what it is divided into.
func (q *refuting) node(weights []int64) error {
	here := q.where + "/" + strconv.Itoa(q.next)
	if q.next == len(q.nodes) {
		return wrong(q.where, samverkan.Text{
			SV: "Här fattas minst en del.",
			EN: "At least one part is missing here.",
		})
	}
	n := q.nodes[q.next]
	q.next++
	if n.Weights != nil {
		weights = n.Weights
	}
	bad := len(weights) != len(q.limits) || q.limits[len(q.limits)-1] < 0 && weights[len(weights)-1] != 0
	for _, w := range weights {
		bad = bad || w < 0 || w > maxWeight
	}
	if bad {
		return wrong(here+"/weights", samverkan.Text{
			SV: "Här ska stå en vikt för varje organisation och en för summan, 0 till {most}; 0 för summan när den inte prövas.",
			EN: "Here should stand a weight for each organization and one for the total, 0 to {most}; 0 for the total when it is not asked about.",
		}, samverkan.Int("most", maxWeight))
	}
	var over int64 // by how much the lightest choice weighs more than the limits
	for o, w := range weights {
		over -= w * int64(q.limits[o])
	}
	lightest := make([]int64, len(q.open))
	for m := range q.open {
		left := q.left(m)
		if len(left) == 0 {
			return nil // nowhere to be
		}
		for i, s := range left {
			if w := q.weigh(weights, s); i == 0 || w < lightest[m] {
				lightest[m] = w
			}
		}
		over += lightest[m]
	}
	if n.Divide == "" {
		if over <= 0 {
			return wrong(here, samverkan.Text{
				SV: "Vikterna visar inte att gränserna bryts.",
				EN: "The weights do not show that the limits are broken.",
			})
		}
		return nil
	}
	m := q.k.number(n.Divide)
	if m < 0 || q.chosen[m] >= 0 || over > 0 || q.alike[m] >= 0 && q.chosen[q.alike[m]] < 0 {
		return wrong(here+"/divide", samverkan.Text{
			SV: "”{meeting}” kan inte väljas här. Välj ett möte utan plats, av lika möten det första, och bara där vikterna inte räcker.",
			EN: "“{meeting}” cannot be chosen here. Choose a meeting without a place, of meetings that are alike the first, and only where the weights are not enough.",
		}, samverkan.Quoted("meeting", n.Divide))
	}
	for _, s := range q.left(m) {
		if over-lightest[m]+q.weigh(weights, s) > 0 {
			continue
		}
		q.chosen[m] = s
		if err := q.node(weights); err != nil {
			return err
		}
		q.chosen[m] = -1
	}
	return nil
}

func (q *refuting) weigh(weights []int64, s int) (sum int64) {
	for o, minutes := range q.rows[s] {
		sum += weights[o] * int64(minutes)
	}
	return sum
}
