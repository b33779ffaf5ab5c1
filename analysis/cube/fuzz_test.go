package cube_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// wild makes a cube of any bytes: sizes that do not fit, statuses that are not
// there, parts of themselves, numbers that are none.
func wild(data []byte) cube.Cube {
	next := func() byte {
		if len(data) == 0 {
			return 0
		}
		b := data[0]
		data = data[1:]
		return b
	}
	c := cube.Cube{Label: "x", Lacks: nil}
	cells := 1
	for i := range int(next() % 4) {
		d := numbered(string(rune('a'+i)), []cube.Role{"", cube.Time, cube.Geo, cube.Metric}[next()%4], int(next()%4))
		for k := range d.Categories {
			if b := next(); b < 40 {
				d.Categories[k].Children = []int{int(b%6) - 1, int(next()%5) - 1}
			}
			d.Categories[k].Unit = cube.Unit{Label: []string{"", "personer", "procent"}[next()%3], Multiplier: int(int8(next()))}
		}
		c.Dimensions = append(c.Dimensions, d)
		cells *= len(d.Categories)
	}
	for range int(next() % 5) {
		c.Statuses = append(c.Statuses, cube.Status{Missing: cube.Missing(cube.Present.Choices()[next()%7]), Symbol: string(rune(next()))})
	}
	if next()%8 == 0 {
		cells += int(next()%3) - 1
	}
	for range max(0, cells) {
		v := float64(int8(next()))
		switch next() {
		case 1:
			v = math.NaN()
		case 2:
			v = math.Inf(1)
		case 3:
			v = math.MaxFloat64
		case 4:
			v /= 7
		}
		c.Values = append(c.Values, v)
	}
	if next()%2 == 0 {
		for range c.Values {
			c.Status = append(c.Status, next()%6)
		}
	}
	if next()%4 == 0 {
		for range c.Values {
			c.Lacks = append(c.Lacks, int32(int8(next())))
		}
	}
	return c
}

// faulty fails on errors that are no Faults.
func faulty(t *testing.T, err error) {
	t.Helper()
	if err == nil {
		return
	}
	var f *samverkan.Fault
	require.ErrorAs(t, err, &f)
	require.NoError(t, f.Text.Check())
	require.NotEqual(t, samverkan.CodeInternal, f.Code)
}

func FuzzCube(f *testing.F) {
	f.Add([]byte{2, 0, 2, 200, 1, 0, 200, 1, 0, 2, 3, 200, 0, 0, 10, 0, 0, 3, 1, 65, 0, 66, 7, 1, 1, 9, 9})
	f.Add([]byte{3, 3, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18})
	f.Fuzz(func(t *testing.T, data []byte) {
		c := wild(data)
		err := c.Check()
		faulty(t, err)
		for row := range c.Rows() {
			x, atErr := c.At(row.Places...)
			require.NoError(t, atErr)
			_ = x.Explain()
			sum, totalErr := cube.Total(x, x)
			faulty(t, totalErr)
			share, shareErr := cube.Share(x, sum)
			faulty(t, shareErr)
			_ = share.Text()
			change, changeErr := cube.Change(x, sum)
			faulty(t, changeErr)
			_ = change.Text()
		}
		for i := range c.Dimensions {
			sum, sumErr := c.Sum(c.Dimensions[i].ID)
			faulty(t, sumErr)
			if err == nil && sumErr == nil {
				require.NoError(t, sum.Check())
			}
			if len(c.Dimensions[i].Categories) > 0 {
				id := c.Dimensions[i].Categories[0].ID
				_, pickErr := c.Select(cube.Pick{Dimension: c.Dimensions[i].ID, Categories: []string{id}})
				faulty(t, pickErr)
				_, totalErr := c.WithTotal(c.Dimensions[i].ID, id)
				faulty(t, totalErr)
			}
		}
		s, suppressErr := cube.Suppress(&c, cube.Privacy{Floor: 3})
		faulty(t, suppressErr)
		if suppressErr == nil {
			require.NoError(t, s.Check(&c))
			require.NoError(t, s.Cube.Check())
		}
		r := uppland()
		_, mapErr := r.Map(&c, day("2002-12-31"), day("2010-12-31"))
		faulty(t, mapErr)
	})
}

// Suppression of any table of any shape, with its proof.
func FuzzSuppress(f *testing.F) {
	f.Add(byte(2), byte(3), byte(1), byte(5), []byte{1, 2, 3, 40, 50, 60})
	f.Add(byte(2), byte(2), byte(2), byte(132), []byte{1, 0, 3, 1, 0, 60, 1, 1})
	f.Fuzz(func(t *testing.T, a, b, d, how byte, data []byte) {
		sizes := []int{1 + int(a%4), 1 + int(b%4), 1 + int(d%3)}
		inner := make([]int64, sizes[0]*sizes[1]*sizes[2])
		for i := range inner {
			if i < len(data) {
				inner[i] = int64(data[i] % 30)
			}
		}
		c := withTotals(inner, sizes...)
		p := cube.Privacy{Floor: 2 + int(how%7)}
		if how >= 128 {
			p.Zeros = cube.ZerosConcealed
		}
		s, err := cube.Suppress(&c, p)
		require.NoError(t, err)
		require.NoError(t, s.Check(&c))
		audit, err := cube.Audit(&c, &s.Cube, p)
		require.NoError(t, err)
		require.True(t, audit.Passed())
	})
}
