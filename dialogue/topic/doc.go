// Package topic is the topic guard (ämneskoll): it reads the items of an
// agenda, one at a time, and objects to what does not belong in that kind of
// meeting with elected representatives.
//
// # What it models
//
// An [Item] is meant for a [MeetingKind], may declare a [Stance], and has a
// text in Swedish or English. An [Objection] says which rule it breaks, in what
// way (its [Breach]), in which words, why, and how the item could be worded
// instead. [Rules] lists the rules; their IDs are permanent.
//
//	                  direction            decision   detail
//	dialogueMeeting   any                  yes        yes
//	cafe              of daily work        yes        –
//	seminar           of daily work        –          –
//	openForum         –                    yes        –
//
// A dialogue meeting tells what we do together and lets the members reflect on
// their own organizations; it never asks how we should do (VOC-13, VOC-21 to
// VOC-24). A café takes a specific question and may gather ideas (VOC-26,
// VOC-28). An open forum demands no decision, owner, deadline or promise
// (INNO-08). Declaring “decide” is objected to in all but the seminar whatever
// the text, and “ideas” in a dialogue meeting.
//
// # How it reads
//
// A text is taken apart into sentences, clauses and words; capital letters,
// accents, composed or decomposed letters, soft hyphens and zero-width marks
// make no difference. Words belong to classes (words for “we”, for “should”,
// for advice …), and a rule is a list of patterns over words and classes with
// gaps. The patterns of both languages are always tried, so that an ask in
// English inside a Swedish item is seen. What surrounds a match may clear it: a
// negation in its clause, a quotation of somebody, words that point home (“hos
// er”, “your own committee”), a telling verb, what has been, an answer in the
// next sentence.
//
// # What comes out
//
// Objections stand in this order: first the one to the stance, then by where
// the words stand and by rule; of matches that overlap and are of one breach,
// that of the first rule. Details are looked for only where nothing else was found. The
// rewording is the same in all objections to one item, since it answers all of
// them; it has been judged by the guard itself, with its stance, in the same
// kind of meeting. It is a proposal, and where nothing of the item can be kept
// it is a general sentence.
//
// # How good it is
//
// 360 labeled sentences were written by two people who had not seen the rules.
// Of them 180 were held out, frozen by their hash before the first rule was
// written. They were first scored when the first set of rules was done. Since
// then the rules were changed three times, and each time the figures were looked
// at again; that the last two patterns, made after sentences that a reviewer
// found to pass, changed none of them was seen too. So the figures are not those
// of one look at the end, and may be a little too good:
//
//	objects at all    precision 79 of 81 (98 %, 95 % interval 91 to 99 %)
//	                  recall    79 of 99 (80 %, 71 to 87 %)
//	direction         precision 38 of 42 (78 to 96 %), recall 38 of 54 (57 to 81 %)
//	decision          precision 26 of 26 (87 to 100 %), recall 26 of 27 (82 to 99 %)
//	detail            precision 12 of 13 (67 to 99 %), recall 12 of 18 (44 to 84 %)
//
// The other 180 were used to make the rules, which fit them whole (99 of 99
// found, none of 81 wrongly); that says nothing of new sentences. Intervals are
// Wilson's (1927). Each half has one writer's labels, and nobody else has
// labeled it. Five of the held-out sentences are close to an example in the
// guide that the writers were given.
//
// So the guard finds most asks and seldom cries wolf, but a fifth of the asks in
// the words of a new writer pass it. It is a reminder to whoever writes
// the agenda, and no proof that an item is harmless. Details (DLG-221, DLG-222)
// are its weakest kind: what is operational is a matter of the world, not of
// words, and is guessed from a list of things.
//
// # Limits
//
// The first [MaxText] runes of an item are judged. A person's or a unit's name
// is not recognized as such. Irony, pictures and misspellings are not
// understood.
//
// Why no learned model: a rule can be named, explained and disputed at the
// table, gives the same answer on every host, and is a few kilobytes.
//
// Sources: the seed rules named at each rule; E. B. Wilson, “Probable
// inference, the law of succession, and statistical inference”, JASA 22 (1927).
package topic
