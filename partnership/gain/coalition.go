package gain

import (
	"math/bits"
	"strconv"

	"github.com/samverkan/samverkan"
)

// Limits. Whatever goes through every subgroup or coalition takes MaxPlayers
// at most, 2¹² − 1 = 4 095 of them; the rest takes MaxPartners.
const (
	// MaxPlayers is how many players a Game may have, and how many partners a
	// Ledger may have for its subgroups.
	MaxPlayers = 12
	// MaxPartners is how many partners a Ledger or a settlement may have.
	MaxPartners = 500
	// MaxEntries is how many entries a Ledger may have, and how many payments a
	// settlement.
	MaxEntries = 2000
	// MaxBits is how large the figures of one input may be: written over their
	// common denominator, neither it nor any of them has more bits. That is 308
	// digits.
	MaxBits = 1024
)

// coalition is a set of partners, bit i for partner i.
type coalition uint

func everyone(players int) coalition { return 1<<players - 1 }

func only(player int) coalition { return 1 << player }

func (c coalition) size() int { return bits.OnesCount(uint(c)) }

// lowest returns the member with the lowest number. c is not empty.
func (c coalition) lowest() int { return bits.TrailingZeros(uint(c)) }

func (c coalition) has(player int) bool { return c>>player&1 == 1 }

// within reports whether all of c are in d.
func (c coalition) within(d coalition) bool { return c&^d == 0 }

// members lists the members in ascending order, after dst.
func (c coalition) members(dst []int) []int {
	for ; c != 0; c &= c - 1 {
		dst = append(dst, c.lowest())
	}
	return dst
}

// before is the order of coalitions everywhere in this package: by size, then
// in lexicographic order of the members.
func (c coalition) before(d coalition) bool {
	if c.size() != d.size() {
		return c.size() < d.size()
	}
	differ := c ^ d // the lowest that only one of them has comes earlier in that one
	return c&differ&-differ != 0
}

// compare returns −1, 0 or 1 as c comes before d, is d, or comes after it.
func (c coalition) compare(d coalition) int {
	switch {
	case c == d:
		return 0
	case c.before(d):
		return -1
	}
	return 1
}

// group makes a coalition of a list of partners, who stand there once each.
func group(list []int, of int, at string) (coalition, error) {
	var c coalition
	for i, p := range list {
		place := at + "/" + strconv.Itoa(i)
		if p < 0 || p >= of {
			return 0, noPartner(place, p, of)
		}
		if c.has(p) {
			return 0, partnerTwice(place, p)
		}
		c |= only(p)
	}
	return c, nil
}

// few returns a Fault when there are too many to go through all coalitions.
func few(n int, at string) error {
	if n <= MaxPlayers {
		return nil
	}
	return samverkan.Wrong(samverkan.CodeTooLarge, at, samverkan.Text{
		SV: "Med {n} parter finns 2^{n} grupper att gå igenom. Gränsen är {most} parter, 2^{most} grupper.",
		EN: "With {n} partners there are 2^{n} groups to go through. The limit is {most} partners, 2^{most} groups.",
	}, samverkan.Int("n", n), samverkan.Int("most", MaxPlayers))
}

func noPartner(at string, partner, of int) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeUnknown, at, samverkan.Text{
		SV: "Här står part {partner}. Parterna är {of} och numreras från 0.",
		EN: "Partner {partner} stands here. There {of|is one partner|are # partners}, numbered from 0.",
	}, samverkan.Int("partner", partner), samverkan.Int("of", of))
}

func partnerTwice(at string, partner int) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
		SV: "Part {partner} står här en gång till. Varje part får stå en gång.",
		EN: "Partner {partner} stands here once more. Each partner may stand once.",
	}, samverkan.Int("partner", partner))
}

func tooMany(at string, n, most int, what samverkan.Text) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeTooLarge, at, samverkan.Text{
		SV: "Här är {n} {what}. Gränsen är {most}.",
		EN: "There are {n} {what} here. The limit is {most}.",
	}, samverkan.Int("n", n), samverkan.Of("what", what), samverkan.Int("most", most))
}

func partnersText() samverkan.Text { return samverkan.Text{SV: "parter", EN: "partners"} }

func wrongCount(at string, n, want int) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
		SV: "Här är {n} tal. Det ska vara {want}.",
		EN: "There {n|is one number|are # numbers} here. There should be {want|one|#}.",
	}, samverkan.Int("n", n), samverkan.Int("want", want))
}
