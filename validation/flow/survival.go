package flow

import (
	"math"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/incidence"
)

// Survival is the share of cases that are still inside, by time since arrival.
type Survival struct {
	// How many cases there are, and how many of them have left.
	Cases int `json:"cases"`
	Left  int `json:"left"`
	// The curve (Kaplan–Meier): its steps, or MaxPoints of its times.
	Curve []Point `json:"curve,omitempty"`
	// The share at the times asked for.
	At []Point `json:"at,omitempty"`
	// The time in days at which half have left, with the interval of
	// Brookmeyer and Crowley. Left out: not known.
	Median     *Figure `json:"median,omitempty"`
	MedianLow  *Figure `json:"medianLow,omitempty"`
	MedianHigh *Figure `json:"medianHigh,omitempty"`
	// The mean time inside within the first days; left out: not known.
	Mean *RestrictedMean `json:"mean,omitempty"`
	// The time in days from which this curve and those of the exits are not
	// known, since too few were followed there from the beginning, while others
	// came before the window and are seen at later ages only; left out: they
	// are known as far as somebody was followed.
	Until *Figure `json:"until,omitempty"`
	// What that means, in a sentence.
	Says samverkan.Text `json:"says,omitempty"`
}

// RestrictedMean is the mean time inside within the first days since arrival.
// A mean over all time is not known as long as somebody is inside.
type RestrictedMean struct {
	// How many days are looked at.
	Within Figure `json:"within"`
	// The mean in days and its standard error, rounded.
	DaysRounded   float64 `json:"daysRounded"`
	StdErrRounded float64 `json:"stdErrRounded"`
}

// KaplanMeier returns the share of cases that are still inside, whatever they
// leave for.
func (f *Flow) KaplanMeier() Survival {
	t := table(f.spells(kind{group: -1}), len(exits()))
	s := Survival{Cases: len(f.cases), Left: len(f.cases) - f.count(0)}
	if age, thin := t.Thin(movedBy); thin {
		t = t.Before(age)
		s.until(age)
	}
	c := t.KaplanMeier()
	s.Curve, s.At = points(&c), f.asked(&c)
	s.Median = known(c.Quantile(0.5))
	low, high := c.QuantileInterval(0.5)
	s.MedianLow, s.MedianHigh = known(low), known(high)
	within := f.options.MeanTo * day
	if rows := t.Rows(); within == 0 && len(rows) > 0 {
		within = rows[len(rows)-1].Time
	}
	if mean, variance, ok := c.RestrictedMean(within); ok && within > 0 {
		s.Mean = &RestrictedMean{days(int64(within)), mean / day, math.Sqrt(variance) / day}
	}
	return s
}

// until says from which age the curves are not known.
func (s *Survival) until(age int) {
	d := days(int64(age))
	s.Until = &d
	s.Says = samverkan.Text{
		SV: "Hur stor andel som har lämnat går inte att säga. För få har följts från början; de andra kom före den första dag som räknas.",
		EN: "What share has left cannot be said. Too few were followed from the beginning; the others came before the first day that counts.",
	}
	if whole := age / day; whole > 0 {
		s.Says = samverkan.Text{
			SV: "Hur stor andel som har lämnat går bara att säga för {n|den första dagen|de första # dagarna}. För få har följts längre från början; de andra kom före den första dag som räknas.",
			EN: "What share has left can be said of the first {n|day|# days} only. Too few were followed longer from the beginning; the others came before the first day that counts.",
		}.With(samverkan.Int("n", whole))
	}
}

func known(d incidence.Day) *Figure {
	if !d.Known {
		return nil
	}
	f := days(int64(d.Day))
	return &f
}

// ExitCurve is the share of cases that have left by one exit, by time since
// arrival.
type ExitCurve struct {
	// The exit.
	Exit Exit `json:"exit"`
	// How many have left by it.
	Cases int `json:"cases"`
	// The curve (Aalen–Johansen): its steps, or MaxPoints of its times.
	Curve []Point `json:"curve,omitempty"`
	// The share at the times asked for.
	At []Point `json:"at,omitempty"`
	// The time in days at which half of all have left by it; left out: they
	// have not, or it is not known.
	Median *Figure `json:"median,omitempty"`
	// What one minus Kaplan–Meier of this exit says, those who left otherwise
	// taken as still inside, at the times asked for and at the last time. It is
	// too large and shown only beside the right one.
	Alone []AlonePoint `json:"alone,omitempty"`
	// What the difference means, in a sentence; left out: there is none.
	Says samverkan.Text `json:"says,omitempty"`
}

// AlonePoint is two answers to how many have left by an exit, rounded.
type AlonePoint struct {
	// The time in days.
	Days Figure `json:"days"`
	// The share that has left by it.
	ShareRounded float64 `json:"shareRounded"`
	// The share that would have, if nobody could leave otherwise and those who
	// did were like the others: one minus Kaplan–Meier.
	AloneRounded float64 `json:"aloneRounded"`
	// By how much that is more.
	GapRounded float64 `json:"gapRounded"`
}

// AalenJohansen returns the share of cases that have left by each exit.
func (f *Flow) AalenJohansen() []ExitCurve {
	t := trusted(table(f.spells(kind{group: -1}), len(exits())))
	curves := t.AalenJohansen()
	out := make([]ExitCurve, len(exits()))
	for i, e := range exits() {
		x := &out[i]
		x.Exit, x.Cases = e, f.count(i+1)
		if len(curves) == 0 {
			continue
		}
		c := &curves[i]
		x.Curve, x.At, x.Median = points(c), f.asked(c), known(c.Quantile(0.5))
		if len(c.Steps) > 0 {
			f.alone(x, c, i+1)
		}
	}
	return out
}

// alone sets what one minus Kaplan–Meier says beside the right curve.
func (f *Flow) alone(x *ExitCurve, c *incidence.Curve, exit int) {
	km := table(f.spells(kind{group: -1, only: exit}), 1).KaplanMeier()
	last := c.Steps[len(c.Steps)-1].Time
	for _, seconds := range f.times(last) {
		right, known := c.At(seconds)
		wrong, knownToo := km.At(seconds)
		if !known || !knownToo {
			continue
		}
		x.Alone = append(x.Alone, AlonePoint{days(int64(seconds)), right.Value, 1 - wrong.Value, 1 - wrong.Value - right.Value})
	}
	if len(x.Alone) == 0 {
		return
	}
	end := x.Alone[len(x.Alone)-1]
	if percent(end.AloneRounded) == percent(end.ShareRounded) {
		return
	}
	x.Says = samverkan.Text{
		SV: "Efter {days} dagar har {right} % {left}. Räknar man dem som har lämnat på annat sätt som om de vore kvar (ett minus Kaplan–Meier) blir det {wrong} %, och det är för mycket: den som har lämnat är inte snart klar.",
		EN: "After {days} days {right} % have {left}. To take those who left in other ways as still inside (one minus Kaplan–Meier) gives {wrong} %, which is too much: somebody who has left is not about to be done.",
	}.With(samverkan.Int("days", int(end.Days.Rounded)), samverkan.Of("left", x.Exit.left()),
		samverkan.Int("right", percent(end.ShareRounded)), samverkan.Int("wrong", percent(end.AloneRounded)))
}

func percent(share float64) int { return int(math.Floor(float64(share*100) + 0.5)) }

// times returns the times asked for that come before the last, and the last.
func (f *Flow) times(last int) (list []int) {
	for _, d := range f.options.At {
		if d*day < last {
			list = append(list, d*day)
		}
	}
	return append(list, last)
}
