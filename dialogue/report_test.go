package dialogue_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
)

// The next meeting is one that begins on the day or after it and is to be held.
func TestNext(t *testing.T) {
	d := then(granvik(), event("2027-05-01", dialogue.Canceled, "host27"))
	for on, want := range map[string]string{"2027-04-14": "var27", "2027-04-15": "var27", "2027-04-16": "host27", "2027-04-30": "host27", "2027-05-01": ""} {
		require.Equal(t, want, assess(t, d, on).Next, on)
	}
	d = then(granvik(), event("2027-04-15", dialogue.Held, "var27"))
	require.Equal(t, "host27", assess(t, d, "2027-04-15").Next)
}

// Whom to call: who has been silent for more than 42 days or after a reminder,
// has tabled it or sent it back, or had it on an agenda that has passed.
func TestCalls(t *testing.T) {
	d := then(asked(),
		event("2027-01-20", dialogue.OnAgenda, "gbun", since("2027-03-16")),
		event("2027-02-01", dialogue.Reminded, "sbun"),
		event("2027-02-01", dialogue.OnAgenda, "vux", since("2027-02-10")),
		event("2027-02-02", dialogue.Declined, "gsoc"),
		event("2027-02-11", dialogue.Tabled, "vux"),
	)
	d.Calendars = []dialogue.MeetingCalendar{
		{Body: "vux", Year: 2027, Days: []samverkan.Date{day("2027-03-18")}},
		{Body: "sbun", Year: 2027, Days: []samverkan.Date{day("2027-02-24"), day("2027-03-22")}},
	}
	calls := func(on string) (out []string) {
		for _, c := range assess(t, d, on).Calls {
			out = append(out, c.Body+" "+c.By.String())
			require.Equal(t, "Lars Norén", c.Who)
		}
		return out
	}
	require.Empty(t, calls("2027-01-31"))
	require.Equal(t, []string{"sbun 2027-02-17"}, calls("2027-02-10")) // a Wednesday, a week before the 24th
	require.Equal(t, []string{"sbun 2027-02-17", "vux 2027-03-11"}, calls("2027-02-11"))
	require.Equal(t, []string{"sbun 2027-02-17", "vux 2027-03-11"}, calls("2027-02-17"))
	require.Equal(t, []string{"sbun 2027-02-18", "vux 2027-03-11"}, calls("2027-02-18"), "the day has passed: today")
	require.Equal(t, []string{"vux 2027-03-11", "sbun 2027-03-15", "rvux "}, calls("2027-02-24"))
	require.Equal(t, []string{"vux 2027-03-16", "sbun 2027-03-16", "rvux "}, calls("2027-03-16"), "gbun has it on its agenda today")
	require.Equal(t, []string{"vux 2027-03-17", "sbun 2027-03-17", "gbun ", "rvux "}, calls("2027-03-17"))
}

// How it stands in a sentence or two, in both languages.
func TestHeadline(t *testing.T) {
	declined := then(asked(), event("2027-01-20", dialogue.Declined, "gsoc"))
	onAgenda := asked()
	for _, b := range []string{"gbun", "gsoc", "sbun", "rvux", "vux"} {
		onAgenda.Log = append(onAgenda.Log, event("2027-01-20", dialogue.OnAgenda, b, since("2027-02-10")))
	}
	one := granvik()
	for i := range one.Bodies {
		one.Bodies[i].Affected = i == 0
	}
	for _, c := range []struct {
		d      *dialogue.Dialogue
		on     string
		sv, en string
	}{
		{with(granvik(), none), "2027-01-12", "Ingen nämnd är utpekad som berörd än.", "No committee is named as affected yet."},
		{granvik(), "2027-01-12", "Fem berörda nämnder väntar på brev.", "Five affected committees are waiting for a letter."},
		{one, "2027-01-12", "En berörd nämnd väntar på brev.", "One affected committee is waiting for a letter."},
		{asked(), "2027-01-12", "Ingen av fem nämnder är med än. Fem har inte svarat än.", "None of five committees is in yet. Five have not answered yet."},
		{declined, "2027-01-21", "Ingen av fem nämnder är med än. Fyra har inte svarat än.", "None of five committees is in yet. Four have not answered yet."},
		{onAgenda, "2027-01-21", "Ingen av fem nämnder är med än. Fem har ärendet på dagordningen.", "None of five committees is in yet. Five have the matter on the agenda."},
		{asked(), "2027-02-23", "Ingen av fem nämnder är med än. Ring fem som inte har svarat.", "None of five committees is in yet. Call five that have not answered."},
		{then(granvik(), appointedAll()[0], appointedAll()[5]), "2027-03-08", "En av fem nämnder är med. Fyra har inte fått något brev.", "One of five committees is in. Four have had no letter."},
		{sent(), "2027-03-08", "Fem av fem nämnder är med.", "Five of five committees are in."},
		{sent(), "2031-01-01", "Omgången är slut. Nya nämnder tillträdde 1 januari 2031.", "The cycle is over. New committees took office on 1 January 2031."},
	} {
		require.Equal(t, samverkan.Text{SV: c.sv, EN: c.en}, assess(t, c.d, c.on).Says)
	}
}

// Minutes, days and steps of one body through a whole matter, noted late.
func TestAMatter(t *testing.T) {
	d := then(granvik(),
		event("2027-01-11", dialogue.LetterSent, "gbun"),
		event("2027-01-25", dialogue.Registered, "gbun", minutes("2027-01-18", "GBUN 2027/31")),
		event("2027-01-26", dialogue.OnAgenda, "gbun", since("2027-02-10")),
		event("2027-02-12", dialogue.Tabled, "gbun", since("2027-03-17"), minutes("2027-02-10", "")),
		event("2027-03-01", dialogue.Reminded, "gbun"),
		event("2027-03-20", dialogue.Declined, "gbun", minutes("2027-03-17", "")),
		event("2028-01-10", dialogue.LetterSent, "gbun"),
		event("2028-02-20", dialogue.Appointed, "gbun", people("anna"), minutes("2028-02-09", "GBUN 2028/2")),
		event("2028-06-01", dialogue.Anchored, "gbun", step(dialogue.Supports), says("De bad om en rapport."), since("2028-05-20")),
	)
	for _, c := range []struct {
		on                                    string
		state                                 dialogue.State
		since, asked, reminded, takesUp, made string
		record                                string
	}{
		{"2027-01-10", dialogue.Nothing, "", "", "", "", "", ""},
		{"2027-01-12", dialogue.Asked, "2027-01-11", "2027-01-11", "", "", "", ""},
		{"2027-01-25", dialogue.InRegister, "2027-01-18", "2027-01-11", "", "", "", "GBUN 2027/31"},
		{"2027-01-26", dialogue.AwaitsDay, "2027-01-26", "2027-01-11", "", "2027-02-10", "", "GBUN 2027/31"},
		{"2027-02-12", dialogue.WasTabled, "2027-02-10", "2027-01-11", "", "2027-03-17", "", "GBUN 2027/31"},
		{"2027-03-01", dialogue.WasTabled, "2027-02-10", "2027-01-11", "2027-03-01", "2027-03-17", "", "GBUN 2027/31"},
		{"2027-03-20", dialogue.HasDeclined, "2027-03-17", "2027-01-11", "2027-03-01", "", "2027-03-17", "GBUN 2027/31"},
		{"2028-01-10", dialogue.Asked, "2028-01-10", "2027-01-11", "2028-01-10", "", "2027-03-17", "GBUN 2027/31"},
		{"2028-02-20", dialogue.HasAppointed, "2028-02-09", "2027-01-11", "2028-01-10", "", "2028-02-09", "GBUN 2028/2"},
	} {
		b := bodyOf(t, assess(t, d, c.on), "gbun")
		require.Equal(t, c.state, b.State, c.on)
		require.Equal(t, []samverkan.Date{day(c.since), day(c.asked), day(c.reminded), day(c.takesUp), day(c.made)},
			[]samverkan.Date{b.Since, b.Asked, b.Reminded, b.TakesUp, b.Minutes.On}, c.on)
		require.Equal(t, c.record, b.Minutes.Record, c.on)
		require.Empty(t, b.Step)
	}
	b := bodyOf(t, assess(t, d, "2028-06-01"), "gbun")
	require.Equal(t, []any{dialogue.Supports, day("2028-05-20"), "De bad om en rapport."}, []any{b.Step, b.StepOn, b.RestsOn.SV})
}
