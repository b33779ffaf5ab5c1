package dialogue

import (
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/docx"
)

// Letter writes to a body: what the collaboration is, what the meetings are
// for, and a proposal for decision that can be used as it stands (VOC-07,
// VOC-08).
func (d *Dialogue) Letter(body string, on samverkan.Date, lang samverkan.Lang) (Paper, error) {
	a, b, err := d.toBody(body, on)
	if err != nil {
		return Paper{}, err
	}
	s := a.letterhead(b, lang, samverkan.Text{SV: "Utse två ledamöter till dialogmötena i {name}", EN: "Appoint two members to the dialogue meetings of {name}"})
	s.say(samverkan.Text{SV: "Till {body}", EN: "To {body}"}, samverkan.Of("body", a.nameOf(b.ID)))
	s.say(samverkan.Text{
		SV: "{name} är ett samarbete mellan {orgs}. Efter varje val byts många ledamöter i nämnderna. Därför bjuder vi in alla berörda nämnder till dialogmöten om det vi gör tillsammans.",
		EN: "{name} is a collaboration between {orgs}. After every election many members of the committees change. That is why we invite all affected committees to dialogue meetings about what we do together.",
	}, a.name(), a.organizations())
	s.say(samverkan.Text{
		SV: "Vi träffas två gånger om året, en gång på våren och en gång på hösten. Vi berättar om framgångar och hinder, och de utsedda får reflektera över hur det ser ut i den egna organisationen. Vi frågar inte hur vi ska göra vårt arbete, och mötet fattar inga beslut.",
		EN: "We meet twice a year, once in spring and once in autumn. We tell of successes and obstacles, and the members reflect on how things are in their own organizations. We do not ask how we should do our work, and the meeting takes no decisions.",
	})
	if !b.Why.IsZero() {
		s.say(samverkan.Text{SV: "{^body} berörs därför att {why}.", EN: "{^body} is affected because {why}."}, bodyWord(b), samverkan.Of("why", b.Why))
	}
	s.heading(samverkan.Text{SV: "Förslag till beslut", EN: "Proposal for decision"})
	s.say(samverkan.Text{
		SV: "{^body} utser en ledamot från majoriteten och en från oppositionen att delta i dialogmöten med {name} under mandatperioden {years}. Arvode och ersättning betalas enligt {kind} regler.",
		EN: "{^body} appoints one member of the majority and one of the opposition to take part in dialogue meetings with {name} during the term {years}. Fees and expenses are paid by the rules of the {kind}.",
	}, bodyWord(b), a.name(), a.years4(), samverkan.Of("kind", a.ownerWord(b)))
	s.say(samverkan.Text{
		SV: "Det är ett förslag. Väljer {body} på ett annat sätt är de utsedda lika välkomna.",
		EN: "It is a proposal. If {body} chooses in another way, its members are as welcome.",
	}, bodyWord(b))
	s.heading(samverkan.Text{SV: "Svar", EN: "Answer"})
	to := samverkan.Text{SV: "till {mail}", EN: "to {mail}"}.With(samverkan.Str("mail", a.d.Responsible.Mail))
	if a.d.Responsible.Mail == "" {
		to = samverkan.Text{SV: "som svar på det här brevet", EN: "in answer to this letter"}
	}
	s.say(samverkan.Text{
		SV: "Skicka protokollsutdraget {to}. Skriv gärna namn, e-post och vem som är från majoriteten och oppositionen. Tackar {body} nej vill vi veta det också.",
		EN: "Please send the extract from the minutes {to}, with names, mail addresses, and who is of the majority and of the opposition. If {body} declines we would like to know that too.",
	}, samverkan.Of("to", to), bodyWord(b))
	a.upcoming(s)
	a.sign(s)
	return s.paper("brev-" + b.ID), nil
}

// Reminder writes to a body that has not answered.
func (d *Dialogue) Reminder(body string, on samverkan.Date, lang samverkan.Lang) (Paper, error) {
	a, b, err := d.toBody(body, on)
	if err != nil {
		return Paper{}, err
	}
	var st BodyState
	st.ID = b.ID
	a.matter(&st)
	if !st.waits() {
		return Paper{}, samverkan.Faults{samverkan.Wrong(samverkan.CodeConflict, "/body", samverkan.Text{
			SV: "{body} har läget ”{state}” och behöver ingen påminnelse. Den som har fått brev och inte svarat kan påminnas.",
			EN: "{body} is “{state}” and needs no reminder. One that has had a letter and not answered can be reminded.",
		}, samverkan.Of("body", a.nameOf(b.ID)), samverkan.Of("state", st.State.Text()))}
	}
	s := a.letterhead(b, lang, samverkan.Text{SV: "Påminnelse: två ledamöter till dialogmötena i {name}", EN: "Reminder: two members to the dialogue meetings of {name}"})
	s.say(samverkan.Text{
		SV: "Vi skrev till {body} {asked} och undrar hur det går. Ärendet har hos oss läget ”{state}”.",
		EN: "We wrote to {body} on {asked} and wonder how it goes. With us the matter is “{state}”.",
	}, samverkan.Of("body", a.nameOf(b.ID)), samverkan.On("asked", st.Asked), samverkan.Of("state", st.State.Text()))
	if st.Minutes.Record != "" {
		s.say(samverkan.Text{SV: "Ert diarienummer: {record}.", EN: "Your record number: {record}."}, samverkan.Str("record", st.Minutes.Record))
	}
	if meets := a.meets(b.ID); !meets.IsZero() {
		s.say(samverkan.Text{SV: "{^body} sammanträder {meets}. Det räcker med att förslaget i brevet tas upp då.", EN: "{^body} meets on {meets}. It is enough that the proposal in the letter is taken up then."}, bodyWord(b), samverkan.On("meets", meets))
	}
	s.say(samverkan.Text{SV: "Att inte ha svarat är inte att tacka nej. Hör av er om något är oklart.", EN: "Not to have answered is not to decline. Do get in touch if anything is unclear."})
	a.upcoming(s)
	a.sign(s)
	return s.paper("paminnelse-" + b.ID), nil
}

// toBody makes ready to write to a body.
func (d *Dialogue) toBody(body string, on samverkan.Date) (*assessment, *committee.Body, error) {
	a, err := d.assessment(on)
	if err != nil {
		return nil, nil, err
	}
	i, ok := a.ids.bodies[body]
	if !ok {
		return nil, nil, samverkan.Faults{check.NoSuch("/body", body, "bodies")}
	}
	if fault := a.cannotWrite(&d.Bodies[i]); fault != nil {
		return nil, nil, samverkan.Faults{fault}
	}
	return a, &d.Bodies[i], nil
}

//go:noinline
func (a *assessment) name() samverkan.Arg { return samverkan.Of("name", a.d.Name) }

func (a *assessment) years4() samverkan.Arg {
	return samverkan.Str("years", strconv.Itoa(a.term.Board.From.Year())+"–"+strconv.Itoa(a.term.Board.To.Year()-1))
}

// organizations lists the organizations that have affected bodies.
func (a *assessment) organizations() samverkan.Arg {
	var ids []string
	for _, b := range a.view.Affected() {
		ids = append(ids, b.ID)
	}
	in := a.organizationsOf(ids...)
	var names []samverkan.Text
	for i := range a.d.Organizations {
		for _, id := range in {
			if a.d.Organizations[i].ID == id {
				names = append(names, a.d.Organizations[i].Name)
			}
		}
	}
	if len(names) == 0 {
		return samverkan.Of("orgs", samverkan.Text{SV: "flera organisationer", EN: "several organizations"})
	}
	return samverkan.List("orgs", names)
}

// bodyWord is what a body is as a decision of its own names it.
//
//go:noinline
func bodyWord(b *committee.Body) samverkan.Arg {
	text := samverkan.Text{SV: "nämnden", EN: "the committee"}
	switch b.Kind {
	case committee.Board:
		text = samverkan.Text{SV: "styrelsen", EN: "the board"}
	case committee.FederationBoard:
		text = samverkan.Text{SV: "direktionen", EN: "the board"}
	}
	return samverkan.Of("body", text)
}

// ownerWord is whose rules for fees hold, in the form that the sentence needs.
// A federation has its own (Kommunallag 2017:725, 9 kap. 6 §); of a joint
// committee each member has those of the organization that chose the member.
func (a *assessment) ownerWord(b *committee.Body) samverkan.Text {
	kind := committee.Federation
	if b.Kind != committee.FederationBoard {
		for i, id := range b.Organizations {
			is := a.d.Organizations[a.ids.orgs[id]].Kind
			if i > 0 && is != kind {
				is = committee.OtherKind // of several kinds
			}
			kind = is
		}
	}
	if b.Kind == committee.RegionCommittee {
		kind = committee.Region
	}
	switch kind {
	case committee.Municipality:
		return samverkan.Text{SV: "den egna kommunens", EN: "municipality"}
	case committee.Region:
		return samverkan.Text{SV: "den egna regionens", EN: "region"}
	case committee.Federation:
		return samverkan.Text{SV: "förbundets", EN: "federation"}
	}
	return samverkan.Text{SV: "den egna organisationens", EN: "organization of each"}
}

// letterhead begins a letter to a body.
func (a *assessment) letterhead(b *committee.Body, lang samverkan.Lang, title samverkan.Text) *sheet {
	s := newSheet(lang, title.With(a.name()), a.on, a.d.Name.In(lang))
	s.doc.Header = a.d.Name.In(lang)
	left := []string{a.d.Name.In(lang)}
	if a.d.Responsible.Mail != "" {
		left = append(left, a.d.Responsible.Mail)
	}
	right := []string{a.on.Text().In(lang), b.Name.In(lang)}
	if k, ok := a.ids.orgs[b.Organizations[0]]; ok && len(b.Organizations) == 1 {
		right = append(right, a.d.Organizations[k].Name.In(lang))
	}
	if b.Contact != "" {
		right = append(right, b.Contact)
	}
	s.add(docx.Address{Left: left, Right: right})
	s.add(docx.Heading{Level: 1, Text: s.doc.Title})
	return s
}

// upcoming tells of the next meetings of the cycle.
func (a *assessment) upcoming(s *sheet) {
	states := a.meetingStates()
	var items []samverkan.Text
	for i := range states {
		m := &states[i]
		if (m.State == Planned || m.State == HasInvited) && a.on.Before(m.Start.On) && len(items) < 2 {
			items = append(items, m.when())
		}
	}
	if len(items) > 0 {
		s.say(samverkan.Text{SV: "{n|Nästa möte|Nästa möten}:", EN: "{n|The next meeting|The next meetings}:"}, samverkan.Int("n", len(items)))
		s.list(false, items)
	}
}

// when is a meeting with its day, time and place on a line.
func (m *MeetingState) when() samverkan.Text {
	text := samverkan.Text{SV: "{^kind} {on} {clock}", EN: "{^kind} on {on} at {clock}"}
	if !m.Place.IsZero() {
		text.SV += ", {place}"
		text.EN += ", {place}"
	}
	return text.With(samverkan.Of("kind", m.Kind.Text()), samverkan.On("on", m.Start.On), samverkan.Of("clock", m.Start.Clock.Text()), samverkan.Of("place", m.Place))
}

// sign ends a paper with those who answer for the meetings (VOC-10).
func (a *assessment) sign(s *sheet) {
	var lines []string
	for _, who := range a.responsible() {
		lines = append(lines, who.name+", "+who.role.In(s.lang))
	}
	if len(lines) > 0 {
		s.add(docx.Paragraph{Runs: docx.Plain(strings.Join(lines, "\n"))})
	}
}

// signed ends a paper with a line to sign on for each of them.
func (a *assessment) signed(s *sheet) {
	for _, who := range a.responsible() {
		s.add(docx.Signature{Lines: []string{who.name, who.role.In(s.lang)}})
	}
}

type signer struct {
	name string
	role samverkan.Text
}

// responsible are the chair and the process leader, those who are named.
func (a *assessment) responsible() (out []signer) {
	r := &a.d.Responsible
	if i, ok := a.ids.people[r.Chair]; ok {
		out = append(out, signer{a.called(i), samverkan.Text{SV: "ordförande", EN: "chair"}})
	}
	if i, ok := a.ids.people[r.ProcessLeader]; ok {
		out = append(out, signer{a.called(i), samverkan.Text{SV: "processledare", EN: "process leader"}})
	}
	return out
}
