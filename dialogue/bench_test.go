package dialogue_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/dialogue/topic"
)

// full is a document with so many bodies, and with 20 seats and sides in each of
// two terms, four questions, ten ideas, a meeting and 40 entries of the log for
// every body; 500 bodies are what a document may hold.
func full(bodies int) *dialogue.Dialogue {
	d := granvik()
	d.Members, d.Sides, d.Bodies, d.Meetings, d.People, d.Responsible = nil, nil, nil, nil, nil, dialogue.Responsible{}
	id := func(kind string, n int) string { return kind + strconv.Itoa(n) }
	now, before := between("2027-01-01", "2031-01-01"), between("2023-01-01", "2027-01-01")
	blocs := []committee.Bloc{committee.Majority, committee.Opposition}
	var letters, appointed, carried, born, answered, buried, anchored []dialogue.Event
	for b := range bodies {
		body := id("b", b)
		d.Bodies = append(d.Bodies, committee.Body{ID: body, Name: both("Nämnd " + body), Kind: committee.Committee, Organizations: []string{"granvik"}, Affected: true})
		for k := range 20 {
			p := id("p", 20*b+k)
			d.People = append(d.People, committee.Person{ID: p, Name: "Person " + p})
			for _, times := range []committee.Times{now, before} {
				d.Members = append(d.Members, committee.Member{Person: p, Body: body, Role: committee.OrdinaryMember, Times: times})
				d.Sides = append(d.Sides, committee.Side{Person: p, Body: body, Bloc: blocs[k%2], Times: times})
			}
		}
		d.Meetings = append(d.Meetings, dialogue.Meeting{
			ID: id("m", b), Kind: topic.DialogueMeeting, Start: calendar.Moment{On: day("2027-03-01").AddDays(2 * b), Clock: 13 * 60}, Minutes: 60, Agenda: goodAgenda(),
		})
		letters = append(letters, event("2027-01-10", dialogue.LetterSent, body))
		appointed = append(appointed, event("2027-02-10", dialogue.Appointed, body, people(id("p", 20*b), id("p", 20*b+1)), minutes("2027-02-01", body)))
		for k := range 4 {
			q := id("q", 4*b+k)
			d.Questions = append(d.Questions, dialogue.CarriedQuestion{ID: q, Text: both("Fråga " + q), Meeting: id("m", b%5), Body: body}) // one that has been
			carried = append(carried, event("2027-03-10", dialogue.QuestionCarried, q))
			if k < 2 {
				answered = append(answered, event("2027-05-10", dialogue.QuestionAnswered, q, says("Ja.")))
			}
		}
		for k := range 10 {
			i := id("i", 10*b+k)
			d.Ideas = append(d.Ideas, dialogue.ImprovementIdea{ID: i, Text: both("Idé " + i)})
			born = append(born, event("2027-03-10", dialogue.IdeaBorn, i))
			if k < 5 {
				buried = append(buried, event("2027-06-10", dialogue.IdeaBuried, i, says("Ingen ville.")))
			}
		}
		for range 17 {
			anchored = append(anchored, event("2027-06-10", dialogue.Anchored, body, step(dialogue.Supports), says("De frågade.")))
		}
	}
	for _, some := range [][]dialogue.Event{letters, appointed, carried, born, answered, buried, anchored} {
		d.Log = append(d.Log, some...)
	}
	return d
}

// A tenth of the most that a document may hold: the counts are those it was
// made with.
func TestFull(t *testing.T) {
	d := again(t, full(50))
	require.Len(t, d.Log, 40*50)
	r := assess(t, d, "2027-07-01")
	adds(t, r)
	require.Equal(t, []int{50, 100, 50, 50}, []int{r.Balance.Bodies, r.Balance.Delegates, r.Balance.Majority, r.Balance.Opposition})
	require.Equal(t, []int{200, 100, 100}, []int{r.Questions.Carried, r.Questions.Answered, r.Questions.Open})
	require.Equal(t, []int{500, 250, 250}, []int{r.Ideas.Born, r.Ideas.Alive, r.Ideas.Buried})
	require.Equal(t, []int{0, 0}, []int{r.Newcomers.New, r.Newcomers.Unknown}, "all sat the term before")
	for _, m := range r.Meetings {
		require.Equal(t, 100, m.Appointed)
	}
}

func BenchmarkDecode500Bodies20000Seats20000Entries(b *testing.B) {
	data, err := full(500).Encode()
	require.NoError(b, err)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := dialogue.Decode(data); err != nil {
			b.Fatal(err)
		}
	}
}

func benchmarkAssess(b *testing.B, d *dialogue.Dialogue, on string) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := d.Assess(dialogue.Options{On: day(on)}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAssess5Bodies37Entries(b *testing.B) { benchmarkAssess(b, long(), "2028-06-01") }

func BenchmarkAssess50Bodies2000Entries(b *testing.B) { benchmarkAssess(b, full(50), "2027-07-01") }

func BenchmarkAssess500Bodies20000Entries(b *testing.B) { benchmarkAssess(b, full(500), "2027-07-01") }

func BenchmarkLetter500Meetings(b *testing.B) {
	d := full(500)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := d.Letter("b1", day("2027-07-01"), samverkan.SV); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkApply20000Entries(b *testing.B) {
	d := full(500)
	last := d.Log[len(d.Log)-1]
	d.Log = d.Log[:len(d.Log)-1]
	c, err := d.Cycle()
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Apply(last); err != nil {
			b.Fatal(err)
		}
	}
}
