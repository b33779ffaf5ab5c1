package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"runtime"
	"syscall"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/wasm/api"
	"github.com/samverkan/samverkan/wasm/web"
)

// TestMain lets the test be the program, so that it can be started and stopped
// as people do it.
func TestMain(m *testing.M) {
	if os.Getenv("SERVE_AS_PROGRAM") != "" {
		main()
		return
	}
	os.Exit(m.Run())
}

// The whole: the real engine is built and served, and a signal ends it.
func TestProgram(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has no such signal")
	}
	c := exec.Command(os.Args[0], "-addr", "127.0.0.1:0")
	c.Env = append(os.Environ(), "SERVE_AS_PROGRAM=1", "LC_ALL=sv_SE.UTF-8")
	var remarks bytes.Buffer
	c.Stderr = &remarks
	out, err := c.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, c.Start())
	t.Cleanup(func() { _ = c.Process.Kill() })
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err, "%s", &remarks)
	found := regexp.MustCompile(`^Sidan: (http://127\.0\.0\.1:\d+)/   API: (http://127\.0\.0\.1:\d+/v1/)   Ctrl\+C avslutar\.\n$`).FindStringSubmatch(line)
	require.NotNil(t, found, line)

	engines, err := build(t.Context(), "en")
	require.NoError(t, err)
	site, err := web.Site(engines)
	require.NoError(t, err)
	for path, f := range site {
		res, body := asked(t, "GET", found[1]+"/"+path, "")
		require.Equal(t, 200, res.StatusCode, path)
		require.Equal(t, f.Type, res.Header.Get("Content-Type"), path)
		require.True(t, bytes.Equal(f.Data, body), path)
	}
	_, body := asked(t, "GET", found[1]+"/", "")
	require.Equal(t, string(site["index.html"].Data), string(body))
	res, body := asked(t, "POST", found[2]+"partnership/words", "{}", "Content-Type", asJSON)
	require.Equal(t, 200, res.StatusCode)
	require.Equal(t, string(api.Call("partnership.words", []byte("{}"), api.Native())), string(body))

	require.NoError(t, c.Process.Signal(syscall.SIGTERM))
	require.NoError(t, c.Wait(), "%s", &remarks)
}

func TestBuild(t *testing.T) {
	t.Chdir(filepath.Join("..", "api")) // any folder of the module
	one, err := build(t.Context(), "en")
	require.NoError(t, err)
	two, err := build(t.Context(), "en")
	require.NoError(t, err)
	require.True(t, reflect.DeepEqual(one, two), "the same sources, other bytes")
	for name, module := range map[string][]byte{
		"whole": one.Whole, "partnership": one.Partnership, "dialogue": one.Dialogue, "validation": one.Validation, "analysis": one.Analysis,
	} {
		require.Equal(t, "\x00asm\x01\x00\x00\x00", string(module[:8]), name)
		if name != "whole" {
			require.Less(t, len(module), len(one.Whole)*9/10, "%s has what is another room's", name)
		}
	}
	require.NotEqual(t, len(one.Partnership), len(one.Dialogue))
	require.NotEqual(t, len(one.Dialogue), len(one.Validation))
}

func TestBuildSaysWhy(t *testing.T) {
	gone, leave := context.WithCancel(t.Context())
	leave()
	_, err := build(gone, "sv")
	require.EqualError(t, err, "Bygget avbröts.")

	t.Chdir(t.TempDir()) // in no module
	_, err = build(t.Context(), "sv")
	require.ErrorContains(t, err, "Motorn gick inte att bygga. Står du i en mapp i modulen? Go säger:\n")
	require.ErrorContains(t, err, "go.mod")

	t.Setenv("PATH", t.TempDir())
	_, err = build(t.Context(), "en")
	require.EqualError(t, err, "There is no go command. Install Go, or put its folder in PATH.")
}

func TestWriteTheSite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a", "site")
	var out bytes.Buffer
	require.NoError(t, run(t.Context(), []string{"-write", dir}, &out, io.Discard, "en"))
	require.Regexp(t, `^\d+ files in .*site\. Put them on any web server\.\n$`, out.String())
	engines, err := build(t.Context(), "en")
	require.NoError(t, err)
	site, err := web.Site(engines)
	require.NoError(t, err)
	written := 0
	require.NoError(t, filepath.WalkDir(dir, func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		path, err := filepath.Rel(dir, name)
		require.NoError(t, err)
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		require.True(t, bytes.Equal(site[filepath.ToSlash(path)].Data, data), path)
		written++
		return nil
	}))
	require.Len(t, site, written)

	taken := filepath.Join(dir, "index.html") // a file where the folder would be
	require.ErrorContains(t, run(t.Context(), []string{"-write", taken}, &out, io.Discard, "en"), "The site could not be written")
}

func TestArguments(t *testing.T) {
	var remarks bytes.Buffer
	require.NoError(t, run(t.Context(), []string{"-h"}, io.Discard, &remarks, "sv"))
	require.Contains(t, remarks.String(), "-addr adr")
	require.ErrorContains(t, run(t.Context(), []string{"-public"}, io.Discard, io.Discard, "sv"), "Argumenten gick inte att läsa.")
	require.ErrorContains(t, run(t.Context(), []string{"here"}, io.Discard, io.Discard, "sv"), "Argumentet ”here”")
	require.ErrorContains(t, run(t.Context(), []string{"-addr", "0.0.0.0:80"}, io.Discard, io.Discard, "sv"), "kan nås av andra")
}

func TestSpoken(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want language
	}{
		{nil, "en"},
		{map[string]string{"LANG": "sv_SE.UTF-8"}, "sv"},
		{map[string]string{"LANG": "SV"}, "sv"},
		{map[string]string{"LANG": "C.UTF-8"}, "en"},
		{map[string]string{"LANG": "sv_SE", "LC_ALL": "en_GB"}, "en"},
		{map[string]string{"LANG": "en_GB", "LC_MESSAGES": "sv_FI"}, "sv"},
	} {
		require.Equal(t, c.want, spoken(func(name string) string { return c.env[name] }), "%v", c.env)
	}
}
