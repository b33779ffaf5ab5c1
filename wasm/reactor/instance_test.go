package main

import (
	"context"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

// One build and one compilation of a module serve all tests of the package.
var (
	started struct {
		sync.Once
		dir     string
		runtime wazero.Runtime
		err     error
	}
	modules = map[string]*module{whole: {}, "partnership": {}, "dialogue": {}, "validation": {}, "analysis": {}}
)

// whole is the name of the module that has every operation; others are called
// after their room.
const whole = "samverkan"

// module is a module as a file, and ready to be started.
type module struct {
	building, compiling sync.Once
	file                string
	compiled            wazero.CompiledModule
	err                 error
}

func TestMain(m *testing.M) {
	code := m.Run()
	if started.runtime != nil {
		_ = started.runtime.Close(context.Background())
	}
	if started.dir != "" {
		_ = os.RemoveAll(started.dir)
	}
	os.Exit(code)
}

// wasm returns the path of a module, built from the sources as they stand.
func wasm(t testing.TB, name string) string {
	t.Helper()
	if testing.Short() {
		t.Skip("building and compiling a module takes some seconds")
	}
	started.Do(func() {
		started.dir, started.err = os.MkdirTemp("", "samverkan")
	})
	require.NoError(t, started.err)
	m := modules[name]
	m.building.Do(func() {
		m.file = filepath.Join(started.dir, name+".wasm")
		m.err = build("../..", name, m.file)
	})
	require.NoError(t, m.err)
	return m.file
}

// build builds a module of the repository in a folder, as it is released.
func build(top, name, out string, env ...string) error {
	tags := "-tags="
	if name != whole {
		tags += "room_" + name
	}
	cmd := exec.Command("go", "build", tags, "-buildmode=c-shared", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", out, "./wasm/reactor")
	cmd.Dir = top
	cmd.Env = append(append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm", "GOFLAGS="), env...)
	if said, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%w\n%s", err, said)
	}
	return nil
}

// instance is one engine in wazero.
type instance struct{ api.Module }

// engine starts an engine that has every operation.
func engine(t testing.TB) instance { return engineOf(t, whole) }

// engineOf starts an engine of a module.
func engineOf(t testing.TB, name string) instance {
	t.Helper()
	file, ctx, m := wasm(t, name), context.Background(), modules[name]
	m.compiling.Do(func() {
		var code []byte
		if code, m.err = os.ReadFile(file); m.err != nil {
			return
		}
		if started.runtime == nil {
			started.runtime = wazero.NewRuntime(ctx)
			if _, m.err = wasi_snapshot_preview1.Instantiate(ctx, started.runtime); m.err != nil {
				return
			}
		}
		m.compiled, m.err = started.runtime.CompileModule(ctx, code)
	})
	require.NoError(t, m.err)
	config := wazero.NewModuleConfig().WithName("").WithStartFunctions("_initialize").WithStderr(os.Stderr)
	running, err := started.runtime.InstantiateModule(ctx, m.compiled, config)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, running.Close(ctx)) })
	return instance{running}
}

// does calls an export that returns something.
func (i instance) does(t testing.TB, export string, args ...uint32) uint64 {
	t.Helper()
	wide := make([]uint64, len(args))
	for n, arg := range args {
		wide[n] = uint64(arg)
	}
	results, err := i.ExportedFunction(export).Call(context.Background(), wide...)
	require.NoError(t, err, export)
	if len(results) == 0 {
		return 0
	}
	return results[0]
}

// put lays bytes in the engine's memory.
func (i instance) put(t testing.TB, b []byte) (ptr, n uint32) {
	t.Helper()
	n = uint32(len(b))
	ptr = uint32(i.does(t, "alloc", n))
	require.NotZero(t, ptr)
	require.True(t, i.Memory().Write(ptr, b))
	return ptr, n
}

// read returns the reply at an address, and frees it.
func (i instance) read(t testing.TB, ptr uint64) []byte {
	t.Helper()
	require.NotZero(t, ptr, "there is no reply")
	head, ok := i.Memory().Read(uint32(ptr), 4)
	require.True(t, ok)
	body, ok := i.Memory().Read(uint32(ptr)+4, binary.LittleEndian.Uint32(head))
	require.True(t, ok)
	reply := append([]byte(nil), body...)
	i.does(t, "free", uint32(ptr))
	return reply
}

// asks calls call or start.
func (i instance) asks(t testing.TB, how, operation string, request []byte) uint64 {
	t.Helper()
	op, opLen := i.put(t, []byte(operation))
	asked, askedLen := i.put(t, request)
	answer := i.does(t, how, op, opLen, asked, askedLen)
	i.does(t, "free", op)
	i.does(t, "free", asked)
	return answer
}

// calls returns the reply to a request.
func (i instance) calls(t testing.TB, operation string, request []byte) []byte {
	t.Helper()
	return i.read(t, i.asks(t, "call", operation, request))
}

// budget sets the engine's budget and reports whether there is one of that name.
func (i instance) budget(t testing.TB, name string) bool {
	t.Helper()
	ptr, n := i.put(t, []byte(name))
	defer i.does(t, "free", ptr)
	return i.does(t, "budget", ptr, n) == 1
}
