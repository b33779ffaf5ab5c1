package gain

import (
	"math/big"
	"strconv"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
)

// CoreSearch is the search for the core, in steps.
//
// It solves the linear program of Bondareva and Shapley over the rationals: of
// weights λ ≥ 0 on the coalitions but that of all, adding up to 1 for each
// player, those that make Σ λ·v(S) greatest. The simplex method holds n
// coalitions, from the single players on, and the prices x that give each of
// them just its worth. A step is one exchange: the coalition that is most short
// at these prices comes in (all are looked at, so the program's 2ⁿ − 2 columns
// are never written down), and one of the n goes out. When no coalition is short,
// the prices are a division that satisfies all, and as low as can be.
//
// Why it ends, and at one point: which goes out is chosen lexicographically, as
// if player i had 1 + εⁱ⁺¹ of time for some infinitely small ε. Then every step
// raises the worth, if only by a power of ε, and no n coalitions come back. And
// the prices in the end are least for Σ (1 + εⁱ⁺¹)·xᵢ, which only one division
// is. G. B. Dantzig, A. Orden and P. Wolfe, "The generalized simplex method",
// Pacific Journal of Mathematics 5 (1955).
//
// Why the numbers stay small: inverse is D times the inverse of a matrix of 0
// and 1, D its determinant (J. Edmonds 1967: what is divided by divides). By
// Hadamard's bound for such matrices D is at most 13^6.5/2¹² < 4 249 for 12
// players, and what stands in the inverse, determinants of 11 rows, at most
// 12⁶/2¹¹ = 1 458. So with worths up to V the prices times D are at most 12 ·
// 1 458 · V, those of a coalition 12 times that, and with D · V all is below
// 2¹⁸ · V: the headroom of a game.
type CoreSearch struct {
	game  *Game
	basis []coalition
	// inverse[r][i] times det is how the weight of basis[r] grows with the time
	// of player i.
	inverse [][]int64
	det     int64
	// The prices times det, and their sums over coalitions.
	prices, sums table
	steps        int
	done         bool
}

// NewCoreSearch begins a search.
func NewCoreSearch(g *Game) (*CoreSearch, error) {
	if err := checkPlayers(g.Players()); err != nil {
		return nil, err
	}
	n := g.players
	bits := 64*g.worth.width - 1
	s := &CoreSearch{game: g, det: 1, prices: newTable(n, bits), sums: newTable(1<<n, bits)}
	for i := range n {
		s.basis = append(s.basis, only(i))
		s.inverse = append(s.inverse, make([]int64, n))
		s.inverse[i][i] = 1
		copy(s.prices.row(i), g.row(only(i)))
	}
	return s, nil
}

// Step makes up to budget exchanges and reports whether the search is done.
func (s *CoreSearch) Step(budget int) (done bool) {
	if s == nil || s.game == nil {
		return true
	}
	for ; budget > 0 && !s.done; budget-- {
		c := s.shortest()
		if c == 0 {
			s.done = true
			break
		}
		s.exchange(c)
		s.steps++
	}
	return s.done
}

// Progress returns how many exchanges were made, of how many. How many it takes
// is not known before the end; until then there is one more.
func (s *CoreSearch) Progress() (done, of int) {
	switch {
	case s == nil || s.game == nil:
		return 0, 0
	case s.done:
		return s.steps, s.steps
	}
	return s.steps, s.steps + 1
}

// shortest returns the coalition that is most short of its worth at the prices,
// the first in number of several, and 0 when none is.
func (s *CoreSearch) shortest() (most coalition) {
	g := s.game
	width := g.worth.width
	short, greatest := make([]uint64, width), make([]uint64, width)
	for c := coalition(1); c < g.everyone(); c++ {
		first := c.lowest()
		sum := s.sums.row(int(c))
		add(sum, s.sums.row(int(c&^only(first))), s.prices.row(first))
		mul(short, g.row(c), s.det)
		sub(short, short, sum)
		if compare(short, greatest) > 0 {
			most = c
			short, greatest = greatest, short
		}
	}
	return most
}

// exchange takes a coalition into the basis, for the one that first comes to
// weight 0.
func (s *CoreSearch) exchange(in coalition) {
	n := len(s.basis)
	// How fast the weight of each in the basis falls, times det.
	fall := make([]int64, n)
	for r, row := range s.inverse {
		for rest := in; rest != 0; rest &= rest - 1 {
			fall[r] += row[rest.lowest()]
		}
	}
	out := -1
	for r := range n {
		if fall[r] > 0 && (out < 0 || s.earlier(r, out, fall)) {
			out = r
		}
	}
	// Some weight falls, since for every player of in the weights add up to 1.
	pivot := fall[out]
	for r := range n {
		if r == out {
			continue
		}
		for i := range n {
			s.inverse[r][i] = (pivot*s.inverse[r][i] - fall[r]*s.inverse[out][i]) / s.det
		}
	}
	s.det = pivot
	s.basis[out] = in
	term := make([]uint64, s.prices.width)
	for i := range n {
		price := s.prices.row(i)
		clear(price)
		for r, c := range s.basis {
			mul(term, s.game.row(c), s.inverse[r][i])
			add(price, price, term)
		}
	}
}

// earlier reports whether the weight of basis[a] comes to 0 before that of
// basis[b]: the weight, and then its parts in ε, ε² …, against how fast it falls.
func (s *CoreSearch) earlier(a, b int, fall []int64) bool {
	if x, y := s.weight(a)*fall[b], s.weight(b)*fall[a]; x != y {
		return x < y
	}
	for i := range s.basis {
		if x, y := s.inverse[a][i]*fall[b], s.inverse[b][i]*fall[a]; x != y {
			return x < y
		}
	}
	return false // not reached: the rows of an inverse are not multiples
}

// weight returns the weight of basis[r] times det.
func (s *CoreSearch) weight(r int) (sum int64) {
	for _, x := range s.inverse[r] {
		sum += x
	}
	return sum
}

// Result returns the core, once the search is done.
func (s *CoreSearch) Result() (Core, error) {
	if s == nil || !s.done {
		return Core{}, samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Text{
			SV: "Sökningen är inte klar. Anropa Step tills den säger att den är det.",
			EN: "The search is not done. Call Step until it says that it is.",
		})
	}
	g := s.game
	var core Core
	prices := sums(g.players)
	least := new(big.Int)
	for i := range prices {
		prices[i] = s.prices.big(i)
		least.Add(least, prices[i])
	}
	over := scaled{den: new(big.Int).Mul(g.den, big.NewInt(s.det))}
	division := over.numbers(prices)
	core.Least = over.number(least)
	rest := g.value(g.everyone()).Sub(core.Least)
	if rest.Sign() >= 0 {
		each := rest.Mul(samverkan.Ratio(1, int64(g.players)))
		for i := range division {
			division[i] = division[i].Add(each)
		}
		core.Point = g.equalized(division)
	} else {
		core.Supported = g.equalized(division)
	}
	core.Balanced = s.balanced()
	return core, nil
}

func (s *CoreSearch) balanced() (list []Weighted) {
	rows := make([]int, 0, len(s.basis))
	for r := range s.basis {
		if s.weight(r) > 0 {
			rows = append(rows, r)
		}
	}
	sorted.By(rows, func(a, b int) int { return s.basis[a].compare(s.basis[b]) })
	for _, r := range rows {
		list = append(list, Weighted{s.basis[r].members(nil), samverkan.Ratio(s.weight(r), s.det)})
	}
	return list
}

// equalized lets interchangeable players share equally. A division that
// satisfies all still does when two of them change places, and so does the mean
// of all such.
func (g *Game) equalized(division []samverkan.Number) []samverkan.Number {
	equal := make([]samverkan.Number, g.players)
	var seen coalition
	for i := range g.players {
		if seen.has(i) {
			continue
		}
		same := only(i)
		sum := division[i]
		for j := i + 1; j < g.players; j++ {
			if !seen.has(j) && g.interchangeable(i, j) {
				same |= only(j)
				sum = sum.Add(division[j])
			}
		}
		seen |= same
		share := sum.Mul(samverkan.Ratio(1, int64(same.size())))
		for _, j := range same.members(nil) {
			equal[j] = share
		}
	}
	return equal
}

// interchangeable reports whether every coalition without i and j is worth the
// same with either.
func (g *Game) interchangeable(i, j int) bool {
	for c := coalition(0); c <= g.everyone(); c++ {
		if !c.has(i) && !c.has(j) && compare(g.row(c|only(i)), g.row(c|only(j))) != 0 {
			return false
		}
	}
	return true
}

func weightedAt(i int) string { return "/balanced/" + strconv.Itoa(i) }

// numbered lists the members of a coalition for a text.
func numbered(c coalition) (list []samverkan.Text) {
	for _, p := range c.members(nil) {
		list = append(list, samverkan.Same(strconv.Itoa(p)))
	}
	return list
}
