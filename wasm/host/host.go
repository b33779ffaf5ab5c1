// Package host holds the JavaScript that runs the engine in a page and in
// Node: samverkan.mjs, the engine of one WebAssembly instance; client.mjs and
// worker.mjs, the engine in workers. Their types lie beside them, with what
// each promises; operations.d.ts is made of contract/openapi.json.
package host

import "embed"

//go:embed samverkan.mjs client.mjs worker.mjs
var files embed.FS

// Files returns the modules that a site serves from one folder, by name.
func Files() embed.FS { return files }
