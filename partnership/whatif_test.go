package partnership_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// On no day nobody is a partner: an answer would look as if that were so.
func TestQuestionsNeedADay(t *testing.T) {
	p, none := whole(t), samverkan.Date{}
	for name, ask := range map[string]func() error{
		"the report": func() error { _, err := p.Assess(partnership.Options{On: none}); return err },
		"who may":    func() error { _, err := p.MayDecide(partnership.Matter{Amount: 1}, none, none); return err },
		"power":      func() error { _, _, err := p.PowerIf(none, partnership.PowerChange{}); return err },
		"shares":     func() error { _, err := p.Shares(none); return err },
	} {
		faults := samverkan.FaultsOf(ask())
		require.Len(t, faults, 1, name)
		require.Equal(t, "/on", faults[0].At, name)
		require.Equal(t, "Dagen saknas. Ange den dag som frågan gäller, till exempel 2026-03-12.", faults[0].Text.SV, name)
	}
}
