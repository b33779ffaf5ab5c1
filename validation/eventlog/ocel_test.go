package eventlog_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/eventlog"
)

// checkOCEL holds a document against OCEL 2.0: the rules of the published JSON
// schema (which members there are, which must be, that values are texts and
// times are date-times) and of the standard beyond it (unique IDs, relations to
// objects that are there, types that declare every attribute, values of their
// type, qualifiers and objects not twice in one event).
func checkOCEL(t *testing.T, data []byte) map[string]any {
	t.Helper()
	var doc map[string]any
	require.NoError(t, json.Unmarshal(data, &doc))
	members := func(v any, must, may string) map[string]any {
		m, ok := v.(map[string]any)
		require.True(t, ok)
		for _, name := range strings.Fields(must) {
			require.Contains(t, m, name)
		}
		for name := range m {
			require.Contains(t, strings.Fields(must+" "+may), name)
		}
		return m
	}
	text := func(v any) string {
		s, ok := v.(string)
		require.True(t, ok, v)
		return s
	}
	list := func(v any) []any {
		if v == nil {
			return nil
		}
		l, ok := v.([]any)
		require.True(t, ok)
		return l
	}
	members(doc, "eventTypes objectTypes events objects", "")
	types := func(name string) map[string]map[string]string {
		out := map[string]map[string]string{}
		last := ""
		for _, v := range list(doc[name]) {
			m := members(v, "name attributes", "")
			of := text(m["name"])
			require.Less(t, last, of) // sorted, and so none twice
			last = of
			out[of] = map[string]string{}
			for _, a := range list(m["attributes"]) {
				am := members(a, "name type", "")
				require.Contains(t, []string{"string", "time", "integer", "float", "boolean"}, text(am["type"]))
				require.NotContains(t, out[of], text(am["name"]))
				out[of][text(am["name"])] = text(am["type"])
			}
		}
		return out
	}
	value := func(kind, s string) {
		var err error
		switch kind {
		case "integer":
			_, err = strconv.ParseInt(s, 10, 64)
		case "float":
			_, err = strconv.ParseFloat(s, 64)
		case "boolean":
			require.Contains(t, []string{"true", "false"}, s)
		case "time":
			_, err = time.Parse(time.RFC3339Nano, s)
		default:
			require.Equal(t, "string", kind)
		}
		require.NoError(t, err)
	}
	objects := map[string]bool{}
	for _, v := range list(doc["objects"]) {
		id := text(members(v, "id type", "attributes relationships")["id"])
		require.False(t, objects[id], id)
		objects[id] = true
	}
	relations := func(v any) {
		for _, r := range list(v) {
			m := members(r, "objectId qualifier", "")
			require.True(t, objects[text(m["objectId"])])
			text(m["qualifier"])
		}
	}
	objectTypes, eventTypes := types("objectTypes"), types("eventTypes")
	for _, v := range list(doc["objects"]) {
		m := v.(map[string]any)
		of, ok := objectTypes[text(m["type"])]
		require.True(t, ok)
		relations(m["relationships"])
		for _, a := range list(m["attributes"]) {
			am := members(a, "name time value", "")
			value("time", text(am["time"]))
			value(of[text(am["name"])], text(am["value"]))
		}
	}
	events := map[string]bool{}
	for _, v := range list(doc["events"]) {
		m := members(v, "id type time", "attributes relationships")
		require.False(t, events[text(m["id"])])
		events[text(m["id"])] = true
		value("time", text(m["time"]))
		of, ok := eventTypes[text(m["type"])]
		require.True(t, ok)
		relations(m["relationships"])
		for _, a := range list(m["attributes"]) {
			am := members(a, "name value", "")
			value(of[text(am["name"])], text(am["value"]))
		}
	}
	return doc
}

func TestOCELOfALog(t *testing.T) {
	for _, as := range []eventlog.AsObjects{{}, {Case: "ärende", Resource: "person"}} {
		var file, again bytes.Buffer
		require.NoError(t, textbookLog(t).WriteOCEL(&file, as))
		require.NoError(t, textbookLog(t).WriteOCEL(&again, as))
		require.Equal(t, file.String(), again.String())
		doc := checkOCEL(t, file.Bytes())
		require.Len(t, doc["events"], 42)
		require.Len(t, doc["eventTypes"], 8)
		want := 6
		if as.Resource != "" {
			want += 6 // Ellen, Mike, Pete, Sara, Sean, Sue
		}
		require.Len(t, doc["objects"], want)
	}
}

func TestOCELOfRandomLogs(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 2023))
	for range 300 {
		l, err := eventlog.FromCases(randomCases(r))
		require.NoError(t, err)
		var file bytes.Buffer
		err = l.WriteOCEL(&file, eventlog.AsObjects{Resource: "person"})
		if l.About.Timeless > 0 {
			require.ErrorContains(t, err, "The event has no time")
			require.Zero(t, file.Len())
			continue
		}
		require.NoError(t, err)
		checkOCEL(t, file.Bytes())
	}
}

// Names that share a name, also with what the number after it makes.
func TestOCELNamesAreUnique(t *testing.T) {
	var cases []eventlog.PlainCase
	for _, name := range []string{"", "a", "a", "a#2", "a", "", "a#2", "a#3"} {
		cases = append(cases, eventlog.PlainCase{Name: name})
	}
	l, err := eventlog.FromCases(cases)
	require.NoError(t, err)
	var file bytes.Buffer
	require.NoError(t, l.WriteOCEL(&file, eventlog.AsObjects{}))
	require.Len(t, checkOCEL(t, file.Bytes())["objects"], len(cases))
}

func objectLog(t testing.TB) *eventlog.ObjectLog {
	t.Helper()
	at := func(s string) eventlog.Instant {
		i, err := eventlog.ParseInstant(s)
		require.NoError(t, err)
		return i
	}
	return &eventlog.ObjectLog{
		Objects: []eventlog.Object{
			{ID: "K-17", Type: eventlog.ObjectCandidate, Attributes: []eventlog.DatedValue{
				{Name: "municipality", Is: "Granvik"},
				{Name: "municipality", Is: "Älvnäs", From: at("2026-05-01T00:00:00Z")},
			}},
			{ID: "kock-3", Type: eventlog.ObjectOutcome, Attributes: []eventlog.DatedValue{{Name: "level", Kind: eventlog.IntegerValue, Is: "4"}}},
			{ID: "intyg-1", Type: eventlog.ObjectEvidence, Relations: []eventlog.Relation{{To: "K-17", As: "shownBy"}, {To: "kock-3", As: "covers"}}},
			{ID: "B-2", Type: eventlog.ObjectAssessor},
		},
		Events: []eventlog.ObjectEvent{{
			ID: "1", Type: "assessment", Time: at("2026-05-04T09:30:00.250+02:00"),
			Attributes: []eventlog.Value{
				{Name: "judgment", Is: "met"},
				{Name: "hours", Kind: eventlog.FloatValue, Is: "1.5"},
				{Name: "together", Kind: eventlog.BooleanValue, Is: "true"},
				{Name: "decided", Kind: eventlog.TimeValue, Is: "2026-05-04T09:30:00Z"},
			},
			Relations: []eventlog.Relation{{To: "K-17", As: "candidate"}, {To: "kock-3", As: "outcome"}, {To: "B-2", As: "assessedBy"}, {To: "intyg-1", As: "restsOn"}},
		}},
	}
}

func TestOCELOfObjects(t *testing.T) {
	var file bytes.Buffer
	require.NoError(t, objectLog(t).WriteOCEL(&file))
	checkOCEL(t, file.Bytes())
	require.Contains(t, file.String(), `"attributes":[{"name":"municipality","time":"1970-01-01T00:00:00Z","value":"Granvik"},{"name":"municipality","time":"2026-05-01T00:00:00Z","value":"Älvnäs"}]`)
	require.Contains(t, file.String(), `"time":"2026-05-04T07:30:00.25Z"`)
	file.Reset()
	require.NoError(t, (&eventlog.ObjectLog{}).WriteOCEL(&file))
	require.Equal(t, `{"eventTypes":[],"events":[],"objectTypes":[],"objects":[]}`, file.String())
}

func TestOCELFaults(t *testing.T) {
	for name, c := range map[string]struct {
		change func(o *eventlog.ObjectLog)
		at     string
	}{
		"object twice":      {func(o *eventlog.ObjectLog) { o.Objects[1].ID = "K-17" }, "/objects/1/id"},
		"no ID":             {func(o *eventlog.ObjectLog) { o.Objects[3].ID = "" }, "/objects/3/id"},
		"no type":           {func(o *eventlog.ObjectLog) { o.Objects[0].Type = "" }, "/objects/0/type"},
		"not there":         {func(o *eventlog.ObjectLog) { o.Objects[2].Relations[0].To = "x" }, "/objects/2/relationships/0/objectId"},
		"event, not there":  {func(o *eventlog.ObjectLog) { o.Events[0].Relations[1].To = "x" }, "/events/0/relationships/1/objectId"},
		"event twice":       {func(o *eventlog.ObjectLog) { o.Events = append(o.Events, o.Events[0]) }, "/events/1/id"},
		"no time":           {func(o *eventlog.ObjectLog) { o.Events[0].Time = eventlog.Instant{} }, "/events/0/time"},
		"no number":         {func(o *eventlog.ObjectLog) { o.Objects[1].Attributes[0].Is = "four" }, "/objects/1/attributes/0/value"},
		"no decimal number": {func(o *eventlog.ObjectLog) { o.Events[0].Attributes[1].Is = "1,5" }, "/events/0/attributes/1/value"},
		"no truth":          {func(o *eventlog.ObjectLog) { o.Events[0].Attributes[2].Is = "ja" }, "/events/0/attributes/2/value"},
		"no such time":      {func(o *eventlog.ObjectLog) { o.Events[0].Attributes[3].Is = "now" }, "/events/0/attributes/3/value"},
		"no such kind":      {func(o *eventlog.ObjectLog) { o.Events[0].Attributes[0].Kind = "x" }, "/events/0/attributes/0/value"},
		"two kinds": {func(o *eventlog.ObjectLog) {
			o.Objects[0].Attributes[1].Kind, o.Objects[0].Attributes[1].Is = "integer", "1"
		}, "/objects/0/attributes/1"},
		"no name":            {func(o *eventlog.ObjectLog) { o.Events[0].Attributes[0].Name = "" }, "/events/0/attributes/0/name"},
		"control character":  {func(o *eventlog.ObjectLog) { o.Objects[0].Attributes[0].Is = "\x07" }, "/objects/0/attributes/0/value"},
		"no UTF-8":           {func(o *eventlog.ObjectLog) { o.Events[0].Relations[0].As = "\xff" }, "/events/0/relationships/0/qualifier"},
		"too many values":    {func(o *eventlog.ObjectLog) { o.Events[0].Attributes = make([]eventlog.Value, 1001) }, "/events/0/attributes"},
		"too many relations": {func(o *eventlog.ObjectLog) { o.Objects[0].Relations = make([]eventlog.Relation, 1001) }, "/objects/0/relationships"},
	} {
		t.Run(name, func(t *testing.T) {
			o := objectLog(t)
			c.change(o)
			var all samverkan.Faults
			require.ErrorAs(t, o.Check(), &all)
			require.Equal(t, c.at, all[0].At)
			var file bytes.Buffer
			require.ErrorAs(t, o.WriteOCEL(&file), &all)
			require.Zero(t, file.Len())
		})
	}
	require.NoError(t, objectLog(t).Check())
}
