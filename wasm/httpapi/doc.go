// Package httpapi is the table of operations over HTTP. It keeps nothing
// between requests, and the replies are those of package api, byte for byte.
//
// # Addresses
//
//	POST /v1/{room}/{operation}    the operation room.operation
//	GET  /v1/                      the operations for people, ?lang=sv or en
//	GET  /v1/openapi.json          OpenAPI 3.1
//	GET  /v1/rulebook.json         all rules
//	GET  /v1/seeds.json            all seed rules
//	GET  /v1/schemas/{name}.json   JSON Schemas of the documents: partnership-1,
//	                               partnership-catalogue-1, dialogue-1,
//	                               validation-1 and analysis-1
//	GET  /v1/health                the versions of engine and rulebook
//
// # Replies
//
// Whatever goes wrong, the body is {"faults": […]} in both languages, and the
// status follows from the first fault:
//
//	200  a result
//	413  too-large: the request, or the work it asks for, is above the budget
//	422  every other fault that an operation finds
//	500  internal, a bug of the library
//
// What is refused before there is an operation has the code unknown (404),
// invalid (400, 405, 415) or too-large (413, 503).
//
//	400  the body broke off before its end
//	404  no such address, operation or schema
//	405  the address has another method; Allow says which
//	415  not application/json, or compressed
//	503  the host stopped waiting before the work was done
//
// # Limits
//
// At most one byte more than the budget takes is read of a body. A request
// whose length is known to be above it is not read at all. Work goes in steps,
// and stops when nobody waits for the reply.
//
// # Safety
//
// There are no CORS headers, and a request must be application/json, so a page
// of another origin can neither read nor ask. Replies are not stored by caches
// and run nothing in a browser. Which Host headers are answered is the host's
// own matter; see package main in wasm/serve.
//
// # Why
//
// Why 422 also for what is no JSON: the faults say what is wrong and where, and
// a client that had to tell two numbers apart would do the same in both cases.
// Why routes by hand: http.ServeMux redirects and refuses in words of its own.
package httpapi
