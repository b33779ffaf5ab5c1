package plan

// patience is after how many turns without anything better a search ends.
const patience = 400

// advance takes a turn, or looks at one round of it: the exchange that is best
// now, though it may make things worse, but not one that takes back what was
// done lately (tabu search, Glover 1989). First people change tables in one
// round, for pairs; then people change places in all rounds, which leaves the
// pairs and mixes better.
func (s *Seater) advance() (looks int) {
	switch {
	case s.mixing && (s.best.alike <= s.alikeLeast() || s.idle >= patience):
		s.done = true
		return 1
	case s.mixing:
		return s.rename()
	case s.best.pairs >= s.pairs || s.idle >= patience:
		s.mix()
		return 1
	}
	return s.look()
}

// took ends a turn.
func (s *Seater) took(better bool) {
	s.turn++
	s.idle++
	if better {
		s.keep()
	}
}

// exchange is two people who change tables in a round; first is -1 for none.
type exchange struct {
	round, first, second int
	gain, alike          int // pairs more, and more alike
}

// mix goes over from pairs to the mix, from the best seating on.
func (s *Seater) mix() {
	s.mixing, s.idle, s.turn = true, 0, 0
	clear(s.tabu)
	f := &floor{met: table2(len(s.c.Guests))}
	for _, row := range s.best.seat {
		f.add(append([]int(nil), row...))
	}
	f.count(s.like)
	s.now = f
}

// stays is for how many turns one who has changed does not change back: not
// always as many, so that the search does not go in a circle.
func (s *Seater) stays() int { return s.turn + 5 + s.turn*7%11 }

// look goes through the exchanges of one round, and after the last round makes
// the best of all.
func (s *Seater) look() (looks int) {
	n, round := len(s.c.Guests), s.scan
	if round == 0 {
		s.next.first = -1
	}
	row, tabu, best := s.now.seat[round], s.tabu[round*n:], s.next
	for i := range n {
		for k := range i {
			if row[i] == row[k] || s.c.Guests[i].Host || s.c.Guests[k].Host {
				continue
			}
			gain, alike := s.gain(row, i, k)
			looks += n
			if (tabu[i] > s.turn || tabu[k] > s.turn) && s.now.pairs+gain <= s.best.pairs {
				continue
			}
			if best.first < 0 || gain > best.gain || gain == best.gain && alike < best.alike {
				best = exchange{round, i, k, gain, alike}
			}
		}
	}
	s.next = best
	if s.scan++; s.scan == s.c.Rounds {
		s.scan = 0
		s.took(s.change(best))
	}
	return looks + 1
}

// change makes an exchange and reports whether that is better than the best.
func (s *Seater) change(e exchange) (better bool) {
	if e.first < 0 {
		return false
	}
	f, n := s.now, len(s.c.Guests)
	row := f.seat[e.round]
	for x := range n {
		switch {
		case x == e.first || x == e.second:
		case row[x] == row[e.first]:
			f.move(x, e.first, e.second)
		case row[x] == row[e.second]:
			f.move(x, e.second, e.first)
		}
	}
	row[e.first], row[e.second] = row[e.second], row[e.first]
	f.pairs += e.gain
	f.alike += e.alike
	s.tabu[e.round*n+e.first], s.tabu[e.round*n+e.second] = s.stays(), s.stays()
	return f.pairs > s.best.pairs || f.pairs == s.best.pairs && f.alike < s.best.alike
}

// move lets x sit with another instead of with one.
func (f *floor) move(x, one, other int) {
	f.met[x][one]--
	f.met[one][x]--
	f.met[x][other]++
	f.met[other][x]++
}

// gain returns how many pairs more there are, and how much more is alike, when
// two people change tables in a round.
func (s *Seater) gain(row []int, i, k int) (pairs, alike int) {
	for x, t := range row {
		one, other := i, k // whom x sits with now, and then
		switch {
		case x == i || x == k || t != row[i] && t != row[k]:
			continue
		case t == row[k]:
			one, other = k, i
		}
		if s.now.met[x][one] == 1 {
			pairs--
		}
		if s.now.met[x][other] == 0 {
			pairs++
		}
		alike += s.like[x][other] - s.like[x][one]
	}
	return pairs, alike
}

// rename lets two people change places in all rounds.
func (s *Seater) rename() (looks int) {
	f, n := s.now, len(s.c.Guests)
	first, second, least := -1, -1, 0
	for i := range n {
		for k := range i {
			if s.c.Guests[i].Host || s.c.Guests[k].Host {
				continue
			}
			change := 0
			for x := range n {
				if x != i && x != k {
					change += (f.met[i][x] - f.met[k][x]) * (s.like[k][x] - s.like[i][x])
				}
			}
			looks += n
			if (s.tabu[i] > s.turn || s.tabu[k] > s.turn) && f.alike+change >= s.best.alike {
				continue
			}
			if first < 0 || change < least {
				first, second, least = i, k, change
			}
		}
	}
	if first < 0 {
		s.took(false)
		return looks + 1
	}
	for _, row := range f.seat {
		row[first], row[second] = row[second], row[first]
	}
	for x := range n {
		if x != first && x != second {
			f.met[first][x], f.met[second][x] = f.met[second][x], f.met[first][x]
			f.met[x][first], f.met[x][second] = f.met[x][second], f.met[x][first]
		}
	}
	f.alike += least
	s.tabu[first], s.tabu[second] = s.stays(), s.stays()
	s.took(f.alike < s.best.alike)
	return looks
}
