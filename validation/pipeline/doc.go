// Package pipeline is the way of a case through a validation as data: stages,
// owners, exits and loops, a proof of what the pipeline allows with a walk that
// shows each problem, and the walk of one case.
//
// # What it models
//
// A [Pipeline] has legal acts, stages, exits and steps. A [Stage] (steg) belongs
// to an [Act] (uppdrag) with its own owner: the home municipality's initial
// mapping (inledande kartläggning) and the validation offered by a provider are
// two. It has one of four phases as a label, or none; the phases are labels and
// no fixed sequence of four stages. A [Step] says where a case goes on a result,
// perhaps a bounded number of times; steps for the same result are tried in
// order, and the first that is not used up is taken. A step in Anywhere holds
// at every stage that has no step of its own for the result, also when those
// are used up, and its bound counts over all stages together.
//
// [Standard] is a pipeline to begin with. An [Appeal] without the law that gives
// it is a fault: what there is without one is review (omprövning) and complaint.
//
// # Check and proof
//
// [Pipeline.Check] finds what contradicts itself in the data: IDs twice,
// references to nothing, steps that nobody comes to because one before them
// has no bound, training with a phase, assessors outside the assessment.
//
// [Pipeline.Prove] looks at everything that a case can meet. It finds
//
//	unreachableStage  no case comes to a stage
//	noWayOut          a case has come to where no exit can be reached
//	unboundedLoop     a case can go round any number of times
//	deadEnd           all steps of a stage for a result are used up
//	unusedStep        no case takes a step
//	unusedExit        no case leaves by an exit
//	phaseSkipped      an exit certified or partial without the phases before it
//	phaseBack         to an earlier phase without a bound
//	actsMixed         back to the initial mapping after the validation began
//	noAssessor        an exit certified, and no assessor has judged
//
// A result for which a stage has no step at all is no problem: it cannot be
// given there. It is one when it could be given before.
//
// A phase is done when one of its stages is passed or partly passed after the
// phase before it is done: identification, documentation, assessment. An initial
// mapping counts as identification. Of the assessments after the documentation
// the last one that was passed, partly passed or not passed decides: certified
// asks for passed, partial for one of them passed or partly passed at any time.
// Stages without a phase are passed over, and what is done stays done when a
// case goes back. A way back to an earlier phase is bounded when one of the steps
// is, from the last stage with a phase to the next. Somebody has judged when a
// stage with assessors was passed or partly passed; certificates for which
// nothing was assessed are told as phaseSkipped only.
//
// # Counterexamples
//
// What a walk can show is shown by the shortest one, and among those of the same
// length by the first in the document: results in the order of a stage's own
// steps, then of Anywhere. One is shown for each stage (noWayOut), stage and
// result (deadEnd), exit (phaseSkipped, noAssessor), and for each move
// (phaseBack, actsMixed). Loops are shown until each move that lies on one is on
// one that is shown: the walk to it, and the shortest way round. What nothing
// leads to is shown by the stages that can be reached. [Walk.Follow] goes the
// walks again.
//
// # The walk of a case
//
// A [Walk] is a value. [Walk.Next] returns the walk after a result, or a Fault
// that says what would be right, and never changes the old one.
//
// # Why the proof is exact
//
// A state is where a case is and how often it took each bounded step. Leaving the
// counts out would be wrong: the step after a bounded one is open only when that
// one is used up, and whether it can be used up depends on the bounds of the way
// back to it. So dead ends, unused steps, what can be reached through them, and
// every walk that goes there depend on the counts. It is in general as hard as
// trying everything: each bounded step may be one that others wait for.
//
// But a count matters only where the step can be found used up: at a stage that
// offers it and can be reached again after it. Such a stage lies on a cycle with
// the stage that the step leads to. So a count is kept only while the case is
// among the stages that reach each other and the step's end; before, it is 0, and
// afterwards no stage offers the step. States that differ in other counts allow
// the same walks from there on (they are bisimilar), and so the shortest walks to
// a problem are the same too. The states of different such components add, they
// do not multiply. What remains is looked at in full. Phases, acts and judgment
// depend on the past of a walk; for each there is a search of its own that notes
// a value with 3 to 5 outcomes along the way (an automaton on finite words).
//
// Along a loop of states no count changes, since counts only grow. So such a
// loop can be gone round for ever; and a loop that can be gone round for ever
// is one of states, since growing counts come to their bounds.
//
// # Exact, order, limits
//
// All is exact; nothing is rounded, and nothing depends on the order of a map.
// Problems come by kind; within a kind without a walk in document order, else by
// the length of the walk and then in document order.
// A pipeline has at most [MaxActs], [MaxStages], [MaxExits], [MaxSteps] for each
// stage and anywhere, with bounds up to [MaxTimes]. Prove refuses more than
// [MaxStates] states before it takes memory; the number is the sum over the
// components of stages · Π (bound + 1). It looks at each state up to 19 times, and
// takes some 30 MB at most; [NewProver] does it in steps. A proof lists
// [MaxProblems] problems and counts the rest.
//
// # Why
//
// Why Anywhere does not hold where a stage's own steps are used up. Somebody who
// was let try twice would otherwise be thrown out by a rule that stands elsewhere;
// the proof shows the dead end instead, and the author says what happens.
//
// Why the last assessment decides. After supplementary training only the missing
// outcomes are assessed again, but they are assessed: a way from training to
// certified past the assessment is what the proof is there to find.
//
// # Sources
//
// Council Recommendation of 20 December 2012, 2012/C 398/01 (four phases).
// Skollagen 20 kap. 7 a § and prop. 2021/22:123 (the two acts). KFA-04 … KFA-06,
// KFA-13 of the seeds. C. Baier and J.-P. Katoen, Principles of Model Checking
// (MIT Press 2008): ch. 3 (counterexamples by breadth-first search), ch. 7
// (bisimulation). R. Tarjan, "Depth-first search and linear graph algorithms",
// SIAM J. Comput. 1 (1972). S. Warshall, "A theorem on Boolean matrices", J. ACM 9
// (1962).
package pipeline
