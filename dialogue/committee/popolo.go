package committee

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
)

// MaxPopolo is the longest Popolo document that is read, in bytes.
const MaxPopolo = 8 << 20

// What a Popolo document holds of a register. What Popolo has no member for
// stands in members named "samverkan", which other readers pass over.
type popoloDocument struct {
	Persons       []popoloPerson       `json:"persons"`
	Organizations []popoloOrganization `json:"organizations"`
	Posts         []popoloPost         `json:"posts"`
	Memberships   []popoloMembership   `json:"memberships"`
	Samverkan     documentExtra        `json:"samverkan,omitempty"`
}

type popoloPerson struct {
	ID    string `json:"id"`
	Name  string `json:"name"`
	Email string `json:"email,omitempty"`
}

type popoloOrganization struct {
	ID             string             `json:"id"`
	Name           string             `json:"name"`
	Classification string             `json:"classification"`
	ParentID       string             `json:"parent_id,omitempty"`
	Founded        samverkan.Date     `json:"founding_date,omitempty"`
	Dissolved      samverkan.Date     `json:"dissolution_date,omitempty"`
	Identifiers    []popoloIdentifier `json:"identifiers,omitempty"`
	Contact        []popoloContact    `json:"contact_details,omitempty"`
	Samverkan      organizationExtra  `json:"samverkan,omitempty"`
}

type popoloIdentifier struct {
	Scheme     string `json:"scheme"`
	Identifier string `json:"identifier"`
}

// codeScheme is the scheme of an organization's official code.
const codeScheme = "officialCode"

type popoloContact struct {
	Type  string `json:"type"`
	Value string `json:"value"`
}

type popoloPost struct {
	ID             string `json:"id"`
	Label          string `json:"label"`
	Role           string `json:"role"`
	OrganizationID string `json:"organization_id"`
}

type popoloMembership struct {
	PersonID       string          `json:"person_id"`
	OrganizationID string          `json:"organization_id"`
	PostID         string          `json:"post_id,omitempty"`
	Role           string          `json:"role"`
	OnBehalfOfID   string          `json:"on_behalf_of_id,omitempty"`
	Start          samverkan.Date  `json:"start_date,omitempty"`
	End            samverkan.Date  `json:"end_date,omitempty"`
	Samverkan      membershipExtra `json:"samverkan,omitempty"`
}

// documentExtra is the facts that Popolo has no list for.
type documentExtra struct {
	Sides        []Side        `json:"sides,omitempty" limit:"20000"`
	Appointments []Appointment `json:"appointments,omitempty" limit:"5000"`
}

// organizationExtra is what Popolo cannot say of an organization or a body. The
// name is there when the two languages differ, the ID when a body has that of an
// organization: Popolo has both in one list.
type organizationExtra struct {
	ID            string           `json:"id,omitempty" form:"id"`
	Name          samverkan.Text   `json:"name,omitempty"`
	Organizations []string         `json:"organizations,omitempty" limit:"20" form:"id"`
	Area          samverkan.Text   `json:"area,omitempty"`
	Affected      bool             `json:"affected,omitempty"`
	Why           samverkan.Text   `json:"why,omitempty"`
	Into          string           `json:"into,omitempty" form:"id"`
	TakesOffice   []samverkan.Date `json:"takesOffice,omitempty" limit:"10"`
}

// membershipExtra is the days of knowing.
type membershipExtra struct {
	Known  samverkan.Date `json:"known,omitempty"`
	Struck samverkan.Date `json:"struck,omitempty"`
}

// WritePopolo writes a register as a Popolo document in canonical JSON, which
// ReadPopolo reads back to the same register. Its error is that of Check.
func WritePopolo(r Register) ([]byte, error) {
	if err := r.Check(); err != nil {
		return nil, err
	}
	d := popoloDocument{Samverkan: documentExtra{Sides: r.Sides, Appointments: r.Appointments}}
	for _, p := range r.People {
		d.Persons = append(d.Persons, popoloPerson{p.ID, p.Name, p.Mail})
	}
	organizations := make(map[string]bool)
	for i := range r.Organizations {
		o := &r.Organizations[i]
		organizations[o.ID] = true
		out := popoloOrganization{ID: o.ID, Name: o.Name.In(samverkan.SV), Classification: string(o.Kind)}
		out.Samverkan.Name = unlessSame(o.Name)
		if o.Code != "" {
			out.Identifiers = []popoloIdentifier{{codeScheme, o.Code}}
		}
		d.Organizations = append(d.Organizations, out)
	}
	for i := range r.Bodies {
		out := popoloBody(&r.Bodies[i])
		if organizations[out.ID] {
			out.Samverkan.ID, out.ID = out.ID, "body/"+out.ID
		}
		d.Organizations = append(d.Organizations, out)
	}
	posts := make(map[string]bool)
	for i := range r.Members {
		m := &r.Members[i]
		out := popoloMembership{
			PersonID: m.Person, OrganizationID: m.Body, Role: string(m.Role), OnBehalfOfID: m.OnBehalfOf,
			Start: m.From, End: lastDay(m.Period), Samverkan: membershipExtra{m.Known, m.Struck},
		}
		if organizations[m.Body] {
			out.OrganizationID = "body/" + m.Body
		}
		// A post exists without its holder; an ordinary membership is no post.
		if m.Role == Chair || m.Role == ViceChair {
			out.PostID = m.Body + "/" + string(m.Role)
			if !posts[out.PostID] {
				posts[out.PostID] = true
				d.Posts = append(d.Posts, popoloPost{out.PostID, m.Role.Text().SV, string(m.Role), out.OrganizationID})
			}
		}
		d.Memberships = append(d.Memberships, out)
	}
	return canonical.Encode(&d)
}

func popoloBody(b *Body) popoloOrganization {
	out := popoloOrganization{
		ID: b.ID, Name: b.Name.In(samverkan.SV), Classification: string(b.Kind), ParentID: b.Organizations[0],
		Founded: b.From, Dissolved: lastDay(b.Period),
		Samverkan: organizationExtra{
			Name: unlessSame(b.Name), Area: b.Area, Affected: b.Affected, Why: b.Why, Into: b.Into, TakesOffice: b.TakesOffice,
		},
	}
	if len(b.Organizations) > 1 {
		out.Samverkan.Organizations = b.Organizations
	}
	if b.Contact != "" {
		out.Contact = []popoloContact{{"email", b.Contact}}
	}
	return out
}

// unlessSame returns a text unless a single string can hold it.
func unlessSame(t samverkan.Text) samverkan.Text {
	if t == samverkan.Same(t.In(samverkan.SV)) {
		return samverkan.Text{}
	}
	return t
}

// lastDay returns the last day of a period, no day for one without an end.
// Popolo's end_date is "the date on which the relationship ended", and is read
// and written as the last day that it held.
func lastDay(p samverkan.Period) samverkan.Date { return p.To.AddDays(-1) }
