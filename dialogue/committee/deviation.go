package committee

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Code says in what way a delegation is otherwise than proposed. A deviation
// is recorded and told, never refused (VOC-08).
type Code string

// The codes, in the order in which they are told.
const (
	// NoneAppointed: nobody.
	NoneAppointed Code = "noneAppointed"
	// OneAppointed: one where two are proposed.
	OneAppointed Code = "oneAppointed"
	// ManyAppointed: more than two.
	ManyAppointed Code = "manyAppointed"
	// AllMajority: two or more, all from the majority, and the body has an
	// opposition, or might have.
	AllMajority Code = "allMajority"
	// AllOpposition: two or more, all from the opposition.
	AllOpposition Code = "allOpposition"
	// OutsideBlocs: somebody belongs to neither bloc.
	OutsideBlocs Code = "outsideBlocs"
	// BlocUnknown: somebody's bloc is not recorded. Whether the proposal was
	// followed is then not known.
	BlocUnknown Code = "blocUnknown"
	// BlocFlipped: somebody belongs to another bloc than when appointed. The body
	// has not chosen that.
	BlocFlipped Code = "blocFlipped"
	// NotMember: somebody has no seat in the body, whose members are recorded.
	NotMember Code = "notMember"
	// SubstituteSent: somebody is a substitute in the body.
	SubstituteSent Code = "substituteSent"
	// SeveralBodies: somebody is the delegate of several bodies.
	SeveralBodies Code = "severalBodies"
	// NotAffected: the body has appointed without being marked as affected.
	NotAffected Code = "notAffected"
	// NoOpposition: the body has no opposition. This is told, and is no
	// deviation: two from the majority are then as proposed.
	NoOpposition Code = "noOpposition"
	// MembersUnknown: nobody's seat in the body is recorded for the day. This
	// is told, and is no deviation.
	MembersUnknown Code = "membersUnknown"
	// AppointedBefore: bodies that have gone into this one had appointed. This
	// is told, and is no deviation.
	AppointedBefore Code = "appointedBefore"
)

func codeWords() []choice.Of[Code] {
	return []choice.Of[Code]{
		{Is: NoneAppointed, Text: samverkan.Text{SV: "{^body} har inte utsett någon.", EN: "{^body} has appointed nobody."}},
		{Is: OneAppointed, Text: samverkan.Text{SV: "{^body} har utsett en person, {people}. Förslaget är två.", EN: "{^body} has appointed one person, {people}. Two are proposed."}},
		{Is: ManyAppointed, Text: samverkan.Text{SV: "{^body} har utsett {n|en person|# personer}: {people}. Förslaget är två.", EN: "{^body} has appointed {n|one person|# people}: {people}. Two are proposed."}},
		{Is: AllMajority, Text: samverkan.Text{SV: "Ingen av dem som {body} har utsett hör till oppositionen: {people} hör till majoriteten.", EN: "None of those whom {body} has appointed belongs to the opposition: {people} belong to the majority."}},
		{Is: AllOpposition, Text: samverkan.Text{SV: "Ingen av dem som {body} har utsett hör till majoriteten: {people} hör till oppositionen.", EN: "None of those whom {body} has appointed belongs to the majority: {people} belong to the opposition."}},
		{Is: OutsideBlocs, Text: samverkan.Text{SV: "{people} hör inte till något av blocken i {body}.", EN: "{people} {n|belongs|belong} to neither bloc in {body}."}},
		{Is: BlocUnknown, Text: samverkan.Text{SV: "Det är inte känt till vilket block {people} hör i {body}.", EN: "It is not known to which bloc {people} {n|belongs|belong} in {body}."}},
		{Is: BlocFlipped, Text: samverkan.Text{SV: "{people} hörde till {then} när {body} utsåg och hör nu till {now}.", EN: "{people} belonged to {then} when {body} appointed, and belongs to {now} now."}},
		{Is: NotMember, Text: samverkan.Text{SV: "{people} sitter inte i {body}.", EN: "{people} {n|has|have} no seat in {body}."}},
		{Is: SubstituteSent, Text: samverkan.Text{SV: "{people} är ersättare i {body}.", EN: "{people} {n|is a substitute|are substitutes} in {body}."}},
		{Is: SeveralBodies, Text: samverkan.Text{SV: "{people} är utsedd av flera: {bodies}.", EN: "{people} is appointed by several bodies: {bodies}."}},
		{Is: NotAffected, Text: samverkan.Text{SV: "{^body} har utsett men är inte markerad som berörd.", EN: "{^body} has appointed but is not marked as affected."}},
		{Is: NoOpposition, Text: samverkan.Text{SV: "{^body} har ingen opposition.", EN: "{^body} has no opposition."}},
		{Is: MembersUnknown, Text: samverkan.Text{SV: "Det är inte känt vilka som sitter i {body}.", EN: "It is not known who sits in {body}."}},
		{Is: AppointedBefore, Text: samverkan.Text{SV: "{people} utsågs av {bodies} före sammanslagningen till {body}.", EN: "{people} {n|was|were} appointed by {bodies} before the merger into {body}."}},
	}
}

// Choices lists the codes.
func (Code) Choices() []string { return choice.Codes(codeWords()) }

// Deviates reports whether the body has appointed otherwise than proposed; else
// it is told only: what is not known, and what has changed since, are not its
// choice.
func (c Code) Deviates() bool {
	switch c {
	case BlocUnknown, BlocFlipped, NoOpposition, MembersUnknown, AppointedBefore:
		return false
	}
	return true
}

// Deviation is one way in which a delegation is otherwise than proposed, or
// something to know about it.
type Deviation struct {
	// Which.
	Code Code `json:"code"`
	// The IDs of the people it is about.
	People []string `json:"people,omitempty"`
	// The IDs of the other bodies it is about.
	Bodies []string `json:"bodies,omitempty"`
	// The bloc before, of one that flipped.
	Then Bloc `json:"then,omitempty"`
	// The bloc on the day, of one that flipped.
	Now Bloc `json:"now,omitempty"`
	// The same in a sentence.
	Text samverkan.Text `json:"text"`
}

// deviate fills in the deviations of a delegation.
func (v *View) deviate(d *Delegation, body int32) {
	n := len(d.Delegates)
	lacks := v.lacksOpposition(d.Body)
	all := func(bloc Bloc) bool {
		for i := range d.Delegates {
			if d.Delegates[i].Bloc != bloc {
				return false
			}
		}
		return n >= 2
	}
	switch {
	case n == 0:
		v.tell(d, NoneAppointed, nil)
	case n == 1:
		v.tell(d, OneAppointed, d.Delegates)
	case n > 2:
		v.tell(d, ManyAppointed, d.Delegates)
	}
	if all(Majority) && !lacks {
		v.tell(d, AllMajority, d.Delegates)
	}
	if all(Opposition) {
		v.tell(d, AllOpposition, d.Delegates)
	}
	v.tellSome(d, OutsideBlocs, func(x *Delegate) bool { return x.Bloc == Neither })
	v.tellSome(d, BlocUnknown, func(x *Delegate) bool { return x.Bloc == UnknownBloc })
	v.tellFlips(d, body)
	recorded := len(v.Members(d.Body)) > 0
	if recorded {
		v.tellSome(d, NotMember, func(x *Delegate) bool { return x.Role == "" })
	}
	v.tellSome(d, SubstituteSent, func(x *Delegate) bool { return x.Role == Substitute })
	v.tellSeveral(d)
	if !v.isAffected(body) && len(v.sent[body]) > 0 {
		v.tell(d, NotAffected, nil)
	}
	if lacks {
		v.tell(d, NoOpposition, nil)
	}
	if !recorded {
		v.tell(d, MembersUnknown, nil)
	}
	v.tellBefore(d)
}

// lacksOpposition reports whether it is known that a body has no opposition:
// somebody sits there, and everybody's bloc is known and another.
func (v *View) lacksOpposition(body string) bool {
	members := v.Members(body)
	for i := range members {
		if b := members[i].Bloc; b == Opposition || b == UnknownBloc {
			return false
		}
	}
	return len(members) > 0
}

// tell adds a deviation about some delegates.
func (v *View) tell(d *Delegation, code Code, about []Delegate) {
	var people []string
	for i := range about {
		people = append(people, about[i].Person)
	}
	v.add(d, Deviation{Code: code, People: people})
}

// tellSome adds a deviation about those delegates of whom something is so.
func (v *View) tellSome(d *Delegation, code Code, so func(*Delegate) bool) {
	var about []Delegate
	for i := range d.Delegates {
		if so(&d.Delegates[i]) {
			about = append(about, d.Delegates[i])
		}
	}
	if about != nil {
		v.tell(d, code, about)
	}
}

// tellFlips adds those whose bloc is another than on the day they were
// appointed: the later one of the decision and the first day it holds for.
func (v *View) tellFlips(d *Delegation, body int32) {
	for i := range d.Delegates {
		x := &d.Delegates[i]
		a := &v.r.Appointments[x.Appointment]
		then := v.blocOf(body, v.people[x.Person], later(a.From, a.Minutes.On))
		if then != UnknownBloc && x.Bloc != UnknownBloc && then != x.Bloc {
			v.add(d, Deviation{Code: BlocFlipped, People: []string{x.Person}, Then: then, Now: x.Bloc})
		}
	}
}

func (v *View) tellSeveral(d *Delegation) {
	for i := range d.Delegates {
		senders := v.senders[v.people[d.Delegates[i].Person]]
		if len(senders) < 2 {
			continue
		}
		var bodies []string
		for _, b := range senders {
			bodies = append(bodies, v.r.Bodies[b].ID)
		}
		v.add(d, Deviation{Code: SeveralBodies, People: []string{d.Delegates[i].Person}, Bodies: bodies})
	}
}

func (v *View) tellBefore(d *Delegation) {
	var people, bodies []string
	for _, x := range d.Inherited {
		people = append(people, x.Person)
		if n := len(bodies); n == 0 || bodies[n-1] != x.Body {
			bodies = append(bodies, x.Body)
		}
	}
	if people != nil {
		v.add(d, Deviation{Code: AppointedBefore, People: people, Bodies: bodies})
	}
}

// add puts a deviation into words.
func (v *View) add(d *Delegation, x Deviation) {
	people := make([]samverkan.Text, len(x.People))
	for i, id := range x.People {
		people[i] = samverkan.Same(v.r.People[v.people[id]].called()).Apart()
	}
	bodies := make([]samverkan.Text, len(x.Bodies))
	for i, id := range x.Bodies {
		bodies[i] = v.r.Bodies[v.bodies[id]].Name.Apart()
	}
	x.Text = choice.Text(codeWords(), x.Code).With(
		samverkan.Of("body", v.r.Bodies[v.bodies[d.Body]].Name.Apart()),
		samverkan.List("people", people), samverkan.List("bodies", bodies),
		samverkan.Int("n", len(people)), samverkan.Of("then", x.Then.Text()), samverkan.Of("now", x.Now.Text()),
	)
	d.Deviations = append(d.Deviations, x)
}

// called returns the person's name, or the ID when that is all there is.
func (p *Person) called() string {
	if p.Name == "" {
		return p.ID
	}
	return p.Name
}
