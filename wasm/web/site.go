// Package web is the page: the files of a site that any static host can serve,
// from any folder, without being told how.
//
//	index.html  dialog.html  validering.html  analys.html
//	                          the pages of the rooms Partnerskap, Dialog, Validering and Analys
//	app/*.mjs  *.css  manifest.webmanifest  icon.svg  sw.js
//	host/*.mjs                the engine's JavaScript, of package host
//	partnership.wasm  dialogue.wasm  validation.wasm  analysis.wasm
//	                          the engines of the rooms, each fetched when it is asked first
//	samverkan.wasm            one engine for all rooms, which the page does not load
//	examples/dropin.json      the example that Partnerskap opens on
//	examples/first.json       what the engine says of it, so that the verdict stands before the engine does
//	examples/vocollege.json and dialogue-first.json, examples/cooks.json and
//	validation-first.json, examples/vasternorrland.json and analysis-first.json:
//	                          the same of Dialog, of Validering, and of Analys
//
// All addresses within are relative, and nothing is loaded from elsewhere. Two
// sites made of the same files have the same bytes.
//
// # The service worker
//
// A browser takes up a new service worker when its bytes differ. So sw.js
// begins with three lines that Site writes: VERSION, a hash of all files;
// FILES, the path of each that the pages are made of, in order; and ENGINES,
// those of the rooms, each with its hash as browsers check it, since they are
// fetched after the rest and must be of the same version: first the one whose
// page is open, then the others. When any file changes, sw.js does.
//
// # Why an engine for each room
//
// One engine for all is some 2 MB to fetch, and it grows with every room, for
// somebody who uses one. The whole is in the site all the same: programs that
// load a file once want one, and the edge worker is built of it. Nobody pays
// for it who does not ask.
//
// # Rooms
//
// Each room has a page, and loads its own code and engine only. What is around
// the views (app/shell.mjs and what it imports) is the same everywhere and
// asks the room, a value that app/partnership.mjs and room.mjs in app/dialog,
// app/validering and app/analys make:
//
//	id          its package, its engine, and what its operations begin with
//	says        texts: what its example is, its own beginning (fresh), an answer that is the same
//	day         the day that its example speaks of
//	example     the file of the example; first is what the engine says of it
//	fileName    what a file is called whose document has no name
//	at          what people call the members of its document
//	views       {id, key, name, view, unasked, code}: its address, the letter
//	            after g, its name, its elements, the reason that the margin
//	            answers before anything is asked, and what developers see: the
//	            slice of the report and rows of Go that write it. Or {id, key,
//	            name, later}, which fetches a module with the last three. With
//	            of, what follows its address is what it speaks of (#arende/K-17)
//	start       the view of #nytt, likewise
//	reason      the reason for a key that no view answers for
//	asked       what its report is asked with, of an entry of the history
//	opened      what more an entry has whose document was a file
//	lookedUp    what else is asked of the engine once; know is told it
//	publish     the operation that makes the report that may leave the room
//	paper       fetches what is printed
//	files       [name, act]: what else can be saved
//	share       what a link holds; a room without it has no links
//	escape      takes Esc, and says whether it did
//	operations  those of the engine's that are the room's
//
// # What the page may do
//
// Policy says it, for the header; index.html says the same in a <meta>, for
// hosts that send no headers. A test holds them to each other.
package web

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/samverkan/samverkan/examples"
	"github.com/samverkan/samverkan/wasm/contract"
	"github.com/samverkan/samverkan/wasm/host"
)

//go:embed index.html dialog.html validering.html analys.html app *.css manifest.webmanifest icon.svg sw.js
var page embed.FS

// Policy returns the Content-Security-Policy of the site. Trusted Types make
// the browser itself refuse to parse a text as markup; the one policy that the
// page makes lets it start workers from its own files.
func Policy() string {
	return strings.Join([]string{
		"default-src 'none'",
		"script-src 'self' 'wasm-unsafe-eval'",
		"style-src 'self'",
		"img-src 'self' data: blob:",
		"connect-src 'self'",
		"worker-src 'self'",
		"manifest-src 'self'",
		"font-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types default",
		"frame-ancestors 'none'",
	}, "; ")
}

// File is one file of the site.
type File struct {
	// Its media type.
	Type string
	// What it holds. It may be embedded: the caller does not change it.
	Data []byte
}

// Engines is what whoever makes a site has built: the reactor as a whole, and
// as the module of each room.
type Engines struct{ Whole, Partnership, Dialogue, Validation, Analysis []byte }

// The names of the engines in the site.
const (
	wholeEngine       = "samverkan.wasm"
	partnershipEngine = "partnership.wasm"
	dialogueEngine    = "dialogue.wasm"
	validationEngine  = "validation.wasm"
	analysisEngine    = "analysis.wasm"
)

// Site returns the files of the site by path, with the engines that were built.
func Site(engines Engines) (map[string]File, error) {
	site := map[string]File{}
	if err := add(site, "", page); err != nil {
		return nil, err
	}
	if err := add(site, "host", host.Files()); err != nil {
		return nil, err
	}
	site[wholeEngine] = File{"application/wasm", engines.Whole}
	site[partnershipEngine] = File{"application/wasm", engines.Partnership}
	site[dialogueEngine] = File{"application/wasm", engines.Dialogue}
	site[validationEngine] = File{"application/wasm", engines.Validation}
	site[analysisEngine] = File{"application/wasm", engines.Analysis}
	site["examples/dropin.json"] = File{"application/json", examples.Dropin()}
	site["examples/first.json"] = File{"application/json", contract.First()}
	site["examples/vocollege.json"] = File{"application/json", examples.Vocollege()}
	site["examples/dialogue-first.json"] = File{"application/json", contract.DialogueFirst()}
	site["examples/cooks.json"] = File{"application/json", examples.Cooks()}
	site["examples/validation-first.json"] = File{"application/json", contract.ValidationFirst()}
	site["examples/vasternorrland.json"] = File{"application/json", examples.Vasternorrland()}
	site["examples/analysis-first.json"] = File{"application/json", contract.AnalysisFirst()}

	worker := site["sw.js"]
	worker.Data = append(headOf(site), worker.Data...)
	site["sw.js"] = worker
	return site, nil
}

// add puts the files of a tree below a folder of the site.
func add(site map[string]File, below string, tree fs.FS) error {
	return fs.WalkDir(tree, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(tree, name)
		if err != nil {
			return err
		}
		kind, ok := mediaType(name)
		if !ok {
			return fmt.Errorf("web: no media type is known for %s", name)
		}
		site[path.Join(below, name)] = File{kind, data}
		return nil
	})
}

// mediaType returns the media type of a file by its name. What a machine has
// registered plays no part.
func mediaType(name string) (kind string, ok bool) {
	switch path.Ext(name) {
	case ".html":
		return "text/html; charset=utf-8", true
	case ".css":
		return "text/css; charset=utf-8", true
	case ".js", ".mjs":
		return "text/javascript; charset=utf-8", true
	case ".svg":
		return "image/svg+xml", true
	case ".webmanifest":
		return "application/manifest+json", true
	}
	return "", false
}

// headOf returns the lines that sw.js begins with.
func headOf(site map[string]File) []byte {
	all := sha256.New()
	var files, engines []string
	for _, name := range slices.Sorted(maps.Keys(site)) {
		all.Write(fmt.Appendf(nil, "%s %d\n", name, len(site[name].Data)))
		all.Write(site[name].Data)
		switch name {
		case "sw.js", wholeEngine:
		case partnershipEngine, dialogueEngine, validationEngine, analysisEngine:
			sum := sha256.Sum256(site[name].Data)
			engines = append(engines, fmt.Sprintf("%q: %q", name, "sha256-"+base64.StdEncoding.EncodeToString(sum[:])))
		default:
			files = append(files, fmt.Sprintf("%q", name))
		}
	}
	return fmt.Appendf(nil, "const VERSION = %q;\nconst FILES = [%s];\nconst ENGINES = { %s };\n",
		hex.EncodeToString(all.Sum(nil)[:16]), strings.Join(files, ", "), strings.Join(engines, ", "))
}

// Write writes the files of a site into a folder, which it makes. Other files
// in the folder are left as they are.
func Write(dir string, site map[string]File) error {
	for _, name := range slices.Sorted(maps.Keys(site)) {
		to := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(to, site[name].Data, 0o644); err != nil {
			return err
		}
	}
	return nil
}
