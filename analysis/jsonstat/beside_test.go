package jsonstat_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/cube"
	"github.com/samverkan/samverkan/analysis/jsonstat"
)

// The bars of speed: what part of the time of jsonstat-toolkit 2.2.2 on Node it may
// take at most to read 1 260 000 cells from bytes to a cube that answers, and to go
// through all cells with their labels; and how many allocations the reading makes.
const (
	barToCube      = 0.15
	barToRows      = 0.05
	barAllocations = 2000
)

// BenchmarkBesideToolkit reads the same bytes here and there, by turns, and tells
// the median of the ratios beside its bar. It fails for no slow machine, only when
// the two read different figures. What both are asked for is told in
// wasm/test/toolkit.mjs; the rows of the toolkit are a list, ours are gone through.
func BenchmarkBesideToolkit(b *testing.B) {
	wasm := filepath.Join("..", "..", "wasm")
	if _, err := exec.LookPath("node"); err != nil {
		b.Skip("NOT MEASURED: the ratio beside jsonstat-toolkit, for there is no node on this machine")
	}
	if _, err := os.Stat(filepath.Join(wasm, "node_modules", "jsonstat-toolkit")); err != nil {
		b.Skip("NOT MEASURED: the ratio beside jsonstat-toolkit, for it is not installed: cd wasm && npm ci")
	}
	c := big()
	data, err := jsonstat.Encode(c)
	require.NoError(b, err)
	file := filepath.Join(b.TempDir(), "big.json")
	require.NoError(b, os.WriteFile(file, data, 0o600))
	node := exec.Command("node", filepath.Join("test", "toolkit.mjs"), file)
	node.Dir, node.Stderr = wasm, os.Stderr
	ask, err := node.StdinPipe()
	require.NoError(b, err)
	told, err := node.StdoutPipe()
	require.NoError(b, err)
	require.NoError(b, node.Start())
	answers := bufio.NewScanner(told)
	there := func(verb string) (ms, sum float64) {
		_, err := fmt.Fprintln(ask, verb)
		require.NoError(b, err)
		require.True(b, answers.Scan(), "node ended")
		if verb == "version" {
			require.Equal(b, "2.2.2 0", answers.Text())
			return 0, 0
		}
		_, err = fmt.Sscan(answers.Text(), &ms, &sum)
		require.NoError(b, err)
		return ms, sum
	}
	there("version")
	there("read") // the first time Node compiles what it runs

	var all float64
	for _, v := range c.Values {
		all += v
	}
	var cubes, rows, cubeMS, rowMS []float64
	var allocations uint64
	for b.Loop() {
		for range 5 {
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			began := time.Now()
			r, err := jsonstat.Read(data, jsonstat.Options{})
			require.NoError(b, err)
			f, err := r.At(299, 99, 1, 20)
			here := ms(time.Since(began))
			runtime.ReadMemStats(&after)
			require.NoError(b, err)
			allocations = max(allocations, after.Mallocs-before.Mallocs)
			other, last := there("read")
			require.InDelta(b, f.Value.Rounded(), last, 0)
			cubes, cubeMS = append(cubes, here/other), append(cubeMS, here)

			// Both go through twice and the second time counts: who has waited for the
			// other begins with a processor that sleeps.
			through(r)
			began = time.Now()
			sum, letters := through(r)
			here = ms(time.Since(began))
			require.Positive(b, letters)
			there("rows")
			other, there := there("rows")
			require.InEpsilon(b, all, sum, 1e-9)
			require.InEpsilon(b, all, there, 1e-9)
			rows, rowMS = append(rows, here/other), append(rowMS, here)
		}
	}
	require.NoError(b, ask.Close())
	require.NoError(b, node.Wait())
	b.ReportMetric(0, "ns/op") // of both together it means nothing
	b.ReportMetric(median(cubes), "cube/toolkit")
	b.ReportMetric(median(rows), "rows/toolkit")
	b.Logf("1 260 000 cells of JSON-stat, %.1f MB, median of %d pairs beside jsonstat-toolkit 2.2.2 on Node:", float64(len(data))/1e6, len(cubes))
	b.Logf("to a cube that answers: %.0f ms, %.3f of the toolkit's time; the bar is %.2f: %s", median(cubeMS), median(cubes), barToCube, held(median(cubes) <= barToCube))
	b.Logf("allocations: %d at most; the bar is %d: %s", allocations, barAllocations, held(allocations <= barAllocations))
	b.Logf("through all cells with labels: %.0f ms, %.3f of the toolkit's time; the bar is %.2f: %s", median(rowMS), median(rows), barToRows, held(median(rows) <= barToRows))
}

// through goes through all cells with their labels.
func through(r *cube.Cube) (sum float64, letters int) {
	for row := range r.Rows() {
		for i, p := range row.Places {
			letters += len(r.Dimensions[i].Categories[p].Label)
		}
		sum += row.Value
	}
	return sum, letters
}

func ms(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

func median(list []float64) float64 {
	list = slices.Clone(list)
	slices.Sort(list)
	return list[len(list)/2]
}

func held(is bool) string {
	if is {
		return "held"
	}
	return "NOT HELD HERE"
}
