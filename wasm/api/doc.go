// Package api is one table of everything the library answers, as bytes in and
// bytes out. It knows no host: the HTTP server, the page, Node and the edge
// worker all call it, and an equal request gets equal bytes from each.
//
// # A call
//
// A request is a JSON document, read strictly: unknown and double members,
// wrong types and values out of range are refused, each with its place. A
// reply is canonical JSON (RFC 8785) and has one shape,
//
//	{"result": …}   or   {"faults": [{"code", "at", "offset", "text"}, …]}
//
// with a result exactly when there are no faults. The pointer of a fault is
// into the request, so a fault in a document begins with /document. A fault of
// code internal is a bug in the library; nothing else makes it.
//
// # Budgets
//
// A host says how much it takes: bytes of a request, and work in the units of
// Budget. Work is predicted from the request before it begins, and refused
// with both figures. The same request is refused or answered alike wherever
// the budget is the same, because nothing is measured in time.
//
// # Long work
//
// Start begins a call that is done in steps, so that a host can show how far
// it is and drop it. Call is Start and all its steps.
//
// # Rooms
//
// New has every operation. General, Partnership, Dialogue, Validation and
// Analysis are the parts of the table, and NewOf makes an engine of some, for a host that would else
// carry rooms which nobody there asks: the linker leaves out what no table
// reaches. An operation gets the same bytes from every engine that has it. In
// which part it stands is said by the first word of its name, which is that of
// the room or one of a few others: cover, gain and power are of partnership,
// calendar and plan of dialogue, pipeline and eventlog of validation, and
// rulebook and seeds of none.
//
// # Where it is written down
//
// JSON Schemas, OpenAPI and TypeScript types are made from this table by its
// tests; see package contract. The vectors in testdata/vectors hold requests
// and replies, and are run on every host.
package api
