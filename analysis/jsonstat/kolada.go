package jsonstat

import (
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// Kolada is what was fetched from the API of Kolada, version 3, as it came.
type Kolada struct {
	// The pages of figures, /v3/data/…, in the order in which they were fetched:
	// each that names a next page before that page.
	Pages [][]byte
	// Pages of indicators, /v3/kpi, for their names and units; none: there are no names.
	Indicators [][]byte
	// Pages of municipalities, /v3/municipality, or of units, /v3/ou, for their names.
	Municipalities [][]byte
}

// The dimensions of figures of Kolada.
const (
	KoladaIndicator    = "kpi"
	KoladaMunicipality = "municipality"
	KoladaUnit         = "ou" // instead of municipality, where the figures are of schools and such
	KoladaPeriod       = "period"
	KoladaGender       = "gender" // T all, K women, M men
)

// ReadKolada returns the figures of pages of Kolada: indicator × municipality ×
// year × gender, each in the order of the IDs, but gender as T, K, M. Figures that
// Kolada has deleted are left out. A page that is missing is a Fault. A place in a
// fault is "/pages/0/values/17/values/2".
func ReadKolada(k Kolada, o Options) (*cube.Cube, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	r := &koladaReading{o: o, ids: [2]map[string]int32{{}, {}}}
	if n := max(len(k.Pages), len(k.Indicators), len(k.Municipalities)); n > MaxPages {
		r.s.wrong(samverkan.CodeTooLarge, "/pages", -1, samverkan.Text{
			SV: "Det är {n} sidor. Det får vara högst {most}. Läs en del i taget.",
			EN: "There are {n} pages. There may be {most} at most. Read one part at a time.",
		}, samverkan.Int("n", n), samverkan.Int("most", MaxPages))
		return nil, r.s.faults
	}
	for i, page := range k.Pages {
		r.page(page, "/pages/"+itoa(i), i == len(k.Pages)-1)
		r.bytes += len(page)
	}
	names := [2]map[string]koladaName{r.names(k.Indicators, "/indicators/"), r.names(k.Municipalities, "/municipalities/")}
	if err := r.s.faults.Err(); err != nil {
		return nil, err
	}
	return r.cube(names)
}

// koladaReading is the reading of pages.
type koladaReading struct {
	o     Options
	s     scanner // of the page that is read; its faults are of all
	rows  []koladaRow
	ids   [2]map[string]int32 // of indicators and of municipalities
	texts []said              // what stands beside figures or in their place
	units bool                // rows are of units, not of municipalities
	chain []koladaCount       // the pages of one answer
	bytes int
}

type koladaRow struct {
	id     [2]int32
	period int32
	gender byte
	status uint8 // 0, or behind the place in texts
	value  float64
}

type koladaCount struct {
	at          string
	rows, count int // count is −1 where the page does not say it
}

type koladaName struct{ title, unit string }

// each goes through the members of the object that stands here.
func (r *koladaReading) each(at string, read func(name string)) {
	s := &r.s
	s.at = at
	if s.peek() != '{' {
		s.wrong(samverkan.CodeInvalid, at, s.pos, shouldBe(samverkan.Text{SV: "ett objekt, { … }", EN: "an object, { … }"}), s.found())
		s.skip()
		return
	}
	for first := s.open(); s.more('}', first); first = false {
		name, _, ok := s.name()
		if !ok {
			return
		}
		was := s.pos
		read(string(name))
		if s.pos == was && !s.stopped {
			s.skip()
		}
	}
}

// list goes through the list that stands here.
func (r *koladaReading) list(at string, read func(at string)) (n int) {
	s := &r.s
	s.at = at
	if s.peek() != '[' {
		s.wrong(samverkan.CodeInvalid, at, s.pos, shouldBe(aList()), s.found())
		s.skip()
		return 0
	}
	for first := s.open(); s.more(']', first); first = false {
		read(at + "/" + itoa(n))
		n++
	}
	return n
}

// text reads a text that stands here, "" for null.
func (r *koladaReading) text(at string) string {
	s := &r.s
	from := s.pos
	s.at = at
	switch {
	case s.null():
	case s.peek() == '"':
		if content, ok := s.quoted(); ok {
			return s.string(content, from+1)
		}
	default:
		s.wrong(samverkan.CodeInvalid, at, from, shouldBe(aText()), s.found())
		s.skip()
	}
	return ""
}

func (r *koladaReading) begin(page []byte, at string) bool {
	faults, stopped := r.s.faults, r.s.stopped
	r.s = scanner{data: page, at: at, faults: faults, stopped: stopped}
	if !r.s.stopped && r.s.begin() {
		r.s.space()
	}
	return !r.s.stopped
}

// page reads a page of figures.
func (r *koladaReading) page(page []byte, at string, last bool) {
	if !r.begin(page, at) {
		return
	}
	s := &r.s
	count, next, has := koladaCount{at: at, count: -1}, "", false
	r.each(at, func(name string) {
		switch name {
		case "values":
			has = true
			count.rows = r.list(at+"/values", r.row)
		case "count":
			if !s.null() {
				count.count, _ = s.whole(at+"/count", 0, 1<<31-1)
			}
		case "next_url", "next_page":
			next = r.text(at + "/" + name)
		}
	})
	s.end()
	switch {
	case s.stopped:
		return
	case !has:
		s.wrong(samverkan.CodeInvalid, at, 0, samverkan.Text{
			SV: "Sidan har inget ”values”, där talen ska stå. Hämta den från /v3/data/.",
			EN: "The page has no “values”, where the figures are to be. Fetch it from /v3/data/.",
		})
		return
	case next != "" && last:
		s.wrong(samverkan.CodeInvalid, at, 0, samverkan.Text{
			SV: "Svaret fortsätter på en sida som saknas. Hämta {url} och lägg den efter den här.",
			EN: "The answer goes on in a page that is missing. Fetch {url} and put it after this one.",
		}, samverkan.Quoted("url", next))
	}
	if r.chain = append(r.chain, count); next != "" {
		return
	}
	total := 0
	for _, p := range r.chain {
		total += p.rows
	}
	for _, p := range r.chain {
		if p.count >= 0 && p.count != p.rows && p.count != total {
			s.wrong(samverkan.CodeConflict, p.at+"/count", 0, samverkan.Text{
				SV: "Sidan säger {count} poster. Den har {rows}, och alla sidor i svaret {total}. En sida saknas eller är avklippt; hämta dem igen.",
				EN: "The page says {count} entries. It has {rows}, and all pages of the answer {total}. A page is missing or cut off; fetch them again.",
			}, samverkan.Int("count", p.count), samverkan.Int("rows", p.rows), samverkan.Int("total", total))
		}
	}
	r.chain = r.chain[:0]
}

// row reads the figures of an indicator, a municipality and a year.
func (r *koladaReading) row(at string) {
	s := &r.s
	from, first := s.pos, len(r.rows)
	var ids [2]string
	period, unit := -1, false
	r.each(at, func(name string) {
		switch name {
		case "kpi":
			ids[0] = r.text(at + "/kpi")
		case "municipality":
			ids[1] = r.text(at + "/municipality")
		case "ou":
			if id := r.text(at + "/ou"); id != "" {
				ids[1], unit = id, true
			}
		case "period":
			if s.peek() == '"' {
				period, _ = position([]byte(r.text(at+"/period")), 10_000)
			} else {
				period, _ = s.whole(at+"/period", 1, 9999)
			}
		case "values":
			r.list(at+"/values", r.value)
		}
	})
	if s.stopped {
		return
	}
	if ids[0] == "" || ids[1] == "" || period < 1 {
		s.wrong(samverkan.CodeInvalid, at, from, samverkan.Text{
			SV: "Posten saknar nyckeltal (kpi), kommun (municipality) eller år (period). Alla tre ska finnas.",
			EN: "The entry lacks its indicator (kpi), municipality or year (period). All three must be there.",
		})
		return
	}
	if len(r.ids[1]) == 0 {
		r.units = unit
	}
	for k, id := range ids {
		n, known := r.ids[k][id]
		if !known {
			n = int32(len(r.ids[k]))
			r.ids[k][strings.Clone(id)] = n
		}
		for i := first; i < len(r.rows); i++ {
			r.rows[i].id[k], r.rows[i].period = n, int32(period)
		}
	}
	if unit != r.units {
		s.wrong(samverkan.CodeConflict, at, from, samverkan.Text{
			SV: "Några poster är av kommuner och andra av enheter (ou). Läs dem var för sig.",
			EN: "Some entries are of municipalities and others of units (ou). Read them by themselves.",
		})
		s.stopped = true
	}
}

// value reads one figure.
func (r *koladaReading) value(at string) {
	s := &r.s
	from := s.pos
	row := koladaRow{}
	gender, status := "T", ""
	missing, deleted := true, false
	r.each(at, func(name string) {
		switch name {
		case "gender":
			gender = r.text(at + "/gender")
		case "status":
			status = r.text(at + "/status")
		case "isdeleted":
			deleted = r.isTrue(at + "/isdeleted")
		case "value":
			if c := s.peek(); c == '-' || c-'0' <= 9 {
				s.at = at
				row.value, missing = 0, false
				row.value, _ = s.number()
			} else if !s.null() {
				s.wrong(samverkan.CodeInvalid, at+"/value", s.pos, shouldBe(samverkan.Text{SV: "ett tal eller null", EN: "a number or null"}), s.found())
			}
		}
	})
	if s.stopped || deleted {
		return
	}
	if row.gender = byte(strings.Index("TKM", gender)); gender == "" || len(gender) != 1 || row.gender > 2 {
		s.wrong(samverkan.CodeUnknown, at+"/gender", from, samverkan.Text{
			SV: "Könet är ”{value}”. Det ska vara T (alla), K (kvinnor) eller M (män).",
			EN: "The gender is “{value}”. It must be T (all), K (women) or M (men).",
		}, samverkan.Quoted("value", gender))
		return
	}
	if missing || status != "" {
		is := said{missing, status}
		for row.status = 0; int(row.status) < len(r.texts) && r.texts[row.status] != is; row.status++ { //nolint:revive // the condition searches
		}
		if int(row.status) == len(r.texts) {
			if len(r.texts) == maxStatuses {
				s.stop(samverkan.CodeTooLarge, from, samverkan.Text{
					SV: "Det finns fler än {most} olika statusar. Så många läses inte.",
					EN: "There are more than {most} different statuses. That many are not read.",
				}, samverkan.Int("most", maxStatuses))
				return
			}
			r.texts = append(r.texts, is)
		}
		row.status++
	}
	r.rows = append(r.rows, row)
}

// isTrue reads true or false, which may stand within quotation marks; null is false.
func (r *koladaReading) isTrue(at string) bool {
	s := &r.s
	from := s.pos
	s.skip()
	switch said := strings.Trim(string(s.data[from:s.pos]), `"`); lower(said) {
	case "true":
		return true
	case "false", "null", "":
	default:
		s.wrong(samverkan.CodeInvalid, at, from, shouldBe(samverkan.Text{SV: "true eller false", EN: "true or false"}), samverkan.Quoted("found", said))
	}
	return false
}

// names reads the names and units of what pages list.
func (r *koladaReading) names(pages [][]byte, at string) map[string]koladaName {
	all := map[string]koladaName{}
	for i, page := range pages {
		here := at + itoa(i)
		if !r.begin(page, here) {
			return all
		}
		r.each(here, func(name string) {
			if name != "values" {
				return
			}
			r.list(here+"/values", func(at string) {
				var id string
				var n koladaName
				r.each(at, func(name string) {
					switch name {
					case "id":
						id = r.text(at + "/id")
					case "title":
						n.title = r.text(at + "/title")
					case "unit":
						n.unit = r.text(at + "/unit")
					}
				})
				if n.unit == "" {
					n.unit = unitOf(n.title)
				}
				all[id] = n
			})
		})
		r.s.end()
	}
	return all
}

// unitOf returns the unit that the title of an indicator ends with: "Skattesats
// till kommun, (%)", "Invånare totalt, antal", "Kostnad, kr/inv".
func unitOf(title string) string {
	if strings.HasSuffix(title, ")") {
		if i := strings.LastIndexByte(title, '('); i >= 0 {
			return title[i+1 : len(title)-1]
		}
	}
	const most = 30 // bytes; what is longer is no unit
	if i := strings.LastIndex(title, ", "); i >= 0 && len(title)-i-2 <= most {
		return title[i+2:]
	}
	return ""
}
