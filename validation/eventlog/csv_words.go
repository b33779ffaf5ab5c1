package eventlog

import (
	"strings"

	"github.com/samverkan/samverkan"
)

// Columns says in which columns of a CSV file what stands, by their headings. A
// column that is not told is looked for by the headings that such columns
// usually have, in Swedish and English: first the key that XES has, such as
// "time:timestamp". Two columns with the heading that is found so, or told, are
// a fault.
type Columns struct {
	// The case: case:concept:name, ärende, case ID.
	Case string
	// The activity: concept:name, aktivitet, activity.
	Activity string
	// The time: time:timestamp, tid, timestamp.
	Time string
	// What became of the activity: lifecycle:transition. There may be none.
	Transition string
	// Who did it: org:resource, resurs, resource. There may be none.
	Resource string
	// What it cost: cost:total, kostnad, cost. There may be none.
	Cost string
	// Semicolon, tab or comma; left out: the one with which most headings are
	// known.
	Separator string
	// Days are written day first, as 30-12-2010 and 30/12/2010. Left out, such
	// days are faults, since nobody can know which number is the day.
	DayFirst bool
	// How times without a zone are read, and what is read at most.
	Options Options
}

// field is what a column of a CSV file is about: a text of the events, and more.
type field int

const (
	caseField = field(textColumns) + iota
	timeField
	costField
	fields // how many there are
)

// headings are what columns may be headed, the best first, squeezed.
func headings() [fields]string {
	return [fields]string{
		activityColumn:   "concept:name aktivitet activity aktivitetsnamn activityname händelse event steg moment task",
		instanceColumn:   "concept:instance",
		transitionColumn: "lifecycle:transition livscykel lifecycle transition",
		stateColumn:      "lifecycle:state",
		resourceColumn:   "org:resource resurs resource handläggare utförare användare user",
		roleColumn:       "org:role roll role",
		groupColumn:      "org:group grupp group",
		currencyColumn:   "cost:currency valuta currency",
		caseField:        "case:concept:name ärende case ärendeid caseid ärendenr ärendenummer kandidat candidate trace traceid",
		timeField:        "time:timestamp tid timestamp tidpunkt time completetimestamp datum date",
		costField:        "cost:total kostnad cost costs kostnader belopp",
	}
}

// squeezed returns a heading as it is compared.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \t_-./()*\u00A0", r) {
			return -1
		}
		return r
	}, strings.ToLower(s))
}

// rankIn returns the place of a word in a list of words, −1 if it is not there.
func rankIn(word, words string) int {
	for rank := 0; words != ""; rank++ {
		var first string
		if first, words, _ = strings.Cut(words, " "); first == word {
			return rank
		}
	}
	return -1
}

// layout is which column of the file is about what.
type layout struct {
	at    [fields]int // −1: no such column
	heads []string
	known int
	twice [2]int // two columns that are headed as the same; 0 and 0: none are
}

// lay finds out what the columns are about.
func lay(heads []string, told *[fields]string) layout {
	l := layout{heads: heads}
	words := headings()
	names := make([]string, len(heads))
	for i, h := range heads {
		if len(h) <= 100 { // longer than any heading that is known
			names[i] = squeezed(h)
		}
	}
	for f := range l.at {
		l.at[f] = -1
		best, again := -1, -1
		for i, h := range heads {
			rank := 0
			if told[f] == "" {
				rank = rankIn(names[i], words[f])
			} else if h != told[f] {
				continue
			}
			switch {
			case rank >= 0 && (best < 0 || rank < best):
				best, l.at[f], again = rank, i, -1
			case rank >= 0 && rank == best && again < 0:
				again = i
			}
		}
		if l.at[f] >= 0 {
			l.known++
		}
		if again >= 0 && l.twice[1] == 0 {
			l.twice = [2]int{l.at[f], again}
		}
	}
	return l
}

// missing returns the fault of a file without a column that there must be.
func (l *layout) missing(told *[fields]string) *samverkan.Fault {
	var names []samverkan.Text
	for _, h := range l.heads {
		quoted := samverkan.Text{SV: "”{h}”", EN: "“{h}”"}
		names = append(names, quoted.With(samverkan.Quoted("h", h)))
	}
	for f, name := range told {
		if name != "" && l.at[f] < 0 {
			return samverkan.Wrong(samverkan.CodeUnknown, samverkan.Pointer("1"), samverkan.Text{
				SV: "Filen har ingen kolumn ”{name}”. Den har {heads}.",
				EN: "The file has no column “{name}”. It has {heads}.",
			}, samverkan.Quoted("name", name), samverkan.List("heads", names[:min(len(names), 20)]))
		}
	}
	var lacks []samverkan.Text
	if l.at[caseField] < 0 {
		lacks = append(lacks, samverkan.Text{SV: "en kolumn för ärende", EN: "a column for the case"})
	}
	if l.at[activityColumn] < 0 {
		lacks = append(lacks, samverkan.Text{SV: "en kolumn för aktivitet", EN: "a column for the activity"})
	}
	if l.at[timeField] < 0 {
		lacks = append(lacks, samverkan.Text{SV: "en kolumn för tid", EN: "a column for the time"})
	}
	if lacks == nil {
		return l.ambiguous()
	}
	return samverkan.Wrong(samverkan.CodeInvalid, samverkan.Pointer("1"), samverkan.Text{
		SV: "Filen saknar {lacks}. Första raden ska ha rubriker, till exempel ”ärende;aktivitet;tid;resurs;kostnad”.",
		EN: "The file lacks {lacks}. The first row must have headings, such as “case;activity;time;resource;cost”.",
	}, samverkan.List("lacks", lacks))
}

// ambiguous returns the fault of a file with two columns of which only one can
// be about what both say.
func (l *layout) ambiguous() *samverkan.Fault {
	if l.twice[1] == 0 {
		return nil
	}
	return samverkan.Wrong(samverkan.CodeConflict, samverkan.Pointer("1", l.heads[l.twice[1]]), samverkan.Text{
		SV: "Kolumn {a} och kolumn {b} har båda rubriken ”{head}”, och bara en av dem kan gälla. Ta bort den andra, eller ge den en annan rubrik.",
		EN: "Column {a} and column {b} are both headed “{head}”, and only one of them can hold. Take the other away, or give it another heading.",
	}, samverkan.Int("a", l.twice[0]+1), samverkan.Int("b", l.twice[1]+1), samverkan.Quoted("head", l.heads[l.twice[1]]))
}
