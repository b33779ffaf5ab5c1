package samverkan

import (
	"strings"
)

// Code says what kind of fault it is. Codes never change.
type Code string

// The codes of a Fault.
const (
	// CodeInvalid: the input breaks its format or contradicts itself.
	CodeInvalid Code = "invalid"
	// CodeTooLarge: the input, or the work it asks for, is above a stated limit.
	CodeTooLarge Code = "too-large"
	// CodeConflict: two parts of the input cannot both hold.
	CodeConflict Code = "conflict"
	// CodeUnknown: the input names something that is not there.
	CodeUnknown Code = "unknown"
	// CodeInternal: the library failed. Nothing in the rooms makes it; whoever
	// sees it has found a bug.
	CodeInternal Code = "internal"
)

// Choices lists the codes.
func (Code) Choices() []string {
	return []string{string(CodeInvalid), string(CodeTooLarge), string(CodeConflict), string(CodeUnknown), string(CodeInternal)}
}

// Fault is input that cannot be worked with: what is wrong, where, and what
// would be right. It is an error. A subject that is well formed and breaks a
// rule is not a fault but a Finding.
type Fault struct {
	// What kind of fault it is.
	Code Code `json:"code"`
	// Where in the input, as a JSON Pointer (RFC 6901); "" is the whole.
	At string `json:"at"`
	// Where in the bytes that were read, from 0; −1 when it is not known.
	Offset int `json:"offset"`
	// What is wrong and what would be right.
	Text Text `json:"text"`
}

// Wrong returns a Fault. The pointer at is the place in the input, the text
// may hold places for the arguments.
//
//go:noinline
func Wrong(code Code, at string, text Text, args ...Arg) *Fault {
	return &Fault{Code: code, At: at, Offset: -1, Text: text.With(args...)}
}

// Error returns the fault in English, with its place: "at /people/3/id: …".
func (f *Fault) Error() string {
	if f.At == "" {
		return f.Text.In(EN)
	}
	return "at " + f.At + ": " + f.Text.In(EN)
}

// MaxFaults is how many faults a document's reading lists before it stops.
const MaxFaults = 50

// Faults is all that is wrong with an input, up to MaxFaults, in the order of
// the input, so that a form can show them together. It is an error.
type Faults []*Fault

// Error returns all faults in English, one a line.
func (fs Faults) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap gives the single faults to errors.As and errors.Is.
func (fs Faults) Unwrap() []error {
	errs := make([]error, len(fs))
	for i, f := range fs {
		errs[i] = f
	}
	return errs
}

// FaultsOf returns the faults that an error of this module holds, whether it is
// one Fault, a list, or several of them wrapped or joined, in their order. It is
// empty when there is no error, and for an error that says nothing of the input,
// such as that of a reader that broke off.
func FaultsOf(err error) Faults {
	var own Faults
	switch err := err.(type) { //nolint:errorlint // what is wrapped is gone through below, all of it
	case Faults:
		return err
	case *Fault:
		own.Add(err)
	case interface{ Unwrap() error }:
		return FaultsOf(err.Unwrap())
	case interface{ Unwrap() []error }:
		for _, part := range err.Unwrap() {
			for _, f := range FaultsOf(part) {
				own.Add(f)
			}
		}
	}
	return own
}

// Add appends a fault unless the list is full. No fault adds nothing.
//
//go:noinline
func (fs *Faults) Add(f *Fault) {
	if f != nil && len(*fs) < MaxFaults {
		*fs = append(*fs, f)
	}
}

// Err returns the faults as an error, nil when there are none.
//
//go:noinline
func (fs Faults) Err() error {
	if len(fs) == 0 {
		return nil
	}
	return fs
}

// Pointer returns a JSON Pointer (RFC 6901) made of the given reference
// tokens, with "~" and "/" escaped in each.
func Pointer(tokens ...string) string {
	var b strings.Builder
	for _, token := range tokens {
		b.WriteByte('/')
		b.WriteString(strings.ReplaceAll(strings.ReplaceAll(token, "~", "~0"), "/", "~1"))
	}
	return b.String()
}
