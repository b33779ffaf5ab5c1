package flow_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/flow"
)

// timed is a log of 1000 days that shows the given times in days: above 0 to
// an exit, below 0 of a case that is inside at the end.
func timed(exit flow.Exit, times map[string][]int, groups ...string) flow.Observation {
	o := flow.Observation{From: after(0), To: after(1000), Divisions: []flow.Division{{ID: "division", Groups: groups}}}
	for _, g := range groups {
		for _, t := range times[g] {
			id := fmt.Sprint("K-", len(o.Cases))
			k := gone(id, 500, 500+float64(t), exit)
			if t < 0 {
				k = gone(id, 1000+float64(t), inside, "")
			}
			k.Groups = []string{g}
			o.Cases = append(o.Cases, k)
		}
	}
	return o
}

func of(t *testing.T, o flow.Observation, options flow.Options) *flow.Flow {
	t.Helper()
	f, err := flow.Of(o, options)
	require.NoError(t, err)
	return f
}

// R's survival::aml: R. G. Miller, Survival Analysis (1981), p. 49, in weeks.
func aml() map[string][]int {
	return map[string][]int{
		"maintained":    {9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161},
		"nonmaintained": {5, 5, 8, 8, 12, -16, 23, 27, 30, 33, 43, 45},
	}
}

// MASS::gehan: E. J. Freireich et al., Blood 21 (1963), in weeks.
func gehan() map[string][]int {
	return map[string][]int{
		"6-MP":    {6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35},
		"control": {1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23},
	}
}

// R 4.2.2, survival 3.5-3: summary(survfit(Surv(time, status) ~ x, data = aml,
// conf.type = "log-log")), and summary(…, rmean = 30)$table.
func TestKaplanMeierAsR(t *testing.T) {
	const off = 1e-13
	f := of(t, timed(flow.Withdrawn, aml(), "maintained"), flow.Options{MeanTo: 30})
	s := f.KaplanMeier()
	require.Equal(t, []int{11, 7}, []int{s.Cases, s.Left})
	want := [][]float64{ // time, at risk, survival, standard error, lower, upper
		{9, 11, 0.90909090909090906, 0.08667841720414475, 0.50808020576992974, 0.98667382266782311},
		{13, 10, 0.81818181818181812, 0.11629129983033294, 0.44742861468218142, 0.95116222858249166},
		{18, 8, 0.71590909090909083, 0.13966497055722782, 0.35019038590793838, 0.8990239741910534},
		{23, 7, 0.61363636363636354, 0.152632331027312, 0.26575204000128611, 0.83529924325022142},
		{31, 5, 0.49090909090909085, 0.16419326722113581, 0.16733090977685081, 0.75339979037081128},
		{34, 4, 0.36818181818181817, 0.16266888582709479, 0.092829574936985182, 0.6570408323981638},
		{48, 2, 0.18409090909090908, 0.15349274578629368, 0.011738480123189602, 0.52501484272664145},
	}
	require.Len(t, s.Curve, len(want))
	for i, w := range want {
		p := s.Curve[i]
		require.Equal(t, w[0], p.Days.Rounded)
		require.Equal(t, int(w[1]), p.AtRisk)
		require.InDelta(t, w[2], *p.ShareRounded, off)
		require.InDelta(t, w[3], *p.StdErrRounded, off)
		require.InDelta(t, w[4], *p.LowRounded, off)
		require.InDelta(t, w[5], *p.HighRounded, off)
	}
	require.InDelta(t, 24.602272727272727, s.Mean.DaysRounded, off)
	require.InDelta(t, 2.3131493773191312, s.Mean.StdErrRounded, off)
	require.Equal(t, 31.0, s.Median.Rounded)
	require.Equal(t, 13.0, s.MedianLow.Rounded)
	require.Nil(t, s.MedianHigh) // NA in R

	s = of(t, timed(flow.Withdrawn, gehan(), "control"), flow.Options{MeanTo: 20}).KaplanMeier()
	require.InDelta(t, 8.4285714285714288, s.Mean.DaysRounded, off)
	require.InDelta(t, 1.2680826825039220, s.Mean.StdErrRounded, off)
	require.Equal(t, []float64{8, 4, 11}, []float64{s.Median.Rounded, s.MedianLow.Rounded, s.MedianHigh.Rounded})
	s = of(t, timed(flow.Withdrawn, gehan(), "6-MP"), flow.Options{}).KaplanMeier() // R: rmean = 35
	require.Equal(t, 35.0, s.Mean.Within.Rounded)
	require.InDelta(t, 23.2873949579831923, s.Mean.DaysRounded, off)
	require.InDelta(t, 2.8274676233714389, s.Mean.StdErrRounded, off)
}

// R 4.2.2, survival 3.5-3: survdiff(Surv(time, status) ~ x).
func TestLogRankAsR(t *testing.T) {
	for _, c := range []struct {
		times        map[string][]int
		groups       []string
		left         []int
		expected     []float64
		chiSquare, p float64
	}{
		{aml(), []string{"maintained", "nonmaintained"}, []int{7, 11}, []float64{10.6893359923007250, 7.3106640076992759}, 3.3963886989776011, 0.065339322040505132},
		{gehan(), []string{"6-MP", "control"}, []int{9, 21}, []float64{19.250500948031128, 10.749499051968868}, 16.79294098921654, 4.1688091093345308e-05},
	} {
		f := of(t, timed(flow.Certified, c.times, c.groups...), flow.Options{})
		for _, exit := range []flow.Exit{"", flow.Certified} {
			got, err := f.LogRank("division", exit)
			require.NoError(t, err)
			require.True(t, got.Known)
			require.Equal(t, 1, got.DegreesOfFreedom)
			require.InEpsilon(t, c.chiSquare, got.ChiSquareRounded, 1e-12)
			require.InEpsilon(t, c.p, got.PRounded, 1e-11)
			for g := range c.groups {
				require.Equal(t, c.left[g], got.Groups[g].Left)
				require.InDelta(t, c.expected[g], got.Groups[g].ExpectedRounded, 1e-12)
			}
		}
		got, err := f.LogRank("division", flow.Partial)
		require.NoError(t, err)
		require.False(t, got.Known)
	}
	f := of(t, timed(flow.Certified, aml(), "maintained"), flow.Options{})
	_, err := f.LogRank("sex", "")
	requireCode(t, samverkan.CodeUnknown, "", err)
	_, err = f.LogRank("division", "lost")
	requireCode(t, samverkan.CodeUnknown, "", err)
}

// The first 60 rows of R's survival::mgus2 (R. A. Kyle et al., New England
// Journal of Medicine 346, 2002): months to a plasma cell malignancy (1) or
// death (2), 0 alive. All digits are R 4.2.2's, survival 3.5-3:
// summary(survfit(Surv(etime, factor(event, 0:2)) ~ 1, conf.type = "log-log"),
// times = c(24, 60, 120, 180)).
func TestAalenJohansenAsR(t *testing.T) {
	rows := [][2]int{
		{30, 2},
		{25, 2},
		{46, 2},
		{92, 2},
		{8, 2},
		{4, 2},
		{151, 2},
		{2, 2},
		{57, 0},
		{136, 2},
		{2, 2},
		{108, 2},
		{10, 2},
		{14, 2},
		{18, 2},
		{43, 2},
		{34, 2},
		{67, 2},
		{16, 2},
		{62, 2},
		{129, 2},
		{116, 0},
		{25, 2},
		{88, 2},
		{115, 2},
		{75, 2},
		{55, 2},
		{25, 2},
		{206, 0},
		{7, 2},
		{118, 2},
		{2, 2},
		{26, 2},
		{164, 2},
		{101, 0},
		{27, 2},
		{60, 2},
		{2, 2},
		{125, 2},
		{18, 2},
		{98, 2},
		{98, 2},
		{77, 2},
		{37, 2},
		{85, 2},
		{136, 2},
		{196, 2},
		{3, 2},
		{159, 0},
		{158, 0},
		{90, 2},
		{139, 2},
		{4, 2},
		{5, 2},
		{94, 2},
		{29, 1},
		{84, 2},
		{321, 2},
		{147, 2},
		{13, 2},
	}
	o := flow.Observation{From: after(0), To: after(1000)}
	for i, r := range rows {
		k := gone(fmt.Sprint(i), 500, 500+float64(r[0]), flow.Withdrawn)
		switch r[1] {
		case 0:
			k = gone(fmt.Sprint(i), 1000-float64(r[0]), inside, "")
		case 1:
			k.Exit = flow.Certified
		}
		o.Cases = append(o.Cases, k)
	}
	curves := of(t, o, flow.Options{At: []int{24, 60, 120, 180}}).AalenJohansen()
	for _, c := range []struct {
		curve flow.ExitCurve
		at    int
		want  [4]float64 // the share, its standard error, lower, upper
	}{
		{curves[0], 1, [4]float64{0.016666666666666659, 0.016527194200715016, 0.0013854194746663951, 0.078317045118662873}},
		{curves[0], 3, [4]float64{0.016666666666666659, 0.016527194200715016, 0.0013854194746663951, 0.078317045118662873}},
		{curves[2], 0, [4]float64{0.26666666666666661, 0.057089922571845024, 0.16273905531503999, 0.38203856843138984}},
		{curves[2], 1, [4]float64{0.46720430107526872, 0.064480167117179216, 0.33762978192175241, 0.58664214008599724}},
		{curves[2], 2, [4]float64{0.72960603596277207, 0.058561997299322800, 0.59496527937079580, 0.82580531273662572}},
		{curves[2], 3, [4]float64{0.89550465347429264, 0.044210196675370822, 0.76704174137030956, 0.95510959866452760}},
	} {
		p := c.curve.At[c.at]
		for i, got := range []*float64{p.ShareRounded, p.StdErrRounded, p.LowRounded, p.HighRounded} {
			require.InDelta(t, c.want[i], *got, 1e-12, "%s %d", c.curve.Exit, c.at)
		}
	}
	require.Equal(t, 0.0, *curves[0].At[0].ShareRounded) // R: 0, without an interval
	require.Nil(t, curves[0].At[0].LowRounded)
}

// Of 100, 15 withdraw on day 5, one is certified on each of the days 10 to 93,
// and the last withdraws on day 100. 84 % are certified. One minus
// Kaplan–Meier has 84 of 85 left at risk, 98.8 %, which is 99 %.
func TestOneMinusKaplanMeierSays99Where84IsRight(t *testing.T) {
	o := flow.Observation{From: after(0), To: after(200)}
	for i := range 100 {
		k := gone(fmt.Sprint("K-", i), 0, float64(i-5), flow.Certified) // 15 is day 10
		switch {
		case i < 15:
			k = gone(k.ID, 0, 5, flow.Withdrawn)
		case i == 99:
			k = gone(k.ID, 0, 100, flow.Withdrawn)
		}
		o.Cases = append(o.Cases, k)
	}
	got := of(t, o, flow.Options{At: []int{50}}).AalenJohansen()[0]
	require.Equal(t, 84, got.Cases)
	end := got.Alone[1]
	require.Equal(t, 93.0, end.Days.Rounded)
	require.InDelta(t, 0.84, end.ShareRounded, 1e-12)
	require.InDelta(t, 84.0/85, end.AloneRounded, 1e-12)
	require.InDelta(t, 84.0/85-0.84, end.GapRounded, 1e-12)
	require.Contains(t, got.Says.SV, "har 84 % fått bevis")
	require.Contains(t, got.Says.SV, "blir det 99 %")
	require.Contains(t, got.Says.EN, "gives 99 %")
	// On day 50, 41 are certified: 0.41, and 41/85 by the other.
	require.InDelta(t, 0.41, got.Alone[0].ShareRounded, 1e-12)
	require.InDelta(t, 41.0/85, got.Alone[0].AloneRounded, 1e-12)
}

// Trap: at a tie exits come before those last seen open, who are still at risk.
func TestExitsComeBeforeOpenAtTies(t *testing.T) {
	o := flow.Observation{From: after(0), To: after(100), Cases: []flow.Case{
		gone("a", 0, 10, flow.Certified), gone("b", 90, inside, ""),
	}}
	s := of(t, o, flow.Options{}).KaplanMeier()
	require.Equal(t, 2, s.Curve[0].AtRisk)
	require.Equal(t, 0.5, *s.Curve[0].ShareRounded)
}

// Trap: who came before the window is at risk from it on, not before.
func TestLateEntry(t *testing.T) {
	o := flow.Observation{From: after(50), To: after(100), Cases: []flow.Case{
		gone("early", 0, 60, flow.Certified), // comes into view at age 50
		gone("a", 55, 60, flow.Certified),    // age 5
		gone("b", 55, 65, flow.Certified),
		gone("before", 10, 49, flow.Certified), // not seen
	}}
	for i := range 10 { // enough until the age of 40
		o.Cases = append(o.Cases, gone(fmt.Sprint(i), 60, inside, ""))
	}
	f := of(t, o, flow.Options{})
	s := f.KaplanMeier()
	require.Equal(t, 13, s.Cases)
	require.Equal(t, []int{12, 11}, []int{s.Curve[0].AtRisk, s.Curve[1].AtRisk})
	// After it nobody is followed before the early one comes into view at 50:
	// what became of others of that age is not known.
	require.Len(t, s.Curve, 2)
	require.InDelta(t, 40.0, s.Until.Rounded, 1e-4)
	require.Equal(t, "Hur stor andel som har lämnat går bara att säga för de första 40 dagarna. För få har följts längre från början; de andra kom före den första dag som räknas.", s.Says.SV)
	// An exit at the first instant counts here as in the throughput.
	o.Cases = []flow.Case{gone("a", 10, 50, flow.Certified), gone("b", 5, 60, flow.Certified)}
	f = of(t, o, flow.Options{})
	require.Equal(t, 2, f.Throughput().Certified)
	require.Equal(t, 2, f.KaplanMeier().Left)
	require.Empty(t, f.KaplanMeier().Curve) // nobody was followed from the beginning
}

// Trap: thirty cases came before the window and are certified in it; one newcomer
// withdraws after two days. That one does not stand for all: no share, median or
// mean is known, and nothing is said of a wrong count.
func TestFewFromTheBeginning(t *testing.T) {
	o := flow.Observation{From: after(100), To: after(130), Cases: []flow.Case{gone("new", 105, 107, flow.Withdrawn)}}
	for i := range 30 {
		o.Cases = append(o.Cases, gone(fmt.Sprint(i), 0, 101+float64(i%20), flow.Certified))
	}
	r, err := flow.Measure(o, flow.Options{})
	require.NoError(t, err)
	for _, x := range r.Exits {
		require.Empty(t, x.Curve)
		require.Nil(t, x.Median)
		require.Empty(t, x.Alone)
		require.Empty(t, x.Says)
		for _, p := range append(x.At, r.Survival.At...) {
			require.Nil(t, p.ShareRounded)
		}
	}
	require.Equal(t, []int{30, 1}, []int{r.Exits[0].Cases, r.Exits[2].Cases}) // the counts are known
	require.Nil(t, r.Survival.Median)
	require.Nil(t, r.Survival.Mean)
	require.Zero(t, r.Survival.Until.Exact.Sign())
	require.Equal(t, "Hur stor andel som har lämnat går inte att säga. För få har följts från början; de andra kom före den första dag som räknas.", r.Survival.Says.SV)
	require.NotContains(t, r.Survival.Says.EN, "{")
	// Ten of eleven are at risk from the beginning to the end: that is enough.
	o.From, o.To = after(0), after(130)
	require.Nil(t, of(t, o, flow.Options{}).KaplanMeier().Until)
}

// Trap: a time that nobody was followed to is unknown, not the last value.
func TestUnknownTimes(t *testing.T) {
	o := flow.Observation{From: after(0), To: after(100), Cases: []flow.Case{
		gone("a", 0, 10, flow.Certified), gone("b", 80, inside, ""), gone("c", 80, inside, ""),
	}}
	s := of(t, o, flow.Options{At: []int{20, 21}}).KaplanMeier()
	require.NotNil(t, s.At[0].ShareRounded)
	require.Nil(t, s.At[1].ShareRounded)
	require.Nil(t, s.Median)
	require.Nil(t, of(t, o, flow.Options{MeanTo: 21}).KaplanMeier().Mean)
}

// A curve of many steps is given at MaxPoints of its times, the last among them.
func TestManySteps(t *testing.T) {
	o := flow.Observation{From: after(0), To: after(2000)}
	for i := range 1000 {
		o.Cases = append(o.Cases, gone(fmt.Sprint(i), 0, float64(i+1), flow.Certified))
	}
	s := of(t, o, flow.Options{}).KaplanMeier()
	require.Len(t, s.Curve, flow.MaxPoints)
	require.Equal(t, 5.0, s.Curve[0].Days.Rounded)
	require.InDelta(t, 0.995, *s.Curve[0].ShareRounded, 1e-12)
	require.Equal(t, 1000.0, s.Curve[flow.MaxPoints-1].Days.Rounded)
	require.Equal(t, 0.0, *s.Curve[flow.MaxPoints-1].ShareRounded)
}
