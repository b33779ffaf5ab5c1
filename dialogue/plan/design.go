package plan

// design is seatings in which no two people meet twice: for each round the
// table of each person. People are in the order of the construction.
type design [][]int

// designs returns a design for so many people, of whom the first hosts stay at
// the first tables; it has as many of the rounds as are known, none when
// nothing is. Tables are as even as can be.
func designs(people, hosts, tables, rounds int) (best design) {
	consider := func(d design) {
		if len(d) > rounds {
			d = d[:rounds]
		}
		if len(d) > len(best) {
			best = d
		}
	}
	guests := people - hosts
	if tables > 1 && (hosts == 0 || hosts == tables || guests%tables == 0) {
		for _, few := range [2]bool{false, true} {
			consider(transversal(guests, hosts, tables, few))
		}
	}
	if hosts == 0 {
		consider(roundRobin(people, tables))
		consider(affine(people, tables))
		consider(kirkman(people, tables))
	}
	return best
}

// transversal is a resolvable transversal design. People stand in columns of as
// many as there are tables; in round b person y of column x sits at the table
// y + b·x. Two people of different columns meet when b·(x − x′) is what y and y′
// differ by. If the columns, or the rounds, are numbers whose differences can be
// divided by, that is once at most (MacNeish 1922 for other than prime powers).
// With hosts no column is 0, so that nobody comes to the same table twice.
//
// Few tells which of the two are only as many as the smallest prime power of
// the tables: the columns, or the rounds.
func transversal(guests, hosts, tables int, few bool) (out design) {
	r := newRing(tables)
	columns := (guests + tables - 1) / tables
	most, rounds, from := r.least, tables, 0
	if few {
		most, rounds = tables, r.least
	}
	if hosts > 0 {
		from, most = 1, r.least-1
		if few {
			return nil // columns must be possible to divide by
		}
	}
	if columns > most {
		return nil
	}
	for b := range rounds {
		var seats []int
		for h := range hosts {
			seats = append(seats, h)
		}
		for i := range guests {
			x := i/tables + from
			at := b
			if few {
				at = r.same(b)
			} else {
				x = r.same(x)
			}
			seats = append(seats, r.line(at, x, i%tables))
		}
		out = append(out, seats)
	}
	// One round more: the columns themselves.
	if hosts == 0 && columns == tables && guests >= tables*tables-1 {
		var seats []int
		for i := range guests {
			seats = append(seats, i/tables)
		}
		out = append(out, seats)
	}
	return out
}

// roundRobin is the rounds of a tournament, for tables of two: one person sits
// still, the others move one step around (Kirkman 1847). With an odd number
// nobody sits still, and the one who would meet that person sits alone.
func roundRobin(people, tables int) (out design) {
	if people < 2 || tables != (people+1)/2 {
		return nil
	}
	circle := 2*tables - 1
	for b := range circle {
		seats := make([]int, people)
		for i := range min(circle, people) {
			// Those at the same distance from b on both sides meet.
			away := (i - b + circle) % circle
			seats[i] = min(away, circle-away)
		}
		if people > circle {
			seats[circle] = 0 // with b itself
		}
		out = append(out, seats)
	}
	return out
}

// affine is the lines of an affine space: people are points with as many
// coordinates as it takes, each a number of a field, and the tables of a round
// the lines in one direction (Bose 1939). One point may be left out.
func affine(people, tables int) (out design) {
	seats := (people + tables - 1) / tables
	p, e, ok := primePower(seats)
	points := seats * tables
	if !ok || people < points-1 {
		return nil
	}
	dims, size := 0, 1
	for ; size < points; size *= seats {
		dims++
	}
	if size != points || dims < 2 {
		return nil
	}
	f := newField(p, e)
	// Directions: the first coordinate that is not 0 is 1.
	for lead := range dims {
		unit := 1
		for range lead {
			unit *= seats
		}
		for tail := range points / unit / seats {
			out = append(out, lines(f, people, points, unit, tail))
		}
	}
	return out
}

// lines returns the tables of one direction: its coordinates are 0 before the
// leading one, which is 1, and tail after it. The line of a point is told by
// the point on it whose leading coordinate is 0.
func lines(f *field, people, points, unit, tail int) []int {
	number := make([]int, points)
	for i := range number {
		number[i] = -1
	}
	out, next := make([]int, people), 0
	for i := range out {
		lead := i / unit % f.size
		minus := 0
		for f.sum[minus][lead] != 0 {
			minus++
		}
		foot := i % unit
		for u, rest := unit*f.size, tail; u < points; u, rest = u*f.size, rest/f.size {
			foot += f.sum[i/u%f.size][f.prod[minus][rest%f.size]] * u
		}
		if number[foot] < 0 {
			number[foot] = next
			next++
		}
		out[i] = number[foot]
	}
	return out
}

// kirkman is Kirkman's schoolgirls (1850): fifteen people at five tables of
// three for seven rounds, all pairs once. The points are seven of two kinds and
// one more; each round is the one before with 1 added modulo 7. The first was
// found by trying all. With fourteen people the point that stays is left out.
func kirkman(people, tables int) (out design) {
	if tables != 5 || people != 15 && people != 14 {
		return nil
	}
	first := [5][3]int{{14, 0, 7}, {1, 2, 4}, {3, 8, 12}, {5, 11, 13}, {6, 9, 10}}
	for b := range 7 {
		seats := make([]int, 15)
		for t, table := range first {
			for _, i := range table {
				if i < 14 {
					i = i/7*7 + (i+b)%7
				}
				seats[i] = t
			}
		}
		out = append(out, seats[:people])
	}
	return out
}
