// Package interop lets two public Go modules read the calendar files that
// dialogue/calendar writes, and dialogue/calendar read theirs.
//
// It runs by itself: `go -C .ci/interop test ./...`
package interop
