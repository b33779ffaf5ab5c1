// Package population projects how many people of each age and sex a region has,
// with what makes the change, beside simpler methods and what all of them missed
// before.
//
// # What it models
//
// A [Population] is a region's people at the end of a year, in age groups of one
// or five years, the last one open. [Fit] reads the recent past (a [Year] each)
// and gives a [Model]; its Project gives a [Projection] in steps as long as the
// age groups are wide:
//
//	model, err := population.Fit(history, population.Options{})
//	projection, err := model.Project(history[len(history)-1].Population, 4)
//	fmt.Println(projection.Steps[3].Total())
//
// This is the cohort component method. In each step
//
//   - half of a group's net migration comes at the start,
//   - the group lives on, one group older, by its survival ratio,
//   - children are born of the women-years of the step: the mean of the women
//     with the migrants of the start and the women at the end, times the length,
//   - the newborn live on to the end by the survival ratio of the first group,
//   - the other half of the migration comes at the end. Newborn migrate at the
//     end only.
//
// Of 205 children 100 are girls.
//
// # Words
//
// A cohort (årskull) of a step is named by the age group it is in at the end. The
// first are the children born in the step; the last are all who end in the open
// group, from it and from the group before. A region may be a county (län), its
// municipalities (kommuner) are its parts. The launch (startår) is the last year
// that a projection was told of; the horizon is how many steps later it looks.
//
// # What is exact
//
// Every number of people is whole, and in every step, of each sex and cohort and
// so of every sum, the population is the one before + births − deaths + net
// migration, exactly. [Projection.Check] asks it of any projection.
//
// Rates are float64, with the same bits on every host. The whole numbers come
// from them by controlled rounding. The people of every cohort are the nearest
// whole number. Births since the launch are within half a person; so is the sum of
// each sex's net migration, and that of each cohort within one: it is rounded down,
// and those with the largest remainders get one more, the younger first at a tie.
// Deaths are what is left, never below 0 nor more than there were and came. Where there are
// too few people for all that (in a group of which hardly anyone dies, too), the
// nearest that is possible stands: of seven thousand made projections of four
// steps none was more than 3.4 people off in any cohort, which is no proof. Without
// migration in the rates there is none in the result. Rounding never feeds back
// into the rates.
//
// Scores, bands and Hamilton and Perry's method are exact: they are made of whole
// numbers. [AddUp] and [Spread] are exact in what adds up, and rounded in how it
// is shared: see there.
//
// # Order
//
// Female before male, the young before the old, early before late; regions as
// given. Equal input gives equal output. The name of a region decides nothing.
//
// # Errors of the past
//
// [Backtest] projects from each earlier year with what was known then, and
// beside it by [HamiltonPerry] and by [Unchanged]; [Compare] tells how much each
// missed. [Bands] puts around a projection what was missed before as many steps
// ahead: the k-th smallest of n relative errors, where k is (n+1) times the level
// rounded up, which is the correction for finite samples of split conformal
// prediction. That covers at least the level if the errors to come are as those
// before. They need not be, so each band says how much bands made in the same way
// did cover, measured on years that they were not made of ([Coverage]). The cells
// of one launch miss together: few launches say little, however many their cells.
//
// [Model.Draw] is another thing: possible futures, of which each step takes the
// deviations of some past step. They differ by what differed between the years
// that the model was fitted to, in runs of years, and by nothing else. They serve
// to carry uncertainty into what is computed from a population; what a projection
// has missed is told by bands.
//
// # Measured
//
// Västernorrland in five-year groups, one step ahead, launched at the end of each
// of 1996 to 2000 with what was known then: how many percent of the people were
// missed in cells, and how many too many the total was (below 0: too few).
//
//	launch   cohort component   Hamilton and Perry   nothing changes
//	1996       2.0   3 666         2.9   5 855        11.0  11 509
//	1997       1.7   1 595         1.9   2 757        12.0  10 035
//	1998       1.6  −2 093         1.4  −1 561        11.2   7 779
//	1999       2.8  −6 047         2.9  −6 313        10.0   5 104
//	2000       4.1  −9 342         3.7  −8 498         8.7   3 167
//	all        2.4   4 549         2.6   4 997        10.6   7 519
//
// So the cohort component method is better over the five launches together, on
// cells and totals, and not at each. At 1998 and 2000 Hamilton and Perry's misses
// less of both, and over the last two, three or four launches it is ahead in
// cells; who says that nothing changes is nearest the totals from 1999 and 2000.
// Migration turned: the county lost some 1 300 persons a year by it in 1996–2000
// and gained 120 in 2001–2005, which no model of the years before knows. These
// five are all the launches from which one step ends in 2001 to 2005; they share
// years, and are far from five trials. In single years of age, one to five
// ahead and scored on the same years, Hamilton and Perry's method missed 2.3 %
// against 2.6 from 2000; over the five launches it missed more in cells, 2.7 against
// 2.6, and less of totals, 4 190 against 4 566.
//
// Bands of 80 in steps of five years can be tried once: at launch 2000 one error was
// known, that of launch 1995, and the band covered 27 of 42 cells, 64 of a hundred.
// Around the launches 1996 to 1999 the same band covers 35, 39, 33 and 32 of 42, so
// 79 of a hundred over all five, but at those the error had not come yet. In single
// years, rolling bands covered 84 of a hundred cells one year ahead and 66 five
// ahead. No band of 80 of a total has been tried in steps of five years, for it
// takes four errors. In single years 17 of 30 totals were inside, five years ahead
// none of two, where 24 are meant: those were too narrow. A band tells how its own
// horizon did ([Coverage]).
//
// Steps that no error is known of have no band: with sixteen years of history and
// steps of five, the third and all after it. The second has one of a single launch,
// which was tried nowhere and has none of the total. A part of a region has no band
// unless its own past is back-tested. The tests hold these numbers, those of single
// years in make trial.
//
// # Limits
//
// [MaxGroups], [MaxYears], [MaxSteps], [MaxPersons], [MaxParts], [MaxDrawn],
// [MaxForecasts] and [MaxBandWork], refused before memory is taken. A thousand
// draws of 20 steps of single years take some 20 ms and 33 MB; [Drawing] makes them
// in pieces, [Adding] does so for parts that are to add up.
//
// # Why
//
// Why migration is in persons and not by inhabitant: net migration is no risk of
// those who live in the place. A rate of out-movers by inhabitant makes a
// shrinking town lose fewer each year and a growing one grow ever faster, and a
// rate of in-movers has nobody it is a rate of. Mean counts of recent years do
// neither.
//
// Why fertility is taken from the latest years and migration from more: births by
// woman move slowly and far, so the latest is the best guess; net migration goes up
// and down.
//
// Why past net migration is what the survivors leave unexplained, and not what is
// registered: so births, deaths, migration and population agree, and it can be
// had for every county from three public tables. Errors of the registers are in
// it.
//
// Why the survival of the open group is that of it and the group before together:
// the two are one cohort at the end, and only their sum is seen.
//
// Why a simple method stands beside: Hamilton and Perry's needs two population
// tables and nothing else. A model that does not beat it has not earned its data.
//
// # Sources
//
// S. H. Preston, P. Heuveline and M. Guillot, Demography: Measuring and Modeling
// Population Processes (2001): the method, section 6.3, Box 6.1 and the open
// population; life tables and separation factors, chapter 3, after A. J. Coale and
// P. Demeny, Regional Model Life Tables (2nd ed., 1983). C. H. Hamilton
// and J. Perry, "A short method for projecting population by age from one decennial
// census to another", Social Forces 41 (1962). W. E. Deming and F. F. Stephan, "On a
// least squares adjustment of a sampled frequency table", Annals of Mathematical
// Statistics 11 (1940), for proportional fitting. M. Bacharach, "Matrix rounding
// problems", Management Science 12 (1966), and L. H. Cox, "A constructive procedure
// for unbiased controlled rounding", Journal of the American Statistical Association
// 82 (1987). J. Lei et al., "Distribution-free predictive inference for regression",
// Journal of the American Statistical Association 113 (2018), for split conformal.
// D. N. Politis and J. P. Romano, "A circular block-resampling procedure for
// stationary data" (1992). G. L. Steele, D. Lea and C. H. Flood, "Fast splittable
// pseudorandom number generators", OOPSLA (2014). Rules: KFA-02, KFA-08, KFA-11.
package population
