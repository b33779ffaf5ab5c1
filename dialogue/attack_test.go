package dialogue_test

import (
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/calendar"
)

// spoil sets one thing somewhere in a value to something that no document
// holds.
func spoil(r *rand.Rand, v reflect.Value) string {
	for {
		switch v.Kind() {
		case reflect.Pointer:
			if v.IsNil() {
				v.Set(reflect.New(v.Type().Elem()))
				return v.Type().String()
			}
			if r.IntN(8) == 0 {
				v.SetZero()
				return "nil"
			}
			v = v.Elem()
		case reflect.Struct:
			if v.Type() == reflect.TypeFor[samverkan.Date]() {
				days := []samverkan.Date{{}, day("0001-01-01"), day("9999-12-31"), day("2027-04-15"), day("2031-01-01"), day("2022-09-11")}
				v.Set(reflect.ValueOf(days[r.IntN(len(days))]))
				return "day"
			}
			v = v.Field(r.IntN(v.NumField()))
		case reflect.Slice:
			if n := v.Len(); n > 0 && r.IntN(6) > 0 {
				v = v.Index(r.IntN(n))
				continue
			}
			switch r.IntN(3) {
			case 0:
				v.SetZero()
			case 1:
				v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
			default:
				if v.Len() > 0 {
					v.Set(reflect.Append(v, v.Index(r.IntN(v.Len()))))
				}
			}
			return "list"
		case reflect.String:
			if r.IntN(20) == 0 {
				v.SetString(strings.Repeat("å", 3000))
				return "long"
			}
			words := []string{"", "\xff", "a b", "{x}", "gbun", "m", "anna", "granvik", "q", "f", "held", "majority", "\u202e", "x\ny"}
			v.SetString(words[r.IntN(len(words))])
			return "word"
		case reflect.Int, reflect.Int64:
			numbers := []int64{0, -1, 1, 2, 60, 5000, math.MinInt32, 2026, 9994}
			v.SetInt(numbers[r.IntN(len(numbers))])
			return "number"
		case reflect.Bool:
			v.SetBool(!v.Bool())
			return "bool"
		default:
			return "" // nothing of the document is anything else
		}
	}
}

// Whatever a value made by hand holds, nothing panics: it is refused with
// faults, or something is made of it.
func TestSpoiledByHand(t *testing.T) {
	refused := 0
	for seed := range uint64(120) {
		r := rand.New(rand.NewPCG(seed, 99))
		d := long()
		d.Series = []dialogue.Series{{ID: "s", Name: both("Ytor"), Of: 3}}
		d.Meetings[1].Series, d.Meetings[1].Number = "s", 1
		d.Meetings[1].Agenda[0].Kept = &dialogue.Kept{Person: "ordf", Reason: both("Skäl"), On: day("2027-01-01")}
		d.Needs = []dialogue.Subject{{Organization: "granvik", Subject: "apl"}}
		d.Offers = []dialogue.Subject{{Organization: "storsele", Subject: "apl"}}
		d.Calendars = []dialogue.MeetingCalendar{{Body: "sbun", Year: 2027, Days: []samverkan.Date{day("2027-02-10")}}}
		for range 1 + r.IntN(2) {
			spoil(r, reflect.ValueOf(d).Elem())
		}
		on := day("2026-01-01").AddDays(r.IntN(2200))
		refused += all(t, d, on)
	}
	require.Greater(t, refused, 20)
	require.Less(t, refused, 110)
}

// all does everything that can be done with a document; it returns 1 when the
// document is refused.
func all(t *testing.T, d *dialogue.Dialogue, on samverkan.Date) (refused int) {
	t.Helper()
	report, err := d.Assess(dialogue.Options{On: on})
	if err != nil {
		refused = 1
		var faults samverkan.Faults
		require.ErrorAs(t, err, &faults)
		require.LessOrEqual(t, len(faults), samverkan.MaxFaults)
		for _, f := range faults {
			require.NotEqual(t, samverkan.CodeInternal, f.Code)
		}
	} else {
		_, _ = report.Encode() // what is no UTF-8 cannot be written
	}
	_, _ = d.Encode()
	for _, id := range []string{"gbun", "vux", "", "moon"} {
		_, _ = d.Letter(id, on, samverkan.SV)
		_, _ = d.Reminder(id, on, "xx")
	}
	for _, id := range []string{"m", "host27", ""} {
		_, _ = d.Agenda(id, on, samverkan.SV)
		_, _ = d.Summary(id, on, samverkan.EN)
		if c, err := d.Invitation(id, on, samverkan.SV, 1_800_000_000); err == nil {
			data, err := c.Encode()
			require.NoError(t, err)
			back, err := calendar.Decode(data)
			require.NoError(t, err)
			require.Len(t, back.Events, 1)
		}
	}
	if p, err := d.Handover(on, samverkan.SV); err == nil {
		_, _ = p.Docx()
		_ = p.Markdown() + p.Text()
	}
	_, _ = d.Template("dialogen", 2030)
	_, _ = d.Year(on.Year()+1, on)
	if c, err := d.Cycle(); err == nil {
		_, _ = c.Apply(dialogue.Event{})
		_, _ = c.Apply(event("2030-12-31", dialogue.Moved, "m"))
		_ = c.Dialogue()
	}
	return refused
}

// The zero value, too.
func TestZeroValue(t *testing.T) {
	require.Equal(t, 1, all(t, &dialogue.Dialogue{}, day("2027-03-08")))
	require.Equal(t, 1, all(t, sent(), samverkan.Date{}))
	least := &dialogue.Dialogue{Schema: dialogue.Schema, ID: "x", Name: both("x"), ElectionYear: 2026}
	require.Equal(t, 0, all(t, again(t, least), day("2027-03-08")))
	for _, year := range []int{1994, 9990} { // the first and the last
		least.ElectionYear = year
		require.Equal(t, 0, all(t, again(t, least), day(itoa4(year+1)+"-03-08")))
	}
}

// Two goroutines can assess one document: nothing in it is written to.
func TestAtOnce(t *testing.T) {
	d := long()
	want := encoded(t, assess(t, d, "2027-12-01"))
	done := make(chan string)
	for range 4 {
		go func() {
			out := ""
			if r, err := d.Assess(dialogue.Options{On: day("2027-12-01")}); err == nil {
				if b, err := r.Encode(); err == nil {
					out = string(b)
				}
			}
			done <- out
		}()
	}
	for range 4 {
		require.Equal(t, want, <-done)
	}
}
