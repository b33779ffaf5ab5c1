// Package calendar holds the days that Swedish elected representatives meet
// by: election days and terms of office, holidays and the working days squeezed
// between them, weeks, the clock with summer time; and it writes and reads
// calendar files (iCalendar).
//
// # What it models
//
// A [Term] is the four years between two ordinary elections, each body by its
// own days. The election day is computed ([ElectionDay]), so that a plan can be
// made for any term to come; [AssemblyTermOn] and [CommitteesTermOn] answer of a
// day, differently in the autumn after an election.
//
// A [Holiday] is a day that the law names, or an eve that is free by custom; the
// two are told apart. A working day is what is neither a Saturday, a Sunday nor
// one of them. [SqueezeDays] are working days that few work (klämdagar), a word
// that no law has and that is a parameter here. [DaysOff] puts these together
// with the breaks that the caller knows, such as school breaks, which each
// municipality sets.
//
// A [Moment] is a day and a [Clock] in Sweden. Its Instant follows the European
// rule for summer time, which is code here, because a browser gives a module no
// time zones.
//
// A [Calendar] is a calendar file with its [Event]s. Encode writes, Decode
// reads what others write. The organizer's verbs are Updated and Canceled; the
// attendee's is Reply, and Answers, [Latest] and Apply take replies home. [UID]
// makes the name by which all of them know an event.
//
// # Its words
//
// Unknown stays unknown: a year whose holidays or clock are not in the tables is
// a Fault "unknown", never a guess, and what a calendar file does not say is
// empty in the Event. An empty status is no answer, never a yes.
//
// A time that the clocks never show (02:30 when they are put forward) is read as
// if they had not been, and refused in an event that is to be written. Of one
// that they show twice the first is meant, unless the Moment says Again. Shown
// tells which it is.
//
// # Exactness, order
//
// Everything is whole days, minutes and seconds, and exact. A calendar file may
// give seconds: a beginning is rounded down to the minute and an end up. Lists
// are in the order of days, events in the order of the file. Equal calendars are
// equal bytes.
//
// # What a calendar file is here
//
// Written is RFC 5545 with CRLF, lines of at most 75 octets folded between
// characters, times in Europe/Stockholm with its rules, or in UTC in the hour
// that is shown twice; names in parameters by RFC 6868; the calendar's name and
// how often to look by RFC 7986 and by the X- names that older programs know.
// What each method asks is checked by RFC 5546. No text can end its property.
//
// Read is one calendar with events that happen once. Lines may end with LF, be
// folded anywhere, and begin with a byte order mark. Zones are known by name
// where they keep the European rule (so Outlook's "W. Europe Standard Time"), or
// else as the file describes them, by yearly rules and dates. A time without zone
// is read as the time in Sweden and marked Floating. Faults name the line.
//
// # Limits
//
// Terms follow from the elections of 1994 to 9994, holidays are of 1990 to 9999,
// the clock of 1996 to 9999. A calendar file has at most [MaxBytes] and
// [MaxEvents], an event at most [MaxAttendees]; the longest texts are [MaxText].
// At these limits reading and writing take some 10 ms, so they have no steps.
// Events that repeat are refused.
//
// # Why
//
// Why not two Go modules that write such files. One folds no lines and names a
// zone that it does not describe; the other ends lines with LF and quotes names
// wrongly. They read what is written here, in a test of its own module.
//
// Why local time and not UTC everywhere. If the rule of summer time is changed
// after an invitation has gone out, the meeting is still at six o'clock.
//
// Why events that repeat are refused and not cut to their first occasion. A plan
// that knows one of ten meeting days is worse than one that says it knows none.
//
// # Sources
//
// Vallag (2005:837) 1 kap. 3 § as of SFS 2010:1416 (prop. 2009/10:80);
// kommunallag (2017:725) 5 kap. 9 § and 6 kap. 18 §; lag (1989:253) om allmänna
// helgdagar with SFS 2004:1320; lag (1930:173) om beräkning av lagstadgad tid,
// 2 §; directive 2000/84/EC; ISO 8601 for weeks. RFC 5545 (iCalendar), RFC 5546
// (iTIP), RFC 6068 (mailto), RFC 6868 (parameters), RFC 7986 (NAME,
// REFRESH-INTERVAL, EMAIL). The known days are held in the tests.
package calendar
