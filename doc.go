// Package samverkan is the shared vocabulary of a library about collaboration
// between organizations: dates and periods, texts in Swedish and English,
// faults, rules with their sources, findings and reports, exact numbers.
//
// Public work is done by several organizations at once, and most partnerships
// fail for reasons that could be known: a forgotten partner, no mandate, a
// heavy partner who sits passive, gain for some and cost for others, ideas that
// die with the project. Four Swedish texts hold hard-won rules about this. The
// library turns them into exact, traceable computation.
//
// # The rooms
//
//   - partnership: will this collaboration work, and what must change first?
//     A verdict with its proof, the cheapest repairs, and what the silent could
//     change; who is missing, who may decide, who has power, who gains. Its
//     sub-rooms stand alone: partnership/cover (who is needed, with a proof),
//     partnership/mandate (who may decide what, as known when),
//     partnership/power (exact power indices) and partnership/gain (ledgers,
//     transfers, Shapley value, core).
//   - dialogue: are those who are elected with us, from one election to the
//     next? Every affected body asked, meetings that tell and never ask how,
//     questions followed home, ideas that outlive their project. Its sub-rooms
//     stand alone: dialogue/committee (bodies, members, blocs, appointments),
//     dialogue/calendar (Swedish terms and days, iCalendar), dialogue/topic (the
//     topic guard) and dialogue/plan (the best plan of a year, with its proof;
//     café tables).
//   - validation: does recognition of prior learning work, for the candidate and
//     for the municipalities? Cases by rules that protect the candidate, a
//     pipeline that is proved, times and costs that are told as they are. Its
//     sub-rooms stand alone: validation/pipeline (stages, exits, loops, and the
//     proof), validation/eventlog (XES, CSV, OCEL; variants, conformance) and
//     validation/flow (queues, times, survival, fairness, gain).
//   - analysis: what do a region's figures say, and what did they lead to? Each
//     municipality against those like it, the population ahead, what is short and
//     the cheapest that fills it, the next visits. Its sub-rooms stand alone:
//     analysis/cube and analysis/jsonstat (figures and their formats),
//     analysis/population, analysis/supply, analysis/phrase (figures in words),
//     analysis/chart and analysis/factsheet.
//   - wasm/api: all that the rooms answer as one table of operations, bytes in
//     and bytes out. It is called over HTTP, from a page, from Node and at the
//     edge, and `go run ./wasm/serve` opens the page.
//   - examples/dropin: a whole invented partnership, judged.
//     examples/council: power in the Council of the European Union by two
//     treaties. examples/vocollege: a dialogue over a whole term.
//     examples/cooks: a network that certifies cooks. examples/vasternorrland: a
//     county in public figures.
//
// # The words
//
// A [Fault] is input that cannot be worked with: what is wrong, where, and what
// would be right. A [Rule] judges a well-formed subject; its answer is one of
// five outcomes (pass, fail, unknown, not applicable, not in force; unknown is
// never pass), and what it finds is a [Finding]: a sentence that can be said in
// the room, with its evidence and the next step. A [Report] says what each rule
// said. Each rule rests on seed rules, things that one of the four texts says:
// [SeedRules] holds all 94, each with its key phrase as a quotation and with
// our own wording.
//
// # What is promised
//
//   - Time, randomness and input are arguments. Nothing in the library reads a
//     clock, a file or the network, and nothing is kept between calls.
//   - Equal input gives equal bytes, on every host.
//   - Numbers are exact inside and in JSON; what is rounded says so. JSON is the one
//     form in which documents and values are kept: package gob does not know them.
//   - No document panics. Sizes are limited, and the limits are stated.
//   - An ID of a rule is never given to another rule; a document of a released
//     schema opens for ever.
//
// # Errors
//
// What an exported function says of its input is a [Fault] or a list of them,
// [Faults]; [FaultsOf] takes any such error apart. A pointer that is nil where a
// value is needed, such as a document, is the programmer's error and panics, as
// does a zero value whose type says that it must be made: that is no input.
//
// # Concurrency
//
// Nothing is kept between calls and nothing changes a value that it was given to
// read. So many goroutines may assess, encode or ask of one document, log, cube
// or game at the same time, as long as none of them writes to it; the same holds
// of what is made of them: reports, publications, cycles and cases. What is
// stepped (a job, a solver, a prover, a count, a reading) belongs to one
// goroutine at a time. Where a type differs, it says so.
//
// # Stability
//
// Until version 1.0.0 the Go API may change, with an entry in CHANGELOG.md.
// Stable already are the IDs of rules, the schemas of documents and the codes of
// faults. The packages under wasm are for hosts, and promise what goes over
// their wires alone. [Version] names the release that is being made.
//
// # Why
//
// Why no dependencies: the rooms import the standard library only, so that an
// importer gets no other module and the WebAssembly stays small. Why a reader
// of JSON of its own: encoding/json silently accepts what matters here, such as
// a member that stands twice or in another case. Why both languages in one
// struct: a missing translation is seen where the text is read. Why no context
// and no clock: what is judged is a document as of a day, and the same question
// must have the same answer tomorrow.
package samverkan
