package api

import (
	"bytes"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/wasm/contract"
)

// Version returns what made a reply, as canonical JSON: the engine's version
// and the hash of the rulebook, {"engine":"…","rulebook":"sha256:…"}.
func Version() []byte {
	v := struct {
		Engine   string `json:"engine"`
		Rulebook string `json:"rulebook"`
	}{samverkan.Version, rulebookHash()}
	out, err := canonical.Encode(v)
	if err != nil { // two strings of ASCII: never
		return []byte(`{"engine":"","rulebook":""}`)
	}
	return out
}

// rulebookHash reads the hash out of the written rulebook. Its members are in
// canonical order, so this hash is the first, before those of the rooms.
func rulebookHash() string {
	_, after, _ := bytes.Cut(contract.Rulebook(), []byte(`"hash":"`))
	hash, _, _ := bytes.Cut(after, []byte(`"`))
	return string(hash)
}
