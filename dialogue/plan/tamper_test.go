package plan_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/plan"
)

func clone[T any](v T) T {
	return copied(reflect.ValueOf(v)).Interface().(T)
}

// copied returns a copy that shares no list.
func copied(v reflect.Value) reflect.Value {
	out := reflect.New(v.Type()).Elem()
	out.Set(v)
	switch {
	case v.Type() == reflect.TypeFor[samverkan.Date]():
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			out.Field(i).Set(copied(v.Field(i)))
		}
	case v.Kind() == reflect.Slice && !v.IsNil():
		out.Set(reflect.MakeSlice(v.Type(), v.Len(), v.Len()))
		for i := range v.Len() {
			out.Index(i).Set(copied(v.Index(i)))
		}
	case v.Kind() == reflect.Pointer && !v.IsNil():
		out.Set(reflect.New(v.Type().Elem()))
		out.Elem().Set(copied(v.Elem()))
	}
	return out
}

// tampered calls visit with the value changed in every single way: each number
// one higher and one lower, each word another, each day the next, each entry of
// a list gone, given twice, and swapped with the next.
func tampered[T any](v T, visit func(where string, changed T)) {
	for k := 0; ; k++ {
		changed := clone(v)
		left, where := k, ""
		if !change(reflect.ValueOf(&changed).Elem(), "", &left, &where) {
			return
		}
		if !reflect.DeepEqual(v, changed) {
			visit(where, changed)
		}
	}
}

// spoiled returns a value with one of its changes.
func spoiled[T any](v T, which uint) T {
	for most := which % 4096; ; most /= 2 {
		changed := clone(v)
		left, where := int(most), ""
		if change(reflect.ValueOf(&changed).Elem(), "", &left, &where) || most == 0 {
			return changed
		}
	}
}

// change makes the change number *left of the value, and returns whether there
// are so many.
func change(v reflect.Value, at string, left *int, where *string) bool {
	turn := func(how string) bool {
		*left--
		*where = at + " " + how
		return *left == -1
	}
	if d, ok := v.Interface().(samverkan.Date); ok {
		if turn("next day") {
			next := d.AddDays(1)
			if d.IsZero() {
				next = day("2027-03-01")
			}
			v.Set(reflect.ValueOf(next))
			return true
		}
		return false
	}
	switch v.Kind() {
	case reflect.Int, reflect.Int64:
		for _, by := range []int64{1, -1} {
			if turn(fmt.Sprintf("%+d", by)) {
				v.SetInt(v.Int() + by)
				return true
			}
		}
	case reflect.Bool:
		if turn("turned") {
			v.SetBool(!v.Bool())
			return true
		}
	case reflect.String:
		if turn("another") {
			v.SetString(v.String() + "x")
			return true
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if change(v.Field(i), at+"/"+v.Type().Field(i).Name, left, where) {
				return true
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			if turn("gone") {
				v.SetZero()
				return true
			}
			return change(v.Elem(), at, left, where)
		}
	case reflect.Slice:
		for i := range v.Len() {
			if turn("without one") {
				v.Set(reflect.AppendSlice(v.Slice(0, i), v.Slice(i+1, v.Len())))
				return true
			}
			if turn("one twice") {
				v.Set(reflect.AppendSlice(reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, 0), v.Slice(0, i+1)), v.Slice(i, v.Len())))
				return true
			}
			if i > 0 && turn("swapped") {
				a, b := v.Index(i).Interface(), v.Index(i-1).Interface()
				v.Index(i - 1).Set(reflect.ValueOf(a))
				v.Index(i).Set(reflect.ValueOf(b))
				return true
			}
			if change(v.Index(i), at, left, where) {
				return true
			}
		}
	}
	return false
}

// Of a proof no claim can be changed. What can be changed is how it is proven
// where there is room: weights, a step a little longer or higher, sets of which the same
// is said in another order, slices of a conflict that need not be apart; and
// one plan without a constraint may stand for another.
func TestTampered(t *testing.T) {
	free := regexp.MustCompile(`^/Conflict/Dropped/Plan/(On|Place|Form) |^/Conflict/Proof without one|^/Proof/(Farthest|Total)/Weights |^(/Proof/Days|/Conflict/Proof)(/Until [+-]1|/Left swapped|/Left/Steps/(Until [+-]1|Worth \+1))$`)
	r := rand.New(rand.NewPCG(3, 3))
	refused, let := 0, 0
	tight := map[bool]int{} // by whether it is a conflict: results of which nothing can be changed
	for n := 0; n < 30; {
		y := small(r)
		if y.Check() != nil {
			continue
		}
		n++
		got, err := plan.Solve(y, plan.Options{})
		require.NoError(t, err)
		before := let
		tampered(*got, func(where string, changed plan.Result) {
			if plan.Check(y, changed) != nil {
				refused++
				return
			}
			let++
			require.Regexp(t, free, where)
			require.Equal(t, got.Value, changed.Value)
		})
		if let == before {
			tight[got.Conflict != nil]++
		}
	}
	require.Greater(t, refused, 3000)
	require.Less(t, let, refused/50)
	require.Greater(t, tight[true], 5)
	require.Positive(t, tight[false])
}

// byHand is a year of three days in June with one café. Two have said yes to
// the second day, one of them also to the first. It is 30 minutes to Norrhamn
// for those of Granvik and 20 for those of Älvnäs, and 40 between them.
func byHand() (plan.Year, plan.Result) {
	y := plan.Year{
		From: day("2027-06-07"), To: day("2027-06-10"),
		Bodies: []plan.Body{{ID: "a", Organization: "granvik", Place: "granvik"}, {ID: "b", Organization: "alvnas", Place: "alvnas"}},
		People: []plan.Person{
			{ID: "p", Body: "a", Answers: []plan.Answer{{On: day("2027-06-07"), Can: plan.Yes}, {On: day("2027-06-08"), Can: plan.Yes}, {On: day("2027-06-09"), Can: plan.No}}},
			{ID: "q", Body: "b", Answers: []plan.Answer{{On: day("2027-06-07"), Can: plan.No}, {On: day("2027-06-08"), Can: plan.Yes}}},
		},
		Places: []plan.Place{
			{ID: "granvik", Minutes: []plan.Minutes{{From: "alvnas", Minutes: 40}}},
			{ID: "alvnas", Minutes: []plan.Minutes{{From: "granvik", Minutes: 40}}},
			{ID: "norrhamn", Minutes: []plan.Minutes{{From: "granvik", Minutes: 30}, {From: "alvnas", Minutes: 20}}},
		},
		Meetings: []plan.Meeting{{ID: "cafe", Kind: plan.Cafe}},
	}
	return y, plan.Result{
		Proven: true,
		Unknown: samverkan.Text{
			SV: "Det är inte känt när a och b sammanträder. Ett möte i planen kan hamna på en sådan dag.",
			EN: "It is not known when a and b meet. A meeting of the plan may be on such a day.",
		},
		Placed: []plan.Placed{{Meeting: "cafe", On: day("2027-06-08"), Form: plan.OnSite, Place: "norrhamn", Expected: 2000, Yes: 2, Bodies: 2}},
		Value:  plan.Value{Attendance: 2000, Farthest: 30, Total: 50, Days: 1},
		Bound:  plan.Value{Attendance: 2000, Farthest: 30, Total: 50, Days: 1},
		Travel: []plan.Travel{{Organization: "granvik", Minutes: 30}, {Organization: "alvnas", Minutes: 20}},
		Proof: []plan.Case{{
			// The scale is 1·3 + 1 = 4: the second day brings 2000·4 − 1, and the
			// third 750·4 − 2.
			Days: []plan.Slice{{Until: 3, Left: []plan.Left{{Steps: []plan.Step{{Until: 2, Worth: 7999}, {Until: 3, Worth: 2998}}}}}},
			// Granvik travels at most 29 minutes to Granvik only, and there
			// Älvnäs travels 40.
			Farthest: []plan.Node{{Weights: []int64{1, 0, 0}, Divide: "cafe"}, {Weights: []int64{0, 1, 0}}},
			// At most 30 to Granvik, where Älvnäs travels 40, and to Norrhamn,
			// where all together travel 50: not at most 30 each and 49 in all.
			Total: []plan.Node{{Weights: []int64{1, 0, 0}, Divide: "cafe"}, {Weights: []int64{0, 1, 0}}, {Weights: []int64{0, 0, 1}}},
		}},
	}
}

// A proof made by hand is let through, and no single change of it but in what
// it says of days that do not matter, or of weights where there is room.
func TestProofByHand(t *testing.T) {
	y, r := byHand()
	require.NoError(t, plan.Check(y, r))
	solved, err := plan.Solve(y, plan.Options{})
	require.NoError(t, err)
	require.Equal(t, r.Value, solved.Value)
	require.Equal(t, r.Placed, solved.Placed)
	n := 0
	tampered(r, func(where string, changed plan.Result) {
		if where == "/Proof/Days/Left/Steps/Worth +1" && changed.Proof[0].Days[0].Left[0].Steps[1].Worth == 2999 || strings.HasSuffix(where, "/Weights +1") {
			return
		}
		require.Error(t, plan.Check(y, changed), where)
		n++
	})
	require.Greater(t, n, 90)
}
