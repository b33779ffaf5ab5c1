package jsonstat

import (
	"bytes"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// timeScale is a scale of TLIST: how many times a year has, and the letter that
// stands between the year and the time where people read it.
type timeScale struct {
	code   string
	letter string
	digits int // of the time within the year
	most   int // times in a year; of weeks see weeksIn
}

func timeScales() []timeScale {
	return []timeScale{
		{"A1", "", 0, 1}, {"H1", "H", 1, 2}, {"T1", "T", 1, 3}, {"Q1", "Q", 1, 4}, {"Q1", "K", 1, 4}, {"M1", "M", 2, 12}, {"W1", "W", 2, 53},
	}
}

// times reads a TIMEVAL: TLIST(A1),"1994","1995" or TLIST(A1,"1994"-"1996"), as
// the values are shown: 1995, 1995Q1, 1995M01.
func (r *PXReading) times(k *pxKeyword) []string {
	raw := bytes.TrimSpace(r.data[k.from:k.before])
	bad := func() []string {
		r.wrong(samverkan.CodeInvalid, k.place(), k.from, samverkan.Text{
			SV: "TIMEVAL är ”{found}”. Skriv tiderna i följd, till exempel {example}; skalan är A1, H1, Q1, M1 eller W1.",
			EN: "TIMEVAL is “{found}”. Write the times in their order, such as {example}; the scale is A1, H1, Q1, M1 or W1.",
		}, samverkan.Quoted("found", string(raw[:min(len(raw), 240)])), samverkan.Str("example", `TLIST(A1),"2024","2025"`))
		return nil
	}
	rest, ok := strings.CutPrefix(string(raw[:min(len(raw), 16)]), "TLIST(")
	if !ok || len(rest) < 3 {
		return bad()
	}
	var scale timeScale
	for _, s := range timeScales() {
		if s.code == rest[:2] {
			scale = s
			break
		}
	}
	if scale.code == "" { // such as days: they are as they stand
		scale = timeScale{code: rest[:2]}
	}
	body := bytes.TrimSpace(raw[len("TLIST(")+2:])
	if len(body) == 0 {
		return bad()
	}
	if body[0] == ')' { // a list
		if body = bytes.TrimLeft(body[1:], " ,\r\n\t"); len(body) == 0 {
			return bad()
		}
		offset := k.before - len(body)
		for isBlank(r.data[offset+len(body)-1]) {
			body = body[:len(body)-1]
		}
		all, ok := r.texts(offset, offset+len(body), k.Name)
		if !ok {
			return nil
		}
		for i, t := range all {
			all[i] = scale.shown(t)
		}
		return all
	}
	if body[0] != ',' || body[len(body)-1] != ')' { // from the first to the last
		return bad()
	}
	ends := strings.FieldsFunc(string(body[1:len(body)-1]), func(c rune) bool { return c == '"' || c == '-' || isBlank(byte(c)) && c < 0x80 })
	if len(ends) != 2 {
		return bad()
	}
	y1, t1, ok1 := scale.parse(ends[0])
	y2, t2, ok2 := scale.parse(ends[1])
	if !ok1 || !ok2 || y1 > y2 || y1 == y2 && t1 > t2 {
		return bad()
	}
	if (y2-y1)*max(1, scale.most) > MaxTimes {
		return bad()
	}
	var all []string
	for y, t := y1, t1; y < y2 || y == y2 && t <= t2; {
		all = append(all, scale.shown(pad(y, 4)+scale.pad(t)))
		last := scale.most
		if scale.code == "W1" {
			last = weeksIn(y)
		}
		if t++; t > last {
			y, t = y+1, 1
		}
	}
	return all
}

// sameTimes refuses a value that is another time than the list has at its place.
func (r *PXReading) sameTimes(k *pxKeyword, d *cube.Dimension, times []string) bool {
	scale := strings.TrimPrefix(string(bytes.TrimSpace(r.data[k.from:k.before])[:len("TLIST(A1")]), "TLIST(")
	said, time := otherTime(d, times, scale)
	if said != "" {
		r.wrong(samverkan.CodeConflict, k.place(), k.from, samverkan.Text{
			SV: "Värdet ”{said}” är ”{time}” i TIMEVAL. Ett värde som är en tid ska vara samma tid där. Rätta VALUES, CODES eller TIMEVAL.",
			EN: "The value “{said}” is “{time}” in TIMEVAL. A value that is a time must be the same time there. Correct VALUES, CODES or TIMEVAL.",
		}, samverkan.Quoted("said", said), samverkan.Quoted("time", time))
	}
	return said == ""
}

// otherTime returns a value that is another time than a list has at its place, as
// it is shown, and that time. The format lets a value be called otherwise ("2024,
// preliminär"): one that is no time of the scale says nothing, and then its code
// is looked at.
func otherTime(d *cube.Dimension, times []string, scale string) (said, time string) {
	for i := range d.Categories {
		x := &d.Categories[i]
		for _, said := range []string{valueName(x), x.ID} {
			switch time, ok := timeIn(said, scale); {
			case !ok:
				continue
			case time != times[i]:
				return said, times[i]
			}
			break
		}
	}
	return "", ""
}

// timeIn reads a text that is a time of a scale, "2024K1" or "20241", as lists
// show it: "2024Q1".
func timeIn(text, scale string) (shown string, ok bool) {
	var first timeScale
	for _, s := range timeScales() {
		if s.code != scale {
			continue
		}
		if first.code == "" {
			first = s
		}
		bare := text
		if s.letter != "" {
			bare = strings.Replace(text, s.letter, "", 1)
		}
		if _, _, ok := s.parse(bare); ok && (bare == text || strings.Index(text, s.letter) == 4) {
			return first.shown(bare), true
		}
	}
	return "", false
}

func (s *timeScale) pad(t int) string {
	if s.digits == 0 {
		return ""
	}
	return pad(t, s.digits)
}

func pad(n, digits int) string {
	s := itoa(n)
	for len(s) < digits {
		s = "0" + s
	}
	return s
}

// parse reads a time of a list: 1995, 19951, 199501.
func (s *timeScale) parse(time string) (year, t int, ok bool) {
	if len(time) != 4+s.digits || s.most == 0 {
		return 0, 0, false
	}
	for i := range len(time) {
		c := int(time[i]) - '0'
		if c < 0 || c > 9 {
			return 0, 0, false
		}
		if i < 4 {
			year = year*10 + c
		} else {
			t = t*10 + c
		}
	}
	if s.digits == 0 {
		t = 1
	}
	return year, t, t >= 1 && t <= s.most
}

// shown returns a time of a list as people see it.
func (s *timeScale) shown(time string) string {
	if _, _, ok := s.parse(time); !ok || s.letter == "" {
		return time
	}
	return time[:4] + s.letter + time[4:]
}

// weeksIn returns how many weeks a year has by ISO 8601: 53 if it begins on a
// Thursday, or is a leap year that begins on a Wednesday.
func weeksIn(year int) int {
	dec31 := func(y int) int { return (y + y/4 - y/100 + y/400) % 7 } // 4 is Thursday
	if dec31(year) == 4 || dec31(year-1) == 3 {
		return 53
	}
	return 52
}

// timeList returns the scale of the times of a dimension and the times as a list
// has them; "" if they are not all of one scale.
func timeList(d *cube.Dimension) (scale timeScale, times []string) {
	for _, name := range []func(*cube.Category) string{func(x *cube.Category) string { return x.ID }, valueName} {
	scales:
		for _, s := range timeScales() {
			times = make([]string, len(d.Categories))
			for i := range d.Categories {
				year, t, ok := "", "", true
				if shown := name(&d.Categories[i]); s.letter == "" {
					year = shown
				} else {
					year, t, ok = strings.Cut(shown, s.letter)
				}
				times[i] = year + t
				if _, _, fine := s.parse(times[i]); !ok || !fine || len(year) != 4 {
					continue scales
				}
			}
			return s, times
		}
	}
	return timeScale{}, nil
}

// timesOf returns what a time list that is written for the dimension is read as.
func timesOf(d *cube.Dimension) []string {
	scale, times := timeList(d)
	if times == nil {
		return nil
	}
	for _, s := range timeScales() { // 1995K1 is read as 1995Q1
		if s.code == scale.code {
			scale = s
			break
		}
	}
	for i := range times {
		times[i] = scale.shown(times[i])
	}
	return times
}
