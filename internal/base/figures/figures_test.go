package figures_test

import (
	"math/big"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/samverkan/samverkan/internal/base/figures"
)

// The wanted forms are written by hand after Svenska skrivregler (Språkrådet)
// and the Chicago Manual of Style.
func TestForPeople(t *testing.T) {
	rat := big.NewRat
	for _, c := range []struct{ got, want string }{
		{figures.Integer(0, "sv"), "0"},
		{figures.Integer(9999, "sv"), "9\u00a0999"},
		{figures.Integer(10000, "sv"), "10\u00a0000"},
		{figures.Integer(1234567, "sv"), "1\u00a0234\u00a0567"},
		{figures.Integer(9999, "en"), "9,999"},
		{figures.Integer(-1234567, "en"), "\u22121,234,567"},
		{figures.Integer(-9223372036854775808, "en"), "\u22129,223,372,036,854,775,808"},
		{figures.Decimal(rat(31, 10), 1, "sv"), "3,1"},
		{figures.Decimal(rat(1, 3), 2, "en"), "0.33"},
		{figures.Decimal(rat(5, 2), 0, "en"), "2"}, // half to even
		{figures.Decimal(rat(7, 2), 0, "en"), "4"},
		{figures.Decimal(rat(-1, 8), 2, "sv"), "\u22120,12"},
		{figures.Decimal(rat(-1, 1000), 1, "en"), "0.0"}, // no minus before a zero
		{figures.Decimal(rat(999999, 100), 1, "sv"), "10\u00a0000,0"},
		{figures.Count(1, "sv"), "en"},
		{figures.Count(12, "en"), "twelve"},
		{figures.Count(13, "sv"), "13"},
		{figures.Count(-1, "sv"), "\u22121"},
		{figures.Date(2026, 3, 12, "sv"), "12 mars 2026"},
		{figures.Date(2026, 3, 12, "en"), "12 March 2026"},
		{figures.List(nil, "sv"), ""},
		{figures.List([]string{"A"}, "sv"), "A"},
		{figures.List([]string{"A", "B"}, "sv"), "A och B"},
		{figures.List([]string{"A", "B", "C"}, "en"), "A, B and C"},
	} {
		if diff := cmp.Diff(c.want, c.got); diff != "" {
			t.Error(diff)
		}
	}
}
