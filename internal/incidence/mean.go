package incidence

// RestrictedMean returns the mean time open within the days [0, to], that is
// the area under the curve up to that day, and its variance. It is not known
// when the curve does not tell of that day, and for a curve of those who ended.
//
// With A(t) the area from day t to the last, the variance is Σ A(t)² d/(n(n−d))
// over the days of exits; one on which all leave adds nothing, for no area is
// left.
func (c Curve) RestrictedMean(to int) (mean, variance float64, ok bool) {
	if c.Start != 1 || to < 0 || to > c.Until {
		return 0, 0, false
	}
	end := to
	for i := len(c.Steps) - 1; i >= 0; i-- {
		s := c.Steps[i]
		if s.Time >= to {
			continue
		}
		mean += float64(s.Value * float64(end-s.Time))
		end = s.Time
		if s.Events < s.AtRisk {
			n, d := float64(s.AtRisk), float64(s.Events)
			variance += float64(float64(mean*mean) * (d / float64(n*(n-d))))
		}
	}
	return mean + float64(end), variance, true
}
