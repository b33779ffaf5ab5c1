// Command edge is the API and the page as a Cloudflare worker.
//
// Built with GOOS=js GOARCH=wasm it is the Go half of the worker: the handler
// of package httpapi, served by github.com/syumai/workers v0.32.0, which makes
// a new instance for each request. worker.mjs is the entry before it: it sends
// calls of operations to the reactor, which is made once for many requests,
// and everything else here. README.md says how to run and deploy them.
//
// Built for any other machine it is a step of the worker's build, which
// build.mjs takes:
//
//	go run ./wasm/edge wasm/edge/build
//
// writes build/table.json, which is what the entry must know so as to answer
// as the handler does: the addresses of the operations, the most bytes of a
// request, and the headers of a reply, as the handler itself gives them. It
// also writes build/site/_headers, which tells Cloudflare what package web
// says that files of the page are sent with.
//
// # Why
//
// Why two halves: a new instance of Go costs about ten milliseconds of CPU
// before it has read the request, and one that has answered cannot answer
// again. Why the handler at all: it is the whole API in Go, the same as on a
// machine of one's own, and what a worker that stores something would grow
// from. Why a table that is written by a program: the entry would else say the
// same as httpapi in another language, and one day not the same.
package main
