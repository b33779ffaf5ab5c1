//go:build !room_partnership && !room_dialogue && !room_validation && !room_analysis

package main

import "github.com/samverkan/samverkan/wasm/api"

// operations are all that there are: no tag names a room.
var operations = api.New()
