package api_test

import (
	"bytes"
	"encoding/json"
	"math"
	"reflect"
	"testing"

	validator "github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/examples"
	"github.com/samverkan/samverkan/internal/vectors"
	"github.com/samverkan/samverkan/wasm/api"
)

// An independent validator accepts with the schemas of the contract every
// request that has a result, every result and every list of faults.
func TestContractAgreesWithVectors(t *testing.T) {
	contract, err := json.Marshal(openAPI(t))
	require.NoError(t, err)
	doc, err := validator.UnmarshalJSON(bytes.NewReader(contract))
	require.NoError(t, err)
	const id = "https://samverkan.example/openapi.json" // a name: nothing is fetched
	c := validator.NewCompiler()
	require.NoError(t, c.AddResource(id, doc))
	m := maker(t)
	accepts := func(name string, value []byte) error {
		schema, err := c.Compile(id + "#/components/schemas/" + name)
		require.NoError(t, err)
		v, err := validator.UnmarshalJSON(bytes.NewReader(value))
		require.NoError(t, err)
		return schema.Validate(v)
	}
	for _, v := range vectors.All(t) {
		o, ok := api.New().Find(v.Operation)
		require.True(t, ok, v.Operation)
		if bytes.HasPrefix(v.Reply, []byte(`{"faults":`)) {
			require.NoError(t, accepts("Faults", v.Reply), v.Shows)
			continue
		}
		require.NoError(t, accepts(m.NameOf(o.Request), v.Request), "%s/%s", v.Operation, v.Shows)
		var reply struct{ Result json.RawMessage }
		require.NoError(t, json.Unmarshal(v.Reply, &reply))
		require.NoError(t, accepts(m.NameOf(o.Result), reply.Result), "%s/%s", v.Operation, v.Shows)
	}
	require.Error(t, accepts("Assess", []byte(`{"on":"2026-03-12"}`)), "the validator must be able to refuse")
	require.Error(t, accepts("Fault", []byte(`{"code":"bad","at":"","offset":1,"text":{"sv":"x","en":"x"}}`)))
}

// Every member of what is asked and answered says what it means.
func TestEveryMemberIsDescribed(t *testing.T) {
	said := comments(t)
	seen := map[reflect.Type]bool{}
	var walk func(reflect.Type)
	walk = func(of reflect.Type) {
		for of.Kind() == reflect.Slice || of.Kind() == reflect.Pointer {
			of = of.Elem()
		}
		if of.Kind() != reflect.Struct || seen[of] || of.PkgPath() != module+"/wasm/api" {
			return
		}
		seen[of] = true
		require.NotEmpty(t, said.Of(of, ""), of)
		for i := range of.NumField() {
			if f := of.Field(i); !f.Anonymous {
				require.NotEmpty(t, said.Of(of, f.Name), "%v.%s", of, f.Name)
			}
			walk(of.Field(i).Type)
		}
	}
	for _, o := range api.Operations() {
		require.NotEmpty(t, o.Title.SV+o.About.SV, o.Name)
		walk(o.Request)
		walk(o.Result)
	}
}

// about makes a request about the worked example.
func about(rest string) []byte {
	return []byte(`{"document":` + string(examples.Dropin()) + `,"on":"2026-03-12"` + rest + `}`)
}

// Whatever the steps, the reply is that of one call.
func TestStepsGiveTheSameReply(t *testing.T) {
	for _, name := range []string{"partnership.repairs", "partnership.reasons", "partnership.assess", "no.such", "rulebook.get"} {
		request := about(`,"count":100`)
		want := api.Call(name, request, api.Page())
		for _, units := range []int{0, 1, 170, 5000, math.MaxInt} {
			job, steps := api.New().Start(name, request, api.Page()), 0
			for !job.Step(units) {
				steps++
				done, of := job.Progress()
				require.Less(t, done, of)
				require.Nil(t, job.Reply())
				require.Less(t, steps, 1000)
			}
			require.Equal(t, string(want), string(job.Reply()))
			if name == "partnership.repairs" && units <= 1 {
				require.Equal(t, 10, steps, "the example has ten repairs, and the eleventh step finds the end")
			}
			done, of := job.Progress()
			require.Equal(t, of, done)
			require.True(t, job.Step(1), "a done job stays done")
		}
	}
}

// The next bytes and units decide, nothing else.
func TestBudgets(t *testing.T) {
	request := about("")
	require.Contains(t, string(api.Call("partnership.assess", request, api.Budget{Bytes: len(request), Work: 1 << 20})), `{"result":`)
	require.Contains(t, string(api.Call("partnership.assess", request, api.Budget{Bytes: len(request) - 1, Work: 1 << 20})), `"code":"too-large"`)
	require.Contains(t, string(api.Call("partnership.assess", request, api.Budget{Bytes: len(request)})), `"code":"too-large"`)
	require.Contains(t, string(api.Call("partnership.assess", request, api.Budget{})), `"code":"too-large"`)
	for _, name := range []string{"native", "page", "edge"} {
		b, ok := api.BudgetOf(name)
		require.True(t, ok)
		require.Positive(t, b.Work)
	}
	_, ok := api.BudgetOf("moon")
	require.False(t, ok)
}
