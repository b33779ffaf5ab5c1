// Package cover answers who is needed: which holders must be at the table so
// that every piece of a problem is held, at the least cost, with a proof that
// it cannot be done for less.
//
// # What it models
//
// A [Problem] has pieces, the numbers below Problem.Pieces, and holders, the
// places in Problem.Holders. In package partnership a piece is a part of the
// shared problem (dimension) with a lever, and a holder an organization. Each
// holder holds some pieces and has a cost: 0 for one at the table already, more
// for one that must be asked. A cover is a choice of holders who, with those at
// the table, hold every piece that anybody holds. This is weighted set cover
// with names for people.
//
//   - A hole is a piece that nobody holds. No cover has it, and the rest of the
//     answer is about the other pieces.
//   - A pivotal holder is in every cover, the dear ones too, because it alone
//     holds some piece. Somebody at the table can be pivotal.
//   - A cheapest cover lists those with a cost only, since the others cost
//     nothing to keep. Nobody in it can be left out.
//   - InAll are those with a cost who are in every cheapest cover, InNone those
//     who are in none. A pivotal holder with a cost is in InAll; another in
//     InAll can be done without, at a higher cost.
//
// [Solve] answers at once, a [Solver] in steps. [Problem.Unweighted] asks for
// the fewest holders instead of the cheapest. [Order] says in which order to
// invite the chosen.
//
// # What is exact
//
// Everything: costs are whole numbers, weights are whole numbers over a common
// denominator, and nothing is rounded or left to chance. A search that is
// stopped says so (Proven, Complete), and what it says then holds: the cover
// is a cover, and no cover costs less than Lower.
//
// # The certificate
//
// A [Certificate] proves the holes, who is pivotal, what the cover costs and
// a bound that none costs less than; where the bound is the cost, the cover is a
// cheapest, and Certificate.CheckCheapest asks for that. Certificate.Check reads
// the proof in a few loops that share nothing with the solver. Mostly the proof is a packing: weights on the pieces
// such that no holder's pieces weigh more than it costs, so that all pieces
// together weigh no more than any cover costs. Where that is not enough the
// proof is a tree that goes through the holders of one piece at a time, with a
// packing in each case. What the certificate does not prove is that Covers
// lists all cheapest covers, and so Count, InAll and InNone.
//
// # Order of results
//
// Pieces and holders rise by number. Covers come in lexicographic order of
// their lists. Equal problems, options and budgets give equal results, however
// a budget is divided into steps.
//
// # Limits
//
// A problem has at most [MaxPieces], [MaxHolders] and [MaxCost]; above that
// there is a Fault. Work is counted in looks, a look at one piece of one
// holder: Solve stops after [DefaultWork] or Options.Work, a Solver where its
// caller stops, and both when the proofs have grown to [MaxProof]. Cheapest
// covers are counted up to [MaxCounted] for each part of the problem and listed
// up to Options.List. Forty holders and thirty pieces take about a millisecond.
//
// # How it is found
//
// Dominated pieces and holders are left out, and what shares no holder is taken
// apart (Beasley 1987). Branch and bound goes through the holders of the piece
// that fewest can hold, each child without the holders before it (Etcheberry
// 1977). The bound of a node is a packing, found by dual ascent (Fisher and
// Kedia 1990) and improved by subgradient steps (Held, Wolfe and Crowder 1974)
// whose multipliers also lead to good covers (Beasley 1990); holders that the
// packing shows to be too dear are left out (reduced cost fixing), as are those
// that another can stand for. Bounds are rounded up to the next multiple of the
// greatest common divisor of the costs.
//
// # Why
//
// Why whole numbers and not floating point: the proof must be exact and the
// same on every host, and the subgradient steps need no more than a few digits.
//
// Why a proof is told again when it is done: the search may have found cheaper
// covers on the way, and the proof of the cheapest needs less than was searched.
//
// Why covers are listed by a search of their own: a proof may leave out who
// costs as much as another, a list may not.
//
// # Sources
//
// J. Etcheberry, "The set-covering problem: a new implicit enumeration
// algorithm", Operations Research 25 (1977). J. E. Beasley, "An algorithm for
// set covering problem", European Journal of Operational Research 31 (1987),
// and "A Lagrangian heuristic for set-covering problems", Naval Research
// Logistics 37 (1990). M. L. Fisher and P. Kedia, "Optimal solution of set
// covering/partitioning problems using dual heuristics", Management Science 36
// (1990). M. Held, P. Wolfe and H. P. Crowder, "Validation of subgradient
// optimization", Mathematical Programming 6 (1974). V. Chvátal, "A greedy
// heuristic for the set-covering problem", Mathematics of Operations Research 4
// (1979).
package cover
