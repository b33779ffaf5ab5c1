// Package examples holds the documents of the worked examples, for whoever
// shows them. Each folder below tells one story; run it to read its report.
// The rules and the public figures of vasternorrland are real; people, answers and dates are invented.
package examples

import _ "embed"

//go:embed dropin/dropin.json
var dropin []byte

//go:embed vocollege/vocollege.json
var vocollege []byte

//go:embed cooks/cooks.json
var cooks []byte

//go:embed vasternorrland/vasternorrland.json
var vasternorrland []byte

// Dropin returns the partnership document of examples/dropin. The caller does
// not change it.
func Dropin() []byte { return dropin }

// Vocollege returns the dialogue document of examples/vocollege. The caller
// does not change it.
func Vocollege() []byte { return vocollege }

// Cooks returns the validation document of examples/cooks: a network of seven
// municipalities. The caller does not change it.
func Cooks() []byte { return cooks }

// Vasternorrland returns the analysis document of examples/vasternorrland: a
// county and its seven municipalities in public figures. The caller does not
// change it.
func Vasternorrland() []byte { return vasternorrland }
