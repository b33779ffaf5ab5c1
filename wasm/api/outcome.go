package api

import (
	"bytes"

	"github.com/samverkan/samverkan"
)

// FirstFault returns the code of the first fault of a reply; ok is false for a
// result. It reads no further than that code.
func FirstFault(reply []byte) (code samverkan.Code, ok bool) {
	rest, ok := bytes.CutPrefix(reply, []byte(`{"faults":[{"at":"`))
	if !ok {
		return "", false
	}
	// What is within a string in canonical JSON: no bare quote, and a backslash
	// takes the byte after it along.
	for len(rest) > 0 && rest[0] != '"' {
		taken := 1
		if rest[0] == '\\' {
			taken = min(2, len(rest))
		}
		rest = rest[taken:]
	}
	rest, ok = bytes.CutPrefix(rest, []byte(`","code":"`))
	if !ok {
		return "", false
	}
	found, _, ok := bytes.Cut(rest, []byte(`"`))
	if !ok {
		return "", false
	}
	return samverkan.Code(found), true
}

// Refuse returns the reply of a host that refuses a call before it is one, such
// as a request of the wrong media type.
func Refuse(f *samverkan.Fault) []byte { return replyFaults(samverkan.Faults{f}) }

// RefuseBytes returns the reply to a request of n bytes, which is more than the
// budget takes: the bytes that Call would give. A host that knows the length
// beforehand need not read such a request.
func RefuseBytes(n int, b Budget) []byte { return Refuse(tooManyBytes(n, b.Bytes)) }

// Stopped returns the reply of a host whose engine stopped in the middle of a
// call. Like every fault of code internal it is a bug of the library.
func Stopped() []byte { return Refuse(internal("the engine stopped")) }
