// Package contract holds what the table of operations is written down as: the
// rulebook, the seed rules, OpenAPI and JSON Schemas. The tests of package api
// make the files from the table and fail where a file is another; with
//
//	go test ./wasm/api -update
//
// they are written anew.
package contract

import (
	"embed"
	"io/fs"
)

//go:embed rulebook.json
var rulebook []byte

//go:embed seeds.json
var seeds []byte

//go:embed openapi.json
var openAPI []byte

//go:embed first.json
var first []byte

//go:embed dialogue-first.json
var dialogueFirst []byte

//go:embed validation-first.json
var validationFirst []byte

//go:embed analysis-first.json
var analysisFirst []byte

//go:embed schemas/*.json
var schemas embed.FS

// Rulebook returns all rules as canonical JSON. The caller does not change it.
func Rulebook() []byte { return rulebook }

// Seeds returns all seed rules as canonical JSON. The caller does not change it.
func Seeds() []byte { return seeds }

// OpenAPI returns the description of the HTTP interface, OpenAPI 3.1. The
// caller does not change it.
func OpenAPI() []byte { return openAPI }

// First returns what a page that opens on the worked example asks first, so
// that its verdict stands before the engine does: {"catalogue": …, "report": …,
// "seeds": …, "words": …}, the results of partnership.catalogue and .assess,
// seeds.list and partnership.words. The caller does not change it.
func First() []byte { return first }

// DialogueFirst returns the same for the room of dialogues: {"report": …,
// "seeds": …, "words": …}, the results of dialogue.assess, seeds.list and
// dialogue.words. The caller does not change it.
func DialogueFirst() []byte { return dialogueFirst }

// ValidationFirst returns the same for the room of validations: {"report": …,
// "seeds": …, "words": …}, the results of validation.assess, seeds.list and
// validation.words. The caller does not change it.
func ValidationFirst() []byte { return validationFirst }

// AnalysisFirst returns the same for the room of analyses: {"report": …,
// "seeds": …, "words": …}, the results of analysis.assess, seeds.list and
// analysis.words. The caller does not change it.
func AnalysisFirst() []byte { return analysisFirst }

// Schemas returns the JSON Schemas of the documents, by file name.
func Schemas() fs.FS {
	sub, err := fs.Sub(schemas, "schemas")
	if err != nil {
		panic(err) // the folder is named in the line above
	}
	return sub
}
