package eventlog_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/eventlog"
)

// Whatever is wrong with a file, the error of ReadCSV is Faults.
func TestReadCSVGivesFaults(t *testing.T) {
	for name, file := range map[string]string{
		"empty": "", "no such column": "a;b\n1;2\n", "a row": "case;activity;time\nk1;;2026-01-01\n", "UTF-16": "\xff\xfea\x00",
	} {
		_, err := eventlog.ReadCSV(strings.NewReader(file), eventlog.Columns{})
		var faults samverkan.Faults
		require.ErrorAs(t, err, &faults, name)
		require.NotEmpty(t, faults, name)
	}
	_, err := eventlog.ReadCSV(broken{}, eventlog.Columns{})
	require.ErrorIs(t, err, errBroken)
}

var errBroken = errors.New("the line is broken")

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, errBroken }

// An order that is none is refused, and not taken for the one of the file.
func TestNoSuchOrder(t *testing.T) {
	var l eventlog.Log
	for _, o := range []eventlog.Order{"nope", "BYTIME"} {
		_, err := l.Variants(o)
		require.Len(t, samverkan.FaultsOf(err), 1)
		_, err = l.DirectlyFollows(o)
		require.Error(t, err)
		require.Error(t, eventlog.NewTally(o).Add(eventlog.Case{}))
		_, err = eventlog.NewConforming(&l, nil, nil, o)
		require.Error(t, err)
	}
	_, err := l.Variants("")
	require.NoError(t, err)
}
