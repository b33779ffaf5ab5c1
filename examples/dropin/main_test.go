package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/golden"
)

func TestOutput(t *testing.T) {
	for _, c := range []struct {
		file   string
		lang   samverkan.Lang
		asJSON bool
	}{
		{"report.sv.md", samverkan.SV, false},
		{"report.en.md", samverkan.EN, false},
		{"report.json", samverkan.SV, true},
	} {
		var b bytes.Buffer
		require.NoError(t, run(&b, c.lang, c.asJSON))
		golden.Compare(t, c.file, b.Bytes())
	}
	require.Error(t, run(&bytes.Buffer{}, "se", false))
}
