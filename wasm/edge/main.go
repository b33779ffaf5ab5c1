//go:build js && wasm

package main

import (
	"github.com/syumai/workers"

	"github.com/samverkan/samverkan/wasm/api"
	"github.com/samverkan/samverkan/wasm/httpapi"
)

func main() { workers.Serve(httpapi.Handler(api.Edge())) }
