package main

import (
	"slices"

	"github.com/samverkan/samverkan"
)

// fateOf says what a candidate is like, by a letter.
func fateOf(letter rune) fate {
	switch letter {
	case 'l': // something is lacking once
		return fate{partly: 1}
	case 'm': // twice
		return fate{partly: 2}
	case 'p': // settles for a part after the training
		return fate{partly: 1, settles: true}
	case 'q':
		return fate{partly: 2, settles: true}
	case 'a': // withdraws while waiting for the assessment
		return fate{stops: "assessment"}
	case 'b': // and after the training
		return fate{partly: 1, stops: "assessment"}
	case 'c':
		return fate{stops: "mapping"}
	case 'e':
		return fate{stops: "documentation"}
	case 'f':
		return fate{partly: 1, stops: "training"}
	case 'r': // is referred elsewhere
		return fate{stops: "mapping", refers: true}
	case 's':
		return fate{stops: "documentation", refers: true}
	case 'u': // is forgotten in a stage
		return fate{stuck: "mapping"}
	case 'v':
		return fate{stuck: "documentation"}
	case 'w':
		return fate{stuck: "assessment"}
	case 'y':
		return fate{partly: 1, stuck: "training"}
	case 'x': // was assessed too early
		return fate{failed: true}
	}
	return fate{} // 'd': goes straight through
}

// The seeds, and the candidates in the order they came. Both were chosen, by
// trying, so that the figures on 8 March 2027 are those of the design's drawing:
// 9, 7, 14, 5 and 3 inside, 61, 14, 11 and 4 who left, 46 days for assessment.
const (
	cookSeed  = 126
	cookFates = "mdlllpddldddqdpldprdddlqprddddpdpspcdblddddpdddrddexmdadaddllamlldlxaplllalldladdbpddppypdqddlpavwldldppdddpldlddfldsadpmplddddd"
	careSeed  = 5
	careFates = "ddldlpdadlddld"
)

// The days, counted from the first.
const (
	lastDay      = 938 // 8 March 2027
	moreAssessed = 203 // 3 March 2025: three can be assessed at once, not two
	careBegins   = 750 // 1 September 2026
)

// first is the first day, a Monday.
func first() samverkan.Date { return date(2024, 8, 12) }

func date(year, month, day int) samverkan.Date {
	d, _ := samverkan.NewDate(year, month, day)
	return d
}

// open reports whether somebody is at work: on weekdays, but not around
// Christmas, on the first of May and on the National Day.
func open(day int) bool {
	d := first().AddDays(day)
	at := d.Month()*100 + d.Day()
	return day%7 < 5 && at < 1223 && at > 106 && at != 501 && at != 606
}

// cookWorld is the cooks' way: many came in the first weeks, and more in the
// last year than in the one before.
func cookWorld() *world {
	w := &world{chance: cookSeed, working: open, capacity: func(day int) int {
		if day < moreAssessed {
			return 2
		}
		return 3
	}}
	var came []int
	for range cookFates {
		day := 0
		switch x := w.below(100); {
		case x < 17:
			day = w.below(75)
		case x < 58:
			day = 75 + w.below(515)
		case x < 93:
			day = 590 + w.below(310)
		default:
			day = 900 + w.below(36)
		}
		came = append(came, day)
	}
	return w.peopled(cookSeed, cookFates, came)
}

// careWorld is the way of the care assistants, who began in the autumn of 2026.
func careWorld() *world {
	w := &world{chance: careSeed, working: open, capacity: func(int) int { return 2 }}
	var came []int
	for range careFates {
		came = append(came, careBegins+w.below(160))
	}
	return w.peopled(careSeed, careFates, came)
}

// peopled plays a world with candidates who came on some days.
func (w *world) peopled(seed uint64, fates string, came []int) *world {
	slices.Sort(came)
	for i, letter := range fates {
		f := fateOf(letter)
		w.ways = append(w.ways, &way{fate: f, arrived: came[i], rest: f.partly, chance: chance(seed*1000 + uint64(i))})
	}
	w.play(lastDay)
	return w
}
