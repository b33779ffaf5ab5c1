package incidence_test

import (
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/internal/incidence"
)

// of makes spells of one cause; a number below 0 is one still open on the day.
func of(times ...int) (spells []incidence.Spell) {
	for _, t := range times {
		if t < 0 {
			spells = append(spells, incidence.Spell{Time: -t})
		} else {
			spells = append(spells, incidence.Spell{Time: t, Exit: 1})
		}
	}
	return spells
}

// Weeks of remission of children with acute leukemia: E. J. Freireich et al.,
// "The effect of 6-mercaptopurine on the duration of steroid-induced remissions
// in acute leukemia", Blood 21 (1963).
func mercaptopurine() []incidence.Spell {
	return of(6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35)
}

func placebo() []incidence.Spell {
	return of(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
}

func table(t *testing.T, spells []incidence.Spell, causes int) incidence.Table {
	t.Helper()
	table, err := incidence.Count(spells, causes)
	require.NoError(t, err)
	return table
}

// wanted is a step as R prints it.
type wanted struct {
	time, atRisk, events                int
	value, stdErr, intervalLow, highest float64
}

// digits is how far R's numbers may be off: it computes its tails otherwise.
const digits = 1e-13

func requireSteps(t *testing.T, want []wanted, curve incidence.Curve) {
	t.Helper()
	require.Len(t, curve.Steps, len(want))
	for i, w := range want {
		s := curve.Steps[i]
		require.Equal(t, []int{w.time, w.atRisk, w.events}, []int{s.Time, s.AtRisk, s.Events})
		require.InDelta(t, w.value, s.Value, digits)
		require.InDelta(t, w.stdErr, s.StdErr(), digits)
		interval, ok := s.Interval()
		require.Equal(t, w.value > 0 && w.value < 1, ok)
		require.InDelta(t, w.intervalLow, interval.Low, digits)
		require.InDelta(t, w.highest, interval.High, digits)
	}
}

// The shares are printed in D. G. Kleinbaum and M. Klein, Survival Analysis: .857, .807, .753, .690,
// .627, .538, .448; all digits, the standard errors and the log-log intervals
// are R 4.2.2's, survival 3.5-3: summary(survfit(…, conf.type = "log-log")).
func TestFreireich(t *testing.T) {
	treated := table(t, mercaptopurine(), 1).KaplanMeier()
	requireSteps(t, []wanted{
		{6, 21, 3, 0.85714285714285710, 0.076360354832121252, 0.61971795526598394, 0.95155174764699701},
		{7, 17, 1, 0.80672268907563016, 0.086935285180057192, 0.56314656462223334, 0.92280901920288039},
		{10, 15, 1, 0.75294117647058811, 0.096349652994320495, 0.50319951079995651, 0.88936183516926537},
		{13, 12, 1, 0.69019607843137243, 0.106814707775009815, 0.43161022248618408, 0.84906596334945061},
		{16, 11, 1, 0.62745098039215674, 0.114053865256752526, 0.36751085598750205, 0.80491218947184118},
		{22, 7, 1, 0.53781512605042003, 0.128233751693033970, 0.26777893676713499, 0.74679071763539440},
		{23, 6, 1, 0.44817927170868338, 0.134591456755760425, 0.18805200595923241, 0.68014262849524132},
	}, treated)
	require.Equal(t, 35, treated.Until)

	untreated := table(t, placebo(), 1).KaplanMeier()
	requireSteps(t, []wanted{
		{1, 21, 2, 0.904761904761904767, 0.064056448489004700, 0.670045882235033585, 0.97529414903811251},
		{2, 19, 2, 0.809523809523809534, 0.085689086746898804, 0.568905059924172618, 0.92388882855929477},
		{3, 17, 1, 0.761904761904761862, 0.092942864090336488, 0.519391415328428807, 0.89325710978248718},
		{4, 16, 2, 0.666666666666666630, 0.102868899974727937, 0.425350435565247209, 0.82504400879734008},
		{5, 14, 2, 0.571428571428571397, 0.107989849431207763, 0.337976953859493112, 0.74924070994321645},
		{8, 12, 4, 0.380952380952380931, 0.105971169574130816, 0.183066548820394387, 0.57778867774583087},
		{11, 8, 2, 0.285714285714285698, 0.098580794191764881, 0.116561326436764659, 0.48181964800902549},
		{12, 6, 2, 0.190476190476190466, 0.085689086746898790, 0.059481701361175261, 0.37743489058514995},
		{15, 4, 1, 0.142857142857142849, 0.076360354832121252, 0.035657355190666713, 0.32116157468086914},
		{17, 3, 1, 0.095238095238095233, 0.064056448489004686, 0.016259260212247020, 0.26124998196868687},
		{22, 2, 1, 0.047619047619047616, 0.046471432045168244, 0.003324463042531181, 0.19704490569894603},
		{23, 1, 1, 0, 0, 0, 0}, // R gives no standard error here; that of 0 of 21 is 0
	}, untreated)
	require.Equal(t, math.MaxInt, untreated.Until)
	last, known := untreated.At(1000)
	require.True(t, known)
	require.Zero(t, last.Value)
}

// The medians are Kleinbaum and Klein's, 23 and 8 weeks; the rest R's, from
// quantile(survfit(…)). NA there is "not known" here.
func TestQuantiles(t *testing.T) {
	treated, untreated := table(t, mercaptopurine(), 1).KaplanMeier(), table(t, placebo(), 1).KaplanMeier()
	on := func(day int) incidence.Day { return incidence.Day{Day: day, Known: true} }
	never := incidence.Day{}
	for _, c := range []struct {
		name           string
		curve          incidence.Curve
		p              float64
		day, low, high incidence.Day
	}{
		{"6-MP", treated, 0.1, on(6), on(6), on(10)},
		{"6-MP", treated, 0.25, on(13), on(6), on(22)},
		{"6-MP", treated, 0.5, on(23), on(13), never},
		{"6-MP", treated, 0.75, never, on(23), never},
		{"placebo", untreated, 0.25, on(4), on(1), on(5)},
		{"placebo", untreated, 0.5, on(8), on(4), on(11)},
		{"placebo", untreated, 0.75, on(12), on(8), on(22)},
		{"placebo", untreated, 1, on(23), never, never},
		{"no share", treated, 0, never, never, never},
		{"more than all", treated, 1.01, never, never, never},
		{"no number", treated, math.NaN(), never, never, never},
	} {
		require.Equal(t, c.day, c.curve.Quantile(c.p), "%s %v", c.name, c.p)
		low, high := c.curve.QuantileInterval(c.p)
		require.Equal(t, []incidence.Day{c.low, c.high}, []incidence.Day{low, high}, "%s %v", c.name, c.p)
	}
	// R sets a median in the middle where the curve lies at one half for a
	// while; ours is its first day, on which half have left.
	require.Equal(t, on(1), table(t, of(1, 2), 1).KaplanMeier().Quantile(0.5))
}

// transplants are months from a transplant until death from it (1) or relapse
// (2) of 35 people: the data of L. Scrucca, A.
// Santucci and F. Aversa, "Competing risk analysis using R: an easy guide for
// clinicians", Bone Marrow Transplantation 40 (2007).
func transplants() []incidence.Spell {
	return []incidence.Spell{
		{13, 2, 0},
		{1, 1, 0},
		{72, 0, 0},
		{7, 2, 0},
		{8, 2, 0},
		{67, 0, 0},
		{9, 2, 0},
		{5, 2, 0},
		{70, 0, 0},
		{4, 0, 0},
		{7, 0, 0},
		{68, 0, 0},
		{1, 2, 0},
		{10, 2, 0},
		{7, 2, 0},
		{3, 1, 0},
		{4, 1, 0},
		{4, 1, 0},
		{3, 1, 0},
		{3, 1, 0},
		{22, 2, 0},
		{8, 1, 0},
		{2, 2, 0},
		{0, 2, 0},
		{0, 1, 0},
		{35, 0, 0},
		{35, 0, 0},
		{4, 2, 0},
		{14, 2, 0},
		{26, 2, 0},
		{3, 2, 0},
		{2, 0, 0},
		{8, 0, 0},
		{32, 0, 0},
		{12, 1, 0},
	}
}

// All digits are R 4.2.2's, survival 3.5-3: survfit(Surv(ftime, factor(status,
// 0:2)) ~ 1, id = …, conf.type = "log-log"), without the steps of the other cause.
func TestTransplants(t *testing.T) {
	spells := transplants()
	curves := table(t, spells, 2).AalenJohansen()
	requireSteps(t, []wanted{
		{0, 35, 1, 0.028571428571428571, 0.028160307445976068, 0.0021953561721851532, 0.12682272072472445},
		{1, 33, 1, 0.057142857142857141, 0.039234660704319732, 0.0102519391597578578, 0.16719809145489636},
		{3, 29, 3, 0.145812807881773393, 0.060307004000237960, 0.0532161600627829856, 0.28257196089376357},
		{4, 25, 2, 0.204926108374384242, 0.069106285929369529, 0.0902489256697225628, 0.35181706842007071},
		{8, 17, 1, 0.237711636378689417, 0.073605194920307843, 0.1117056509010900534, 0.38996482740076954},
		{12, 12, 1, 0.272838987811873546, 0.078090687882911278, 0.1352700470011758138, 0.43027411021988682},
	}, curves[0])
	requireSteps(t, []wanted{
		{0, 35, 1, 0.028571428571428571, 0.028160307445976068, 0.0021953561721851532, 0.12682272072472445},
		{1, 33, 1, 0.057142857142857141, 0.039234660704319732, 0.0102519391597578578, 0.16719809145489636},
		{2, 31, 1, 0.085714285714285715, 0.047318781212047169, 0.0220111696386871385, 0.20565439980230041},
		{3, 29, 1, 0.115270935960591139, 0.054239573710377062, 0.0364861775574927619, 0.24418961799774072},
		{4, 25, 1, 0.144827586206896564, 0.059940534235299665, 0.0528540423098597181, 0.28089278109149041},
		{5, 21, 1, 0.175791695988740337, 0.065273350806110228, 0.0712030932124892435, 0.31859907998531567},
		{7, 20, 2, 0.237719915552427885, 0.073570851461785727, 0.1117609463522137442, 0.38989970886151731},
		{8, 17, 1, 0.270505443556733061, 0.077329011249970145, 0.1343962551560805019, 0.42666141226700388},
		{9, 14, 1, 0.305632794989917134, 0.081116667573874104, 0.1590723668626178866, 0.46565519202367883},
		{10, 13, 1, 0.340760146423101262, 0.084151923681889951, 0.1849408874096322153, 0.50321606796914942},
		{13, 11, 1, 0.375887497856285391, 0.086514007444544447, 0.2119166760257535642, 0.53953263517587657},
		{14, 10, 1, 0.411014849289469519, 0.088256985177075892, 0.2399413648178196357, 0.57473233838961746},
		{22, 9, 1, 0.446142200722653648, 0.089417068307221556, 0.2689778434199209811, 0.60890223896488171},
		{26, 8, 1, 0.481269552155837776, 0.090016795657532137, 0.2990073277692451015, 0.64210078598755715},
	}, curves[1])

	// One minus Kaplan–Meier of cause 1 with the relapsed as open says 33 %
	// (R: 0.32966392993979188) where 27 % is right.
	for i := range spells {
		if spells[i].Exit == 2 {
			spells[i].Exit = 0
		}
	}
	alone := table(t, spells, 1).KaplanMeier()
	require.InDelta(t, 0.32966392993979188, 1-alone.Steps[len(alone.Steps)-1].Value, digits)
}

// late are invented spells with late entries and ties of every kind.
func late() []incidence.Spell {
	return []incidence.Spell{ // time, exit, entry
		{3, 1, 0},
		{3, 2, 0},
		{3, 0, 0},
		{5, 1, 0},
		{5, 1, 0},
		{5, 3, 2},
		{8, 0, 2},
		{8, 2, 0},
		{8, 1, 4},
		{9, 2, 0},
		{9, 0, 5},
		{12, 1, 0},
		{12, 1, 6},
		{12, 0, 0},
		{14, 3, 3},
		{15, 2, 0},
		{15, 1, 10},
		{17, 0, 8},
		{18, 1, 0},
		{21, 2, 0},
		{21, 2, 12},
		{21, 0, 0},
		{24, 1, 5},
		{25, 0, 0},
		{26, 3, 20},
		{28, 1, 0},
		{30, 0, 0},
		{30, 0, 14},
	}
}

// Shares and variances are those of R's etm 1.1.1 (trprob, trcov); the standard
// errors of S are also those of survfit(Surv(entry, time, exit > 0) ~ 1).
func TestLateEntries(t *testing.T) {
	type want struct {
		time            int
		value, variance float64
	}
	all := table(t, late(), 3)
	curves := all.AalenJohansen()
	for _, c := range []struct {
		curve incidence.Curve
		want  []want
	}{
		{all.KaplanMeier(), []want{
			{3, 0.88888888888888884, 0.0054869684499314125},
			{5, 0.73202614379084963, 0.0104758322939866970},
			{8, 0.64590542099192616, 0.0114280331325662850},
			{9, 0.60284505959246437, 0.0116856683821865114},
			{12, 0.51672433679354091, 0.0117640085420878341},
			{14, 0.47366397539407912, 0.0115847134523689253},
			{15, 0.39471997949506593, 0.0106416709343548424},
			{18, 0.35086220399561413, 0.0101180155773512616},
			{21, 0.27289282532992210, 0.0084849175258012964},
			{24, 0.22741068777493509, 0.0076161578678376456},
			{26, 0.17055801583120131, 0.0067082585310150348},
			{28, 0.11370534388746756, 0.0051362657741012251},
		}},
		{curves[0], []want{
			{3, 0.055555555555555552, 0.0029149519890260627},
			{5, 0.160130718954248352, 0.0071700608419140496},
			{8, 0.203191080353710085, 0.0082184015037979532},
			{12, 0.289311803152633551, 0.0098781524882266269},
			{15, 0.328783801102140116, 0.0103143381692395054},
			{18, 0.372641576601591862, 0.0108541206932236574},
			{24, 0.418123714156578896, 0.0112933021226084944},
			{28, 0.474976386100312675, 0.0120203291449714963},
		}},
		{curves[1], []want{
			{3, 0.055555555555555552, 0.0029149519890260627},
			{8, 0.098615916955017285, 0.0044305202896584512},
			{9, 0.141676278354479046, 0.0058004451438444611},
			{15, 0.181148276303985639, 0.0067984293196192962},
			{21, 0.259117654969677647, 0.0084583918225068222},
		}},
		{curves[2], []want{
			{5, 0.052287581699346400, 0.0025921542382028916},
			{14, 0.095347943098808147, 0.0041399134194577154},
			{26, 0.152200615042541926, 0.0065393589721748514},
		}},
	} {
		require.Len(t, c.curve.Steps, len(c.want))
		for i, w := range c.want {
			s := c.curve.Steps[i]
			require.Equal(t, w.time, s.Time)
			require.InDelta(t, w.value, s.Value, digits)
			require.InDelta(t, w.variance, s.Variance, digits)
		}
	}
	require.Equal(t, incidence.Day{Day: 14, Known: true}, all.KaplanMeier().Quantile(0.5)) // R: 14
	check(t, late(), 3)
}

func TestNobody(t *testing.T) {
	for _, none := range []incidence.Table{{}, table(t, nil, 0), table(t, nil, 2)} {
		c := none.KaplanMeier()
		require.Empty(t, c.Steps)
		_, known := c.At(0)
		require.False(t, known)
		require.Equal(t, incidence.Day{}, c.Quantile(0.5))
	}
	// One who was seen open on day 4: all is known to day 4, and it is 1.
	c := table(t, of(-4), 1).KaplanMeier()
	step, known := c.At(4)
	require.True(t, known)
	require.Equal(t, incidence.Step{Value: 1}, step)
	_, known = c.At(5)
	require.False(t, known)
	_, ok := step.Interval()
	require.False(t, ok)
}

// When all have ended by one cause the variance is 0, and rounding must not put
// it below.
func TestAllEnded(t *testing.T) {
	for n := 1; n < 60; n++ {
		var spells []incidence.Spell
		for i := range n {
			spells = append(spells, incidence.Spell{Time: i, Exit: 1})
		}
		steps := table(t, spells, 1).AalenJohansen()[0].Steps
		require.InDelta(t, 0, steps[n-1].StdErr(), 1e-7)
		require.GreaterOrEqual(t, steps[n-1].Variance, 0.0)
	}
}

func TestWrongSpells(t *testing.T) {
	good := incidence.Spell{Time: 3, Exit: 1}
	for _, bad := range []incidence.Spell{
		{Time: -1},
		{Time: incidence.MaxTime + 1},
		{Time: 1, Exit: -1},
		{Time: 1, Exit: 3},
		{Time: 1, Entry: -1},
		{Time: 4, Entry: 4},
		{Time: 4, Entry: 5},
		{Time: math.MaxInt, Entry: math.MaxInt},
		{Time: math.MinInt},
	} {
		_, err := incidence.Count([]incidence.Spell{good, bad, bad}, 2)
		var wrong *incidence.SpellError
		require.ErrorAs(t, err, &wrong, "%v", bad)
		require.Equal(t, 1, wrong.At)
		require.Contains(t, err.Error(), "spell 1")
	}
	_, err := incidence.Count(make([]incidence.Spell, incidence.MaxSpells+1), 1)
	require.ErrorIs(t, err, incidence.ErrTooLarge)
	for _, causes := range []int{-1, incidence.MaxCauses + 1} {
		_, err = incidence.Count(nil, causes)
		require.ErrorIs(t, err, incidence.ErrTooLarge)
	}
	// The largest that can be.
	most, err := incidence.Count([]incidence.Spell{{incidence.MaxTime, incidence.MaxCauses, incidence.MaxTime - 1}}, incidence.MaxCauses)
	require.NoError(t, err)
	require.Equal(t, []incidence.Row{{incidence.MaxTime, 1, 1, []incidence.Exits{{incidence.MaxCauses, 1}}, 0}}, most.Rows())
}

// R. G. Newcombe, "Two-sided confidence intervals for the single proportion",
// Statistics in Medicine 17 (1998), table I, method 3.
func TestWilson(t *testing.T) {
	for _, c := range []struct {
		k, n      int
		low, high float64
	}{
		{81, 263, 0.2553, 0.3662},
		{15, 148, 0.0624, 0.1605},
		{0, 20, 0, 0.1611},
		{1, 29, 0.0061, 0.1718},
	} {
		i, ok := incidence.Wilson(c.k, c.n)
		require.True(t, ok)
		require.InDelta(t, c.low, i.Low, 0.00005)
		require.InDelta(t, c.high, i.High, 0.00005)
		mirror, _ := incidence.Wilson(c.n-c.k, c.n)
		require.InDelta(t, 1-c.high, mirror.Low, 0.00005)
	}
	for _, c := range [][2]int{{0, 0}, {1, 0}, {-1, 3}, {4, 3}, {0, -1}} {
		_, ok := incidence.Wilson(c[0], c[1])
		require.False(t, ok, "%v", c)
	}
}

// The ends solve (k/n − x)² = z² x(1 − x)/n: between the nearest numbers below
// and above an end, in fractions, the sign changes.
func TestWilsonExact(t *testing.T) {
	zz := new(big.Rat).SetFloat64(1.959963984540054)
	zz.Mul(zz, zz)
	off := func(k, n int, x float64) int {
		at := new(big.Rat).SetFloat64(x)
		gap := new(big.Rat).Sub(rat(int64(k), int64(n)), at)
		return new(big.Rat).Sub(product(gap, gap), product(zz, at, new(big.Rat).Sub(rat(1, 1), at), rat(1, int64(n)))).Sign()
	}
	for n := 1; n < 60; n++ {
		for k := 0; k <= n; k++ {
			i, ok := incidence.Wilson(k, n)
			require.True(t, ok)
			if k == 0 {
				require.Equal(t, 0.0, i.Low)
			} else {
				require.Equal(t, 1, off(k, n, i.Low-1e-15))
				require.Equal(t, -1, off(k, n, i.Low+1e-15))
			}
			if k == n {
				require.Equal(t, 1.0, i.High)
			} else {
				require.Equal(t, -1, off(k, n, i.High-1e-15))
				require.Equal(t, 1, off(k, n, i.High+1e-15))
			}
			require.True(t, i.Low <= float64(k)/float64(n) && float64(k)/float64(n) <= i.High)
		}
	}
	// 2⁵⁰ of 2⁵¹: no overflow, no lost digits. ½ ± z/(2√n).
	i, _ := incidence.Wilson(1<<50, 1<<51)
	require.InDelta(t, 0.5-1.959963984540054/2/math.Sqrt(1<<51), i.Low, 1e-15)
}

// Intervals keep what they promise: 2000 tables of 60 spells whose days are
// drawn evenly from 0 to 99 by either of two causes, a quarter of them cut short. The
// true share by cause 1 on day 39 is 0.2. Of 2000, 95 % are 1900, and a coin
// that gives 95 % stays within 1868 and 1930 with 99.9 %; the interval may be
// off by 1 % itself.
func TestIntervalHolds(t *testing.T) {
	r := rand.New(rand.NewPCG(20, 26))
	held := 0
	for range 2000 {
		var spells []incidence.Spell
		for range 60 {
			s := incidence.Spell{Time: r.IntN(100), Exit: 1 + r.IntN(2)}
			if cut := r.IntN(200); cut < s.Time {
				s = incidence.Spell{Time: cut}
			}
			spells = append(spells, s)
		}
		step, known := table(t, spells, 2).AalenJohansen()[0].At(39)
		interval, ok := step.Interval()
		require.True(t, known && ok)
		if interval.Low <= 0.2 && 0.2 <= interval.High {
			held++
		}
	}
	t.Log(held)
	require.True(t, held >= 1868-20 && held <= 1930+20, "%d", held)
}

func Example() {
	// Weeks until a question that was carried home came back: answered (1),
	// dropped (2), or not yet (0).
	spells := []incidence.Spell{{Time: 3, Exit: 1}, {Time: 5, Exit: 2}, {Time: 5, Exit: 1}, {Time: 8}, {Time: 9, Exit: 1}, {Time: 12}}
	table, err := incidence.Count(spells, 2)
	if err != nil {
		fmt.Println(err)
		return
	}
	answered := table.AalenJohansen()[0]
	for _, s := range answered.Steps {
		fmt.Printf("week %d: %d of %d at risk, %.2f answered\n", s.Time, s.Events, s.AtRisk, s.Value)
	}
	fmt.Println(answered.Quantile(0.5), answered.Quantile(0.75))
	// Output:
	// week 3: 1 of 6 at risk, 0.17 answered
	// week 5: 1 of 5 at risk, 0.33 answered
	// week 9: 1 of 2 at risk, 0.58 answered
	// {9 true} {0 false}
}

func ExampleWilson() {
	i, ok := incidence.Wilson(7, 12)
	fmt.Printf("%.3f to %.3f, %v\n", i.Low, i.High, ok)
	_, ok = incidence.Wilson(0, 0)
	fmt.Println(ok)
	// Output:
	// 0.320 to 0.807, true
	// false
}

func many(n, causes int) (spells []incidence.Spell) {
	r := rand.New(rand.NewPCG(1, 1))
	for range n {
		s := incidence.Spell{Time: 2 + r.IntN(1000), Exit: r.IntN(causes + 1)}
		if r.IntN(4) == 0 {
			s.Entry = r.IntN(s.Time)
		}
		spells = append(spells, s)
	}
	return spells
}

func benchmark(b *testing.B, n int) {
	spells := many(n, 3)
	b.ReportAllocs()
	for b.Loop() {
		table, err := incidence.Count(spells, 3)
		if err != nil {
			b.Fatal(err)
		}
		table.KaplanMeier()
		table.AalenJohansen()
	}
}

func BenchmarkIncidence10000Spells3Causes(b *testing.B)   { benchmark(b, 10_000) }
func BenchmarkIncidence1000000Spells3Causes(b *testing.B) { benchmark(b, 1_000_000) }
