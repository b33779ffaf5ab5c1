package population

import (
	"math/bits"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// DrawOptions say how many futures are drawn.
type DrawOptions struct {
	// How many draws; 0 means 1 000.
	Draws int
	// How many steps each has.
	Steps int
	// What the draws are made from: equal seeds give equal draws.
	Seed uint64
	// How many steps in a row take after consecutive past steps; 0 means 5. Longer
	// runs keep good and bad years together, as they come. It is shortened to as
	// many past steps as there are.
	Run int
}

// Draws are possible futures of a population, in real-valued persons.
type Draws struct {
	draws, steps, groups int
	each                 int         // numbers in a draw
	pieces               [][]float64 // piece draws in each, for memory that is filled while it is near
}

// piece is how many draws lie together.
const piece = 8

// of returns the numbers of a draw that is there.
func (d Draws) of(draw int) []float64 {
	at := draw % piece * d.each
	return d.pieces[draw/piece][at : at+d.each : at+d.each]
}

// Size returns how many draws, steps and age groups there are.
func (d Draws) Size() (draws, steps, groups int) { return d.draws, d.steps, d.groups }

// At returns the people of one draw after so many steps (from 1 on), by age group.
// The lists are parts of the draws: they are not to be changed. Both are nil for
// a draw or a step that is not there.
func (d Draws) At(draw, step int) (women, men []float64) {
	if draw < 0 || draw >= d.draws || step < 1 || step > d.steps {
		return nil, nil
	}
	if draw/piece >= len(d.pieces) { // not drawn yet
		return make([]float64, d.groups), make([]float64, d.groups)
	}
	n, values := d.groups, d.of(draw)
	at := (step - 1) * 2 * n
	return values[at : at+n : at+n], values[at+n : at+2*n : at+2*n]
}

// Total returns how many people one draw has after so many steps; 0 for one that
// is not there.
func (d Draws) Total(draw, step int) float64 {
	women, men := d.At(draw, step)
	sum := 0.0
	for g := range women {
		sum += women[g] + men[g]
	}
	return sum
}

// Draw draws futures: each step takes the model's rates, changed by what one past
// step deviated from the mean of all past steps, in survival, fertility and
// migration together. Which past step it is comes in runs of consecutive ones, the
// first drawn at random with the last followed by the first (circular block
// resampling). Where more would leave than there are, all leave.
//
// They are not rounded to whole persons, and not centered on what will be but on
// the model: see Bands for what projections missed.
func (m Model) Draw(from Population, o DrawOptions) (Draws, error) {
	d, err := NewDrawing(m, from, o)
	if err != nil {
		return Draws{}, err
	}
	d.Step(MaxDrawn)
	return d.Result(), nil
}

// Drawing is Draw under way. Its unit of work is one number: the people of one
// sex and age group after one step of one draw.
type Drawing struct {
	out    Draws
	seed   uint64
	run    int
	past   []change
	births float64 // by the sum of women at both ends times fertility: width/2
	from   []float64
	next   int // the draw that comes
	spent  int // of the budget, ahead of the draws that are done
}

// change is one step as the inner loop wants it: the cohort x becomes
// keep·x + come. Female, then male.
type change struct {
	keep, come []float64
	fertility  []float64
	first      int     // the first group with births, and
	behind     int     // the one after the last
	early      float64 // births of the migrants of the start
}

// NewDrawing checks the model; no work is done.
func NewDrawing(m Model, from Population, o DrawOptions) (*Drawing, error) {
	if o.Draws == 0 {
		o.Draws = 1000
	}
	if o.Run == 0 {
		o.Run = 5
	}
	var c check.Checker
	m.fits(&c, from, o.Steps)
	c.Ranged(int64(o.Draws), 1, MaxDrawn, "/options/draws")
	c.Ranged(int64(o.Run), 1, MaxSteps, "/options/run")
	if len(c.Faults) == 0 && len(m.Past) == 0 {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, "/model/past", samverkan.Text{
			SV: "Modellen har inga gångna steg att dra ur. Gör den med Fit, ur minst två steg.",
			EN: "The model has no past steps to draw from. Make it with Fit, from two steps at least.",
		}))
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	n := from.Groups()
	if hi, work := bits.Mul64(uint64(o.Draws), uint64(o.Steps*2*n)); hi > 0 || work > MaxDrawn {
		return nil, samverkan.Wrong(samverkan.CodeTooLarge, "/options/draws", samverkan.Text{
			SV: "{draws} dragningar med {steps} steg och {states} tal i varje blir {work} tal. Det får vara högst {most}.",
			EN: "{draws} draws of {steps} steps and {states} numbers in each make {work} numbers. It may be {most} at most.",
		}, num("draws", o.Draws), num("steps", o.Steps), num("states", 2*n), num64("work", int64(work)), num("most", MaxDrawn))
	}
	d := &Drawing{seed: o.Seed, run: min(o.Run, len(m.Past)), births: float64(m.Width) / 2, past: changes(m)}
	d.out = Draws{draws: o.Draws, steps: o.Steps, groups: n, each: o.Steps * 2 * n}
	for s := range from.Counts {
		for _, k := range from.Counts[s] {
			d.from = append(d.from, float64(k))
		}
	}
	return d, nil
}

// Progress returns how many numbers are drawn, and of how many.
func (d *Drawing) Progress() (done, of int) {
	return d.next * d.out.each, d.out.draws * d.out.each
}

// Result returns the draws; those that are not done yet have nobody.
func (d *Drawing) Result() Draws { return d.out }

// Step does the work of the budget, in whole draws: what a draw takes beyond the
// budget is taken off the next.
func (d *Drawing) Step(budget int) (done bool) {
	d.spent = max(d.spent-max(budget, 0), -MaxDrawn)
	for d.spent < 0 && d.next < d.out.draws {
		d.draw()
		d.next++
		d.spent += d.out.each
		if d.out.each == 0 { // no steps: there is nothing to draw
			d.next = d.out.draws
		}
	}
	return d.next == d.out.draws
}

// draw makes one draw. Its random numbers depend on the seed and on its place
// alone, so a draw is the same among few and among many.
func (d *Drawing) draw() {
	random := source(d.seed + uint64(d.next)*golden)
	random = source(random.next()) // apart: neighboring draws are to share no numbers
	if d.next/piece == len(d.out.pieces) {
		d.out.pieces = append(d.out.pieces, make([]float64, min(piece, d.out.draws-d.next)*d.out.each))
	}
	now, at := d.from, 0
	values := d.out.of(d.next)
	size := 2 * d.out.groups
	for step := range d.out.steps {
		if step%d.run == 0 {
			at = random.below(len(d.past))
		}
		next := values[step*size : (step+1)*size]
		d.past[at].apply(now, next, d.births)
		at++
		if at == len(d.past) {
			at = 0
		}
		now = next
	}
}

// apply makes one step. The shift along the ages and one product and sum in each
// is all that the sparse matrix of the step has.
func (k *change) apply(now, next []float64, births float64) {
	n := len(now) / 2
	keep, come := k.keep, k.come
	for s := 0; s < len(now); s += n {
		grow(now[s:s+n], next[s:s+n], keep[s:s+n], come[s:s+n])
	}
	women := k.early
	f, was, is := k.fertility[k.first:k.behind], now[k.first:k.behind], next[k.first:k.behind]
	for g, x := range f {
		women += float64(x * (was[g] + is[g]))
	}
	born := max(float64(women*births), 0)
	daughters := float64(born * girls)
	next[0] = max(float64(daughters*keep[0])+come[0], 0)
	next[n] = max(float64((born-daughters)*keep[n])+come[n], 0)
}

// grow sets what each group of a sex becomes, but for the first.
func grow(now, next, keep, come []float64) {
	last := len(now) - 1
	next, keep, come = next[1:], keep[1:len(now)], come[1:len(now)]
	now, open := now[:last], now[last]
	next, keep, come = next[:len(now)], keep[:len(now)], come[:len(now)]
	for g, x := range now {
		y := float64(x*keep[g]) + come[g]
		if y < 0 {
			y = 0
		}
		next[g] = y
	}
	end := last - 1
	next[end] = max(float64((now[end]+open)*keep[end])+come[end], 0)
}

// changes returns the steps that a draw may take: the model's rates and what each
// past step deviates from the mean of them.
func changes(m Model) []change {
	n := len(m.Rates.Fertility)
	mean := average(m.Past, n)
	out := make([]change, len(m.Past))
	for i := range out {
		k, p := &out[i], &m.Past[i]
		k.keep, k.come, k.fertility = make([]float64, 2*n), make([]float64, 2*n), make([]float64, n)
		k.first, k.behind = 1, 1
		for g := range n {
			k.fertility[g] = max(m.Rates.Fertility[g]+(p.Fertility[g]-mean.Fertility[g]), 0)
			start := at(m.Rates.Start[Female], g) + (at(p.Start[Female], g) - mean.Start[Female][g])
			k.early += float64(k.fertility[g] * start)
			if k.fertility[g] > 0 {
				k.behind = g + 1
			}
		}
		for k.first < k.behind && k.fertility[k.first] == 0 {
			k.first++
		}
		for s := range p.Survival {
			for g := range n {
				keep := m.Rates.Survival[s][g] + (p.Survival[s][g] - mean.Survival[s][g])
				k.keep[s*n+g] = max(min(keep, 1), 0)
				come := at(m.Rates.End[s], g) + (at(p.End[s], g) - mean.End[s][g])
				if g > 0 {
					come += float64(k.keep[s*n+g] * (at(m.Rates.Start[s], g-1) + (at(p.Start[s], g-1) - mean.Start[s][g-1])))
				}
				if g == n-1 {
					come += float64(k.keep[s*n+g] * (at(m.Rates.Start[s], g) + (at(p.Start[s], g) - mean.Start[s][g])))
				}
				k.come[s*n+g] = come
			}
		}
	}
	return out
}

// average returns the mean of past rates.
func average(past []Rates, n int) Rates {
	mean := Rates{Fertility: make([]float64, n), Survival: emptyReal(n), Start: emptyReal(n), End: emptyReal(n)}
	by := float64(len(past))
	for i := range past {
		p := &past[i]
		for g := range n {
			mean.Fertility[g] += p.Fertility[g] / by
			for s := range p.Survival {
				mean.Survival[s][g] += p.Survival[s][g] / by
				mean.Start[s][g] += at(p.Start[s], g) / by
				mean.End[s][g] += at(p.End[s], g) / by
			}
		}
	}
	return mean
}

// at returns a number of a list, 0 when there is no list.
func at(list []float64, g int) float64 {
	if list == nil {
		return 0
	}
	return list[g]
}

// source is SplitMix64 (Steele, Lea and Flood, 2014).
type source uint64

const golden = 0x9e3779b97f4a7c15 // 2⁶⁴ by the golden ratio

func (s *source) next() uint64 {
	*s += golden
	z := uint64(*s)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below returns a number in [0, n), each as likely as the other within n/2⁶⁴.
func (s *source) below(n int) int {
	hi, _ := bits.Mul64(s.next(), uint64(n))
	return int(hi)
}
