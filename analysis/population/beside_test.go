package population_test

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/population"
)

// barDraws is the bar of speed: what part of the time of a dense loop in R it may
// take at most to draw 1 000 futures of 20 steps and 202 states.
const barDraws = 0.02

// BenchmarkBesideR draws the same futures here and in R (testdata/dense.R), by
// turns, and tells the median of the ratios beside its bar. It fails for no slow
// machine, only when the two come to different people.
func BenchmarkBesideR(b *testing.B) {
	if _, err := exec.LookPath("Rscript"); err != nil {
		b.Skip("NOT MEASURED: the ratio beside R's dense loop, for there is no R (Rscript) on this machine")
	}
	m, from := singleModel()
	for s := range from.Counts {
		for g := range from.Counts[s] {
			from.Counts[s][g] += 5_000_000 // nobody is short of people who leave: R does not look
		}
	}
	o := population.DrawOptions{Draws: 1000, Steps: 20, Seed: 1, Run: 5}
	file := filepath.Join(b.TempDir(), "dense.bin")
	require.NoError(b, os.WriteFile(file, forR(b, m, from, o), 0o600))
	r := exec.Command("Rscript", filepath.Join("testdata", "dense.R"), file)
	r.Stderr = os.Stderr
	ask, err := r.StdinPipe()
	require.NoError(b, err)
	told, err := r.StdoutPipe()
	require.NoError(b, err)
	require.NoError(b, r.Start())
	answers := bufio.NewScanner(told)
	there := func() (ms, people float64) {
		_, err := fmt.Fprintln(ask, "draw")
		require.NoError(b, err)
		require.True(b, answers.Scan(), "R ended")
		_, err = fmt.Sscan(answers.Text(), &ms, &people)
		require.NoError(b, err)
		return ms, people
	}
	there() // the first time R compiles what it runs

	var ratios, times []float64
	for b.Loop() {
		for range 5 {
			began := time.Now()
			d, err := m.Draw(from, o)
			here := float64(time.Since(began).Microseconds()) / 1000
			require.NoError(b, err)
			people := 0.0
			for draw := range o.Draws {
				people += d.Total(draw, o.Steps)
			}
			ms, other := there()
			require.InEpsilon(b, people, other, 1e-9)
			ratios, times = append(ratios, here/ms), append(times, here)
		}
	}
	require.NoError(b, ask.Close())
	require.NoError(b, r.Wait())
	slices.Sort(ratios)
	slices.Sort(times)
	ratio, verdict := ratios[len(ratios)/2], "held"
	if ratio > barDraws {
		verdict = "NOT HELD HERE"
	}
	b.ReportMetric(0, "ns/op") // of both together it means nothing
	b.ReportMetric(ratio, "draws/R")
	b.Logf("1 000 draws of 20 steps and 202 states, median of %d pairs beside R's dense loop: %.0f ms, %.4f of R's time; the bar is %.2f: %s",
		len(ratios), times[len(times)/2], ratio, barDraws, verdict)
}

// forR writes what dense.R reads: of each past step the rates that a draw takes
// when it comes to it (slowDraw).
func forR(b *testing.B, m population.Model, from population.Population, o population.DrawOptions) []byte {
	var out bytes.Buffer
	put := func(list ...float64) { require.NoError(b, binary.Write(&out, binary.LittleEndian, list)) }
	n := from.Groups()
	put(float64(2*n), float64(len(m.Past)), float64(o.Draws), float64(o.Steps))
	put(state(from.Counts)...)
	for _, past := range m.Past {
		r := deviating(m, past, n)
		step, late := dense(r, m.Width), state2(r.End, n)
		for column := range step {
			for row := range step {
				put(step[row][column])
			}
		}
		put(state2(r.Start, n)...)
		put(after(r, late, m.Width)...)
	}
	for draw := range o.Draws {
		for _, past := range taken(m, o, draw) {
			put(float64(past + 1)) // R counts from 1
		}
	}
	return out.Bytes()
}
