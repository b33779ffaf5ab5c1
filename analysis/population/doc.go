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
// prediction; what is farther away is never surer than what is nearer. That covers
// at least the level if the errors to come are as those before. They need not be, so
// each band says how much bands made in the same way did cover, measured on years
// that they were not made of ([Coverage]). The cells of one launch miss together: few
// launches say little, however many their cells.
//
// [Model.Draw] is another thing: possible futures, of which each step takes the
// deviations of some past step. They differ by what differed between the years
// that the model was fitted to, in runs of years, and by nothing else. They serve
// to carry uncertainty into what is computed from a population; what a projection
// has missed is told by bands.
//
// # Measured
//
// How much of the past [Options] take was chosen on the twenty other counties of
// Sweden, launched at the end of each of 1978 to 1995 and scored on years to 2000
// only: of 84 choices, deaths of two years, births of one and migration of fifteen
// miss the fewest people in cells, one to three steps of five years ahead, but for
// deaths of one year, which miss 0.003 percent of the people fewer and in single years
// of age 0.010 more. (Smith and
// Sincich found in 1990 that up to ten years help and more help little; here fifteen
// were a little better.) Then all 21 counties were launched 1996 to 2010 and scored on
// 2001 to 2015: percent of the people missed in cells, and of the total.
//
//	steps    cohort component   Hamilton and Perry   nothing changes
//	1          2.2   1.7           2.3   1.9            9.7   2.2
//	1 to 2     3.1   2.5           3.4   2.8           11.6   2.9
//	1 to 3     3.7   2.9           4.1   3.4           12.2   3.3
//
// Västernorrland in the same groups, one step ahead, launched at the end of each of
// 1996 to 2000 with what was known then from 1990 on: how many percent of the people
// were missed in cells, and how many too many the total was (below 0: too few).
//
//	launch   cohort component   Hamilton and Perry   nothing changes
//	1996       2.0   3 965         2.9   5 855        11.0  11 509
//	1997       1.7   1 846         1.9   2 757        12.0  10 035
//	1998       1.6  −1 509         1.4  −1 561        11.2   7 779
//	1999       2.4  −4 595         2.9  −6 313        10.0   5 104
//	2000       3.3  −7 168         3.7  −8 498         8.7   3 167
//	all        2.2   3 817         2.6   4 997        10.6   7 519
//
// So the cohort component method is better on cells and totals from 2000, over the
// five launches, and over the last two, three or four; in cells of 1998 it is not.
// Migration turned: the county lost some 1 300 persons a year by it in 1996–2000 and
// gained 120 in 2001–2005, which no model of the years before knows. These five are
// all the launches from which one step ends in 2001 to 2005; they share years, and are
// far from five trials. In single years of age, one to five ahead and scored on the
// same years, it misses 1.9 % in cells against 2.3 from 2000, and 2.1 against 2.7 over
// the five launches. On all years, 1968–2015, one to four steps ahead, it misses 4.0 %
// in cells and 5 480 of the total, Hamilton and Perry's 4.8 % and 7 721.
//
// County by county, one to three steps ahead, it is better than Hamilton and Perry's
// in cells in 20 of the 21 and on the total in 16. But on the total alone who says
// that nothing changes is nearer in 15, Västernorrland among them: most counties
// hardly grew or shrank. The model is for who lives there, not for how many.
//
// Bands of 80, made of what had come at each launch, cover 77, 72 and 71 of a hundred
// cells one, two and three steps ahead in the 21 counties (69, 65 and 80 of totals):
// somewhat fewer than they say, for the cells of a launch miss together. In
// Västernorrland 1968–2015 they cover 75, 69, 75 and 94 of a hundred cells one to four
// steps ahead, 74 of all; of totals 15 of 30, 6 of 20 and 6 of 10, far too few, and
// none was tried four steps ahead. From 1990 on one band can be tried: at launch 2000
// one error was known, that of launch 1995, and the band covered 29 of 42 cells, 69 of
// a hundred. Around the launches 1996 to 1999 the same band covers 36, 35, 34 and 33
// of 42, so 80 of a hundred over all five, but at those the error had not come yet.
// In single years, rolling bands covered 84 of a hundred cells one year ahead and 80
// five ahead, and 22 of 30 totals. A band tells how its own horizon did ([Coverage]).
//
// Steps that no error is known of have no band: with sixteen years of history and
// steps of five, the third and all after it. The second has one of a single launch,
// which was tried nowhere and has none of the total. A part of a region has no band
// unless its own past is back-tested. The tests hold these numbers, those of single
// years and of all counties in make trial.
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
// Why births and deaths are taken from the latest years and migration from many: the
// rates of the first move slowly and far, so the latest is the best guess; net
// migration goes up and down.
//
// Why past net migration is what the survivors leave unexplained, and not what is
// registered: so births, deaths, migration and population agree, and it can be
// had for every county from three public tables. Errors of the registers are in
// it.
//
// Why the survival of the open group is that of it and the group before together:
// the two are one cohort at the end, and only their sum is seen.
//
// Why an open group in which nobody died is taken as one with the group before, and
// so on down until somebody did: the years that are lived in it are those who reach
// it by its rate (Preston et al., chapter 3), and by a rate of 0 they never end; a
// small place has few that old, and in two years none of them may die. That a table
// is closed lower then is a judgment. The younger of the groups get the rate of both,
// which is too high for them and too low for the oldest. More years of deaths keep it
// from happening ([Options]). Where nobody at all of a sex died, all of it survive,
// as its figures say.
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
// S. K. Smith and T. Sincich, "The relationship between the length of the base period
// and population forecast errors", Journal of the American Statistical Association 85
// (1990). D. N. Politis and J. P. Romano, "A circular block-resampling procedure for
// stationary data" (1992). G. L. Steele, D. Lea and C. H. Flood, "Fast splittable
// pseudorandom number generators", OOPSLA (2014). Rules: KFA-02, KFA-08, KFA-11.
package population
