package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
)

// engine is the package that is built. By its import path it is found from
// every folder of the module, and from modules that require it.
const engine = "github.com/samverkan/samverkan/wasm/reactor"

// build builds the engine with the go command. The same sources give the same
// bytes.
func build(ctx context.Context, l language) ([]byte, error) {
	goCommand, err := exec.LookPath("go")
	if err != nil {
		return nil, errors.New(l.say("Kommandot go finns inte. Installera Go, eller lägg mappen där det ligger i PATH.",
			"There is no go command. Install Go, or put its folder in PATH."))
	}
	dir, err := os.MkdirTemp("", "samverkan")
	if err != nil {
		return nil, errors.New(l.say("Det finns ingen plats att bygga på: %v", "There is nowhere to build: %v", err))
	}
	defer func() { _ = os.RemoveAll(dir) }() // what remains is in the machine's folder for that
	to := filepath.Join(dir, "samverkan.wasm")
	c := exec.CommandContext(ctx, goCommand, "build",
		"-buildmode=c-shared", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", to, engine)
	c.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	if said, err := c.CombinedOutput(); ctx.Err() != nil {
		return nil, errors.New(l.say("Bygget avbröts.", "The build was interrupted."))
	} else if err != nil {
		return nil, errors.New(l.say("Motorn gick inte att bygga. Står du i en mapp i modulen? Go säger:\n%s",
			"The engine could not be built. Are you in a folder of the module? Go says:\n%s", bytes.TrimSpace(said)))
	}
	return os.ReadFile(to)
}
