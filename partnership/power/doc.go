// Package power answers who can decide: simple games and the exact power of
// every player.
//
// # What it models
//
// A [Game] says which coalitions of players win. A player may be a partner, a
// state, a share holder; a coalition is those who want the same thing. Games
// are made of weights and a quota ([Weighted]), of levers that a coalition must
// hold together ([Levers]), of the coalitions themselves ([Minimal]), and of
// other games ([All], [Any], nested as you like: "(A and B) or C").
// [Game.Without] takes out partners who are passive or absent.
//
//	g, err := power.Weighted(samverkan.Ratio(13, 20), shares) // 65 % decide
//	x, err := g.Indices()
//	fmt.Println(x.Players[0].ShapleyShubik)                   // a fraction, "7/30"
//
// [Game.Indices] gives the power of each player by every index, or by the
// families asked for. [Game.Vetoers], [Game.Dictator], [Game.Dummies],
// [Game.MinimalWinning] and [Game.MinimalBlocking] tell how the game is built.
// [Indices.Since] is the change from another game of the same players: somebody
// left, woke up, the quota moved. [QuotaSteps] tells at which quotas somebody
// becomes a vetoer or a dummy.
//
// # Words
//
// There are n players; 2ⁿ coalitions, ω of them winning. Nobody at all loses,
// all together win, and who joins never makes a winning coalition lose. A
// player turns a coalition (has a swing) that loses without and wins with it:
// η coalitions. A vetoer is needed by every winning coalition, a dictator is a
// vetoer who wins alone, a dummy turns none. A minimal winning coalition loses
// without any of its members, and one is minimal blocking when the others
// cannot win while it stays out, but can when any of its members comes back.
// The formulas stand at the fields of [Power] and [Indices].
//
// # What is exact
//
// Everything. Numbers are whole or fractions of whole numbers, of any length,
// and nothing on the way to them is rounded: weights, quotas and sums beyond
// 2⁶⁴ and games of more than 64 players too. The float64 nearest to a number is
// its Rounded; rounding happens there and nowhere else, once, to the nearest
// with ties to even. The predictions of work alone use floating point, to choose
// between ways of counting that give the same numbers.
//
// # Order
//
// Players are numbered from 0 and keep their numbers. Lists of players ascend.
// Coalitions come the small ones first, those of a size by their members: 0 1,
// 0 2, 1 2. Quota steps ascend. Equal games give equal answers, in however many
// steps they are counted.
//
// # How it counts
//
// The count is planned by predicted work; see [NewCount].
//
//   - Up to about 30 acting players: all 2ⁿ coalitions as bits, 64 to a word. The
//     acting players are those that the rule looks at; one without weight or
//     lever is none.
//   - A weighted game with few cells, C = min(q, W−q+1) for the total weight W:
//     dynamic programming in C words, modulo primes below 2⁶³, with the Chinese
//     remainder theorem at the end.
//   - Levers: inclusion and exclusion over the sets of levers, for any number of
//     players; minimal coalitions as minimal covers of the levers.
//   - Any game: the graph of what is still needed as one player after the other
//     joins or not, a reduced decision diagram.
//
// # Limits
//
// [MaxPlayers], [MaxLevers], [MaxCoalitions], [MaxRules], [MaxBits] for what is
// given, [MaxListed] for lists of coalitions and quotas, [MaxWork] and
// [MaxMemory] for a count. A count above them is refused before it starts, with
// the code "too-large", what was predicted and what is allowed. Beyond about 30
// players the public good index is there for weighted games and levers only.
// A [Count] goes in steps, for hosts that must not wait.
//
// # Why
//
// Why no game where nobody at all wins, or where nobody can: every index
// divides by what somebody turns, and there nobody turns anything. A quota of 0
// or above the sum is a mistake of whoever wrote it, and is refused by name.
//
// Why Without keeps the absent as dummies: who is away is still asked about, and
// a comparison needs the same players on both sides.
//
// Why the quota is reached and not passed: "more than half" is a quota of half
// the sum plus the least that weights can differ by.
//
// Why indices of such different meaning side by side: they answer different
// questions. Banzhaf's asks how often a player decides when every coalition is
// as likely, Shapley and Shubik's when every order of joining is, Coleman's what
// can be prevented and started, Holler's who is in the groups that form when
// nobody needless is let in. Where they disagree, the disagreement is the
// finding.
//
// # Sources
//
// L. S. Penrose, "The elementary statistics of majority voting", Journal of the
// Royal Statistical Society 109 (1946); L. S. Shapley and M. Shubik, "A method
// for evaluating the distribution of power in a committee system", American
// Political Science Review 48 (1954); J. F. Banzhaf, "Weighted voting doesn't
// work", Rutgers Law Review 19 (1965); J. S. Coleman, "Control of collectivities
// and the power of a collectivity to act", in B. Lieberman (ed.), Social Choice
// (1971); M. J. Holler, "Forming coalitions and measuring voting power",
// Political Studies 30 (1982); D. S. Felsenthal and M. Machover, The Measurement
// of Voting Power (1998). Counting: T. Uno, "Efficient computation of power
// indices for weighted majority games", ISAAC 2012; S. Bolus, "Power indices of
// simple games and vector-weighted majority games by means of binary decision
// diagrams", European Journal of Operational Research 210 (2011). DROPIN-09 asks
// the question.
package power
