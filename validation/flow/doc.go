// Package flow measures how candidates come through validation: how long it
// takes, where they wait, how many leave and for what, what it costs, and whether
// groups fare alike.
//
// # What it models
//
// An [Observation] is plain data: cases with the instants at which they came,
// visited stages and left, and the window [From, To) that is measured. [Of]
// checks it and makes a [Flow], whose methods are the measures; [Measure] makes
// them all:
//
//	report, err := flow.Measure(observation, flow.Options{})
//	fmt.Println(report.Lead.Quantiles[0].Days.Rounded, report.Lead.Open)
//
// It knows no pipeline and no event log. Whoever has one makes cases of it.
//
// # Words
//
// A case (ärende) is one candidate's way. It is inside from when it arrived until
// it left by an exit: certified, partial, withdrawn or referred. A visit is its
// stay at a stage: it waits from the queue to the start and is in work from the
// start to the end. A visit is over when it ended or its case left.
//
// The window is half-open: what happens at From is in it, what happens at To is
// not. What lies at or after To has not happened yet, so a log can be cut
// anywhere and measured as it was then. A case that left before From is not
// counted; one that came before From and was inside at it comes into view then.
//
// Unknown is no number. A figure that is left out is unknown, and a [Range]
// without an end is open there. An instant that was not noted makes one length
// unknown and is counted; it never makes it 0.
//
// # Measures
//
// Lead time is from arrival to exit of those certified in the window. Open cases
// are in no mean of it; they stand beside. Waiting and processing are of visits
// that were started, or ended, in the window. Quantiles are Hyndman and Fan's
// definition 7.
//
// Work in progress is the integral of how many are inside, by the window's
// length. Little's law L = λW holds exactly of every window when λ counts
// all who were inside and W is their stay clipped to it; [Little] has both sides,
// and how far off the law is with finished cases alone.
//
// The growth of a queue is the slope of the line nearest to its length over all
// instants of the window (least squares). Utilization is the time in work by the
// capacity noted, which may vary; a capacity that is not noted, or 0, gives no
// share. A bottleneck is named by three measures, with ties.
//
// First-pass yield is passed by decided first attempts: passed, partly passed,
// failed, withdrawn. Rework is failed by passed and failed, and, another notion,
// cases that visit a stage more than once.
//
// The share inside over time is Kaplan–Meier's, the share that has left by each
// exit Aalen–Johansen's, both with log-log intervals: see internal/incidence. One
// minus Kaplan–Meier of one exit is shown beside, for it is what many programs
// say, and is too large. Cases are at risk at an age while they are in the
// window: one that came before it is from the age it then had, one that is inside
// at the end until then, with exits before it at the same age. Where few are at
// risk while more are seen at later ages only, those few would stand for all: from
// the age at which one exit would move the share by more than a tenth, or at which
// all at risk leave, curves, medians and shares are not known, and [Survival] says
// so.
//
// A case is old at a stage when it has been there longer than 85 % of visits
// take, open ones counted for as long as they were seen (Kaplan–Meier); in how
// many days more 85 % of those that come to its age are gone stands beside. Of
// fewer than LeastEnded visits no such time is known.
//
// # Costs
//
// The project's cost, the direct cost of cases, and the cost of a certificate are
// three things (KFA-06). A certificate bears everything that was paid in the
// window, also for those who withdrew; one that was withdrawn bears nothing. A cost that is unknown makes sums open upwards. When the cases are
// only some of those there were, nothing is divided by their number.
//
// The gain against full training (KFA-13, KFA-15) is a range between the least
// that is sure and the most that is possible, and no larger than what the known
// costs leave. It names where the other side of the comparison comes from.
//
// # Groups
//
// [Flow.Fairness] tells counts by group with small ones concealed, and as many
// others as it takes so that they cannot be found by subtraction: of each small
// number at least as many values stay possible as the floor. That is of
// one table of one division, for who knows its column sums and all that is told;
// it does not claim it of who knows single cases, nor of two windows taken
// together. Whether a large number is possible is not concealed either: that a
// number is left out tells that it or one beside it is small.
//
// Groups are compared by Fisher's exact test and the log-rank test, adjusted by
// Holm over all of them. A difference that is not shown may be there: nothing
// here says that groups are equal.
//
// # What is exact
//
// Times, means, quantiles, shares, amounts and Fisher's probabilities are exact
// and come with a rounded companion. Curves, their intervals, the restricted mean
// and the log-rank statistic are float64 with the same bits on every host, and
// carry "Rounded" in their names. A day is 86 400 s of UTC. Working days are days
// of UTC that are no Saturday, Sunday or day off that was given.
//
// # Order
//
// Stages, divisions and groups in the order of the observation, exits certified,
// partial, withdrawn, referred. Equal observations give equal reports; the order
// of cases decides only in which order equally old ones are listed, and places of
// gain. Overlapping visits of one case all count.
//
// # Limits
//
// [MaxCases], [MaxVisits] and others, refused before memory is taken. All
// measures of 10 000 cases with two visits take about 50 ms, of a million a few
// seconds and a gigabyte; [Measuring] makes them one at a time.
//
// # Why
//
// Why cases are not dropped when they came before the window: those who take
// long are the ones that came before it. Left out, they would make everything
// look quick; counted from their arrival, as if those had been seen that came
// with them and left soon, slow.
//
// Why the queue's growth is not the difference of its ends: two days say more
// about themselves than about the window. The ends stand beside.
//
// Why one person counts once in the first passes of groups: Fisher's test takes
// what it counts as independent, and visits of one person are not.
//
// # Sources
//
// J. D. C. Little, "A proof for the queuing formula L = λW", Operations Research 9
// (1961), and "Little's law as viewed on its 50th anniversary", Operations
// Research 59 (2011), for the finite window. R. J. Hyndman and Y. Fan, "Sample
// quantiles in statistical packages", The American Statistician 50 (1996). R. A.
// Fisher, Statistical Methods for Research Workers (5th ed., 1934), §21.02. S. Holm,
// "A simple sequentially rejective multiple test procedure", Scandinavian Journal
// of Statistics 6 (1979). D. Gusfield, "A graph theoretic approach to statistical
// data security", SIAM Journal on Computing 17 (1988). For curves and the log-rank
// test see internal/incidence. Rules: KFA-06, KFA-13, KFA-15.
package flow
