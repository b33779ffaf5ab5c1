//go:build room_analysis

package main

import "github.com/samverkan/samverkan/wasm/api"

// operations are those of the room analysis and those of none.
var operations = api.NewOf(api.General(), api.Analysis())
