// Package eventlog reads, writes and compares event logs: what was done in
// which case, when and by whom.
//
// # What it models
//
// A [Log] is cases (ärenden), each a list of events in the order they were
// filed. An [Event] is an activity, a time, and what the standard extensions of
// XES say beside: transition and state, resource, role and group, cost. It comes
// from XES ([ReadXES]), from separated values ([ReadCSV]) or from plain data
// ([FromCases]) and goes out as XES ([Log.WriteXES]) or as OCEL 2.0
// ([Log.WriteOCEL]). An [ObjectLog] is richer: its events are about several
// objects each, such as a candidate, an outcome and an assessor; it is written
// as OCEL 2.0.
//
// # Its words
//
// A case is what XES calls a trace. A variant is a way through: the activities
// of a case in their order. An activity directly follows another when its event
// is the next one of the case. Rework is an activity that a case has more than
// once. An [Order] is as filed or by time. pm4py looks at events as filed, and
// so does an empty Order; by time the same log may have other variants.
//
// # What is kept and what is told
//
// Events keep concept:name and concept:instance, time:timestamp,
// lifecycle:transition and lifecycle:state, org:resource, org:role and
// org:group, cost:total and cost:currency. Cases keep concept:name, and so does
// the log. Everything else is counted by name in [About.LeftOut]. Traces with
// the same name stay cases of their own, events earlier than the one before stay
// where they are, and both are counted, as is what else is odd; [About.Notes]
// says it in sentences.
//
// # Exact and rounded
//
// Times are whole microseconds in UTC; digits below are cut and counted, and the
// zone they were written in is not kept. Costs are whole hundredths; digits
// below are cut and counted. Durations, their mean and quantiles are exact
// rational numbers of seconds. Quantiles are of type 7 (Hyndman and Fan 1996).
// How long a case took is, as filed, from its first event to its last, which may
// be below 0; by time, from its first known time to its last.
//
// # Zones
//
// A time without a zone is not known exactly. If no time of a file has one, all
// are taken as UTC and About says so; durations are then right but for changes
// to and from summer time. A file that has times of both kinds is refused unless
// [Options] names the zone of those without. A day without a time of day is its
// beginning.
//
// # Order of results
//
// Cases and events in the order of the file; of a CSV file, in the order of the
// cases' first rows. Variants, successions and counts: the highest count first,
// equal ones by name, compared byte by byte. Deviations in the order of the
// events. What was left out: in the order of the file.
//
// # XES
//
// XES 1.0, 2.0 and IEEE 1849-2016, as XML 1.0 in UTF-8, US-ASCII, ISO-8859-1 or
// Windows-1252. A DOCTYPE is refused, and with it every entity but the five of
// XML. Elements are known by their name without its prefix. Nesting that XES
// does not have is refused: events outside a trace, which XES allows, too, since
// they belong to no case. Attributes within attributes, lists and containers are
// left out and counted. Globals and classifiers are counted and not used: the
// activity is concept:name. A place in a fault is "/trace/3/event/2/time:timestamp"; cases
// and events are counted from 1 there, and the text names the line.
//
// # CSV
//
// UTF-8, with or without a byte order mark, else Windows-1252. The separator is
// the one of semicolon, tab and comma with which most headings are known.
// Columns are found by what they are headed in Swedish, English or XES, or told
// in [Columns]. Times are as in 2010-12-30 14:32, with T or a space, with or
// without seconds, decimals and zone; a day that is written first is a fault
// unless Columns says that days are. Costs may have a decimal comma. A row that
// cannot be taken is a fault and no log is made, so that nothing is lost without
// a word.
//
// # OCEL
//
// JSON as RFC 8785 has it. Values are texts whatever their kind, as the
// published schema wants it; the kind stands with the type. What has always held
// of an object is dated 1970-01-01, as in the examples of the standard.
//
// # Conformance
//
// [Log.Conform] walks each case through a pipeline and names the first deviation
// in both languages: what stood there, what could have come. A [Mapping] says
// what the log's activities mean.
//
// # Limits
//
// [MaxEvents] and what is beside it; [Limits] lowers them. A file is not held:
// the scanner holds one tag, up to 1 MiB. [EachXES] and [TallyXES] hold one case
// at a time. Reading and comparing have step forms, [Reading] and [Conforming].
//
// # Sources
//
// IEEE 1849-2016 and its extensions concept, time, lifecycle, organizational and
// cost; W3C XML 1.0, fifth edition; XML Schema 1.1 part 2, dateTime; RFC 3339;
// RFC 4180; OCEL 2.0 (Berti et al. 2023, ocel-standard.org). W. van der Aalst,
// Process Mining, 2nd edition, 2016.
//
// # Why
//
// Why an own XML scanner and not encoding/xml: that reads a value of any length
// into memory, which no limit of ours can stop; it is lenient where a log should
// not be (two attributes of one name, a DOCTYPE); it makes objects of every
// token, fifteen million for a log of 80 MB, and is five times slower here; and
// it would be 92 kB, after brotli, of a small module, 22 kB of one that has
// reflection anyway. It is the oracle of the fuzz tests: what the scanner takes,
// encoding/xml reads alike.
//
// Why columns: a log of 262 200 events is some 8 MB, less than a ninth of its file. A
// slice of structs with strings is four times that.
//
// Why no summer time: the rules are data that change, and a wrong guess moves
// events by an hour. Whoever exports a log can export the zone.
package eventlog
