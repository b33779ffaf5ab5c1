package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/examples"
	"github.com/samverkan/samverkan/internal/vectors"
	"github.com/samverkan/samverkan/wasm/api"
)

// about is a request about the worked example.
func about(rest string) []byte {
	return []byte(`{"document":` + strings.TrimSpace(string(examples.Dropin())) + `,"on":"2026-03-12"` + rest + `}`)
}

func TestVectors(t *testing.T) {
	e := engine(t)
	for _, v := range vectors.All(t) {
		require.True(t, e.budget(t, v.Budget), v.Budget)
		if diff := cmp.Diff(string(v.Reply), string(e.calls(t, v.Operation, v.Request))); diff != "" {
			t.Errorf("%s/%s (-want +got):\n%s", v.Operation, v.Shows, diff)
		}
	}
}

// rooms returns the tables of the rooms' modules.
func rooms() map[string][]api.Operation {
	return map[string][]api.Operation{"partnership": api.Partnership(), "dialogue": api.Dialogue(), "validation": api.Validation(), "analysis": api.Analysis()}
}

// A room's module answers the vectors of its room and of none, and says of the
// rest that they are another's: the bytes of a native engine of the same tables.
func TestRooms(t *testing.T) {
	all := vectors.All(t)
	for name, table := range rooms() {
		t.Run(name, func(t *testing.T) {
			e, native := engineOf(t, name), api.NewOf(api.General(), table)
			answered := 0
			for _, v := range all {
				if _, ok := native.Find(v.Operation); !ok {
					continue
				}
				answered++
				require.True(t, e.budget(t, v.Budget), v.Budget)
				if diff := cmp.Diff(string(v.Reply), string(e.calls(t, v.Operation, v.Request))); diff != "" {
					t.Errorf("%s/%s (-want +got):\n%s", v.Operation, v.Shows, diff)
				}
			}
			require.Positive(t, answered)
			require.True(t, e.budget(t, "page"))
			for _, o := range api.Operations() {
				got := string(e.calls(t, o.Name, []byte("{}")))
				require.Equal(t, string(native.Call(o.Name, []byte("{}"), api.Page())), got, o.Name)
				_, ok := native.Find(o.Name)
				require.Equal(t, !ok, strings.Contains(got, "another room"), o.Name)
			}
			require.Equal(t, string(api.Version()), string(e.read(t, e.does(t, "version"))))
		})
	}
}

// Nothing of a room is in another's module: a text of each, which no linker
// changes, is found where it belongs and nowhere else.
func TestRoomsAreApart(t *testing.T) {
	for name := range rooms() {
		code, err := os.ReadFile(wasm(t, name))
		require.NoError(t, err)
		for room := range rooms() {
			found := bytes.Contains(code, []byte("samverkan/samverkan/"+room+"."))
			require.Equal(t, name == room, found, "%s in %s.wasm", room, name)
		}
	}
}

// Steps of any size end in the reply of one call.
func TestSteps(t *testing.T) {
	e := engine(t)
	for _, v := range vectors.All(t) {
		o, ok := api.New().Find(v.Operation)
		require.True(t, ok)
		if !o.Stepped && v.Shows != "dropin" {
			continue
		}
		require.True(t, e.budget(t, v.Budget))
		for _, units := range []uint32{0, 1, 1000, math.MaxUint32} {
			job := uint32(e.asks(t, "start", v.Operation, v.Request))
			require.NotZero(t, job)
			last := uint64(0)
			for e.does(t, "step", job, units) == 0 {
				require.NotEqual(t, uint32(math.MaxUint32), units, "so many are all")
				require.Zero(t, e.does(t, "reply", job), "there is no reply before the call is done")
				both := e.does(t, "progress", job)
				require.GreaterOrEqual(t, both>>32, last, "it never goes back")
				require.Less(t, both>>32, both&math.MaxUint32)
				last = both >> 32
			}
			require.Equal(t, uint64(1), e.does(t, "step", job, units), "a job stays done")
			require.Equal(t, string(v.Reply), string(e.read(t, e.does(t, "reply", job))), "%s/%s in steps of %d", v.Operation, v.Shows, units)
			e.does(t, "drop", job)
			require.Zero(t, e.does(t, "reply", job), "a dropped job is forgotten")
		}
	}
}

// Jobs do not disturb each other, nor calls between their steps.
func TestJobsSideBySide(t *testing.T) {
	e := engine(t)
	repairs := uint32(e.asks(t, "start", "partnership.repairs", about(`,"count":100`)))
	reasons := uint32(e.asks(t, "start", "partnership.reasons", about(`,"count":100`)))
	require.NotEqual(t, repairs, reasons)
	for done := uint64(0); done < 2; {
		done = e.does(t, "step", repairs, 1) + e.does(t, "step", reasons, 1)
		require.Equal(t, string(api.Call("partnership.words", []byte("{}"), api.Page())), string(e.calls(t, "partnership.words", []byte("{}"))))
	}
	for operation, job := range map[string]uint32{"partnership.repairs": repairs, "partnership.reasons": reasons} {
		want := api.Call(operation, about(`,"count":100`), api.Page())
		require.Equal(t, string(want), string(e.read(t, e.does(t, "reply", job))))
	}
}

func TestBudget(t *testing.T) {
	e := engine(t)
	const operation = "partnership.repairs"
	request := about(`,"count":2000`)
	answers := map[string]string{}
	for _, name := range []string{"", "native", "page", "edge"} { // at first it is page
		b, ok := api.BudgetOf(name)
		require.Equal(t, ok, e.budget(t, name), name)
		if !ok {
			b = api.Page()
		}
		answers[name] = string(e.calls(t, operation, request))
		require.Equal(t, string(api.Call(operation, request, b)), answers[name], name)
	}
	require.Contains(t, answers["page"], `{"result":`)
	require.Contains(t, answers["edge"], `"code":"too-large"`)
	require.False(t, e.budget(t, "large"))
	require.Equal(t, answers["edge"], string(e.calls(t, operation, request)), "a name that is not known changes nothing")
}

// What a host does wrong is answered with 0, and the next call as ever.
func TestNothingUnknownCrashes(t *testing.T) {
	e := engine(t)
	op, opLen := e.put(t, []byte("partnership.words"))
	asked, askedLen := e.put(t, []byte("{}"))
	size := e.Memory().Size()
	for _, place := range [][2]uint32{{0, 0}, {0, 2}, {1, 2}, {asked, 3}, {asked + 1, 2}, {asked + 3, 0}, {asked, math.MaxUint32}, {size - 1, 100}, {size, 1}, {math.MaxUint32, math.MaxUint32}} {
		require.Zero(t, e.does(t, "call", op, opLen, place[0], place[1]), "a request at %v", place)
		require.Zero(t, e.does(t, "start", op, opLen, place[0], place[1]), "a request at %v", place)
		require.Zero(t, e.does(t, "call", place[0], place[1], asked, askedLen), "an operation at %v", place)
		require.Zero(t, e.does(t, "budget", place[0], place[1]), "a budget at %v", place)
	}
	for _, job := range []uint32{0, 1, math.MaxUint32} {
		require.Zero(t, e.does(t, "step", job, 10))
		require.Zero(t, e.does(t, "progress", job))
		require.Zero(t, e.does(t, "reply", job))
		e.does(t, "drop", job)
		e.does(t, "free", job)
	}
	require.Zero(t, e.does(t, "alloc", 64<<20+1))
	require.Zero(t, e.does(t, "alloc", math.MaxUint32))
	one, two := e.does(t, "alloc", 0), e.does(t, "alloc", 0)
	require.NotZero(t, one)
	require.NotEqual(t, one, two)

	require.Equal(t, `{"result":`, string(e.read(t, e.does(t, "call", op, opLen, asked, askedLen))[:10]))
	e.does(t, "free", asked)
	require.Zero(t, e.does(t, "call", op, opLen, asked, askedLen), "what was freed is not there")
}

// Requests that somebody spoiled get the bytes that they get natively. The
// seed is fixed, so a failure comes again.
func TestSpoiledRequests(t *testing.T) {
	e := engine(t)
	random := rand.New(rand.NewPCG(3, 1))
	faults := 0
	for n := range 50 {
		request := about(`,"list":3`)
		for range 1 + random.IntN(3) {
			at, to := random.IntN(len(request)), random.IntN(len(request))
			switch random.IntN(4) {
			case 0:
				request[at] ^= 1 << random.IntN(8)
			case 1:
				request = append(request[:at], request[at+1:]...)
			case 2:
				request[at], request[to] = request[to], request[at]
			case 3:
				request = append(request[:at], append([]byte(`"x"`), request[at:]...)...)
			}
		}
		want := string(api.Call("partnership.assess", request, api.Page()))
		require.NotContains(t, want, `"code":"internal"`)
		if strings.HasPrefix(want, `{"faults"`) {
			faults++
		}
		require.Equal(t, want, string(e.calls(t, "partnership.assess", request)), "request %d: %s", n, request)
	}
	require.Positive(t, faults)
	require.Less(t, faults, 50, "some are still right")
}

func TestVersion(t *testing.T) {
	e := engine(t)
	var rulebook struct{ Result struct{ Engine, Hash string } }
	require.NoError(t, json.Unmarshal(e.calls(t, "rulebook.get", []byte("{}")), &rulebook))
	want := fmt.Sprintf(`{"engine":%q,"rulebook":%q}`, rulebook.Result.Engine, rulebook.Result.Hash)
	require.Contains(t, want, `"sha256:`)
	require.Equal(t, want, string(e.read(t, e.does(t, "version"))))
}

// The same sources in another folder, built with nothing in the cache, are the
// same file.
func TestReproducible(t *testing.T) {
	here := wasm(t, whole)
	top, err := filepath.Abs("../..")
	require.NoError(t, err)
	copied := filepath.Join(t.TempDir(), "elsewhere", "of another name")
	for _, file := range sources(t, top) {
		data, err := os.ReadFile(filepath.Join(top, file))
		require.NoError(t, err)
		to := filepath.Join(copied, file)
		require.NoError(t, os.MkdirAll(filepath.Dir(to), 0o755))
		require.NoError(t, os.WriteFile(to, data, 0o644))
	}
	there := filepath.Join(copied, "samverkan.wasm")
	require.NoError(t, build(copied, whole, there, "GOCACHE="+t.TempDir()))
	require.Equal(t, hash(t, here), hash(t, there))
}

// sources returns the files that the module is built of, from the top of the
// repository.
func sources(t *testing.T, top string) []string {
	const format = `{{if .Module}}{{$dir := .Dir}}{{range .GoFiles}}{{$dir}}/{{.}}{{"\n"}}{{end}}{{range .EmbedFiles}}{{$dir}}/{{.}}{{"\n"}}{{end}}{{end}}`
	cmd := exec.Command("go", "list", "-deps", "-f", format, "./wasm/reactor")
	cmd.Dir = top
	cmd.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	out, err := cmd.Output()
	require.NoError(t, err)
	files := []string{"go.mod", "go.sum"}
	for file := range strings.FieldsFuncSeq(string(out), func(r rune) bool { return r == '\n' }) {
		local, err := filepath.Rel(top, file)
		require.NoError(t, err)
		require.True(t, filepath.IsLocal(local), "%s is of another module", file)
		files = append(files, local)
	}
	return files
}

func hash(t *testing.T, file string) string {
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	return fmt.Sprintf("%x", sha256.Sum256(data))
}
