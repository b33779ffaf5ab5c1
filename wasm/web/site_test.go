package web

import (
	"encoding/json"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/examples"
)

// noEngine begins what stands for the engines where it does not matter what
// they are.
const noEngine = "\x00asm\x01\x00\x00\x00"

func site(t *testing.T) map[string]File {
	t.Helper()
	all, err := Site(Engines{Whole: []byte(noEngine + "w"), Partnership: []byte(noEngine + "p"), Dialogue: []byte(noEngine + "d"), Validation: []byte(noEngine + "v"), Analysis: []byte(noEngine + "a")})
	require.NoError(t, err)
	return all
}

func TestSite(t *testing.T) {
	all := site(t)
	for name, mediaType := range map[string]string{
		"index.html": "text/html; charset=utf-8", "dialog.html": "text/html; charset=utf-8", "validering.html": "text/html; charset=utf-8", "analys.html": "text/html; charset=utf-8", "tokens.css": "text/css; charset=utf-8", "style.css": "text/css; charset=utf-8",
		"manifest.webmanifest": "application/manifest+json", "icon.svg": "image/svg+xml", "sw.js": "text/javascript; charset=utf-8",
		"host/samverkan.mjs": "text/javascript; charset=utf-8", "host/client.mjs": "text/javascript; charset=utf-8",
		"samverkan.wasm": "application/wasm", "partnership.wasm": "application/wasm", "dialogue.wasm": "application/wasm", "validation.wasm": "application/wasm", "analysis.wasm": "application/wasm",
		"host/worker.mjs": "text/javascript; charset=utf-8", "examples/dropin.json": "application/json", "examples/first.json": "application/json",
		"examples/vocollege.json": "application/json", "examples/dialogue-first.json": "application/json",
		"examples/cooks.json": "application/json", "examples/validation-first.json": "application/json",
		"examples/vasternorrland.json": "application/json", "examples/analysis-first.json": "application/json",
	} {
		require.Equal(t, mediaType, all[name].Type, name)
	}
	for name, ends := range map[string]string{"samverkan.wasm": "w", "partnership.wasm": "p", "dialogue.wasm": "d", "validation.wasm": "v", "analysis.wasm": "a"} {
		require.Equal(t, noEngine+ends, string(all[name].Data), name)
	}
	require.Equal(t, string(examples.Dropin()), string(all["examples/dropin.json"].Data))
	require.Equal(t, string(examples.Vocollege()), string(all["examples/vocollege.json"].Data))
	require.Equal(t, string(examples.Cooks()), string(all["examples/cooks.json"].Data))
	require.Equal(t, string(examples.Vasternorrland()), string(all["examples/vasternorrland.json"].Data))
	for name, f := range all {
		require.True(t, fs.ValidPath(name), name)
		require.NotEmpty(t, f.Data, name)
		require.NotContains(t, name, ".test.", "a test is served")
	}
	if diff := cmp.Diff(all, site(t)); diff != "" {
		t.Errorf("made twice, not the same:\n%s", diff)
	}
}

// A browser sees that a file has changed, or has come or gone, by sw.js.
func TestServiceWorkerSeesEveryChange(t *testing.T) {
	all := site(t)
	own, err := page.ReadFile("sw.js")
	require.NoError(t, err)
	head, ok := strings.CutSuffix(string(all["sw.js"].Data), string(own))
	require.True(t, ok, "what was written ends sw.js")
	lines := regexp.MustCompile(`^const VERSION = "[0-9a-f]{32}";\nconst FILES = (\[.*\]);\nconst ENGINES = (\{.*\});\n$`).FindStringSubmatch(head)
	require.NotNil(t, lines, head)
	var files []string
	require.NoError(t, json.Unmarshal([]byte(lines[1]), &files))
	names := slices.Sorted(maps.Keys(all))
	want := slices.DeleteFunc(slices.Clone(names), func(name string) bool {
		return slices.Contains([]string{"sw.js", "samverkan.wasm", "partnership.wasm", "dialogue.wasm", "validation.wasm", "analysis.wasm"}, name)
	})
	if diff := cmp.Diff(want, files); diff != "" {
		t.Errorf("FILES (-want +got):\n%s", diff)
	}
	// printf '\0asm\1\0\0\0d' | openssl dgst -sha256 -binary | base64
	require.Equal(t, `{ "analysis.wasm": "sha256-ol1dJK3GLUT72kzAA4OX1+abQ7G8fMxDcn61tCXxI9I=", "dialogue.wasm": "sha256-eT9n2RSfib7tgRFIxpur21AvzxzdMlALoE5+kMr8+nc=", `+
		`"partnership.wasm": "sha256-gejMW3yP3hPg5XbgCHyemN2N+IFxm9oKckyNelhox4A=", "validation.wasm": "sha256-j/GOA3UCjKi0TJsObX5TpevP9AL4RD33sV/S8ShhHWU=" }`, lines[2])

	all["sw.js"] = File{all["sw.js"].Type, own} // as it was written
	require.Equal(t, head, string(headOf(all)))
	heads := map[string]bool{head: true}
	differs := func(name string, data []byte) {
		changed := maps.Clone(all)
		changed[name] = File{all[name].Type, data}
		heads[string(headOf(changed))] = true
	}
	for _, name := range names {
		data := slices.Clone(all[name].Data)
		data[len(data)-1] ^= 1
		differs(name, data)
		differs(name, append(data, '\n'))
		differs(name+"x", data)
	}
	require.Len(t, heads, 1+3*len(names), "two sites, one version")

	// A byte that moves from one file to the next is a change too.
	a, b := File{"", []byte("xy")}, File{"", []byte("z")}
	c, d := File{"", []byte("x")}, File{"", []byte("yz")}
	require.NotEqual(t, headOf(map[string]File{"a": a, "b": b}), headOf(map[string]File{"a": c, "b": d}))
}

// Each page says in a <meta> what Policy says in the header. A <meta> may not
// say who frames the page.
func TestPolicyInThePages(t *testing.T) {
	var want []string
	for _, directive := range strings.Split(Policy(), "; ") {
		if directive != "frame-ancestors 'none'" {
			want = append(want, directive)
		}
	}
	require.Len(t, want, strings.Count(Policy(), ";"), "frame-ancestors is in the header")
	for name, text := range pages(t) {
		found := regexp.MustCompile(`<meta http-equiv="Content-Security-Policy" content="([^"]*)">`).FindAllStringSubmatch(text, -1)
		require.Len(t, found, 1, name)
		if diff := cmp.Diff(want, strings.Split(found[0][1], "; ")); diff != "" {
			t.Errorf("the <meta> of %s (-Policy +page):\n%s", name, diff)
		}
	}
}

// pages returns the pages of the rooms by name.
func pages(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	for name, f := range site(t) {
		if path.Ext(name) == ".html" {
			out[name] = string(f.Data)
		}
	}
	require.Len(t, out, 4)
	return out
}

// The policy would stop these, without a word to whoever writes the page.
func TestNothingInline(t *testing.T) {
	for name, text := range pages(t) {
		require.NotRegexp(t, `(?i)<script(\s[^>]*)?>\s*[^<\s]`, text, name)
		require.NotRegexp(t, `(?i)<style\b`, text, name)
		require.NotRegexp(t, `(?i)<[^>]*\sstyle=`, text, name)
		require.NotRegexp(t, `(?i)<[^>]*\son[a-z]+=`, text, name)
		require.NotRegexp(t, `(?i)javascript:`, text, name)
	}
}

func TestWrite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "not", "there")
	require.NoError(t, Write(dir, site(t)))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "index.html"), []byte("older"), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "own.txt"), []byte("mine"), 0o644))
	require.NoError(t, Write(dir, site(t)))
	got := map[string]File{}
	for name := range site(t) {
		data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		require.NoError(t, err)
		got[name] = File{site(t)[name].Type, data}
	}
	if diff := cmp.Diff(site(t), got); diff != "" {
		t.Error(diff)
	}
	own, err := os.ReadFile(filepath.Join(dir, "own.txt"))
	require.NoError(t, err)
	require.Equal(t, "mine", string(own))
	require.Error(t, Write(filepath.Join(dir, "own.txt"), site(t)))
}

// Headers as a file say the same as Headers.
func TestHeadersFile(t *testing.T) {
	first, rest, _ := strings.Cut(string(HeadersFile()), "\n")
	require.Equal(t, "/*", first)
	got := map[string]string{}
	for line := range strings.Lines(rest) {
		name, value, ok := strings.Cut(line, ": ")
		require.True(t, ok, line)
		got[strings.TrimPrefix(name, "  ")] = strings.TrimSuffix(value, "\n")
	}
	if diff := cmp.Diff(Headers(), got); diff != "" {
		t.Error(diff)
	}
}

// Every address that the files name is a file of the site.
func TestReferences(t *testing.T) {
	all := site(t)
	found := 0
	for _, name := range slices.Sorted(maps.Keys(all)) {
		for _, r := range references(t, name, string(all[name].Data)) {
			found++
			to, _, _ := strings.Cut(r.to, "#")
			to, _, _ = strings.Cut(to, "?")
			if strings.HasPrefix(to, "/") || strings.Contains(to, ":") {
				t.Errorf("%s names %q, which is not relative", name, r.to)
				continue
			}
			resolved := path.Join(r.from, to)
			if resolved == "." || to == "" {
				resolved = "index.html"
			}
			if _, ok := all[resolved]; !ok && !strings.HasPrefix(resolved, "v1/") {
				t.Errorf("%s names %q, and there is no %s", name, r.to, resolved)
			}
		}
	}
	require.Greater(t, found, 20, "few addresses were found")
}

// reference is an address and the folder that it is relative to.
type reference struct{ from, to string }

// references returns the addresses that a file loads or leads to within the
// site. Links that lead elsewhere, https: and mailto: of an <a>, are none.
func references(t *testing.T, name, text string) (all []reference) {
	t.Helper()
	here := path.Dir(name)
	each := func(from, pattern string) {
		for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatch(text, -1) {
			all = append(all, reference{from, m[1]})
		}
	}
	switch path.Ext(name) {
	case ".html":
		for _, tag := range regexp.MustCompile(`<([a-z]+)\b([^>]*)>`).FindAllStringSubmatch(text, -1) {
			for _, a := range regexp.MustCompile(`\s(?:href|src|srcset|data|poster|action)="([^"]*)"`).FindAllStringSubmatch(tag[2], -1) {
				if tag[1] == "a" && (strings.HasPrefix(a[1], "https:") || strings.HasPrefix(a[1], "mailto:")) {
					continue
				}
				all = append(all, reference{here, a[1]})
			}
		}
	case ".css":
		text = regexp.MustCompile(`(?s)/\*.*?\*/`).ReplaceAllString(text, "")
		each(here, `url\(\s*["']?([^"')]+)`)
		each(here, `@import\s+["']([^"']+)`)
	case ".svg":
		each(here, `href="([^"#][^"]*)"`)
		each(here, `url\(([^)#][^)]*)\)`)
	case ".webmanifest":
		var m struct {
			ID, Scope string
			Start     string `json:"start_url"`
			Icons     []struct{ Src string }
			Shortcuts []struct{ URL string }
		}
		require.NoError(t, json.Unmarshal([]byte(text), &m))
		all = append(all, reference{here, m.Start}, reference{here, m.Scope}, reference{here, m.ID})
		for _, i := range m.Icons {
			all = append(all, reference{here, i.Src})
		}
		for _, s := range m.Shortcuts {
			all = append(all, reference{here, s.URL})
		}
	case ".mjs", ".js":
		text = regexp.MustCompile(`(?ms)/\*.*?\*/|(^|\s)//[^\n]*$`).ReplaceAllString(text, "")
		each(here, `(?m)^\s*(?:import|export)\s[^'";]*?from\s*['"]([^'"]+)['"]`)
		each(here, `(?m)^\s*import\s*['"]([^'"]+)['"]`)
		each(here, `\bimport\(\s*['"]([^'"]+)['"]`)
		each(here, `\bnew URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url`)
		// What is not resolved by the module is resolved by the page.
		each(".", `\b(?:fetch|register|importScripts|Worker|SharedWorker|EventSource|WebSocket)\(\s*['"]([^'"]+)['"]`)
	}
	return all
}

// No file names another machine, but for what is a name and no address, and
// for links that people follow.
func TestNoOtherMachine(t *testing.T) {
	allowed := regexp.MustCompile(`https?://(127\.0\.0\.1\b|www\.w3\.org/(2000/svg|1999/xhtml|1999/xlink)\b|github\.com/samverkan/samverkan\b)`)
	address := regexp.MustCompile(`(?:https?|wss?)://[^\s"'<>)]*`)
	for name, f := range site(t) {
		if path.Ext(name) == ".wasm" || strings.HasPrefix(name, "examples/") {
			continue
		}
		for _, found := range address.FindAllString(string(f.Data), -1) {
			if !allowed.MatchString(found) {
				t.Errorf("%s names %s", name, found)
			}
		}
	}
}
