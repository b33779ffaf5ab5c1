// Package gain answers whether every partner gains, what the least is that has
// to change hands for that, and whether some of them would do better alone.
//
// # What it models
//
// A [Ledger] is the gains and costs of partners on one scale, each an
// [Interval], since what is known is seldom one figure. One losing partner
// breaks a collaboration even if the sum is positive (DROPIN-04), so nothing is
// first added up over partners:
//
//   - Nets: what each partner gains at worst and at best. It surely gains, may
//     lose or surely loses; one without entries is unknown, which is not even.
//   - Settle: the smallest payments after which everyone surely gains, or the
//     proof that together they have too little that is sure.
//   - Subgroups: whether some of the partners would do better on their own, and
//     who.
//
// A [Game] is what every coalition can get on its own (a game with transferable
// utility): of a ledger, of savings, or given. Its Shapley value shares what all
// have by what each brings; its core is the divisions that no coalition would
// leave for something better.
//
// Partners are numbers from 0; what they are called is known elsewhere. The
// target group's ledger is a Ledger of its own, with one partner or more.
//
// # Words
//
//   - An entry arises when those take part on whom it depends. If nothing else
//     is said, a gain takes all and a cost only the partner itself: whoever goes
//     its own way keeps its costs and has no gains.
//   - Worst is every gain at its least and every cost at its greatest; best the
//     other way round. Surely means in all cases in between.
//   - Together is when all take part; alone is when a subgroup does without the
//     others. What both have cancels, so its interval makes nothing uncertain.
//   - A coalition's worth is what it can get alone. A division gives each player
//     something; it satisfies a coalition when it gives it at least its worth.
//   - A balanced collection is coalitions with weights that for each player add
//     up to 1.
//
// # Exactness and order
//
// Everything is exact, over the rationals; nothing is rounded. Equal input gives
// equal output. Partners and members are in ascending order, payments by who
// pays and then who receives, coalitions by size and then lexicographically,
// objections by shortage first. Where several answers are equally good the one
// that is given is stated: at Settle, Subgroups and Game.Core. Only which
// balanced collection proves the same is left open, though it is always the
// same one; it has no more coalitions than there are players.
//
// # Proofs
//
// CheckSettlement and Game.CheckCore accept a result only if it is right, and
// are simpler than what found it: they add up and compare. Subgroup lists the
// entries its advantage is made of. Not so provable is that payments are the
// fewest (see Settlement.Fewest), whose total is.
//
// # Limits
//
// [MaxPartners], [MaxEntries] and [MaxBits] for a ledger, [MaxPlayers] for what
// goes through all coalitions, [MaxExact] for the fewest payments. Above them is
// a samverkan.Fault of code too-large. Every verb takes some tens of milliseconds
// at most: going through all groups of twelve partners with 2000 entries takes
// some fifteen. The search for the core can take longer, with twelve players and
// figures of hundreds of digits, and can be done in steps, as [CoreSearch].
//
// # Why
//
// Why a dependence and not a table of subgroups: nobody can fill in 2ⁿ figures,
// but everyone can say who must be there for something to come about. The price
// is that an entry can only be lost when others leave: what arises because
// somebody stays away, such as a grant for being alone, is not modeled.
//
// Why a payment is one number and not an interval: it is agreed on. It moves the
// least and the greatest alike.
//
// Why the total comes before the number of payments: the total is what is asked
// of those who give.
//
// # Sources
//
// DROPIN-04. L. S. Shapley, "A value for n-person games" (1953), "On balanced
// sets and cores" (1967), "Cores of convex games" (1971). O. N. Bondareva, "Some
// applications of linear programming methods to the theory of cooperative games"
// (1963). D. B. Gillies, "Solutions to general non-zero-sum games" (1959). Y.
// Bachrach and others, "The cost of stability in coalitional games" (2009). B.
// Peleg and P. Sudhölter, Introduction to the Theory of Cooperative Games
// (2007), chapters 3, 8. What an algorithm rests on stands at it.
package gain
