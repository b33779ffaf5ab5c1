package power_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/power"
)

// The population of the 27 member states of the European Union in thousands:
// usual residents on 1 January 2017 (Eurostat), without the United Kingdom, as
// listed in the example of github.com/frankhuettner/powerindices, in the order
// of the Union's protocol: Belgium, Bulgaria, Czechia, Denmark, Germany,
// Estonia, Ireland, Greece, Spain, France, Croatia, Italy, Cyprus, Latvia,
// Lithuania, Luxembourg, Hungary, Malta, the Netherlands, Austria, Poland,
// Portugal, Romania, Slovenia, Slovakia, Finland, Sweden.
func populations() []int64 {
	return []int64{
		11352, 7102, 10579, 5749, 82522, 1316, 4784, 10768, 46528, 66989, 4154, 60589, 855, 1950, 2848, 591,
		9798, 460, 17082, 8773, 37973, 10310, 19644, 2066, 5435, 5503, 9995,
	}
}

// equal returns n weights of 1.
func equal(n int) []int64 {
	out := make([]int64, n)
	for i := range out {
		out[i] = 1
	}
	return out
}

// share returns the game in which so many hundredths of the sum decide.
func share(t testing.TB, hundredths int64, weights []int64) *power.Game {
	var sum int64
	for _, w := range weights {
		sum += w
	}
	g, err := power.Weighted(samverkan.Ratio(hundredths*sum, 100), numbers(weights...))
	require.NoError(t, err)
	return g
}

// lisbonCouncil is the Council since 2017 (Treaty on European Union, article
// 16(4)): 55 % of the states, which is 15 of 27, and 65 % of the population; but
// a minority that blocks has four members at least, so that 24 states are
// enough whatever their population.
func lisbonCouncil(t testing.TB) *power.Game {
	majorities, err := power.All(share(t, 55, equal(27)), share(t, 65, populations()))
	require.NoError(t, err)
	g, err := power.Any(majorities, weighted(t, 24, equal(27)...))
	require.NoError(t, err)
	return g
}

// The Council of 27 by the Treaty of Nice, 2007 to 2013: at least 255 of 345
// votes, 14 of the states and 62 % of the population. Votes and population in
// hundred thousands are from github.com/sumtxt/coresize (after Bräuninger's IOP
// 2.0 manual): Austria, Belgium, Bulgaria, Cyprus, Czechia, Denmark, Estonia,
// Finland, France, Germany, Greece, Hungary, Ireland, Italy, Latvia, Lithuania,
// Luxembourg, Malta, the Netherlands, Poland, Portugal, Romania, Slovakia,
// Slovenia, Spain, Sweden, the United Kingdom.
func niceVotes() []int64 {
	return []int64{10, 12, 10, 4, 12, 7, 4, 7, 29, 29, 12, 12, 7, 29, 4, 7, 4, 3, 13, 27, 12, 14, 7, 4, 27, 10, 29}
}

func nicePopulations() []int64 {
	return []int64{81, 102, 79, 8, 103, 53, 14, 52, 590, 820, 105, 101, 37, 576, 24, 37, 4, 4, 158, 387, 100, 228, 54, 20, 394, 89, 592}
}

func niceCouncil(t testing.TB) *power.Game {
	g, err := power.All(weighted(t, 255, niceVotes()...), weighted(t, 14, equal(27)...), share(t, 62, nicePopulations()))
	require.NoError(t, err)
	return g
}
