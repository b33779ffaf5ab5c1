package power

// table says of every coalition of m players whether it wins: bit S of the
// 2ᵐ, where player k of the acting ones is bit k of S. A word holds the
// coalitions that differ in the six low players only.
type table []uint64

const lowPlayers = 6 // of a word

// tableWords returns how many words a table of m players has.
func tableWords(m int) int { return twoTo(max(m-lowPlayers, 0)) }

// columns returns, for each low player, the bits of a word with the player.
func columns() [lowPlayers]uint64 {
	return [lowPlayers]uint64{
		0xAAAAAAAAAAAAAAAA, 0xCCCCCCCCCCCCCCCC, 0xF0F0F0F0F0F0F0F0,
		0xFF00FF00FF00FF00, 0xFFFF0000FFFF0000, 0xFFFFFFFF00000000,
	}
}

// everyBit returns the bits of a word that are coalitions: all of them unless
// there are fewer than six players.
func everyBit(m int) uint64 {
	if m >= lowPlayers {
		return ^uint64(0)
	}
	return 1<<(1<<m) - 1
}

// drawing makes the table of a rule, part by part: the parts' tables lie on a
// stack and are folded together.
type drawing struct {
	acting []int
	stack  []table
	passes []pass
}

// draw adds the passes that put the table of the rule on the stack.
func (d *drawing) draw(r rule) {
	switch r := r.(type) {
	case byWord:
		d.words(r, fresh)
	case *minimal:
		d.drawMinimal(r)
	case *combined:
		d.draw(r.parts[0])
		into := either
		if r.every {
			into = both
		}
		for _, part := range r.parts[1:] {
			if part, ok := part.(byWord); ok {
				d.words(part, into)
				continue
			}
			d.draw(part)
			d.fold(into)
		}
	}
}

// how a table goes into the one below it.
type how int

const (
	fresh  how = iota // on top, as a table of its own
	both              // wins in both
	either            // wins in one of them
)

// depth returns how many tables lie on the stack at once to draw the rule.
func depth(r rule) int {
	c, ok := r.(*combined)
	if !ok {
		return 1
	}
	deepest := depth(c.parts[0])
	for _, part := range c.parts[1:] {
		if _, ok := part.(byWord); !ok {
			deepest = max(deepest, 1+depth(part))
		}
	}
	return deepest
}

// each adds a pass over the words of a table; prepare runs before the first.
func (d *drawing) each(units int, prepare func(), run func(from, to int)) {
	d.passes = append(d.passes, pass{fixed(tableWords(len(d.acting))), units, func(from, to int) {
		if from == 0 && prepare != nil {
			prepare()
		}
		run(from, to)
	}})
}

func (d *drawing) top() table { return d.stack[len(d.stack)-1] }

func (d *drawing) push() { d.stack = append(d.stack, make(table, tableWords(len(d.acting)))) }

// words adds the pass of a rule that gives its table word by word.
func (d *drawing) words(r byWord, into how) {
	var word func(int) uint64
	d.each(r.wordUnits(), func() {
		word = r.byWord(d.acting)
		if into == fresh {
			d.push()
		}
	}, func(from, to int) {
		t := d.top()
		for h := from; h < to; h++ {
			switch into {
			case fresh:
				t[h] = word(h)
			case both:
				t[h] &= word(h)
			case either:
				t[h] |= word(h)
			}
		}
	})
}

// drawUnits returns the work of a word of the rule's table, its parts included.
func drawUnits(r rule, m int) int {
	switch r := r.(type) {
	case byWord:
		return r.wordUnits()
	case *combined:
		sum := len(r.parts)
		for _, part := range r.parts {
			sum += drawUnits(part, m)
		}
		return sum
	}
	return m // a list is spread one player at a time
}

// fold adds the pass that folds the top of the stack into what lies below.
func (d *drawing) fold(into how) {
	words := tableWords(len(d.acting))
	d.each(1, nil, func(from, to int) {
		above, below := d.stack[len(d.stack)-1], d.stack[len(d.stack)-2]
		for h := from; h < to; h++ {
			if into == both {
				below[h] &= above[h]
			} else {
				below[h] |= above[h]
			}
		}
		if to == words {
			d.stack = d.stack[:len(d.stack)-1]
		}
	})
}

// drawMinimal marks the coalitions and then, one player at a time, those that
// contain a marked one.
func (d *drawing) drawMinimal(r *minimal) {
	place := places(d.acting, r.players)
	d.passes = append(d.passes, pass{fixed(1), len(r.coalitions), func(int, int) {
		d.push()
		t := d.top()
		for _, coalition := range r.coalitions {
			s := 0
			for _, i := range coalition {
				s |= 1 << place[i]
			}
			t[s>>lowPlayers] |= 1 << (s & (1<<lowPlayers - 1))
		}
	}})
	for k := range d.acting {
		if k < lowPlayers {
			column := columns()[k]
			d.each(1, nil, func(from, to int) {
				t := d.top()
				for h := from; h < to; h++ {
					t[h] |= t[h] &^ column << (1 << k)
				}
			})
			continue
		}
		bit := 1 << (k - lowPlayers)
		d.each(1, nil, func(from, to int) {
			t := d.top()
			for h := from; h < to; h++ {
				if h&bit != 0 {
					t[h] |= t[h^bit]
				}
			}
		})
	}
}

// places returns where each player stands among the acting ones.
func places(acting []int, players int) []int {
	place := make([]int, players)
	for k, i := range acting {
		place[i] = k
	}
	return place
}
