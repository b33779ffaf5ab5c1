//go:build trial

package supply_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestSwedenIsTheFile holds the numbers of sweden against the file they are from.
func TestSwedenIsTheFile(t *testing.T) {
	data, err := os.ReadFile("../../../shared/data/yh_sweden_2014_2018.csv")
	require.NoError(t, err)
	lines := strings.Fields(string(data))
	require.Equal(t, "year,applications,applicants,eligible_applicants,places,started", lines[0])
	e := sweden()
	require.Len(t, lines[1:], len(e.Intakes))
	for i, line := range lines[1:] {
		f := strings.Split(line, ",")
		n := e.Intakes[i]
		require.Equal(t, []string{strconv.Itoa(n.Year), f[3], f[4], f[5]}, []string{
			f[0], strconv.FormatInt(*n.Eligible, 10), strconv.FormatInt(*n.Granted, 10), strconv.FormatInt(*n.Started, 10),
		})
	}
}
