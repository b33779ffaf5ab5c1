package dialogue

import "github.com/samverkan/samverkan"

// says is what has come of the questions so far: the answers first. What one
// has contributed to is told as that, not as what it caused (VOC-16).
func (st *QuestionsState) says() samverkan.Text {
	dropped := st.Carried - st.Answered - st.Open // before an answer
	var text samverkan.Text
	switch {
	case st.Carried == 0:
		return samverkan.Text{SV: "Ingen fråga har tagits med hem än.", EN: "No question has been carried home yet."}
	case st.Answered == st.Carried:
		text = samverkan.Text{
			SV: "{carried|Den fråga|De # frågor} som togs med hem har fått svar",
			EN: "{carried|The question that was carried home has|The # questions that were carried home have} an answer",
		}
	case st.Answered > 0:
		text = samverkan.Text{
			SV: "{^answered|en|#} av {carried|en fråga|# frågor} som togs med hem har fått svar så här långt",
			EN: "{^answered|one|#} of {carried|one question|# questions} that were carried home {answered|has|have} an answer so far",
		}
	case dropped == st.Carried:
		text = samverkan.Text{
			SV: "{carried|Den fråga som togs med hem lades|De # frågor som togs med hem lades} ner utan svar",
			EN: "{carried|The question that was carried home was|The # questions that were carried home were} dropped without an answer",
		}
	default:
		text = samverkan.Text{
			SV: "{carried|Den fråga som togs med hem har inte|Ingen av # frågor som togs med hem har} fått svar än",
			EN: "{carried|The question that was carried home has no|None of # questions that were carried home has an} answer yet",
		}
	}
	switch {
	case st.Prioritized > 0 && st.Carried == 1:
		text.SV += ", och den har bidragit till att något prioriterats hemma"
		text.EN += ", and it contributed to something being prioritized at home"
	case st.Prioritized > 0:
		text.SV += ", och {prioritized|en|#} har bidragit till att något prioriterats hemma"
		text.EN += ", and {prioritized|one|#} contributed to something being prioritized at home"
	}
	text.SV, text.EN = text.SV+".", text.EN+"."
	switch {
	case st.Open > 0 && dropped > 0:
		text.SV += " {^open|en är öppen|# är öppna}, och {dropped|en|#} lades ner utan svar."
		text.EN += " {^open|one is|# are} open, and {dropped|one was|# were} dropped without an answer."
	case st.Open > 0 && st.Answered > 0:
		text.SV += " {^open|en är öppen|# är öppna}."
		text.EN += " {^open|one is|# are} open."
	case dropped > 0 && st.Answered > 0:
		text.SV += " {^dropped|en|#} lades ner utan svar."
		text.EN += " {^dropped|one was|# were} dropped without an answer."
	}
	return text.With(samverkan.Int("carried", st.Carried), samverkan.Int("answered", st.Answered),
		samverkan.Int("prioritized", st.Prioritized), samverkan.Int("open", st.Open), samverkan.Int("dropped", dropped))
}

// says is what has become of the ideas so far: daily work first.
func (st *IdeasState) says() samverkan.Text {
	living := st.Alive + st.Scheduled
	var text samverkan.Text
	switch {
	case st.Born == 0:
		return samverkan.Text{SV: "Ingen idé är noterad än.", EN: "No idea has been noted yet."}
	case st.Embedded == st.Born:
		text = samverkan.Text{
			SV: "{born|Den enda idén|De # idéerna} har blivit vardag.", EN: "{born|The only idea has|The # ideas have} become daily work.",
		}
	case st.Embedded > 0:
		text = samverkan.Text{
			SV: "{^embedded|en|#} av {born|en idé|# idéer} har blivit vardag så här långt.",
			EN: "{^embedded|one|#} of {born|one idea|# ideas} {embedded|has|have} become daily work so far.",
		}
	case st.Born == 1 && st.Buried == 1:
		return samverkan.Text{SV: "Den enda idén är begravd.", EN: "The only idea is buried."}
	case st.Born == 1 && st.Scheduled == 1:
		return samverkan.Text{SV: "Den enda idén lever och har tid i schemat.", EN: "The only idea is alive and has time in the schedule."}
	case st.Born == 1:
		return samverkan.Text{SV: "Den enda idén lever, utan tid i schemat.", EN: "The only idea is alive, without time in the schedule."}
	default:
		text = samverkan.Text{SV: "Ingen av {born|en idé|# idéer} har blivit vardag än.", EN: "None of {born|one idea|# ideas} has become daily work yet."}
	}
	switch {
	case living == 0:
	case st.Scheduled == living:
		text.SV += " {^living|en|#} lever, med tid i schemat."
		text.EN += " {^living|one is|# are} alive, with time in the schedule."
	case st.Scheduled == 0:
		text.SV += " {^living|en|#} lever, utan tid i schemat."
		text.EN += " {^living|one is|# are} alive, without time in the schedule."
	default:
		text.SV += " {^living|en|#} lever, {scheduled|en|#} av dem med tid i schemat."
		text.EN += " {^living|one is|# are} alive, {scheduled|one|#} of them with time in the schedule."
	}
	if st.Buried > 0 {
		text.SV += " {^buried|en är begravd|# är begravda}."
		text.EN += " {^buried|one is|# are} buried."
	}
	return text.With(samverkan.Int("born", st.Born), samverkan.Int("embedded", st.Embedded), samverkan.Int("living", living),
		samverkan.Int("scheduled", st.Scheduled), samverkan.Int("buried", st.Buried))
}
