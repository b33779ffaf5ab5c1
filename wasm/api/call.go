package api

import (
	"math"

	"github.com/samverkan/samverkan"
)

// Call answers one request with an engine of its own. Whoever asks more than
// once keeps an Engine.
func Call(name string, request []byte, b Budget) []byte { return New().Call(name, request, b) }

// Call answers a request and returns the reply. It never panics and keeps
// nothing of the request.
func (e *Engine) Call(name string, request []byte, b Budget) []byte {
	job := e.Start(name, request, b)
	for done := false; !done; {
		done = job.Step(math.MaxInt)
	}
	return job.Reply()
}

// Job is a call that is under way. Step it until it is done, or drop it.
type Job struct {
	engine *Engine
	work   work
	size   int // how long the reply may be: a guess
	reply  []byte
}

// Start reads a request and begins the work. What cannot be begun is a job
// that is done, with its faults as the reply.
func (e *Engine) Start(name string, request []byte, b Budget) *Job {
	job := &Job{engine: e, size: 1024 + 2*min(len(request), b.Bytes)}
	job.guarded(func() error {
		o, ok := e.Find(name)
		if !ok {
			return e.unknown(name)
		}
		if len(request) > b.Bytes {
			return tooManyBytes(len(request), b.Bytes)
		}
		begun, err := o.start(e, request, b)
		job.work = begun
		return err
	})
	return job
}

// Step does up to so many units of work and reports whether the call is done.
func (j *Job) Step(units int) (done bool) {
	if j.reply != nil {
		return true
	}
	j.guarded(func() error {
		if !j.work.Step(units) {
			return nil
		}
		result, err := j.work.Result()
		j.reply = j.engine.reply(result, err, j.size)
		return nil
	})
	return j.reply != nil
}

// Progress returns how much is done of how much, in units that are the
// operation's own.
func (j *Job) Progress() (done, of int) {
	if j.work == nil {
		return 1, 1
	}
	return j.work.Progress()
}

// Reply returns the reply, nil before the call is done.
func (j *Job) Reply() []byte { return j.reply }

// guarded lets a job go on. An error ends it, and so does a panic: the one
// place where a bug of the library becomes a reply.
func (j *Job) guarded(goOn func() error) {
	defer func() {
		if r := recover(); r != nil {
			j.reply = replyFaults(samverkan.Faults{internal(said(r))})
		}
	}()
	if err := goOn(); err != nil {
		j.reply = j.engine.reply(nil, err, j.size)
	}
}

// unknown is the fault of an operation that the engine does not have. One that
// has not all of them does not know whether there is one of that name.
func (e *Engine) unknown(name string) *samverkan.Fault {
	if !e.whole {
		return samverkan.Wrong(samverkan.CodeUnknown, "", samverkan.Text{
			SV: "Den här motorn har ingen operation som heter ”{name}”. Den kan höra till ett annat rum, som har en egen motor. Listan över alla står i /v1/openapi.json.",
			EN: "This engine has no operation called “{name}”. It may belong to another room, which has an engine of its own. The list of all is in /v1/openapi.json.",
		}, samverkan.Quoted("name", name))
	}
	return samverkan.Wrong(samverkan.CodeUnknown, "", samverkan.Text{
		SV: "Det finns ingen operation som heter ”{name}”. Listan står i /v1/openapi.json.",
		EN: "There is no operation called “{name}”. The list is in /v1/openapi.json.",
	}, samverkan.Quoted("name", name))
}

func tooManyBytes(n, most int) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
		SV: "Begäran är {n} byte stor. Här får den vara högst {most} byte.",
		EN: "The request is {n} bytes. It may be {most} bytes at most here.",
	}, samverkan.Int("n", n), samverkan.Int("most", most))
}

// said is what a panic says.
func said(panicked any) string {
	switch what := panicked.(type) {
	case error:
		return what.Error()
	case string:
		return what
	}
	return "a panic that says nothing"
}
