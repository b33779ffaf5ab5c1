// Package validation is recognition of prior learning (validering): what a
// person knows, however it was learned, is mapped, documented, judged against a
// standard and certified, by rules that protect the candidate and with figures
// that tell the truth about time and cost.
//
// # What it models
//
// A [Validation] is a document: a network of municipalities, a region, trades
// and providers; occupations with learning outcomes and criteria; the pipeline
// that cases go through (package pipeline); assessors and what binds them to
// candidates; courses, roles, costs; and a log of what happened in each case.
// What a case has come to stands nowhere in it. It follows from the log:
// [Validation.Play] plays it, [Cases.Apply] takes one more [Event] in, and
// [Transitions] lists what can happen in which state.
//
// Decode reads a document and plays its log, Assess says how the network stands
// on a day and gives a [Report], Case tells of one case with its matrix, and
// Publish makes what may leave the network:
//
//	v, err := validation.Decode(data)
//	report, err := v.Assess(validation.Options{On: day})
//	fmt.Println(report.Says.SV)
//
// EventLog and Objects write XES and OCEL 2.0 (package eventlog), Observe makes
// of somebody else's log what package flow measures.
//
// # Its words
//
//   - A candidate is a pseudonym in every document, and still personal data.
//   - Initial mapping (inledande kartläggning) is the home municipality's,
//     validation the provider's: two acts with two owners. The four European
//     phases are labels on stages.
//   - Evidence shows outcomes or criteria; a judgment is by assessors and rests
//     on evidence; a decision is full, in part, or a refusal, and has reasons.
//   - An outcome that was shown is never judged again, neither after
//     supplementary training nor in a new attempt, which is a case after a case.
//     A candidate's cases in an occupation come one at a time.
//   - Review, complaint and appeal are three things. There is an appeal only
//     where the pipeline names the law that gives it. Whether one came in time is
//     for whoever tries it: when the time began is not recorded.
//
// # Guards
//
// A judgment is refused when too few judge, when an assessor is the candidate,
// kin, the candidate's teacher or employer, is not approved for the outcome on
// the day, or when the outcome is already shown. [Cases.Objections] asks the
// same before. What binds them may become known later: then the log stands, and
// rule VAL-04 finds the judgment. An assessment is not begun by who may not
// judge for what binds them.
//
// A stage is passed when nothing remains, or what remains can be judged later. A
// decision agrees with what is shown: nobody who has shown all is refused, and
// no case ends with a certificate against a refusal.
//
// # Two days for everything
//
// An event has the day it was noted and may have another, Since, on which it
// happened. The log is in the order of noting, so a report of an earlier day is
// what was known then. A correction is an event: the entry that it corrects
// stays in the log, and the case is played again as the entry should have been,
// or without it. An entry is asked about once, on the day it is noted: what is
// put instead is held to what is shown at its place, and who is put in as an
// assessor to what is known on the day of the correction.
//
// The other entries have happened. They need their place in the case as it is
// now (the state, the order of days, the evidence they name), and no outcome is
// judged after it was shown; where they have none, the correction is refused and
// says which to correct first. Whether they still agree with what is shown is for
// the rules to find, for a certificate that was issued is withdrawn, not undone:
// VAL-05 finds the decision and VAL-06 the certificate, or a case that went too
// far or not far enough. So a wrong judgment is corrected first and what the
// stage came to second, and any case can be wound back from its end.
//
// # What is exact
//
// Days and counts are whole numbers, amounts are ranges of öre. The smallest
// set of courses is exact within a stated amount of work, and says when it is
// not. What is measured, and how, is package flow's. Members whose names end in
// Rounded are floats.
//
// What is not recorded is not known: where a document holds some or none of
// the cases, nothing is divided by their number. The cost of a project is not
// the cost of a cook (KFA-06), and a certificate that was withdrawn is none to
// divide by.
//
// # What may leave
//
// A report names cases and is the network's own. Publish withholds every count
// of people below the floor, and as many others as it takes. Remove takes cases
// out by a disposal decision and keeps counts that are large enough; figures of
// what is left are counted from the day after those cases had ended, and the
// report says so.
//
// # Order and limits
//
// Lists come in the document's order where nothing else is said. The constants
// say how much a document may hold. Work grows with the log, and with the
// pipelines, whose proof looks at every state.
//
// # Why
//
// Why a judgment that must not be made is refused, and not only found: the log
// is where an assessor notes it, and the moment to say so is then. What became
// known afterwards is found by a rule, since it happened.
//
// Why a correction is of one entry, and later entries are not asked again: what
// followed from a mistake did happen, and to refuse the correction until all of
// it is unsaid would make the log tell of something that did not.
//
// Why days and not hours: a case is noted in days. Logs of others have times,
// and package flow counts in seconds.
//
// # Sources
//
// Seed rules KFA-01 to KFA-16, named at each rule. Council Recommendation
// 2012/C 398/01. Skollagen (2010:800) 20 kap. The eight factors of quality
// follow the Nordic model for quality in validation (NVL, 2013), in words of
// our own.
package validation
