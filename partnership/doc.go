// Package partnership answers whether a collaboration between organizations is
// ready, or holds: the verdict, its proof, the cheapest change that turns it,
// and whether those who have not answered could overturn it.
//
// # What it models
//
// A [Partnership] is a document: the organizations around a shared problem,
// those outside too, with their standing; the people who take part; the parts
// of the problem (dimensions) and what it takes to act on each (levers); what
// was done before the start; meetings; and answers to the statements of a
// [Catalogue] of factors, in waves. [Own] is our catalogue, 36 factors with
// both languages; somebody else's is a document too, alone or merged with ours.
//
// Decode reads a document, Assess judges it as of a day and gives the working
// copy, a [Report], and Publish takes from that what may leave the room, a
// [Publication]. Nothing else is needed:
//
//	p, err := partnership.Decode(data)
//	report, err := p.Assess(partnership.Options{On: day})
//	fmt.Println(report.Publish(partnership.DefaultFloor).Markdown("sv"))
//
// # How it judges
//
// An organization's level on a factor is the lower median of its people's
// answers, 1 to 5; "don't know" and "does not apply" are left out, and one with
// none left is silent. N organizations are asked, A have a level, G are at 4 or
// 5, B at 1.
//
//   - Who is asked: an organization that is active or passive on the day of the
//     wave and has somebody in a role that the factor asks. One with nobody at
//     all lacks its representative and is silent.
//   - A gate is necessary; nothing makes up for it. It is passed with a quorum
//     (A ≥ 2 and 2A ≥ N), 3G ≥ 2A and B = 0; failed with a quorum otherwise;
//     else unknown. Of the gate P19 nobody may be low: it is failed when one is
//     at 1 or 2, passed when all N are at 3 or more, else unknown.
//   - A graded factor is at the lower median over organizations, unknown
//     without a quorum. It counts when it is 3 or more.
//   - Where a factor names a fact (a register, a log, a computation), a known
//     fact decides, and answers that say otherwise are a finding.
//   - A failed gate can be overridden. Where nobody may be low the override
//     lasts while the gate is unknown too, since a gate becomes so when its last
//     low organization rises.
//   - The verdict is not ready when a gate that applies in the phase is failed
//     and not overridden; else it cannot be judged yet when one is unknown;
//     else ready with conditions when one is overridden or when in work,
//     process or result fewer than two thirds of the known graded factors
//     count; else ready. Unknown is never pass.
//
// For a fixed set of who answered, raising a level or making a fact true never
// moves the verdict down.
//
// # What follows
//
//   - Repairs are the minimal changes after which no gate is failed, listed
//     lazily, cheapest first, with their exact number.
//   - Sufficient reasons are the minimal sets of things that alone decide the
//     verdict.
//   - A band is the set of outcomes possible over all answers that are missing;
//     robustness the least number of answers that would have to differ.
//
// All three are exact. The package's tests hold them against enumeration of
// every possibility on small documents.
//
// # Four questions beside the verdict
//
//   - Who is missing ([PuzzleState]). Pieces that nobody holds, organizations
//     that no way can do without, and the fewest to invite or talk to: first as
//     few as possible of those who said no, then the least effort. The proof
//     that fewer are not enough is package cover's and is checked by
//     Partnership.Coverage and Certificate.Check.
//   - Who may decide ([MandateState]). Mandates have two times, the days they
//     hold on and the days they are known on; see package mandate. P13 is passed
//     when every partner has somebody who may decide.
//   - Who has power ([PowerState]). What each can do, what the others say it
//     weighs, what its votes decide, what it pays; all as exact shares. P08 is
//     about those that some dimension hangs on alone, and of them the one that
//     can most.
//   - Who gains ([GainState]). Each partner's gains less its costs as an
//     interval, and the smallest transfers by which everyone gains for sure; see
//     package gain. A partner with no entries is unknown, not even.
//
// What was agreed to do ([ActionState]) is tied to a factor, and the first wave
// on or after its last day, or the day it was done if that is later, that asked
// about the factor tells whether it held.
//
// # Two kinds of answer, two copies
//
// The working copy shows everything and is never for sharing. The publication
// tells of people's answers only what leaves at least two values possible for
// each of them; see [Publication]. Two publications, of two waves, are not yet
// tried together. The seed texts hedge, so the words do: a failed gate can be
// overridden with a reason, by somebody who answers for the partnership.
//
// # What is whose
//
// A report holds nothing of the document or the catalogue. A [Publication], a
// repair, a reason, what ToShare, Merge, Ask and Rules give are the caller's own:
// what is changed in them is changed nowhere else. A report's own lists, and what
// its Findings gives, are the report's. encoding/json writes and reads documents
// and catalogues as Encode and Decode do; Decode alone says where everything
// wrong is.
//
// # Order, limits, errors
//
// Equal input gives equal bytes. The order of a document's lists decides no
// outcome; dimensions, matters and actions are told in it. Factors come in the
// order of the catalogue, organizations by ID, findings by severity, rule and
// place, repairs by effort.
// A document has at most [MaxBytes], [MaxOrganizations], [MaxPeople] and
// [MaxSheets]; other limits stand at the fields. What is wrong with an input comes
// as samverkan.Faults, each with its place, many at once. It is looked for in
// stages, each of which needs that the one before found nothing: what reading sees,
// then what contradicts itself or names what is not there, then the catalogue.
//
// # Sources
//
// The seed rules DROPIN-01…32, VOC-01…05, INNO-05…08 and KFA-13…16. Best-first
// listing: E. L. Lawler, "A procedure for computing the K best solutions",
// Management Science 18 (1972). Bounds over the silent: C. F. Manski, "Anatomy
// of the selection problem", Journal of Human Resources 24 (1989). Power as what
// a partner can do: R. M. Emerson, "Power-dependence relations", American
// Sociological Review 27 (1962), with the index of L. S. Shapley and M. Shubik,
// American Political Science Review 48 (1954). Sufficient
// reasons: A. Darwiche and A. Hirth, "On the reasons behind decisions", ECAI
// 2020.
package partnership
