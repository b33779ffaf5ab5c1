// Package web is the page: the files of a site that any static host can serve,
// from any folder, without being told how.
//
//	index.html  app/*.mjs  *.css  manifest.webmanifest  icon.svg  sw.js
//	host/*.mjs                the engine's JavaScript, of package host
//	samverkan.wasm            the engine, which whoever makes a site has built
//	examples/dropin.json      the example that the page opens on
//	examples/first.json       what the engine says of it, so that the verdict stands before the engine does
//
// All addresses within are relative, and nothing is loaded from elsewhere. Two
// sites made of the same files have the same bytes.
//
// # The service worker
//
// A browser takes up a new service worker when its bytes differ. So sw.js
// begins with two lines that Site writes: VERSION, a hash of all files, and
// FILES, the path of each but sw.js itself, in order. When any file changes,
// sw.js does.
//
// # What the page may do
//
// Policy says it, for the header; index.html says the same in a <meta>, for
// hosts that send no headers. A test holds them to each other.
package web

import (
	"crypto/sha256"
	"embed"
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

//go:embed index.html app *.css manifest.webmanifest icon.svg sw.js
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

// Site returns the files of the site by path, with the engine that was built.
func Site(reactor []byte) (map[string]File, error) {
	site := map[string]File{}
	if err := add(site, "", page); err != nil {
		return nil, err
	}
	if err := add(site, "host", host.Files()); err != nil {
		return nil, err
	}
	site["samverkan.wasm"] = File{"application/wasm", reactor}
	site["examples/dropin.json"] = File{"application/json", examples.Dropin()}
	site["examples/first.json"] = File{"application/json", contract.First()}

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
	var files []string
	for _, name := range slices.Sorted(maps.Keys(site)) {
		all.Write(fmt.Appendf(nil, "%s %d\n", name, len(site[name].Data)))
		all.Write(site[name].Data)
		if name != "sw.js" {
			files = append(files, fmt.Sprintf("%q", name))
		}
	}
	return fmt.Appendf(nil, "const VERSION = %q;\nconst FILES = [%s];\n",
		hex.EncodeToString(all.Sum(nil)[:16]), strings.Join(files, ", "))
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
