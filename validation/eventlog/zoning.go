package eventlog

import (
	"strconv"

	"github.com/samverkan/samverkan"
)

// zoning makes instants of times as they are written, and sees to it that times
// with and without a zone are not mixed without somebody saying so.
type zoning struct {
	ahead int64
	given bool
	csv   bool // places are rows

	zoned, zoneless, days, cut int
	// The first time of each kind: case and event, or row.
	firstZoned, firstZoneless [2]int
}

func newZoning(o Options) (zoning, error) {
	ahead, given, err := o.ahead()
	return zoning{ahead: ahead, given: given}, err
}

// at makes an instant of a time that stands in an event of a case.
func (z *zoning) at(t clock, number, event int) (Instant, *samverkan.Fault) {
	i, ok := t.at(z.ahead)
	if !ok {
		return Instant{}, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Tiden ligger utanför åren 1 till 9999 i UTC.",
			EN: "The time is outside the years 1 to 9999 in UTC.",
		})
	}
	if t.zoned {
		if z.zoned++; z.zoned == 1 {
			z.firstZoned = [2]int{number, event}
		}
	} else if z.zoneless++; z.zoneless == 1 {
		z.firstZoneless = [2]int{number, event}
	}
	if t.dayly {
		z.days++
	}
	if t.cut {
		z.cut++
	}
	if !z.given && (t.zoned && z.zoneless > 0 && z.zoned == 1 || !t.zoned && z.zoned > 0 && z.zoneless == 1) {
		return Instant{}, z.mixed(t.zoned)
	}
	return i, nil
}

// mixed is the fault of the first time that is of the other kind.
func (z *zoning) mixed(zoned bool) *samverkan.Fault {
	text := samverkan.Text{
		SV: "Tiden saknar tidszon, men tiden {first} har en. Ange vilken zon som gäller för tider utan.",
		EN: "The time has no zone, but the time {first} has one. Say which zone holds for times without.",
	}
	first := z.firstZoned
	if zoned {
		first = z.firstZoneless
		text = samverkan.Text{
			SV: "Tiden har en tidszon, men tiden {first} saknar. Ange vilken zon som gäller för tider utan.",
			EN: "The time has a zone, but the time {first} has none. Say which zone holds for times without.",
		}
	}
	a, b := samverkan.Str("a", strconv.Itoa(first[0])), samverkan.Str("b", strconv.Itoa(first[1]))
	where := samverkan.Text{SV: "i spår {a}, händelse {b},", EN: "in trace {a}, event {b},"}
	if z.csv {
		where = samverkan.Text{SV: "på rad {b}", EN: "on line {b}"}
	}
	return samverkan.Wrong(samverkan.CodeConflict, "", text, samverkan.Of("first", where.With(a, b)))
}

// tell puts into About what was seen.
func (z *zoning) tell(a *About) { a.Zoneless, a.Days, a.CutTimes = z.zoneless, z.days, z.cut }
