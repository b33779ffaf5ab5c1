package pipeline_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/internal/strictjson"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// Pipelines made of bytes: the proof agrees with the slow reading.
func FuzzProve(f *testing.F) {
	f.Add([]byte("a pipeline"), uint8(0))
	f.Add([]byte("\x04\x02\x01\x00\x02\x01\x01\x00\x03\x03\x00\x01\x00\x02\x01\x00\x01\x02\x05"), uint8(2))
	f.Add([]byte("the third one has some bounds more than the others"), uint8(7))
	f.Fuzz(func(t *testing.T, data []byte, kind uint8) {
		p := ordered(data)
		if kind%8 < 4 {
			p = made(data, int(kind%4))
		}
		proof := prove(t, p)
		if proof.More == 0 {
			compare(t, &p, proof, 300)
		}
		replay(t, &p, proof)
	})
}

// Any document: nothing panics, what is accepted reads back as it was written,
// is proved or refused as too large, and can be walked.
func FuzzDocument(f *testing.F) {
	for _, p := range []pipeline.Pipeline{pipeline.Standard(), small("a", "b"), many(10, 6, 5), many(60, 20, 20)} {
		data, err := canonical.Encode(p)
		require.NoError(f, err)
		f.Add(data, []byte{0, 0, 1, 0, 2, 3, 4})
	}
	f.Add([]byte(`{}`), []byte{})
	f.Fuzz(func(t *testing.T, data, way []byte) {
		var p pipeline.Pipeline
		if strictjson.Decode(data, &p, strictjson.Limits{Bytes: 1 << 20}) != nil {
			return
		}
		out, err := canonical.Encode(p)
		require.NoError(t, err)
		var back pipeline.Pipeline
		faults := strictjson.Decode(out, &back, strictjson.Limits{Bytes: 8 << 20})
		require.Empty(t, faults.Error())
		require.Empty(t, cmp.Diff(p, back))
		require.NotEmpty(t, p.Describe(samverkan.SV))

		if prover, err := pipeline.NewProver(&p); err != nil {
			require.Equal(t, samverkan.CodeTooLarge, err.(*samverkan.Fault).Code) //nolint:errorlint // what it promises
		} else {
			_, of := prover.Progress()
			require.True(t, prover.Step(of)) // never more work than foretold
			for _, x := range prover.Result().Problems {
				_, fault := p.Begin().Follow(append(x.Path, x.Loop...))
				require.Nil(t, fault)
			}
		}
		w := p.Begin()
		for _, b := range way {
			if can := w.Results(); len(can) > 0 {
				next, fault := w.Next(can[int(b)%len(can)])
				require.Nil(t, fault)
				require.Equal(t, w.Visits(next.At())+1, next.Visits(next.At()))
				w = next
			}
		}
	})
}

// A pipeline made by hand may hold anything: it is refused, not walked.
func FuzzByHand(f *testing.F) {
	f.Add("a", "b", "c", "passed", "initialMapping", 1, 2)
	f.Add("", "\xff", "a", "", "", -1, -1)
	f.Fuzz(func(t *testing.T, a, b, c, on, kind string, n, m int) {
		p := pipeline.Standard()
		p.ID, p.Start, p.Stages[0].ID, p.Stages[2].Owner = a, b, c, a
		p.Acts[0].Kind, p.Stages[1].Steps[0].On, p.Stages[3].Steps[0].To = pipeline.ActKind(kind), pipeline.Result(on), b
		p.Stages[2].Steps[1].AtMost, p.Stages[2].Assessors, p.Exits[0].Name.SV = n, m, c
		p.Stages[2].Phase, p.Exits[1].Kind = pipeline.Phase(kind), pipeline.ExitKind(on)
		_, err := p.Prove()
		require.Equal(t, p.Check() != nil, err != nil)
		_, _ = p.Begin().Next(pipeline.Result(on))
		p.Describe(samverkan.Lang(a))
	})
}
