// Package dialogue anchors a collaboration with those who are elected, from one
// election to the next: every affected body asked, meetings that tell and never
// ask how, questions followed home, ideas that outlive their project.
//
// # What it models
//
// A [Dialogue] is a document: a register of organizations, their political
// bodies, elected members and blocs (package committee), the meetings that are
// planned, the questions that are carried home, the ideas, the interfaces
// between organizations, and a log of what happened. What a thing has come to
// stands nowhere in it. It follows from the log: a [Cycle] is the log played,
// Apply takes one more [Event] in, and [Transitions] lists what can happen in
// which state.
//
// Decode reads a document and plays its log, Assess says how the dialogue
// stands on a day and gives a [Report], and the papers write what is to be
// sent: Letter, Reminder, Agenda, Summary, Handover, and Invitation for the
// calendar. Nothing else is needed:
//
//	d, err := dialogue.Decode(data)
//	report, err := d.Assess(dialogue.Options{On: day})
//	fmt.Println(report.Says.SV) // "13 av 17 nämnder är med. …"
//
// # Its words
//
//   - The cycle begins with an election and ends when the next committees take
//     office. Days are those of package calendar.
//   - The matter is a body's: it is asked, registers the matter, puts it on the
//     agenda, tables it or sends it back, appoints or declines. Not to have
//     answered is not to decline.
//   - The proposal is one of the majority and one of the opposition. What
//     differs is noted, never rejected (VOC-08).
//   - A meeting's kind decides which rules hold: a dialogue meeting tells, a
//     café takes a question, a seminar stands in a series, an open forum demands
//     nothing. Package topic judges what stands on an agenda.
//   - A question is carried home, raised, answered, prioritized, done, or
//     dropped. One that was prioritized has contributed to something; that it
//     was the cause is not said (VOC-16).
//   - An idea is alive, scheduled, embedded or buried. The graveyard is kept
//     with its reasons (INNO-13).
//
// # Two days for everything
//
// An event has the day it was noted and may have another on which it happened:
// in Since, or that of the minutes. Since lies ahead only where something is to
// come, as [Transition] says. The log is in the order of noting, so that
// a report of an earlier day is what was known then. A body that answers after
// the meeting was silent at the meeting, and stays so in that day's report.
//
// # What is counted, and how
//
//   - Shares come with the interval of Wilson. The time to an answer, and an
//     idea's time to daily work, are competing exits (Aalen–Johansen): what is
//     dropped will never be answered, and one minus Kaplan–Meier would say that
//     it may. See internal/incidence. Values with "Rounded" in their name are
//     floats; all else is whole numbers and days.
//   - in = out + open: the questions carried are those answered, dropped before
//     an answer, and open. An idea is in exactly one state on a day.
//   - Newcomers are told from the register of both terms. Where the older one is
//     missing they are unknown, not new.
//
// # Order and limits
//
// Lists come in the document's order, meetings by their beginning, graves by
// their day, candidates for interfaces by score. The constants say how much a
// document may hold. Work grows with the log and, for each meeting, with the
// register.
//
// # Why
//
// Why a log and not a state: minutes reach a process leader late and out of
// order with the meetings, and the question a year later is what was known. A
// log answers it, and undoing is leaving out the last entry.
//
// Why the document has no status that can be typed in: it would contradict the
// log, and the one that is seen would be believed.
//
// # Sources
//
// Seed rules VOC-01 to VOC-30 and INNO-01 to INNO-16, named at each rule.
// Kommunallag (2017:725) and vallag (2005:837) for the terms. E. B. Wilson
// (1927); O. Aalen and S. Johansen (1978).
package dialogue
