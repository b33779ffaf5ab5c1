// Package incidence tells how long things take when they can end in several
// ways and some have not ended yet: a question answered, dropped or still open.
//
// # What it models
//
// A [Spell] is a stretch of time that begins on its own day 0 and ends on day
// Time by one of several causes, or is still open when it was last seen. [Count]
// makes a life table of spells, and everything is computed from the table:
//
//	table, err := incidence.Count(spells, 2)     // 1 answered, 2 dropped
//	open := table.KaplanMeier()                  // the share still open, by day
//	ended := table.AalenJohansen()               // the share ended by each cause
//	day := ended[0].Quantile(0.5)                // when half were answered, if they were
//
// [Wilson] is the interval of a plain share, for what is counted without time.
//
// # Words
//
// On a day t, n spells are at risk: seen on that day, and not ended before it. d
// of them end on it, d_k by cause k. Spells that were last seen open on the day
// are at risk on it and gone after it: ends come before open ones on the same
// day. A spell seen from its beginning has Entry 0 and is at risk from day 0. One
// that came into view later, on day e of its own time, has Entry e and is at risk
// from day e+1 (left truncation): those like it that ended sooner were never
// seen, so the days before say nothing about it. S is the share still open, F_k
// the share ended by cause k. In every row of a table, summed over the rows so
// far: entered = ended + last seen open + still at risk.
//
// # Formulas
//
// Kaplan–Meier: S(t) = Π (1 − d/n) over the days up to t. Its variance is
// Greenwood's: S² Σ d/(n(n−d)).
//
// Aalen–Johansen: F_k(t) = Σ S(before) d_k/n, so that S + ΣF_k = 1. Its variance
// is of Greenwood's type (multinomial exits on each day, the delta method along
// the days), which for one cause is Greenwood's, and without open spells the
// binomial F(1−F)/n. It is the variance that R's etm gives, and, without left
// truncation, the infinitesimal jackknife of R's survival. cmprsk has Aalen's,
// which is a little larger. With a = S(before) d_k/n, g = Σ d/(n(n−d)) over the
// days before, and c the covariance of S and F_k divided by S, a day adds
//
//	to the variance  a (2c + a g + (S − a)/n)
//	to c             a (g − 1/n)
//
// which is the recursion of the covariance matrix, Cov(S,F) = S c and Var(S) =
// S² g put in. Days without an exit by k change nothing.
//
// [Step.Interval] is the log-log interval of 95 %: v^exp(±z s/(v ln v)) for a
// value v with standard error s. It stays between 0 and 1 and holds its level in
// small samples. [Curve.QuantileInterval] is that of Brookmeyer and Crowley: the
// days on which the interval of the curve lets the quantile lie.
//
// [LogRank] tests whether groups end alike; its formula stands there.
// [Curve.RestrictedMean] is the mean time open within a span, where a mean
// without an end is not known as long as somebody is open.
//
// # What is exact
//
// Counts are exact. Values, variances and intervals are float64 in a written
// order with detmath, the same bits on every host; S is within 2⁻³² of the exact
// value at [MaxSpells], and quantiles allow for 2⁻³⁰. Sums telescope to no exact
// 1: S + ΣF_k is 1 to within that.
//
// # What is not known
//
// A quantile that the curve does not reach is not known; it is never 0, and
// never the last day. After the day on which the last spell was seen, a curve
// says nothing, unless nobody was left. A step at 0 or 1 has no interval. When
// the first to be seen in a table with late entries all end, S is 0 for good,
// however many enter afterwards, and when most of the first few do, S rests on
// them. [Table.Thin] finds the day from which that is so, [Table.Before] cuts the
// table there: from that day on the curves are not known. (J. P. Klein and M. L.
// Moeschberger, Survival Analysis, 2nd ed., 2003, section 4.6, begin such a curve
// later instead, and then tell of those who are still open on that day.)
//
// Nothing here is 1 − Kaplan–Meier of one cause with the others as open. That is
// the share that would end by the cause if the others did not exist, and is
// always too large for the share that does.
//
// # Order
//
// Rows and steps by day, exits within a row by cause. Equal lists of spells in
// any order give equal bits.
//
// # Limits
//
// [MaxSpells], [MaxTime] and [MaxCauses]; above them [ErrTooLarge], before
// memory is taken. Time is that of sorting, memory 32 bytes a spell and what the
// rows take. 10 000 spells take about a millisecond; there is no step form.
//
// # Sources
//
// E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete
// observations", JASA 53 (1958); M. Greenwood, "The natural duration of cancer"
// (1926); O. O. Aalen and S. Johansen, "An empirical transition matrix for
// non-homogeneous Markov chains based on censored observations", Scandinavian
// Journal of Statistics 5 (1978); A. Allignol, M. Schumacher and J. Beyersmann,
// "A note on variance estimation of the Aalen–Johansen estimator of the
// cumulative incidence function in competing risks, with a view towards
// left-truncated data", Biometrical Journal 52 (2010); J. D. Kalbfleisch and R.
// L. Prentice, The Statistical Analysis of Failure Time Data (1980), for the
// log-log interval; N. Mantel, "Evaluation of survival data and two new rank
// order statistics arising in its consideration", Cancer Chemotherapy Reports 50
// (1966), for the log-rank test; R. Brookmeyer and J. Crowley, "A confidence interval for the
// median survival time", Biometrics 38 (1982); E. B. Wilson, "Probable
// inference, the law of succession, and statistical inference", JASA 22 (1927).
package incidence
