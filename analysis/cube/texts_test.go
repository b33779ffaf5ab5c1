package cube_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// What is one is told as one, and what is missing is not left out of a sentence.
func TestTextsOfOne(t *testing.T) {
	one := cube.Cube{Dimensions: []cube.Dimension{{ID: "R", Categories: []cube.Category{{ID: "a"}}}}, Values: []float64{1, 2}}
	f := samverkan.FaultsOf(one.Check())[0]
	require.Equal(t, "Listan har två poster, men dimensionerna ger en cell. Det ska vara lika många.", f.Text.SV)
	require.Equal(t, "The list has two entries, but the dimensions make one cell. They are to be as many.", f.Text.EN)
	c := two(1, 2)
	c.Values = c.Values[1:]
	f = samverkan.FaultsOf(c.Check())[0]
	require.Equal(t, "Listan har en post, men dimensionerna ger två celler. Det ska vara lika många.", f.Text.SV)
	require.Equal(t, "The list has one entry, but the dimensions make two cells. They are to be as many.", f.Text.EN)

	c = two(1, 2)
	_, err := twoBecomeOne().Map(&c, samverkan.Date{}, day("2026-06-01"))
	require.Equal(t, "Dagen saknas för den indelning som talen har. Ange den, till exempel 2025-12-31.", samverkan.FaultsOf(err)[0].Text.SV)
	_, err = twoBecomeOne().Map(&c, day("2025-12-31"), samverkan.Date{})
	require.Equal(t, "The day of the division that the figures are to be brought to is missing. Give it, such as 2026-01-01.", samverkan.FaultsOf(err)[0].Text.EN)
	_, err = twoBecomeOne().Map(&c, day("2025-12-31"), day("2025-06-01"))
	require.ErrorContains(t, err, "only to the same day or a later one")
}
