package choice_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

type day string

func days() []choice.Of[day] {
	return []choice.Of[day]{
		{Is: "today", Text: samverkan.Text{SV: "i dag", EN: "today"}},
		{Is: "then", Text: samverkan.Text{SV: "då", EN: "then"}},
	}
}

func TestChoice(t *testing.T) {
	require.Equal(t, []string{"today", "then"}, choice.Codes(days()))
	require.Equal(t, "då", choice.Text(days(), "then").SV)
	require.Equal(t, samverkan.Same("never"), choice.Text(days(), "never"))
	require.Empty(t, choice.Codes[day](nil))
}
