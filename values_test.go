package samverkan_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
)

// What encoding/json writes of a date it reads back, no date too. Documents are
// stricter, and ParseDate is.
func TestDateInJSON(t *testing.T) {
	day, err := samverkan.NewDate(2026, 3, 12)
	require.NoError(t, err)
	type row struct {
		On  samverkan.Date
		For samverkan.Period
	}
	for _, want := range []row{{}, {On: day}, {On: day, For: samverkan.Period{From: day}}} {
		b, err := json.Marshal(want)
		require.NoError(t, err)
		got := row{On: day, For: samverkan.Period{From: day, To: day}}
		require.NoError(t, json.Unmarshal(b, &got), "%s", b)
		require.Equal(t, want, got, "%s", b)
	}
	_, err = samverkan.ParseDate("")
	require.ErrorContains(t, err, "The date is missing")
	require.Error(t, json.Unmarshal([]byte(`" "`), &day))
}

// Two equal numbers need not be the same value to ==, so it must not compile.
func TestNumbersHaveNoEquality(t *testing.T) {
	require.False(t, reflect.TypeFor[samverkan.Number]().Comparable())
	require.EqualValues(t, 24, reflect.TypeFor[samverkan.Number]().Size(), "the field that forbids == takes no room")
}

func TestFaultsOf(t *testing.T) {
	a := samverkan.Wrong(samverkan.CodeInvalid, "/a", samverkan.Same("a"))
	b := samverkan.Wrong(samverkan.CodeUnknown, "/b", samverkan.Same("b"))
	for _, c := range []struct {
		name string
		err  error
		want samverkan.Faults
	}{
		{"none", nil, nil},
		{"one", a, samverkan.Faults{a}},
		{"a list", samverkan.Faults{a, b}, samverkan.Faults{a, b}},
		{"wrapped", fmt.Errorf("reading: %w", fmt.Errorf("here: %w", samverkan.Faults{b, a})), samverkan.Faults{b, a}},
		{"joined", errors.Join(io.EOF, b, fmt.Errorf("x: %w", a)), samverkan.Faults{b, a}},
		{"another error", io.EOF, nil},
		{"no fault in an error", (*samverkan.Fault)(nil), nil},
	} {
		require.Equal(t, c.want, samverkan.FaultsOf(c.err), c.name)
	}
	var many []error
	for range samverkan.MaxFaults + 1 {
		many = append(many, a)
	}
	require.Len(t, samverkan.FaultsOf(errors.Join(many...)), samverkan.MaxFaults)
}

// A list that was given no fault has none, and says so without a panic.
func TestNoFaultIsNotAdded(t *testing.T) {
	var faults samverkan.Faults
	faults.Add(nil)
	require.NoError(t, faults.Err())
	require.Empty(t, strings.TrimSpace(faults.Error()))
}

// Arguments out of range, and zero values, give an answer and no panic.
func TestZeroAndOutOfRange(t *testing.T) {
	third := samverkan.Ratio(1, 3)
	require.Equal(t, "0", third.ForPeople(-1, samverkan.SV))
	require.Len(t, third.ForPeople(1_000_000, samverkan.EN), len("0.")+1000)
	require.Equal(t, third.ForPeople(2, samverkan.SV), third.ForPeople(2, "de"))
	require.Equal(t, samverkan.Unknown, samverkan.Rule[int]{}.Run(1, samverkan.Date{}).Outcome)
}
