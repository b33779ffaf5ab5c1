//go:build room_partnership

package main

import "github.com/samverkan/samverkan/wasm/api"

// operations are those of the room partnership and those of none.
var operations = api.NewOf(api.General(), api.Partnership())
