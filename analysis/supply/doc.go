// Package supply tells whether there are as many people in an occupation as are
// needed, how many will be lacking, how sure that is, and what is the cheapest
// to do about it.
//
// # What it models
//
// A [Workforce] is one occupation in one place. [Project] moves it a year at a
// time and compares what is needed with who is there:
//
//	report, err := supply.Project(&workforce, supply.Options{Seed: 1})
//	last := report.Years[len(report.Years)-1]
//	fmt.Println(*last.Needed, last.GapBand.P10Rounded, report.Variance.Says.SV)
//
// A [Lever] is something to do about a gap, and [Cheapest] mixes levers:
//
//	mix, err := supply.Cheapest(*last.Gap, levers, supply.Target{From: 2026, By: 2030})
//	fmt.Println(mix.Cost, mix.OnAssumption)
//
// [Shortage] ranks workforces with the reasons, [Together] adds reports up,
// [Year.Whole] has need and supply in whole persons that add up, and
// [Workforce.Reaching] counts who turns an age, and [Education.Filled] follows the
// places of higher vocational education. It is plain input: whoever has a
// projection of the population makes the users of it.
//
// # Words
//
// The demand of a year is users times persons for each (the staffing norm), over
// all needs. The stock is who is in the occupation, in whole persons by age. In a
// year the stock first ages; then a share of each age retires; of the others a
// share leaves (leavers), and of those left a share goes to another occupation or
// place (transfers). Then come graduates times the stay rate, those validated times
// the share certified, those who move in, and those who change occupation. The
// supply is who is there at the end of the year, exactly
//
//	supply = stock − retirements − leavers − transfers + all who come
//
// and the stock of the next year. The gap is demand less supply; what is needed
// is the gap rounded up to whole persons. In a group of five ages everyone is
// taken to be spread evenly: a fifth goes on each year. Who comes in a year can
// leave from the next.
//
// A basis (underlag) is a source or an assumption, exactly one; no number is
// without. Unknown is no number: what rests on it is unknown, never 0, and the
// report lists what was missing. What the workforce does not have, such as an
// inflow of some kind, is not unknown but not counted, and is listed too.
//
// # Uncertainty
//
// A number may say how low and high it can be. A draw takes each input at some
// place of its band; an input is one rate, one table of retirement, or one
// series, all of whose years move together: a projection that is too low one year
// is too low the next. Inputs are independent of each other. A band is triangular,
// likeliest at the value, unless [Uniform] is asked for. The band of a year is the
// tenth to the ninetieth percentile of the draws.
//
// [Variance] tells the share of the gap's variance that each input makes alone
// (the first-order index of Sobol'), found by a second look at every draw in which
// that input keeps its place and all others are drawn anew (pick-freeze). All
// sources together, and all assumptions, are frozen the same way. Each share
// comes with its margin. For a gap that is a sum of its inputs the shares are
// those of the variances, which for a triangle on a, b, c are
// (a²+b²+c²−ab−ac−bc)/18, and add up to 1; where inputs multiply a little is left
// over. An assumption without a band makes no variance and is listed apart: it
// does not make the gap surer.
//
// # The cheapest mix
//
// Whole persons n of each lever are chosen so that Σ yield·n is at least the gap
// and Σ cost·n + fixed costs of those used is least, with n at most what can begin
// in time: at the beginning of a year, and then the lead time. A yield is the share of
// those who begin who are staff at the end of the year of the gap ([Lever]): whoever
// has left again by then fills no gap, and [Project] lets those who come leave as
// others do. So a mix that is entered as inflows closes the gap. It is an integer
// program and is solved exactly. Yields are brought to whole units; a bound
// (linear relaxation) narrows how many each lever may have in any mix as cheap as
// one already known; what is left open is divided by whether a lever is used, and
// then tabulated (dynamic programming). The answer also has what the gap costs
// without each lever, and the cheapest mix of another set of levers. A mix is
// chosen by the likeliest prices; what it may cost at least and at most stands
// beside. A lever whose cost, yield or capacity is unknown is not used: the answer
// names it, and says cheapest, and how far the levers reach, of the others only.
// More capacity never makes it dearer.
//
// # What is exact
//
// Demand, stock, flows, supply, gap, reasons, shares of reasons, fills, costs and
// mixes are exact. Bands and shares of variance are float64 with the same bits on
// every host for the same seed, and carry "Rounded" in their names.
//
// # Order
//
// Years rising; unknown inputs in the order of the workforce; inputs of the
// variance by share; shortages by gap; levers by ID. Ties between mixes: see
// [Cheapest].
//
// # Limits
//
// [MaxYears], [MaxCells], [MaxStates] and others, refused before memory is taken.
// A thousand draws of 50 ages, 10 years and 12 inputs take about 50 ms, a mix of
// 12 levers for a gap of 500 with yields in whole percent some milliseconds;
// [Projection], [Mixing], [Ranking] and [Adding] go in steps.
//
// # Why
//
// Why leavers are a share of those who have not retired: who retires cannot leave
// too, and so nobody goes twice and no group gets below nobody.
//
// Why a yield is of the year of the gap and not of the certificate: a mix is
// chosen for that year, and of those who come twelve years before it some have left.
// Who begins early has longer to leave; the yield is of those whom the lever is
// meant for, and a mix does not reckon it anew by when each begins.
//
// Why a gap whose band reaches down to nobody is told with kanske: the likeliest
// number is a number, and a reader takes it for what is lacking.
//
// Why a total's band is the sum of the bands: staffing norms and rates are
// mostly the same guess in every municipality, and guesses that are the same are
// wrong together. Independent ones would make the county look surer than it is.
//
// Why "followed by": that places were filled after targeted information does not
// show that it was the information (KFA-07, RULES 5.5).
//
// # Sources
//
// I. M. Sobol', "Sensitivity estimates for nonlinear mathematical models",
// MMCE 1 (1993). A. Janon, T.
// Klein, A. Lagnoux, M. Nodet and C. Prieur, "Asymptotic normality and efficiency
// of two Sobol index estimators", ESAIM: Probability and Statistics 18 (2014), for
// the estimator and its standard error. S. Kotz and J. R. van Dorp, Beyond Beta
// (2004), for the triangular distribution. R. J. Hyndman and Y. Fan, "Sample
// quantiles in statistical packages", The American Statistician 50 (1996). G. L.
// Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number
// generators", OOPSLA (2014). G. B. Dantzig, "Discrete-variable extremum
// problems", Operations Research 5 (1957). U. Pferschy, "Dynamic programming
// revisited: improving knapsack algorithms", Computing 63 (1999). E. B. Wilson:
// see internal/incidence. Rules: KFA-02, KFA-06, KFA-07, KFA-11, KFA-15.
package supply
