package validation_test

import (
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/eventlog"
)

// spoil sets one thing somewhere in a value to something that no document
// holds.
func spoil(r *rand.Rand, v reflect.Value) {
	for {
		switch v.Kind() {
		case reflect.Pointer:
			if v.IsNil() {
				v.Set(reflect.New(v.Type().Elem()))
				return
			}
			if r.IntN(8) == 0 {
				v.SetZero()
				return
			}
			v = v.Elem()
		case reflect.Struct:
			if v.Type() == reflect.TypeFor[samverkan.Date]() {
				v.Set(reflect.ValueOf(pick(r, []samverkan.Date{{}, day("0001-01-01"), day("9999-12-31"), day("2027-01-05"), day("2031-01-01"), day("1900-01-01")})))
				return
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
			return
		case reflect.String:
			if r.IntN(20) == 0 {
				v.SetString(strings.Repeat("å", 3000))
				return
			}
			v.SetString(pick(r, []string{"", "\xff", "a b", "{x}", "k1", "k1b", "kock", "o1", "B01", "granvik", "held", "prov", "training", "corrected", "applied", "\u202e", "x\ny"}))
			return
		case reflect.Int, reflect.Int64:
			v.SetInt(pick(r, []int64{0, -1, 1, 2, 60, 5000, math.MinInt32, 2026, 9994, 1_000_000_000_000_000, math.MaxInt32}))
			return
		case reflect.Bool:
			v.SetBool(!v.Bool())
			return
		default:
			return
		}
	}
}

// Whatever a value made by hand holds, nothing panics: it is refused with
// faults, or something is made of it.
func TestSpoiledByHand(t *testing.T) {
	refused := 0
	for seed := range uint64(120) {
		r := rand.New(rand.NewPCG(seed, 99))
		v, err := validation.Decode([]byte(sound()))
		require.NoError(t, err)
		for range 1 + r.IntN(2) {
			spoil(r, reflect.ValueOf(v).Elem())
		}
		refused += everything(t, v, day("2026-12-01").AddDays(r.IntN(300)))
	}
	require.Greater(t, refused, 30)
	require.Less(t, refused, 115)
}

// everything does all that can be done with a document; it returns 1 when the
// document is refused.
func everything(t *testing.T, v *validation.Validation, on samverkan.Date) (refused int) {
	t.Helper()
	report, err := v.Assess(validation.Options{On: on})
	if err != nil {
		refused = 1
		var faults samverkan.Faults
		require.ErrorAs(t, err, &faults)
		require.LessOrEqual(t, len(faults), samverkan.MaxFaults)
		for _, f := range faults {
			require.NotEqual(t, samverkan.CodeInternal, f.Code)
			require.NotRegexp(t, `\{\^?\w+[|}]`, strings.ReplaceAll(f.Text.SV, "{x}", ""))
		}
	} else {
		_, _ = report.Encode() // what is no UTF-8 cannot be written
		_, _ = report.Publish().Encode()
	}
	_, _ = v.Encode()
	for _, c := range append(v.Cases, validation.Case{ID: "moon"}) {
		if r, err := v.Case(c.ID, on); err == nil {
			_, _ = r.Encode()
		}
	}
	if l, err := v.EventLog(on); err == nil {
		for i := range v.Pipelines {
			_, _, _ = validation.Observe(l, &v.Pipelines[i], validation.Mapping(&v.Pipelines[i]), eventlog.At(on))
		}
	}
	if o, err := v.Objects(on); err == nil {
		_ = o.Check()
	}
	_, _, _ = v.Remove(disposal("k1", "k2"))
	_, _, _ = v.Remove(validation.Disposal{})
	if c, err := v.Play(); err == nil {
		_, _ = c.Apply(validation.Event{})
		_, _ = c.Apply(event("2030-12-31", validation.Withdrew, "k1"))
		_, _ = c.Apply(event("2030-12-31", validation.Corrected, "k1", corrects(1, validation.Event{})))
		_, _ = c.Objections("k1", []string{"B01"}, []string{"o1"}, samverkan.Date{})
		_ = c.Validation()
	}
	return refused
}

// The zero value, the least document, and what has nothing in it.
func TestZeroValue(t *testing.T) {
	require.Equal(t, 1, everything(t, &validation.Validation{}, day("2027-03-08")))
	require.Equal(t, 1, everything(t, certified(), samverkan.Date{}))
	require.Equal(t, 0, everything(t, again(t, bare()), day("2027-03-08")))
	for _, r := range []validation.Recorded{validation.SomeCases, validation.NoCases} {
		require.Equal(t, 0, everything(t, with(bare(), func(v *validation.Validation) { v.Recorded = r }), day("2027-03-08")))
	}
	var none eventlog.Log
	way := small()
	o, _, err := validation.Observe(&none, &way, nil, eventlog.Instant{})
	require.NoError(t, err)
	require.Empty(t, o.Cases)
}

// An entry that says that it itself should stand instead is refused.
func TestCircularCorrection(t *testing.T) {
	e := event("2027-02-01", validation.Corrected, "k1", corrects(1))
	e.Instead = &e
	_, err := play(t, judging()).Apply(e)
	require.Equal(t, "/instead/what", oneFault(t, err).At)
}

// Two goroutines can use one document: nothing in it is written to.
func TestAtOnce(t *testing.T) {
	v := made(7, 300)
	want := encoded(t, assess(t, v, "2028-12-01"))
	done := make(chan string)
	for range 4 {
		go func() {
			out := ""
			if r, err := v.Assess(validation.Options{On: day("2028-12-01")}); err == nil {
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

// Texts that turn the direction of writing, or look like places, do not spoil
// what is said.
func TestHostileTexts(t *testing.T) {
	v := with(partly(), func(v *validation.Validation) {
		v.Name, v.Occupations[0].Name = both("{candidate}"), both("{says} \u202e")
		v.Courses[1].Name = both("{course|en|två}")
		v.Organizations[0].Name = both(strings.Repeat("ö", 2000))
		v.Log[7].Text = both("{why}\u0000")
	})
	r := assess(t, v, "2027-02-01")
	encoded(t, r.Publish())
	require.Contains(t, caseReport(t, v, "k1", "2027-02-01").Says.SV, "{course|en|två}")
	o, err := v.Objects(day("2027-02-01"))
	require.NoError(t, err)
	require.NoError(t, o.Check())
}

// More are old than package flow lists: they are old all the same.
func TestManyAreOld(t *testing.T) {
	v := mellanalven()
	v.Cases = nil
	for range 1400 {
		leaves(v, "")
		c := &v.Cases[len(v.Cases)-1]
		if len(v.Cases) <= 1190 {
			v.Log = append(v.Log, event("2027-03-01", validation.Withdrew, c.ID))
		}
	}
	r := assess(t, v, "2027-06-01")
	require.Equal(t, 1190, r.Occupations[1].Exits[2].Cases)
	require.Equal(t, 210, r.Occupations[1].Flow.Aging[0].Older)
	require.Equal(t, 210, r.Occupations[1].Old)
	old := 0
	for _, c := range r.Cases {
		if c.Old {
			old++
		}
	}
	require.Equal(t, 210, old)
}
