package main

import (
	"embed"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/big"
	"strconv"
	"strings"
)

// data holds the extracts of public figures; the head of each says what it has
// and where it is from.
//
//go:embed data
var data embed.FS

// extracts reads the extracts and keeps the first error, so that a document is
// made in one go.
type extracts struct{ err error }

// record is one row of an extract by the names of its columns.
type record map[string]string

// read returns the rows of an extract.
func (x *extracts) read(name string) []record {
	raw, err := data.ReadFile("data/" + name)
	if err != nil {
		x.fail(err)
		return nil
	}
	r := csv.NewReader(strings.NewReader(string(raw)))
	r.Comment = '#'
	head, err := r.Read()
	var out []record
	for err == nil {
		var row []string
		if row, err = r.Read(); err == nil {
			m := record{}
			for i, name := range head {
				m[name] = row[i]
			}
			out = append(out, m)
		}
	}
	if !errors.Is(err, io.EOF) {
		x.fail(fmt.Errorf("%s: %w", name, err))
	}
	return out
}

func (x *extracts) fail(err error) {
	if x.err == nil {
		x.err = err
	}
}

func (x *extracts) whole(s string) int64 {
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		x.fail(err)
	}
	return n
}

// rounded writes a number times a factor to so many decimals, halves away from 0.
func (x *extracts) rounded(s string, factor *big.Rat, decimals int) string {
	n, ok := new(big.Rat).SetString(s)
	if !ok {
		x.fail(fmt.Errorf("%q is no number", s))
		return ".."
	}
	return n.Mul(n, factor).FloatString(decimals)
}
