package plan

import (
	"cmp"
	"strconv"

	"github.com/samverkan/samverkan"
)

// Constraint is one thing that must hold of the plan, with the name people
// know it by.
type Constraint struct {
	// What kind of constraint it is.
	Kind ConstraintKind `json:"kind"`
	// Where in the Year it is said, as a JSON Pointer (RFC 6901).
	At string `json:"at"`
	// What must hold, for people.
	Text samverkan.Text `json:"text"`
}

// rule is a constraint with the place of what it is of: of an entry of Closed,
// a body, a person or a meeting.
type rule struct {
	Constraint
	of int
}

// Constraints returns what must hold of the plan, in the order of the Year:
// what is of every meeting, then each meeting's own. Year.Check is not asked.
func (y Year) Constraints() []Constraint {
	rules := y.rules()
	out := make([]Constraint, len(rules))
	for i, r := range rules {
		out[i] = r.Constraint
	}
	return out
}

func (y Year) rules() (out []rule) {
	add := func(kind ConstraintKind, of int, at string, text samverkan.Text, args ...samverkan.Arg) {
		out = append(out, rule{Constraint{Kind: kind, At: at, Text: text.With(samverkan.Apart(args...)...)}, of})
	}
	for i, c := range y.Closed {
		add(ClosedDays, i, "/closed/"+strconv.Itoa(i), c.name())
	}
	for i, p := range y.People {
		if p.Required {
			add(RequiredPerson, i, "/people/"+strconv.Itoa(i)+"/required", samverkan.Text{
				SV: "{name} måste kunna vara med", EN: "{name} must be able to be there",
			}, samverkan.Of("name", named(p.Name, p.ID)))
		}
	}
	for i, b := range y.Bodies {
		if len(b.MeetsOn) > 0 {
			add(CommitteeDay, i, "/bodies/"+strconv.Itoa(i)+"/meetsOn", samverkan.Text{
				SV: "inget möte när {name} sammanträder", EN: "no meeting when {name} meets",
			}, samverkan.Of("name", named(b.Name, b.ID)))
		}
	}
	if y.Share != (Share{}) {
		add(BodyShare, 0, "/share", samverkan.Text{
			SV: "minst {n|en|#} av {of|en nämnd|# nämnder} ska kunna vara med",
			EN: "at least {n|one|#} of {of|one body|# bodies} must be able to be there",
		}, samverkan.Int("n", y.Share.of(len(y.Bodies))), samverkan.Int("of", len(y.Bodies)))
	}
	if y.BothBlocs {
		add(BlocsPresent, 0, "/bothBlocs", samverkan.Text{
			SV: "både majoritet och opposition ska kunna vara med", EN: "both majority and opposition must be able to be there",
		})
	}
	if y.Gap > 0 {
		add(MeetingGap, 0, "/gap", samverkan.Text{
			SV: "minst {n|en dag|# dagar} från ett möte till nästa", EN: "at least {n|one day|# days} from one meeting to the next",
		}, samverkan.Int("n", y.Gap))
	}
	if y.DialogueGap > 0 {
		add(DialogueMeetingGap, 0, "/dialogueGap", samverkan.Text{
			SV: "minst {n|en dag|# dagar} mellan dialogmötena", EN: "at least {n|one day|# days} between the dialogue meetings",
		}, samverkan.Int("n", y.DialogueGap))
	}
	if y.MaxTravel > 0 {
		add(TravelLimit, 0, "/maxTravel", samverkan.Text{
			SV: "högst {n|en minuts|# minuters} resa", EN: "at most {n|one minute|# minutes} of travel",
		}, samverkan.Int("n", y.MaxTravel))
	}
	if !y.Weekends {
		add(WeekendsOff, 0, "/weekends", samverkan.Text{SV: "inget möte på en helg", EN: "no meeting at a weekend"})
	}
	for i, m := range y.Meetings {
		add := func(kind ConstraintKind, field string, text samverkan.Text, args ...samverkan.Arg) {
			at := "/meetings/" + strconv.Itoa(i) + field
			add(kind, i, at, text, append(args, samverkan.Of("name", named(m.Name, m.ID)))...)
		}
		y.addOwn(m, add)
	}
	return out
}

// addOwn adds the constraints of one meeting.
func (y Year) addOwn(m Meeting, add func(kind ConstraintKind, field string, text samverkan.Text, args ...samverkan.Arg)) {
	add(Held, "", samverkan.Text{SV: "{name} ska hållas", EN: "{name} must be held"})
	if from, to := m.Window.From, m.Window.To; !from.IsZero() && !to.IsZero() {
		add(InWindow, "/window", samverkan.Text{SV: "{name} från {from}, före {to}", EN: "{name} from {from}, before {to}"},
			samverkan.On("from", from), samverkan.On("to", to))
	} else if !from.IsZero() {
		add(InWindow, "/window", samverkan.Text{SV: "{name} från {from}", EN: "{name} from {from}"}, samverkan.On("from", from))
	} else if !to.IsZero() {
		add(InWindow, "/window", samverkan.Text{SV: "{name} före {to}", EN: "{name} before {to}"}, samverkan.On("to", to))
	}
	if len(m.Weekdays) > 0 {
		days := make([]samverkan.Text, len(m.Weekdays))
		for i, w := range m.Weekdays {
			days[i] = w.Text()
		}
		add(OnWeekdays, "/weekdays", samverkan.Text{SV: "{name} på {days}", EN: "{name} on {days}"}, samverkan.List("days", days))
	}
	if m.Season == Spring || m.Season == Autumn {
		add(InSeason, "/season", samverkan.Text{SV: "{name} på {season}", EN: "{name} in {season}"}, samverkan.Of("season", m.Season.Text()))
	}
	if m.Award {
		add(AwardInAutumn, "/award", samverkan.Text{SV: "utmärkelsen vid {name} delas ut på hösten", EN: "the award at {name} is given in the autumn"})
	}
	if m.LettersBefore > 0 {
		add(LettersInTime, "/lettersBefore", samverkan.Text{
			SV: "brev till {name} minst {n|en dag|# dagar} före", EN: "letters for {name} at least {n|one day|# days} before",
		}, samverkan.Int("n", m.LettersBefore))
	}
	if m.PapersBefore > 0 {
		add(PapersInTime, "/papersBefore", samverkan.Text{
			SV: "underlag till {name} minst {n|en dag|# dagar} före", EN: "papers for {name} at least {n|one day|# days} before",
		}, samverkan.Int("n", m.PapersBefore))
	}
	if len(m.Places) > 0 {
		list := make([]samverkan.Text, len(m.Places))
		for i, id := range m.Places {
			list[i] = y.placeName(id).Apart()
		}
		add(AtPlaces, "/places", samverkan.Text{SV: "{name} i {places}", EN: "{name} in {places}"}, samverkan.Of("places", either(list)))
	}
	forms := m.forms()
	list := make([]samverkan.Text, len(forms))
	for i, f := range forms {
		list[i] = f.Text()
		if f == Hybrid && len(forms) > 1 { // it is two in one
			list[i] = samverkan.Text{SV: "både på plats och digitalt", EN: "both on site and digital"}
		}
	}
	add(InForms, "/forms", samverkan.Text{SV: "{name} {forms}", EN: "{name} {forms}"}, samverkan.Of("forms", either(list)))
}

// either joins texts as a choice between them: "A, B eller C".
func either(list []samverkan.Text) (out samverkan.Text) {
	for i, text := range list {
		switch {
		case i == 0:
		case i == len(list)-1:
			out.SV, out.EN = out.SV+" eller ", out.EN+" or "
		default:
			out.SV, out.EN = out.SV+", ", out.EN+", "
		}
		out.SV, out.EN = out.SV+text.In(samverkan.SV), out.EN+text.In(samverkan.EN)
	}
	return out
}

// forms returns the forms that the meeting can have.
func (m Meeting) forms() []Form {
	if len(m.Forms) == 0 {
		return []Form{OnSite}
	}
	return m.Forms
}

// of returns how many of a number of bodies it takes.
func (s Share) of(bodies int) int { return max(s.Bodies, (s.PerMille*bodies+999)/1000) }

//go:noinline
func named(name samverkan.Text, id string) samverkan.Text {
	if name.IsZero() {
		return samverkan.Same(id)
	}
	return name
}

func (y Year) placeName(id string) samverkan.Text {
	for _, p := range y.Places {
		if p.ID == id {
			return named(p.Name, id)
		}
	}
	return samverkan.Same(id)
}

// name is what people call the closed days: their text, else why and when.
func (c Closed) name() samverkan.Text {
	if !c.Text.IsZero() {
		return c.Text
	}
	var first samverkan.Date
	days := len(c.Days)
	for _, d := range c.Days {
		if first.IsZero() || d.Before(first) {
			first = d
		}
	}
	for _, p := range c.Periods {
		days += 2
		if p.From.AddDays(1) == p.To {
			days--
		}
		if first.IsZero() || p.From.Before(first) {
			first = p.From
		}
	}
	text := samverkan.Text{SV: "{why} från {on}", EN: "{why} from {on}"}
	if days == 1 {
		text = samverkan.Text{SV: "{why} {on}", EN: "{why} {on}"}
	}
	return text.With(samverkan.Of("why", cmp.Or(c.Why, OtherReason).Text()), samverkan.On("on", first))
}
