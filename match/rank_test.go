package match

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"
	"unsafe"
	gone "weak"

	"github.com/stretchr/testify/require"

	"github.com/metierhq/metier/document"
)

// stream yields documents made of texts, with their names as IDs.
func stream(all []resume) iter.Seq2[*document.Document, error] {
	return func(yield func(*document.Document, error) bool) {
		for _, c := range all {
			d := document.Parse(c.text)
			d.ID = c.name
			if !yield(d, nil) {
				return
			}
		}
	}
}

func ranked(t testing.TB, all []resume, o RankOptions) *Ranking {
	t.Helper()
	k, err := shared(t).Rank(context.Background(), director, stream(all), o)
	require.NoError(t, err)
	return k
}

func TestRankIsByScoreThenID(t *testing.T) {
	all := texts(t, 11, 40)
	for i := range 5 { // the same text under other names
		all = append(all, resume{fmt.Sprintf("again-%d", 5-i), all[0].text})
	}
	k := ranked(t, all, RankOptions{})
	require.Len(t, k.Results, len(all))
	require.Equal(t, len(all), k.Scored)
	require.Empty(t, k.Failed)
	require.Equal(t, director, k.Role)
	for i, x := range k.Results {
		require.Equal(t, i+1, x.Rank)
		if i == 0 {
			continue
		}
		above := k.Results[i-1].Report
		require.True(t, above.Score > x.Report.Score || above.Score == x.Report.Score && above.Document < x.Report.Document,
			"%s before %s", above.Document, x.Report.Document)
	}
	for _, c := range all[:16] { // the reports are those of Score
		d := document.Parse(c.text)
		d.ID = c.name
		want, err := shared(t).Score(director, d)
		require.NoError(t, err)
		i := slices.IndexFunc(k.Results, func(x Ranked) bool { return x.Report.Document == c.name })
		require.Equal(t, want, k.Results[i].Report)
	}
}

// Guarantee 6: neither workers nor the order of the documents show in a ranking.
func TestGuarantee6RankIsTheSameForAnyWorkersAndOrder(t *testing.T) {
	all, g := texts(t, 12, 30), draws(13)
	for i := range 6 {
		all = append(all, resume{fmt.Sprintf("twin-%d", i), all[3].text})
	}
	for _, top := range []int{0, 7} {
		want := ""
		for _, workers := range []int{1, 7, 2, 0} {
			j, err := json.Marshal(ranked(t, all, RankOptions{Top: top, Workers: workers}))
			require.NoError(t, err)
			if want == "" {
				want = string(j)
			}
			require.True(t, want == string(j), "top %d, %d workers", top, workers)
			g.Shuffle(len(all), func(i, k int) { all[i], all[k] = all[k], all[i] })
		}
	}
}

func TestRankTop(t *testing.T) {
	all := texts(t, 14, 30)
	want := ranked(t, all, RankOptions{}).Results
	for _, n := range []int{1, 2, 3, 10, len(all), len(all) + 1} {
		k := ranked(t, all, RankOptions{Top: n, Workers: 3})
		require.Equal(t, want[:min(n, len(want))], k.Results)
		require.Equal(t, len(all), k.Scored, "those left out were scored too")
	}
	require.Len(t, ranked(t, all, RankOptions{Top: -1}).Results, len(all))
}

func TestRankProgress(t *testing.T) {
	all := texts(t, 15, 20)
	broken := func(yield func(*document.Document, error) bool) {
		for i, c := range all {
			var err error
			if i%5 == 0 {
				err = errors.New("cannot be read")
			}
			if !yield(document.Parse(c.text), err) {
				return
			}
		}
	}
	for _, workers := range []int{1, 4} {
		var steps []int // Progress is never called twice at a time: no lock
		k, err := shared(t).Rank(context.Background(), director, broken, RankOptions{Workers: workers, Progress: func(n int) { steps = append(steps, n) }})
		require.NoError(t, err)
		require.Len(t, steps, len(all), "documents that could not be read are done too")
		for i, n := range steps {
			require.Equal(t, i+1, n)
		}
		require.Equal(t, len(all), k.Scored+len(k.Failed))
	}
}

// Ten thousand documents go by, and never more of them are alive than the workers have in hand, one that waits for a worker
// and the next one: by the count of those that were handed over and are not done, at any moment; and by what the garbage
// collector leaves, now and then.
func TestRankStreams(t *testing.T) {
	const every = 1000
	k := newMaker(16)
	var made []string
	for range 50 {
		made = append(made, k.resume())
	}
	for workers, n := range map[int]int{1: 1000, 3: 10_000} {
		var done atomic.Int64
		most, alive, yielded := int64(0), 0, int64(0)
		var pointers []gone.Pointer[document.Document]
		docs := func(yield func(*document.Document, error) bool) {
			for i := range n {
				if i%every == every-1 {
					runtime.GC()
					now := 0
					for _, p := range pointers {
						if p.Value() != nil {
							now++
						}
					}
					alive, pointers = max(alive, now), nil
				}
				d := document.Parse(fmt.Sprintf("Candidate %d\n%s", i, made[i%len(made)][:100]))
				d.ID = fmt.Sprintf("%05d", i)
				pointers = append(pointers, gone.Make(d))
				yielded++
				most = max(most, yielded-done.Load())
				if !yield(d, nil) {
					return
				}
			}
		}
		r, err := shared(t).Rank(context.Background(), director, docs,
			RankOptions{Top: 5, Workers: workers, Progress: func(d int) { done.Store(int64(d)) }})
		require.NoError(t, err)
		require.Equal(t, n, r.Scored)
		require.Len(t, r.Results, 5)
		require.LessOrEqual(t, most, int64(workers+2), "documents handed over and not done")
		require.LessOrEqual(t, alive, workers+2, "documents that the garbage collector could not free")
	}
}

func TestRankKeepsNoText(t *testing.T) {
	text := resumeOf(t, "it-director-hospital.txt") + strings.Repeat("\nNothing of note.", 10_000)
	d := document.Parse(text)
	d.ID = "long"
	k, err := shared(t).Rank(context.Background(), director, func(yield func(*document.Document, error) bool) { yield(d, nil) }, RankOptions{})
	require.NoError(t, err)
	from := uintptr(unsafe.Pointer(unsafe.StringData(d.Text)))
	within := func(s string) bool {
		at := uintptr(unsafe.Pointer(unsafe.StringData(s)))
		return s != "" && at >= from && at < from+uintptr(len(d.Text))
	}
	quotes := 0
	for _, it := range k.Results[0].Report.Items {
		require.False(t, within(it.Why), "%s: %q", it.Ref, it.Why)
		for _, e := range it.Evidence {
			quotes++
			require.False(t, within(e.Quote) || within(e.Post), "%s: %q", it.Ref, e.Quote)
			require.Equal(t, d.Text[e.Start:e.End], e.Quote)
			for _, w := range e.Terms {
				require.False(t, within(w.Word), "%s: %q", it.Ref, w.Word)
				require.Equal(t, d.Text[w.Start:w.End], w.Word)
			}
		}
	}
	require.Greater(t, quotes, 20)
	runtime.KeepAlive(d)
}

func TestRankCancelled(t *testing.T) {
	all := texts(t, 17, 40)
	for _, workers := range []int{1, 5} {
		ctx, cancel := context.WithCancel(context.Background())
		stopped, after := 0, 0
		docs := func(yield func(*document.Document, error) bool) {
			for i, c := range all {
				if i == 10 {
					cancel()
				}
				if stopped > 0 {
					after++
				}
				d := document.Parse(c.text)
				d.ID = c.name
				if !yield(d, nil) {
					stopped++
					return
				}
			}
		}
		k, err := shared(t).Rank(ctx, director, docs, RankOptions{Workers: workers})
		require.ErrorIs(t, err, context.Canceled)
		require.Equal(t, 10, k.Scored, "what was scored until then is there")
		require.Len(t, k.Results, 10)
		require.Equal(t, 1, stopped, "the iterator is told to stop, once")
		require.Zero(t, after, "and is not asked again")
	}
	ctx, cancel := context.WithCancelCause(context.Background())
	cancel(errors.New("enough"))
	k, err := shared(t).Rank(ctx, director, stream(all), RankOptions{})
	require.ErrorIs(t, err, context.Canceled)
	require.Zero(t, k.Scored)
	k, err = shared(t).Rank(ctx, director, nil, RankOptions{})
	require.ErrorIs(t, err, context.Canceled)
	require.NotNil(t, k)
}

// A context that ends while every worker is busy does not leave Rank waiting.
func TestRankCancelledWhileBusy(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	docs := func(yield func(*document.Document, error) bool) {
		for { // without end: only the context stops it
			if !yield(document.Parse("IT Director"), nil) {
				return
			}
		}
	}
	k, err := shared(t).Rank(ctx, director, docs, RankOptions{Workers: 2, Top: 1, Progress: func(n int) {
		if n == 100 {
			cancel()
		}
	}})
	require.ErrorIs(t, err, context.Canceled)
	require.GreaterOrEqual(t, k.Scored, 100)
	require.LessOrEqual(t, k.Scored, 110)
}

// An iterator that panics, below a server that recovers, leaves no worker behind: Rank has waited for all of them.
func TestRankOfAnIteratorThatPanics(t *testing.T) {
	var done, given atomic.Int64
	docs := func(yield func(*document.Document, error) bool) {
		for yield(document.Parse("IT Director"), nil) {
			if given.Add(1) == 9 {
				panic("out of files")
			}
		}
	}
	before := runtime.NumGoroutine()
	require.PanicsWithValue(t, "out of files", func() {
		shared(t).Rank(context.Background(), director, docs, RankOptions{Workers: 4, Progress: func(n int) { done.Store(int64(n)) }})
	})
	require.Equal(t, given.Load(), done.Load(), "what was handed over is scored")
	requireNoMoreGoroutines(t, before)
}

func requireNoMoreGoroutines(t *testing.T, before int) {
	t.Helper()
	for range 1000 { // a worker that is told to end may need a moment for it
		if runtime.NumGoroutine() <= before {
			break
		}
		time.Sleep(time.Millisecond)
	}
	require.LessOrEqual(t, runtime.NumGoroutine(), before, "goroutines")
}

// What panics on a worker, where nobody could recover it, ends the caller's goroutine and not the program. After the third
// document Progress is not called again.
func TestRankWhereAWorkerEnds(t *testing.T) {
	for _, c := range []struct {
		reason string
		end    func()
		want   any
	}{
		{"a progress bar that was closed", func() { panic("pop") }, "pop"},
		{"a test that fails in Progress", runtime.Goexit, nil},
	} {
		for _, workers := range []int{1, 4} {
			var given, most int
			docs := func(yield func(*document.Document, error) bool) {
				for given < 1000 && yield(document.Parse("IT Director"), nil) {
					given++
				}
			}
			m, before, ended := shared(t), runtime.NumGoroutine(), make(chan any)
			go func() {
				var result any
				defer func() {
					if result == nil {
						result = recover()
					}
					ended <- result
				}()
				m.Rank(context.Background(), director, docs, RankOptions{Workers: workers, Progress: func(n int) {
					if most = n; n == 3 {
						c.end()
					}
				}})
				result = "returned"
			}()
			require.Equal(t, c.want, <-ended, c.reason)
			require.Equal(t, 3, most, c.reason)
			require.Less(t, given, 1000, "%s: the rest is not read", c.reason)
			requireNoMoreGoroutines(t, before)
		}
	}
}

func TestRankFailures(t *testing.T) {
	bad := errors.New("a broken file")
	docs := func(yield func(*document.Document, error) bool) {
		for i := range 20 {
			var d *document.Document
			var err error
			if i%4 != 0 {
				d = document.Parse("IT Director, Acorn, 2010 - 2020\n- Managed the IT budget.\n")
				d.ID = fmt.Sprintf("%02d", i)
			}
			if i%4 == 0 || i%4 == 3 {
				err = fmt.Errorf("file %d: %w", i, bad)
			}
			if !yield(d, err) {
				return
			}
		}
	}
	k, err := shared(t).Rank(context.Background(), director, docs, RankOptions{Workers: 3})
	require.NoError(t, err, "a file that cannot be read does not stop the others")
	require.Equal(t, 10, k.Scored)
	require.Len(t, k.Failed, 10)
	for i, f := range k.Failed {
		n := i / 2 * 4
		if i%2 == 1 {
			n += 3
			require.Equal(t, fmt.Sprintf("%02d", n), f.Document)
		} else {
			require.Empty(t, f.Document)
		}
		require.ErrorIs(t, f.Err, bad)
		require.Equal(t, fmt.Sprintf("file %d: a broken file", n), f.Message)
	}
}

func TestRankNothing(t *testing.T) {
	none := func(func(*document.Document, error) bool) {}
	for name, docs := range map[string]iter.Seq2[*document.Document, error]{"nil": nil, "empty": none} {
		k, err := shared(t).Rank(context.Background(), director, docs, RankOptions{})
		require.NoError(t, err, name)
		j, err := json.Marshal(k)
		require.NoError(t, err)
		require.JSONEq(t, `{"schema": "metier.ranking/1", "role": "it-director", "scored": 0, "results": [], "failed": []}`, string(j), name)
	}
	called := false
	k, err := shared(t).Rank(context.Background(), "it-directors", func(func(*document.Document, error) bool) { called = true }, RankOptions{})
	require.ErrorIs(t, err, ErrRole)
	require.Nil(t, k)
	require.False(t, called, "a role that is not there is said before anything is read")
	k, err = shared(t).Rank(context.Background(), director, func(yield func(*document.Document, error) bool) { yield(nil, nil) }, RankOptions{})
	require.NoError(t, err)
	require.Equal(t, 1, k.Scored, "a document that is nil is an empty one")
	require.Zero(t, k.Results[0].Report.Score)
}
