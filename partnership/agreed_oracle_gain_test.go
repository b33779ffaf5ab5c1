package partnership_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
	"github.com/samverkan/samverkan/partnership/gain"
)

// interval is a sum of amounts, from the least to the greatest.
type interval [2]int

func (v *interval) add(e partnership.Entry, sign int) {
	most := e.Least
	if e.Greatest != nil {
		most = *e.Greatest
	}
	least, greatest := sign*e.Least, sign*most
	v[0], v[1] = v[0]+min(least, greatest), v[1]+max(least, greatest)
}

func sureness(known bool, v interval) gain.Sureness {
	switch {
	case !known:
		return gain.Unknown
	case v[0] > 0:
		return gain.SurelyGains
	case v[1] < 0:
		return gain.SurelyLoses
	}
	return gain.MayLose
}

// arises reports whether an entry arises when these take part, all of the
// partners or some.
func arises(e partnership.Entry, these, partners []string) bool {
	switch {
	case !slices.Contains(these, e.Organization):
		return false
	case len(e.With) > 0:
		return !slices.ContainsFunc(e.With, func(id string) bool { return !slices.Contains(these, id) })
	case e.Alone || e.Side == gain.Cost:
		return true
	}
	return len(these) == len(partners)
}

func sign(e partnership.Entry) int {
	if e.Side == gain.Cost {
		return -1
	}
	return 1
}

// nets are the partners' gains less costs, and who has any entries that arise.
func (o *agreedOracle) nets(partners []string) (nets []interval, known []bool) {
	for _, id := range partners {
		var v interval
		some := false
		for _, e := range o.p.Ledgers.Partners.Entries {
			if e.Organization != id {
				continue
			}
			some = true // something is written, whether it arises or not
			if arises(e, partners, partners) {
				v.add(e, sign(e))
			}
		}
		nets, known = append(nets, v), append(known, some)
	}
	return nets, known
}

// gains reckons up the ledgers.
func (o *agreedOracle) gains() {
	own := &o.p.Ledgers.Partners
	if len(own.Entries)+len(o.p.Ledgers.TargetGroup.Entries) == 0 {
		o.say("no ledgers")
		return
	}
	if len(o.p.Ledgers.TargetGroup.Entries) > 0 {
		var v interval
		for _, e := range o.p.Ledgers.TargetGroup.Entries {
			v.add(e, sign(e))
		}
		o.say("target group %d to %d: %s", v[0], v[1], sureness(true, v))
	}
	partners := o.partners(o.o.On)
	if len(own.Entries) == 0 || len(partners) == 0 {
		return
	}
	nets, known := o.nets(partners)
	margin, moved, lacking := max(own.Margin, 1), 0, 0
	for i, id := range partners {
		is := sureness(known[i], nets[i])
		if is == gain.SurelyGains && nets[i][0] < margin {
			is = gain.MayLose
		}
		if !known[i] {
			o.say("gain %s - to -: %s awaits %v", id, is, []string(nil))
			continue
		}
		o.say("gain %s %d to %d: %s awaits %v", id, nets[i][0], nets[i][1], is, o.awaits(id, partners))
		if !o.somethingArises(id, partners) {
			continue // there is nothing to even out
		}
		moved += max(0, margin-nets[i][0])
		lacking += margin - nets[i][0]
	}
	if lacking > 0 {
		moved = 0
	}
	o.say("margin %d, moved %d, lacking %d", margin, moved, max(0, lacking))
	o.say("alone %s", o.alone(partners, known, nil))
}

// somethingArises reports whether anything of a partner's ledger does.
func (o *agreedOracle) somethingArises(id string, partners []string) bool {
	return slices.ContainsFunc(o.p.Ledgers.Partners.Entries, func(e partnership.Entry) bool {
		return e.Organization == id && arises(e, partners, partners)
	})
}

// awaits lists who is not a partner and without whom a gain does not arise.
func (o *agreedOracle) awaits(id string, partners []string) (ids []string) {
	for _, org := range o.orgs {
		if slices.Contains(partners, org.ID) {
			continue
		}
		for _, e := range o.p.Ledgers.Partners.Entries {
			if e.Organization == id && e.Side == gain.Gain && slices.Contains(e.With, org.ID) && !slices.Contains(ids, org.ID) {
				ids = append(ids, org.ID)
			}
		}
	}
	return ids
}

// alone tries every group that has entries; paid is what each has paid less
// what it has received.
func (o *agreedOracle) alone(partners []string, known []bool, paid []int) string {
	type found struct {
		group []string
		gains interval
	}
	var best, likeliest found
	for size := 1; size < len(partners); size++ { // smaller first, then by ID
		for _, group := range groupsOf(partners, size) {
			var v interval
			judged := true
			for i, id := range partners {
				in := slices.Contains(group, id)
				judged = judged && (known[i] || !in)
				if in && paid != nil {
					v[0], v[1] = v[0]+paid[i], v[1]+paid[i]
				}
			}
			for _, e := range o.p.Ledgers.Partners.Entries {
				if slices.Contains(group, e.Organization) && arises(e, partners, partners) && !arises(e, group, partners) {
					v.add(e, -sign(e))
				}
			}
			if judged && v[0] > best.gains[0] {
				best = found{group, v}
			}
			if judged && v[1] > likeliest.gains[1] {
				likeliest = found{group, v}
			}
		}
	}
	switch {
	case best.group != nil:
		return fmt.Sprintf("%v from %d to %d, surely true", best.group, best.gains[0], best.gains[1])
	case likeliest.group != nil:
		return fmt.Sprintf("%v from %d to %d, surely false", likeliest.group, likeliest.gains[0], likeliest.gains[1])
	}
	return "nobody"
}

// groupsOf lists the groups of a size, in lexicographic order.
func groupsOf(ids []string, size int) (out [][]string) {
	if size == 0 {
		return [][]string{nil}
	}
	for i := range ids {
		for _, rest := range groupsOf(ids[i+1:], size-1) {
			out = append(out, append([]string{ids[i]}, rest...))
		}
	}
	return out
}

// plan says how each action came out.
func (o *agreedOracle) plan() {
	for _, a := range o.p.Actions {
		if o.o.On.Before(a.Agreed) {
			continue
		}
		f := o.o.Catalogue.Factors[slices.IndexFunc(o.o.Catalogue.Factors, func(f partnership.Factor) bool { return f.ID == a.Factor })]
		var before, tells *partnership.Wave
		for i, w := range o.p.Waves {
			told := f.DecidedBy != partnership.ByFact && slices.ContainsFunc(f.Asks, func(r partnership.Role) bool { return oracleAsks(&o.p.Waves[i], f, r) })
			if a.About == "" && (f.DecidedBy == partnership.ByFact || f.DecidedBy == partnership.ByBoth && o.factOn(f, w.On).outcome != samverkan.Unknown) {
				told = true // then the fact decides; of one organization it says nothing
			}
			if !told || o.o.On.Before(w.On) {
				continue
			}
			if !a.Agreed.Before(w.On) && (before == nil || before.On.Before(w.On)) {
				before = &o.p.Waves[i]
			}
			// What was done late cannot have held before.
			late := a.StandingOn(o.o.On) == partnership.Done && w.On.Before(a.Done)
			if !late && !w.On.Before(a.By) && (tells == nil || w.On.Before(tells.On)) {
				tells = &o.p.Waves[i]
			}
		}
		expected := a.Expected
		if expected == 0 && a.About != "" {
			if expected = 3; f.Kind == partnership.Gate && f.Passes != partnership.NoLoser {
				expected = 4
			}
		}
		wave, after, held, by := "", 0, samverkan.Unknown, ""
		if tells != nil {
			wave = tells.ID
			fact := o.factOn(f, tells.On).outcome
			switch {
			case a.About == "" && (f.DecidedBy == partnership.ByFact || f.DecidedBy == partnership.ByBoth && fact != samverkan.Unknown):
				by, held = "fact", fact
			default:
				by, after = "answers", o.level(f, tells, a.About)
				switch {
				case expected == 0:
					held = (&oracleFactor{Factor: f}).byAnswers(oracleLevels(oracleAsked(o.p, f, tells, o.o.On)))
				case after > 0 && after >= expected:
					held = samverkan.Pass
				case after > 0:
					held = samverkan.Fail
				}
			}
		}
		o.say("action %s %s: expected %d, before %d, in %q %d, %s by %q", a.ID, a.StandingOn(o.o.On), expected, o.level(f, before, a.About), wave, after, held, by)
	}
}

// level is a factor's in a wave, an organization's own or the partnership's.
func (o *agreedOracle) level(f partnership.Factor, w *partnership.Wave, about string) int {
	if w == nil {
		return 0
	}
	asked := oracleAsked(o.p, f, w, o.o.On)
	if about == "" {
		return oracleCount(oracleLevels(asked)).level()
	}
	for _, org := range asked {
		if org.id == about {
			return oracleLevel(org.people)
		}
	}
	return 0
}

// written joins the lines, and what they say of the rules.
func (o *agreedOracle) written() string {
	for _, part := range []func(){o.needed, o.power, o.mandates, o.gains, o.plan, o.facts, o.rules} {
		part()
	}
	return strings.Join(o.lines, "\n")
}

// TestAgreedShares holds a division of what all surely gain against every group
// and every order of joining.
func TestAgreedShares(t *testing.T) {
	divided, empty := 0, 0
	eachAgreed(500, func(c agreedCase, r *rand.Rand) {
		o := newAgreedOracle(c)
		partners := o.partners(c.o.On)
		if r.IntN(4) > 0 {
			for _, id := range partners { // who has an entry can be reckoned with
				c.p.Ledgers.Partners.Entries = append(c.p.Ledgers.Partners.Entries, partnership.Entry{Organization: id, Name: both("E"), Side: gain.Gain, Least: 1})
			}
		}
		_, known := o.nets(partners)
		got, err := c.p.Shares(c.o.On)
		if len(partners) == 0 || slices.Contains(known, false) {
			require.Error(t, err, "%s", c)
			return
		}
		require.NoError(t, err)
		worth := func(c uint) (sum int) {
			var these []string
			for i, id := range partners {
				if c&(1<<i) != 0 {
					these = append(these, id)
				}
			}
			for _, e := range o.p.Ledgers.Partners.Entries {
				if arises(e, partners, partners) && arises(e, these, partners) {
					var v interval
					v.add(e, sign(e))
					sum += v[0]
				}
			}
			return sum
		}
		n := len(partners)
		brought, all := make([]int64, n), int64(0)
		orders(n, func(order []int) {
			all++
			var before uint
			for _, i := range order {
				brought[i] += int64(worth(before|1<<i) - worth(before))
				before |= 1 << i
			}
		})
		for i := range partners {
			require.Equal(t, samverkan.Ratio(brought[i], all), got.Shapley[i], "%s", c)
		}
		everybody := uint(1)<<n - 1
		require.Equal(t, partners, got.Organizations)
		require.Equal(t, samverkan.Whole(int64(worth(everybody))), got.Together)
		if got.Core == nil && n > 0 {
			empty++
			sum, each := samverkan.Number{}, make([]samverkan.Number, n)
			for _, b := range got.Balanced {
				var group uint
				for i, id := range partners {
					if slices.Contains(b.Organizations, id) {
						group |= 1 << i
						each[i] = each[i].Add(b.Weight)
					}
				}
				require.Positive(t, b.Weight.Sign())
				sum = sum.Add(b.Weight.Mul(samverkan.Whole(int64(worth(group)))))
			}
			require.Equal(t, got.Least, sum)
			require.Positive(t, sum.Cmp(got.Together), "%s", c)
			for _, w := range each {
				require.Equal(t, samverkan.Whole(1), w)
			}
			return
		}
		divided++
		require.Empty(t, got.Balanced)
		for group := range everybody + 1 {
			sum := samverkan.Number{}
			for i := range partners {
				if group&(1<<i) != 0 {
					sum = sum.Add(got.Core[i])
				}
			}
			require.GreaterOrEqual(t, sum.Cmp(samverkan.Whole(int64(worth(group)))), 0, "%s", c)
			require.True(t, group != everybody || sum.Equal(got.Together))
		}
	})
	require.Greater(t, divided, 50)
	require.Greater(t, empty, 3)
}
