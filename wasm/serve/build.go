package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"sync"

	"github.com/samverkan/samverkan/wasm/web"
)

// engine is the package that is built. By its import path it is found from
// every folder of the module, and from modules that require it.
const engine = "github.com/samverkan/samverkan/wasm/reactor"

// build builds the engines with the go command: the whole, and those of the
// rooms. The same sources give the same bytes.
func build(ctx context.Context, l language) (web.Engines, error) {
	goCommand, err := exec.LookPath("go")
	if err != nil {
		return web.Engines{}, errors.New(l.say("Kommandot go finns inte. Installera Go, eller lägg mappen där det ligger i PATH.",
			"There is no go command. Install Go, or put its folder in PATH."))
	}
	dir, err := os.MkdirTemp("", "samverkan")
	if err != nil {
		return web.Engines{}, errors.New(l.say("Det finns ingen plats att bygga på: %v", "There is nowhere to build: %v", err))
	}
	defer func() { _ = os.RemoveAll(dir) }() // what remains is in the machine's folder for that
	module := func(tag string) ([]byte, error) {
		to := filepath.Join(dir, "samverkan"+tag+".wasm")
		c := exec.CommandContext(ctx, goCommand, "build", "-tags="+tag,
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

	// The whole first: it leaves in Go's cache all that the rooms are linked of.
	var all web.Engines
	if all.Whole, err = module(""); err != nil {
		return web.Engines{}, err
	}
	var together sync.WaitGroup
	var failed [4]error
	together.Go(func() { all.Partnership, failed[0] = module("room_partnership") })
	together.Go(func() { all.Dialogue, failed[1] = module("room_dialogue") })
	together.Go(func() { all.Validation, failed[2] = module("room_validation") })
	together.Go(func() { all.Analysis, failed[3] = module("room_analysis") })
	together.Wait()
	return all, cmp.Or(failed[0], failed[1], failed[2], failed[3])
}
