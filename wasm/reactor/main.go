// Command reactor is the library as one WebAssembly module, for any host that
// has WASI preview 1: a page, Node, an edge worker, wazero. It reads no file
// and no environment. Go's runtime asks its host for the time and for random
// bytes, and no reply depends on either.
//
//	GOOS=wasip1 GOARCH=wasm go build -buildmode=c-shared -trimpath -buildvcs=false \
//		-ldflags='-s -w' -o samverkan.wasm ./wasm/reactor
//
// The same sources give the same bytes wherever they lie.
//
// # Rooms
//
// A build tag makes the module of one room, which has that room's operations
// and those of none. A page loads the rooms that it asks, each when it asks it
// first; hosts that load a file once from their own disk take the whole.
//
//	                          everything: samverkan.wasm
//	-tags room_partnership    partnership.wasm
//	-tags room_dialogue       dialogue.wasm
//	-tags room_validation     validation.wasm
//	-tags room_analysis       analysis.wasm
//
// An operation has the same reply in every module that has it, and version is
// the same in all that were built of the same sources.
//
// # Exports
//
// All numbers are u32 except where something else is said. A host calls
// _initialize once, before everything else, and then one function at a time.
//
//	alloc(n) ptr                       memory for n bytes until free; 0 above 64 MiB
//	free(ptr)                          of alloc's memory or of a reply
//	budget(name, len) known            native, page or edge; page until something else is said
//	call(op, len, request, len) reply  one call, whole
//	start(op, len, request, len) job   a call in steps
//	step(job, units) done              does up to so many units; 1 when the call is done
//	progress(job) u64                  done << 32 | of, in units that are the operation's own
//	reply(job) reply                   0 before the call is done
//	drop(job)                          forgets a call, done or not
//	version() reply                    {"engine":"…","rulebook":"sha256:…"}
//
// A name and a request lie in memory from alloc, which is theirs for as long
// as the call takes: they may share one piece. A reply is a pointer to its
// length, 4 bytes little-endian, and then its bytes; it lies there until free.
//
// # What cannot happen, and what can
//
// A pointer or a job that is not known is answered with 0, and nothing else
// happens. A fault in a request is a reply. What remains is that memory or
// stack (4 MiB) comes to an end: then the module writes to standard error and
// exits, or traps. Whoever holds it drops it, and makes another.
package main
