package plan

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
)

// CheckSeating returns a Fault where a seating is none, or where what it says
// of itself is not so; nil when all is. It counts anew, table by table.
func CheckSeating(c Tables, s Seating) error {
	if err := c.Check(); err != nil {
		return err
	}
	if len(s.Rounds) != c.Rounds {
		return wrong("/rounds", samverkan.Text{
			SV: "Här står {said} omgångar. Det ska vara {right}.",
			EN: "There are {said} rounds here. There should be {right}.",
		}, samverkan.Int("said", len(s.Rounds)), samverkan.Int("right", c.Rounds))
	}
	number := map[string]int{}
	for i, g := range c.Guests {
		number[g.ID] = i
	}
	met := map[[2]int]bool{}
	alike := 0
	for i, r := range s.Rounds {
		at := "/rounds/" + strconv.Itoa(i) + "/tables"
		if err := c.checkRound(at, r, number); err != nil {
			return err
		}
		for _, table := range r.Tables {
			for k, b := range table {
				for _, a := range table[:k] {
					one, other := c.Guests[number[a]], c.Guests[number[b]]
					met[[2]int{number[a], number[b]}] = true
					if one.Organization == other.Organization && one.Organization != "" {
						alike++
					}
					if one.Bloc == other.Bloc && (one.Bloc == Majority || one.Bloc == Opposition) {
						alike++
					}
				}
			}
		}
	}
	most, least := c.limits()
	least = max(least, c.kept(len(met)))
	for _, v := range []struct {
		at          string
		said, right int
	}{{"/pairs", s.Pairs, len(met)}, {"/pairsBound", s.PairsBound, most}, {"/alike", s.Alike, alike}, {"/alikeBound", s.AlikeBound, least}} {
		if v.said != v.right {
			return wrong(v.at, samverkan.Text{
				SV: "Här står {said}. Det är {right}.",
				EN: "Here stands {said}. It is {right}.",
			}, samverkan.Int("said", v.said), samverkan.Int("right", v.right))
		}
	}
	return nil
}

// checkRound checks that everybody sits once, hosts at their tables, and that
// the tables are as even as can be.
func (c Tables) checkRound(at string, r Round, number map[string]int) error {
	if len(r.Tables) != c.Tables {
		return wrong(at, samverkan.Text{
			SV: "Här står {said} bord. Det ska vara {right}.",
			EN: "There are {said} tables here. There should be {right}.",
		}, samverkan.Int("said", len(r.Tables)), samverkan.Int("right", c.Tables))
	}
	var seated []int
	small, large := len(c.Guests), 0
	for t, table := range r.Tables {
		small, large = min(small, len(table)), max(large, len(table))
		last := -1
		for _, id := range table {
			i, ok := number[id]
			if !ok || i <= last {
				return wrong(at+"/"+strconv.Itoa(t), samverkan.Text{
					SV: "”{id}” är inte med, sitter två gånger eller står i fel ordning. Skriv varje person en gång, i listans ordning.",
					EN: "“{id}” does not take part, sits twice or stands in the wrong order. Write each person once, in the order of the list.",
				}, samverkan.Quoted("id", id))
			}
			last = i
			seated = append(seated, i)
		}
	}
	slices.Sort(seated)
	if len(slices.Compact(seated)) != len(c.Guests) || len(seated) != len(c.Guests) || large > small+1 {
		return wrong(at, samverkan.Text{
			SV: "Alla ska sitta en gång, och inget bord ska ha mer än en person fler än ett annat.",
			EN: "Everybody should sit once, and no table should have more than one person more than another.",
		})
	}
	host := 0
	for _, g := range c.Guests {
		if !g.Host {
			continue
		}
		if !slices.Contains(r.Tables[host], g.ID) {
			return wrong(at+"/"+strconv.Itoa(host), samverkan.Text{
				SV: "”{id}” är värd och ska sitta här i varje omgång.",
				EN: "“{id}” is a host and should sit here in every round.",
			}, samverkan.Quoted("id", g.ID))
		}
		host++
	}
	return nil
}

// limits counts the two bounds by laying out people one at a time: each sits
// down where it adds the most, or repeats the least. What one adds falls or
// rises with who sits there, so that this is the most, or the least, there is.
func (c Tables) limits() (most, least int) {
	hosts := 0
	for _, g := range c.Guests {
		if g.Host {
			hosts++
		}
	}
	others := len(c.Guests) - hosts
	// The largest table of one round that a guest or host can be at.
	each, more := len(c.Guests)/c.Tables, len(c.Guests)%c.Tables
	first, later, atHosts := 0, 0, 0
	for t := range c.Tables {
		guests := each
		if t < hosts {
			guests--
			atHosts += guests
			if t < more {
				atHosts++ // at worst the larger tables are the hosts'
			}
		}
		if t >= c.Tables-more && t >= hosts || more > c.Tables-hosts && t < more-(c.Tables-hosts) {
			guests++ // and at worst they are the others'
		}
		for n := range guests {
			first += n
			later += n - n/c.Tables // one of each earlier table is new
		}
	}
	together, withHosts := 0, 0
	for r := range c.Rounds {
		if r == 0 {
			together += first
		} else {
			together += later
		}
		withHosts += atHosts
	}
	most = min(together, first*c.Rounds, others*(others-1)/2) + min(withHosts, others*hosts, others*c.Rounds)
	for i, g := range c.Guests {
		// Each who is like some before: they fill the tables in turn.
		org, bloc := 0, 0
		for _, b := range c.Guests[:i] {
			if b.Organization == g.Organization && g.Organization != "" {
				org++
			}
			if b.Bloc == g.Bloc && (g.Bloc == Majority || g.Bloc == Opposition) {
				bloc++
			}
		}
		least += c.Rounds * (org/c.Tables + bloc/c.Tables)
	}
	return most, least
}

// kept counts how much those who meet must be alike when just so many pairs
// meet: at best those who are most alike do not.
func (c Tables) kept(meet int) (sum int) {
	var like []int
	for i, a := range c.Guests {
		for _, b := range c.Guests[i+1:] {
			n := 0
			if a.Organization == b.Organization && a.Organization != "" {
				n++
			}
			if a.Bloc == b.Bloc && (a.Bloc == Majority || a.Bloc == Opposition) {
				n++
			}
			like = append(like, n)
		}
	}
	slices.Sort(like)
	for _, n := range like[:meet] {
		sum += n
	}
	return sum
}
