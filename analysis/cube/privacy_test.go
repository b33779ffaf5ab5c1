package cube_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// What is wrong is said of what somebody has written, and the choices can be
// read: the first of them is to leave the member out.
func TestPrivacyRefuses(t *testing.T) {
	for _, x := range []struct {
		p      cube.Privacy
		at, sv string
		en     string
	}{
		{cube.Privacy{Floor: -3}, "/floor", "Här står -3. Det kan vara 2 till 1000.", "Here stands -3. It can be 2 to 1000."},
		{cube.Privacy{Width: -3}, "/width", "Här står -3. Det kan vara 1 till 1000000.", "Here stands -3. It can be 1 to 1000000."},
		{
			cube.Privacy{Zeros: "nope"},
			"/zeros",
			"Här står ”nope”. Det kan vara concealed eller utelämnas.",
			"Here stands “nope”. It can be concealed, or be left out.",
		},
	} {
		c := withTotals([]int64{3, 20, 30, 40}, 2, 2)
		_, err := cube.Suppress(&c, x.p)
		var faults samverkan.Faults
		require.True(t, errors.As(err, &faults))
		require.Len(t, faults, 1)
		require.Equal(t, []string{x.at, x.sv, x.en}, []string{faults[0].At, faults[0].Text.SV, faults[0].Text.EN})
	}
}

// A nil pointer is the programmer's mistake: the panic says whose.
func TestSuppressNil(t *testing.T) {
	require.PanicsWithValue(t, "cube: Suppress and Audit need a Cube, and this one is nil", func() { _, _ = cube.Suppress(nil, cube.Privacy{}) })
}
