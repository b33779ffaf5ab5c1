package plan

// pairs returns how many pairs n people make.
func pairs(n int) int { return n * (n - 1) / 2 }

// crowded returns how many pairs must share one of so many tables when n people
// sit at them: fewest when they are spread evenly.
func crowded(n, tables int) int {
	each, more := n/tables, n%tables
	return more*pairs(each+1) + (tables-more)*pairs(each)
}

// pairsBound returns how many pairs of people can meet at most: guests with
// guests and guests with hosts, as hosts never move.
//
// Of guests with guests there are no more than all, no more than sit together
// in all rounds, and no more than do if each later round repeats what it must:
// at a table with more guests than there are tables some come from the same
// table of the first round (pigeonhole). Nobody meets more than the seats at a
// table in each round; that is the second of these, for one person.
//
// Of guests with hosts there are no more than sit together in all rounds, and
// no guest meets more hosts than there are, or than rounds.
func (c Tables) pairsBound() int {
	hosts := 0
	for _, g := range c.Guests {
		if g.Host {
			hosts++
		}
	}
	guests := len(c.Guests) - hosts
	each, more := len(c.Guests)/c.Tables, len(c.Guests)%c.Tables
	first, later := 0, 0
	// The larger tables give guests most where there is no host, hosts most
	// where there is one.
	for t := range c.Tables {
		seats := each
		if t < more {
			seats++
		}
		if t >= c.Tables-hosts {
			seats--
		}
		first += pairs(seats)
		later += pairs(seats) - crowded(seats, c.Tables)
	}
	atHosts := hosts*(each-1) + min(more, hosts)
	return min(pairs(guests), first*c.Rounds, first+(c.Rounds-1)*later) +
		min(guests*hosts, atHosts*c.Rounds, guests*min(hosts, c.Rounds))
}

// alikeBound returns how often two of one organization, and two of one bloc,
// must share a table in any seating, as there are only so many tables.
func (c Tables) alikeBound() (sum int) {
	size := map[string]int{}
	var names []string
	for _, g := range c.Guests {
		for _, name := range [2]string{"organization " + g.Organization, "bloc " + string(g.Bloc)} {
			if g.Organization == "" && name == "organization " || name[0] == 'b' && g.Bloc != Majority && g.Bloc != Opposition {
				continue
			}
			if size[name] == 0 {
				names = append(names, name)
			}
			size[name]++
		}
	}
	for _, name := range names {
		sum += c.Rounds * crowded(size[name], c.Tables)
	}
	return sum
}
