// Package committee is the register of a dialogue with those who are elected:
// who sits in which body, for which bloc, on behalf of whom, and who was
// appointed to take part (VOC-06 … VOC-09, VOC-29).
//
// # What it models
//
// A [Register] is plain data. An [Organization] (a municipality, a region) has
// bodies; a [Body] is a committee (nämnd), a board, a joint committee (gemensam
// nämnd), a region's committee or a federation's board (direktion). About its
// people there are three kinds of dated facts: a [Member] has a seat, a [Side]
// says to which bloc somebody belongs in one body, an [Appointment] says whom a
// body has appointed to the dialogue. A [View] answers questions about the
// register at one point in time.
//
// # Two times
//
// A fact holds on the days [From, To) and stands in the register on the days
// [Known, Struck). It is never changed. Somebody resigns, or a bloc flips: the
// fact is struck on the day that became known, and the same with an earlier To
// and Known that day is added, with what holds instead. So what was known when
// the letters went out can be read off later. An [At] is a point in the two
// times. In a period no From is since always, no To until further notice; no
// Known has always been known, no Struck still stands. A question without a day
// On finds nothing; one without a day Known asks what is known in the end.
//
// Bodies are in one time only. A body that merges gets an end (To) and the ID
// of what it went into (Into); seats, blocs and appointments in it need no new
// entries, since they hold only while it exists. A new body's appointments are
// its own: those made by the old ones are told as [Inherited] and do not count.
// What an affected body went into is affected from that day on.
//
// # Its words
//
// The bloc is majority, opposition, neither or unknown. It is unknown when no
// fact says it, and never derived from a party or from anybody else's bloc.
//
// A delegate (utsedd förtroendevald) is somebody whom a body that exists has
// appointed. An appointment may name the person whose place it is (Instead).
// As long as that person is appointed by the same body too, this one is the
// substitute and does not count; from the day the other no longer is, this one
// has the place. The same entry so serves for a named substitute and for
// somebody who takes over. Of people who stand in for each other in a ring all
// are substitutes; a ring of two is a fault.
//
// The proposal is two of each body, one of the majority and one of the
// opposition. What is otherwise is a [Deviation] with a [Code] and a sentence:
// it is recorded and told, never refused (VOC-08). Three codes are told and are
// no deviation: the body has no opposition (that is known only when every
// member's bloc is), its members are not recorded, bodies before it had
// appointed. A flip compares the bloc on the day of the view with that on the
// later one of the day of the decision and the first day of the appointment,
// both as known now.
//
// One person may be the delegate of two bodies. Such a person is one in an
// attendance list ([View.Attendance]) and two in delegations and in the
// [Balance]. A joint committee is one body: it is asked once and proposes two,
// and it is listed with each of its organizations ([View.BodiesOf]).
//
// [Newness] has three values. Somebody is new who had no seat in an affected
// body the term before, if the members of every affected body of that term are
// recorded; while a body has none recorded, unknown. A body with some recorded
// counts as recorded. Terms are the caller's periods; each body's own days of
// taking office ([Body.Office]) replace their first and last day.
//
// # Faults
//
// Check refuses IDs twice and references to nothing, bodies without an
// organization, seats on behalf of somebody whose body it is not, bodies that
// merge in a circle or without an end, periods without days, facts struck
// before they were known; and facts about one person in one body that hold and
// are known on the same day and contradict each other: two roles, two
// organizations, two blocs, two people appointed instead of each other. Facts
// that repeat each other are no fault. A register that Check passes can be
// written as a document and read back.
//
// # CSV
//
// [ReadMembers] reads what a municipality's own system can export. Encodings:
// UTF-8, with or without a byte order mark, else Windows-1252. Separators: the
// one of semicolon, tab and comma with which most headings are known.
// Headings in Swedish or English, in any case and order, among others:
//
//	kommun, municipality     nämnd, committee          namn, name (or förnamn and efternamn)
//	roll, role               block, bloc               parti, party
//	från, from, fr.o.m.      till, to, t.o.m.          e-post, mail        id
//
// Only the first three are required. A blank role is an ordinary member, a
// blank bloc unknown, blank days since always and until further notice. Till
// is the last day, as such lists have it. Days are 2027-01-01 or 20270101,
// perhaps with a time of day. The party derives the bloc with the mapping that
// the caller gives, where the row names no bloc; the register does not hold it.
// An ID that looks like a personal identity number (personnummer) is not read,
// and a row with one in a name or a mail address is refused.
//
// People are told apart by ID, else by name within an organization; the same
// name for two organizations is two people and is listed ([Namesakes]). A
// committee whose name begins with "gemensam" is one body of all organizations
// it stands with, and each row's organization is on whose behalf the person
// sits; "Storsele / Fjällbäcken" is both, on behalf of whom is not known. IDs
// are made of the names, å as a, with a number where two would be the same;
// they depend on nothing but the file and the existing register.
//
// No row is lost. One that cannot be taken is listed with its line and why, a
// row that repeats another with both lines. A cell is text whatever it begins
// with. [View.WriteMembers] puts an apostrophe before what a spreadsheet would
// take for a formula, and the reading takes it away.
//
// # Popolo
//
// [WritePopolo] and [ReadPopolo] speak Popolo JSON: persons, organizations,
// posts, memberships. Organizations and bodies are Popolo organizations, told
// apart by classification (our kinds), a body with its organization as parent;
// a seat is a membership; chairs and vice chairs have posts.
//
// A membership's on_behalf_of_id is "the organization on whose behalf the
// person is a member". Others use it for the party. We write the organization
// that chose a member of a joint committee, which is what the words say, and
// read it when it names one of the body's organizations; when it names an
// organization classified as a party, the party derives the bloc as in CSV and
// is not kept. So what Popolo lacks is not on behalf of whom, but room for a
// party and a municipality at once.
//
// What Popolo has no member for stands in members named "samverkan", which
// other readers pass over: at the top the blocs and the appointments, in an
// organization its second language, the other organizations of a joint
// committee, area, affected, why, into, days of taking office; in a membership
// the two days of knowing. A register that is written and read is the same
// register, and a document that others have cut entries from still reads as
// far as its own parts fit. Popolo's days are read with reduced precision,
// "2027" as the whole year; end dates are last days. Areas, motions and other
// lists are passed over and named. Reading is lenient to members it does not
// know, strict to types; null is as good as missing.
//
// # Exactness, order, limits
//
// Everything is compared exactly, nothing is rounded. Results come in the order
// of the register unless something else is said. Nothing depends on the order
// of a map. A register has at most [MaxOrganizations], [MaxBodies],
// [MaxPeople], [MaxMembers], [MaxSides], [MaxAppointments], and [MaxPerSeat]
// facts of a kind about one person in one body. Making a View takes work in
// proportion to the register; its answers about one body take work in
// proportion to that body.
// Files have at most [MaxCSV] and [MaxPopolo] bytes.
//
// # Why
//
// Why a bloc is no property of a party or a person. The same party is in the
// majority in one municipality and in opposition in the next, coalitions change
// in mid-term, and a party's name is a political opinion, which needs a better
// reason to be kept than that the bloc follows from it.
//
// Why appointments do not pass on to a merged body. The new body has another
// majority, and nobody in it has decided. That it must be asked is what the
// process leader needs to see.
//
// Why a seat in a body that has ended is no fault. A merger would then take a
// change of every seat, and an imported list goes on to the end of the term.
//
// # Sources
//
// Kommunallag (2017:725): 9 kap. 19 § (gemensam nämnd); 6 kap. on committees.
// R. T. Snodgrass, Developing Time-Oriented Database Applications in SQL
// (Morgan Kaufmann 1999), on the two times. RFC 4180 (CSV). Encoding Standard,
// WHATWG, index windows-1252. The Popolo Project, Data Specification,
// https://www.popoloproject.com/specs/.
package committee
