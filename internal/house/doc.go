// Package house keeps the house in order: its tests read the source of the
// whole repository and fail where it breaks what the project has promised
// about itself. It holds nothing else and nothing imports it.
//
// What is kept:
//
//   - which room may import which, and what no room may import at all
//   - that a room brings nothing but the standard library to who imports it
//   - that packages hold no state: no variables to write to, no init
//   - that every text is there in Swedish and English, with the same places,
//     set as each language sets its quotation marks
//   - that what is exported is explained, and every verb shown in an Example
//   - that no file names a folder of somebody's machine or a package registry
//   - the exported API, word for word, in testdata/api.txt
//
// A check is a function from parsed files to complaints, so that each is also
// tried on small sources made to break it. The tests need neither network nor
// the go command.
package house
