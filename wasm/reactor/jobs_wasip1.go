package main

import "github.com/samverkan/samverkan/wasm/api"

// table is the calls that are under way, by number.
type table struct {
	of   map[uint32]*api.Job
	last uint32
}

// add returns the number of a call: not 0, and none that is in use.
func (t *table) add(j *api.Job) (job uint32) {
	if t.of == nil {
		t.of = map[uint32]*api.Job{}
	}
	t.last++
	for t.last == 0 || t.of[t.last] != nil {
		t.last++
	}
	t.of[t.last] = j
	return t.last
}
