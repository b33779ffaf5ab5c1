//go:build room_dialogue

package main

import "github.com/samverkan/samverkan/wasm/api"

// operations are those of the room dialogue and those of none.
var operations = api.NewOf(api.General(), api.Dialogue())
