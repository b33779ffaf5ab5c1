package factsheet

// run is blocks that follow each other, in two columns or over the page.
type run struct {
	from, split, to int  // in the left column [from, split), in the right [split, to)
	wide            bool // one block, over the page
	box             side // in which column the box stands last
	high            int
}

type side byte

const (
	none side = iota
	leftSide
	rightSide
	across
)

// place puts the blocks in columns and adds up the height.
func (p *plan) place() {
	p.runs, p.high = p.runs[:0], p.rest
	last := -1 // the last run of two columns
	for i := 0; i < len(p.blocks); {
		r := run{from: i, wide: p.blocks[i].Wide}
		i++
		for !r.wide && i < len(p.blocks) && !p.blocks[i].Wide {
			i++
		}
		if r.to = i; !r.wide {
			last = len(p.runs)
		}
		p.runs = append(p.runs, r)
	}
	if p.sheet.Box != nil && last < 0 {
		last = len(p.runs)
		p.runs = append(p.runs, run{from: len(p.blocks), to: len(p.blocks), wide: true, box: across})
	}
	for i := range p.runs {
		p.runs[i].fill(p, p.sheet.Box != nil && i == last)
		p.high += blockGap + p.runs[i].high
	}
}

// fill finds where the left column of a run ends, and where the box stands.
func (r *run) fill(p *plan, box bool) {
	switch {
	case r.box == across:
		r.high = p.boxHigh(pageWidth)
		return
	case r.wide:
		r.high, r.split = p.blocks[r.from].height(), r.to
		return
	}
	heights := make([]int, r.to-r.from)
	for i := range heights {
		heights[i] = p.blocks[r.from+i].height()
	}
	if !box {
		r.split, r.high = split(heights, blockGap)
		r.split += r.from
		return
	}
	boxed := p.boxHigh(columnWidth) // alone in the left column it would be as high as in the right
	for n := len(heights); n > 0; n-- {
		for _, at := range [2]side{leftSide, rightSide} {
			left, right := stacked(heights[:n], blockGap), stacked(heights[n:], blockGap)
			if at == leftSide {
				left = beside(left, boxed)
			} else {
				right = beside(right, boxed)
			}
			if high := max(left, right); r.box == none || high < r.high {
				r.split, r.box, r.high = r.from+n, at, high
			}
		}
	}
}

// beside returns the height of a column with one more in it.
func beside(high, more int) int {
	if high > 0 {
		high += blockGap
	}
	return high + more
}

// stacked returns the height of a column.
func stacked(heights []int, gap int) int {
	sum := max(len(heights)-1, 0) * gap
	for _, h := range heights {
		sum += h
	}
	return sum
}

// split returns how many stand in the left of two columns when the higher of them
// is as low as can be, of equals the most, and how high that is.
func split(heights []int, gap int) (n, high int) {
	for k := len(heights); k >= 0; k-- {
		if now := max(stacked(heights[:k], gap), stacked(heights[k:], gap)); k == len(heights) || now < high {
			n, high = k, now
		}
	}
	return n, high
}
