//go:build !wasip1

package main

import (
	"fmt"
	"os"
)

func main() {
	fmt.Fprintln(os.Stderr, "reactor is a WebAssembly module and does nothing here. Build it so:\n\n"+
		"\tGOOS=wasip1 GOARCH=wasm go build -buildmode=c-shared -trimpath -buildvcs=false -ldflags='-s -w' -o samverkan.wasm ./wasm/reactor")
	os.Exit(2)
}
