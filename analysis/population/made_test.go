package population_test

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/population"
)

// county is Västernorrland 1990–2005 in five-year groups.
func county(t testing.TB) []population.Year { return longCounty(t)[22:38] }

// longCounty reads the extract: Västernorrland 1968–2015.
func longCounty(t testing.TB) []population.Year {
	data, err := os.ReadFile("testdata/vasternorrland.csv")
	require.NoError(t, err)
	years := make([]population.Year, 48)
	for line := range strings.Lines(string(data)) {
		cells := strings.Split(strings.TrimSpace(line), ",")
		if strings.HasPrefix(line, "#") || cells[0] == "kind" {
			continue
		}
		of, err := strconv.Atoi(cells[1])
		require.NoError(t, err)
		y := &years[of-1968]
		y.Population.Region, y.Population.Year, y.Population.Width = "Västernorrland", of, 5
		sex := strings.Index("FM", cells[2])
		list := make([]int64, len(cells)-3)
		for g := range list {
			list[g], err = strconv.ParseInt(cells[3+g], 10, 64)
			require.NoError(t, err)
		}
		switch cells[0] {
		case "population":
			y.Population.Counts[sex] = list
		case "births":
			y.Births[sex] = list
		default:
			y.Deaths[sex] = list
		}
	}
	return years
}
