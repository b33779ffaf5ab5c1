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

// One build and one compilation serve all tests of the package.
var (
	built struct {
		sync.Once
		dir  string
		file string
		err  error
	}
	compiled struct {
		sync.Once
		runtime wazero.Runtime
		module  wazero.CompiledModule
		err     error
	}
)

func TestMain(m *testing.M) {
	code := m.Run()
	if compiled.runtime != nil {
		_ = compiled.runtime.Close(context.Background())
	}
	if built.dir != "" {
		_ = os.RemoveAll(built.dir)
	}
	os.Exit(code)
}

// wasm returns the path of the module, built from the sources as they stand.
func wasm(t testing.TB) string {
	t.Helper()
	if testing.Short() {
		t.Skip("building and compiling the module takes some seconds")
	}
	built.Do(func() {
		if built.dir, built.err = os.MkdirTemp("", "samverkan"); built.err != nil {
			return
		}
		built.file = filepath.Join(built.dir, "samverkan.wasm")
		built.err = build("../..", built.file)
	})
	require.NoError(t, built.err)
	return built.file
}

// build builds the module of the repository in a folder, as it is released.
func build(top, out string, env ...string) error {
	cmd := exec.Command("go", "build", "-buildmode=c-shared", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", out, "./wasm/reactor")
	cmd.Dir = top
	cmd.Env = append(append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm", "GOFLAGS="), env...)
	if said, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%w\n%s", err, said)
	}
	return nil
}

// instance is one engine in wazero.
type instance struct{ api.Module }

// engine starts an engine.
func engine(t testing.TB) instance {
	t.Helper()
	file, ctx := wasm(t), context.Background()
	compiled.Do(func() {
		var code []byte
		if code, compiled.err = os.ReadFile(file); compiled.err != nil {
			return
		}
		compiled.runtime = wazero.NewRuntime(ctx)
		if _, compiled.err = wasi_snapshot_preview1.Instantiate(ctx, compiled.runtime); compiled.err != nil {
			return
		}
		compiled.module, compiled.err = compiled.runtime.CompileModule(ctx, code)
	})
	require.NoError(t, compiled.err)
	config := wazero.NewModuleConfig().WithName("").WithStartFunctions("_initialize").WithStderr(os.Stderr)
	m, err := compiled.runtime.InstantiateModule(ctx, compiled.module, config)
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, m.Close(ctx)) })
	return instance{m}
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
