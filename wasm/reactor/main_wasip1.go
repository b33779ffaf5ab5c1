package main

import (
	"math"
	"runtime/debug"

	"github.com/samverkan/samverkan/wasm/api"
)

// A stack that grows without end takes the memory of the whole page with it.
// 4 MiB is many times what the deepest document takes.
var _ = debug.SetMaxStack(4 << 20)

// What the host holds: one module is one engine. Its operations stand in a file
// of their own, which a build tag chooses.
var (
	pinned = memory{}
	jobs   = table{}
	most   = api.Page()
	left   = garbage{}
)

// main is never run: a reactor's host calls the exports.
func main() {}

//go:wasmexport alloc
func alloc(n uint32) (ptr uint32) { return pinned.take(n) }

//go:wasmexport free
func free(ptr uint32) { pinned.free(ptr) }

//go:wasmexport budget
func budget(name, nameLen uint32) (known uint32) {
	b, ok := api.BudgetOf(string(pinned.at(name, nameLen)))
	if !ok {
		return 0
	}
	most = b
	return 1
}

//go:wasmexport call
func call(op, opLen, request, requestLen uint32) (reply uint32) {
	name, asked, ok := pinned.asked(op, opLen, request, requestLen)
	if !ok {
		return 0
	}
	defer left.collect()
	job := operations.Start(name, asked, most)
	for done := false; !done; done = job.Step(math.MaxInt) { // as Engine.Call does
		left.collect() // before the reply is written, too
	}
	return pinned.reply(job.Reply())
}

//go:wasmexport start
func start(op, opLen, request, requestLen uint32) (job uint32) {
	name, asked, ok := pinned.asked(op, opLen, request, requestLen)
	if !ok {
		return 0
	}
	defer left.collect()
	return jobs.add(operations.Start(name, asked, most))
}

//go:wasmexport step
func step(job, units uint32) (done uint32) {
	defer left.collect()
	if j := jobs.of[job]; j != nil && j.Step(int(units)) {
		return 1
	}
	return 0
}

//go:wasmexport progress
func progress(job uint32) (doneOf uint64) {
	j := jobs.of[job]
	if j == nil {
		return 0
	}
	done, of := j.Progress()
	return uint64(uint32(done))<<32 | uint64(uint32(of))
}

//go:wasmexport reply
func reply(job uint32) (ptr uint32) {
	if j := jobs.of[job]; j != nil && j.Reply() != nil {
		return pinned.reply(j.Reply())
	}
	return 0
}

//go:wasmexport drop
func drop(job uint32) { delete(jobs.of, job) }

//go:wasmexport version
func version() (reply uint32) { return pinned.reply(api.Version()) }
