// Package mandate is a register of mandates in two times: who may decide what
// for whom, on which day, as known on which day (DROPIN-10, DROPIN-11).
//
// # What it models
//
// A [Mandate] is a rectangle in two times. It holds on the days [From, To) and
// stands in the register on the days [Known, Struck). An entry is never
// changed: it is struck on the day it was found to be wrong or was replaced,
// and another is added the same day. So what was known on an earlier day can
// be read off for ever. Here Anna's mandate for the year was entered on 15
// February and cut short on 1 June:
//
//	known
//	  ^
//	  |         :                :
//	  |         |  Anna, to 30 September: still stands
//	1 Jun     . +----------------+-----------+
//	  |         |  Anna, to 31 December      |
//	15 Feb    . +----------------------------+
//	  |
//	  |  nothing is known
//	  +---------+----------------+-----------+--> holds on
//	          1 Mar            1 Oct       1 Jan
//
// A horizontal line through the drawing is what was known on one day: Spans
// walks along it. A vertical line is what was known of one day, sooner and
// later: KnownSpans climbs it. May and Who ask about one point, an [At].
//
// # How a register is kept
//
//   - Shorten: strike the entry on the day it became known, and add the same
//     with the earlier To, Known that day.
//   - Prolong: the same with the later To; or add an entry for the new days
//     only, since several entries for one person hold together.
//   - Withdraw from a day: shorten to that day. What was decided before stays
//     inside the mandate.
//   - Correct backwards: strike the wrong entry on the day the mistake was
//     found, and add what was right all along, with From in the past and Known
//     that day. Before that day the register still says what people then knew.
//   - Never given at all: strike it. Where that was the only entry, say that
//     nobody may, with an entry that has no Person; else the organization is
//     unknown again.
//
// # Its words
//
// The answer is yes when somebody may; no when entries for the organization
// stand in the register that day and none of them covers the matter; unknown
// when none stands. Entries count as standing whatever days they hold on: an
// organization that has said something once is not unknown after its mandates
// have lapsed. Unknown is never yes.
//
// An entry covers a matter when it names a person, holds on the day, is in the
// subject (or in all), and reaches to the amount, the limit included. One
// mandate must reach alone: amounts of several are not added. More entries
// give more mandate, never less; so an entry that says that nobody may takes
// nothing from another that says that somebody may, and adding an entry moves
// an answer only from unknown to no to yes. A register's Check finds no fault
// in two such entries, because what was once entered must be possible to hold.
//
// A no comes with the entry that is nearest to a yes and why that one does not
// do. Each entry is tried in four ways: somebody is named, the day, the
// subject, the amount. Nearest is
//
//  1. the one that fails in the fewest ways;
//  2. then by reason: [OverLimit], [NotYet], [Nobody], [Ended], [OtherSubjects],
//     which is [NoSubject] where the matter has none.
//     Where one fails in several ways its reason is the first of nobody, the
//     day, the subject, the amount;
//  3. then over the limit: the highest limit; not yet: what begins soonest;
//     ended: what ended last;
//  4. then the one that stands first in the register.
//
// A coverage [Table] shows an agenda against the organizations that it binds. A
// [Review] holds decisions taken against the mandates of those present, as
// known on the day of the decision and as known later; [Hindsight] is how the
// two relate. A [Lapse] is a matter that is covered now and no longer when it
// is to be decided. [Days] are sets of days with an algebra; all coverage over
// time is computed with it.
//
// # What no day means
//
// A Mandate without From holds since always, without To for ever; without
// Known it has always been known, without Struck it still stands. A question
// with no Known asks what is known in the end: all that has not been struck. A
// question with no day On has the answer unknown. All periods are half-open,
// [From, To): To and Struck are the first days after. An entry of the day of a
// decision counts as known that day. One that is struck the day it was entered
// is known on no day.
//
// # Exactness, order, limits
//
// Nothing is rounded; days and amounts in whole kronor are compared as they
// are. Persons are sorted by their bytes, each once; tables and reviews come
// in the order asked; spans by day. Questions never change the register, and
// answer of what Check refuses too, by the same comparisons: an entry that
// ends before it begins holds on no day. Only size is refused.
//
// One question takes work in proportion to the register, at most [MaxMandates]
// entries where it is checked. Questions over an agenda look the entries up by
// organization. Their work is one for each organization of each item and one
// for each entry of that organization (twice that in a review, for its two
// days of knowing), at most [MaxWork]. Agendas of 500 matters for all of 500
// organizations against 5 000 mandates take 2 750 000, however the mandates
// are spread. They have a step form, a [Work]. Spans hold [MaxNames] names at
// most. Above a limit the answer is a Fault "too-large", before work begins.
//
// # Why
//
// Why two times. Whether somebody acted within the mandate is asked of what
// could be known that day; what to do about it, of what is known now. With one
// time the register would be changed afterwards and could answer neither. The
// databases' word for our known time is transaction time, which the system
// sets; ours is a day in a document, since minutes reach a register late.
//
// Why nobody is an entry. That an organization has given no mandate is
// knowledge, with a day from which it is known. A missing entry is not.
//
// Why a span ignores the reason. It changes with every day a mandate nears,
// and the timeline would be of the register, not of who may decide. Ask May on
// the first day of a span for why not.
//
// # Sources
//
// R. T. Snodgrass, Developing Time-Oriented Database Applications in SQL
// (Morgan Kaufmann 1999), on bitemporal tables and their changes; C. S. Jensen
// and R. T. Snodgrass, Temporal Data Management, IEEE Transactions on Knowledge
// and Data Engineering 11(1), 1999, on valid and transaction time. J. F. Allen,
// Maintaining Knowledge about Temporal Intervals, Communications of the ACM
// 26(11), 1983: periods that overlap or meet become one in Days. M. H. Böhlen,
// R. T. Snodgrass and M. D. Soo, Coalescing in Temporal Databases, VLDB 1996:
// maximal spans are the coalesced timeline.
package mandate
