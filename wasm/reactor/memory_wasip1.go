package main

import (
	"encoding/binary"
	"unsafe"
)

// mostBytes is the most that a host may ask for at once. It is more than any
// budget takes of a request, so that one that is too large is told so.
const mostBytes = 64 << 20

// memory is what the host has of the module's memory, by address. What lies
// here is not collected, and Go never moves it.
type memory map[uint32][]byte

// take returns the address of n bytes.
func (m memory) take(n uint32) (ptr uint32) {
	if n > mostBytes {
		return 0
	}
	return m.pin(make([]byte, max(n, 1))) // empty slices share one address
}

func (m memory) pin(b []byte) (ptr uint32) {
	ptr = uint32(uintptr(unsafe.Pointer(unsafe.SliceData(b))))
	m[ptr] = b
	return ptr
}

func (m memory) free(ptr uint32) { delete(m, ptr) }

// at returns n bytes that the host has, from an address within them; nil when
// it does not have them. A host has few pieces at a time.
func (m memory) at(ptr, n uint32) []byte {
	for base, b := range m {
		if from, to := uint64(ptr)-uint64(base), uint64(ptr)-uint64(base)+uint64(n); ptr >= base && to <= uint64(len(b)) {
			return b[from:to:to]
		}
	}
	return nil
}

// asked returns what a call is asked.
func (m memory) asked(op, opLen, request, requestLen uint32) (name string, asked []byte, ok bool) {
	called, asked := m.at(op, opLen), m.at(request, requestLen)
	return string(called), asked, called != nil && asked != nil
}

// reply returns the address of a reply with its length before it.
func (m memory) reply(b []byte) (ptr uint32) {
	out := make([]byte, 0, 4+len(b))
	out = binary.LittleEndian.AppendUint32(out, uint32(len(b)))
	return m.pin(append(out, b...))
}
