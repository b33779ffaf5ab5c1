package plan_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/dialogue/plan"
)

// In every design nobody meets anybody twice, hosts stay, and tables are even.
func TestDesigns(t *testing.T) {
	made := 0
	for tables := 1; tables <= 16; tables++ {
		for people := tables; people <= min(80, tables*tables+tables); people++ {
			for _, hosts := range []int{0, 1, tables} {
				d := plan.Designs(people, hosts, tables, plan.MaxRounds)
				if len(d) > 1 {
					made++
				}
				met := map[[2]int]bool{}
				for _, seat := range d {
					require.Len(t, seat, people)
					size := make([]int, tables)
					for i, at := range seat {
						size[at]++
						if i < hosts {
							require.Equal(t, i, at)
						}
						for k, other := range seat[:i] {
							if at == other {
								require.False(t, met[[2]int{k, i}], "%d and %d of %d, %d hosts, %d tables", k, i, people, hosts, tables)
								met[[2]int{k, i}] = true
							}
						}
					}
					require.LessOrEqual(t, slices.Max(size), slices.Min(size)+1)
				}
			}
		}
	}
	require.Greater(t, made, 500)
}

// How many rounds are known, by hand from the constructions.
func TestDesignRounds(t *testing.T) {
	for _, c := range []struct{ people, hosts, tables, rounds int }{
		{36, 0, 12, 12}, // MacNeish: three columns of 12 = 4·3
		{24, 0, 12, 20}, // a tournament
		{48, 0, 12, 3},  // four columns: three rounds only
		{24, 12, 12, 12},
		{48, 12, 12, 0}, // three columns that can be divided by are not there
		{48, 16, 16, 16},
		{40, 5, 5, 0},
		{25, 5, 5, 5},
		{30, 5, 5, 0},
		{36, 0, 6, 3},
		{16, 0, 8, 15},
		{15, 0, 5, 7},
		{27, 0, 9, 13},
		{26, 0, 9, 13},
	} {
		require.Len(t, plan.Designs(c.people, c.hosts, c.tables, plan.MaxRounds), c.rounds, c)
	}
}

func TestSeatingLies(t *testing.T) {
	c := cafe(6, 2, 2, 1)
	good, err := plan.Seat(c, plan.SeatOptions{})
	require.NoError(t, err)
	for _, lie := range []struct {
		name string
		tell func(*plan.Seating)
		want string
	}{
		{"a round left out", func(s *plan.Seating) { s.Rounds = s.Rounds[1:] }, "at /rounds: There are 1 rounds here. There should be 2."},
		{"a table left out", func(s *plan.Seating) { s.Rounds[0].Tables = s.Rounds[0].Tables[1:] }, "at /rounds/0/tables: There are 1 tables here. There should be 2."},
		{"a stranger", func(s *plan.Seating) { s.Rounds[0].Tables[1][0] = "who" }, "at /rounds/0/tables/1: “who” does not take part,"},
		{"uneven tables", func(s *plan.Seating) { s.Rounds[1].Tables = [][]string{{"0", "1", "2", "3"}, {"4", "5"}} }, "at /rounds/1/tables: Everybody should sit once, and no table"},
		{"somebody left out", func(s *plan.Seating) { s.Rounds[1].Tables[1] = s.Rounds[1].Tables[1][1:] }, "at /rounds/1/tables: Everybody should sit once"},
		{"a host who moves", func(s *plan.Seating) { slices.Reverse(s.Rounds[1].Tables) }, "at /rounds/1/tables/0: “0” is a host and should sit here in every round."},
		{"more pairs", func(s *plan.Seating) { s.Pairs++ }, "at /pairs: Here stands "},
		{"a lower bound", func(s *plan.Seating) { s.PairsBound-- }, "at /pairsBound: Here stands "},
		{"a better mix", func(s *plan.Seating) { s.Alike-- }, "at /alike: Here stands "},
		{"the best mix", func(s *plan.Seating) { s.AlikeBound++ }, "at /alikeBound: Here stands "},
	} {
		s := clone(*good)
		lie.tell(&s)
		err := plan.CheckSeating(c, s)
		require.Error(t, err, lie.name)
		require.True(t, strings.HasPrefix(err.Error(), lie.want), err.Error())
	}
}
