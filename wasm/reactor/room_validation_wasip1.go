//go:build room_validation

package main

import "github.com/samverkan/samverkan/wasm/api"

// operations are those of the room validation and those of none.
var operations = api.NewOf(api.General(), api.Validation())
