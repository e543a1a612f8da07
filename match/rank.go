package match

import (
	"cmp"
	"container/heap"
	"context"
	"iter"
	"runtime"
	"slices"
	"strings"
	"sync"

	"github.com/metierhq/metier/document"
)

// RankOptions tune Rank. The zero value ranks all documents on all processors.
type RankOptions struct {
	Top      int            // how many to keep; 0 or less: all
	Workers  int            // how many goroutines score; 0 or less: GOMAXPROCS
	Progress func(done int) // called after each document, never twice at a time, with 1, 2, 3, ...
}

// Rank scores documents as they come and keeps the best. It holds at most two documents more than it has workers, and no
// more reports than Top. A document that could not be read (its error is not nil) is listed in Ranking.Failed and does
// not stop the others; one that is nil is an empty one. The result is the same for any number of workers: by score,
// equal scores by document ID, and equal IDs by the order in which they came.
//
// Its errors are ErrRole, and the context's: then the ranking holds what was scored until that. What panics, docs or
// Progress, does so in the caller's goroutine, when all workers have ended.
func (m *Matcher) Rank(ctx context.Context, role string, docs iter.Seq2[*document.Document, error], o RankOptions) (*Ranking, error) {
	r, err := m.role(role)
	if err != nil {
		return nil, err
	}
	workers := o.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	k := &keeper{top: o.Top, progress: o.Progress, broken: make(chan struct{}),
		ranking: &Ranking{Schema: RankingSchema, Role: role, Results: []Ranked{}, Failed: []Failure{}}}
	jobs := make(chan job)
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			k.work(jobs, func(d *document.Document) *Report { return r.score(d.Analysed(), m) })
		})
	}
	err = k.feed(ctx, docs, jobs, &wg)
	k.raise()
	return k.finish(), err
}

type job struct {
	n   int
	doc *document.Document
}

// A keeper holds the best reports, the worst of them on top of the heap.
type keeper struct {
	mu       sync.Mutex
	top      int
	progress func(int)
	calling  bool // progress is being called; where mu is free, it has panicked, and nothing more is kept
	done     int
	heap     reports
	ranking  *Ranking
	broken   chan struct{} // closed where a worker ended before its time
	cause    any           // what it panicked with; nil: runtime.Goexit, as of a test's FailNow
}

// work scores documents until there are no more.
func (k *keeper) work(jobs <-chan job, score func(*document.Document) *Report) {
	finished := false
	defer func() {
		if !finished {
			k.breakOff(recover())
		}
	}()
	for j := range jobs {
		k.keep(j.n, score(j.doc))
	}
	finished = true
}

// breakOff notes the first worker that ended before its time.
func (k *keeper) breakOff(cause any) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.isBroken() {
		k.cause = cause
		close(k.broken)
	}
}

func (k *keeper) isBroken() bool {
	select {
	case <-k.broken:
		return true
	default:
		return false
	}
}

// raise ends the caller's goroutine as that of a worker ended. In the worker's own nobody could recover it.
func (k *keeper) raise() {
	switch {
	case !k.isBroken():
	case k.cause == nil:
		runtime.Goexit()
	default:
		panic(k.cause)
	}
}

// feed hands the documents to the workers and waits until these are done, also where the iterator panics.
func (k *keeper) feed(ctx context.Context, docs iter.Seq2[*document.Document, error], jobs chan<- job, workers *sync.WaitGroup) error {
	defer workers.Wait()
	defer close(jobs)
	n := 0
	if docs == nil {
		return ctx.Err()
	}
	for d, err := range docs {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			k.fail(d, err)
			continue
		}
		n++
		select {
		case jobs <- job{n, d}:
		case <-k.broken:
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return ctx.Err()
}

func (k *keeper) fail(d *document.Document, err error) {
	f := Failure{Err: err, Message: err.Error()}
	if d != nil {
		f.Document = d.ID
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.calling {
		return
	}
	k.ranking.Failed = append(k.ranking.Failed, f)
	k.step()
}

func (k *keeper) step() {
	k.done++
	if k.progress != nil {
		k.calling = true
		k.progress(k.done)
		k.calling = false
	}
}

func (k *keeper) keep(n int, r *Report) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.calling {
		return
	}
	k.ranking.Scored++
	x := numbered{n, r}
	if k.top <= 0 || k.heap.Len() < k.top {
		detach(r)
		heap.Push(&k.heap, x)
	} else if order(x, k.heap[0]) < 0 {
		detach(r)
		k.heap[0] = x
		heap.Fix(&k.heap, 0)
	}
	k.step()
}

func (k *keeper) finish() *Ranking {
	slices.SortFunc(k.heap, order)
	for i, x := range k.heap {
		k.ranking.Results = append(k.ranking.Results, Ranked{Rank: i + 1, Report: x.report})
	}
	return k.ranking
}

// detach copies what a report quotes, so that it does not hold on to its document's text.
func detach(r *Report) {
	var b strings.Builder
	each := func(f func(*string)) {
		for i := range r.Items {
			for j := range r.Items[i].Evidence {
				e := &r.Items[i].Evidence[j]
				f(&e.Quote)
				f(&e.Post)
				for t := range e.Terms {
					f(&e.Terms[t].Word)
				}
			}
		}
	}
	n := 0
	each(func(s *string) { n += len(*s) })
	b.Grow(n)
	each(func(s *string) { b.WriteString(*s) })
	all, at := b.String(), 0
	each(func(s *string) {
		at += len(*s)
		*s = all[at-len(*s) : at]
	})
}

type numbered struct {
	n      int
	report *Report
}

// order is best first: by score, then ID, then the order in which they came.
func order(a, b numbered) int {
	return cmp.Or(-cmp.Compare(a.report.Score, b.report.Score), cmp.Compare(a.report.Document, b.report.Document), cmp.Compare(a.n, b.n))
}

// reports is a heap with the worst report on top.
type reports []numbered

func (h reports) Len() int           { return len(h) }
func (h reports) Less(i, j int) bool { return order(h[i], h[j]) > 0 }
func (h reports) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *reports) Push(x any)        { *h = append(*h, x.(numbered)) }
func (h *reports) Pop() any {
	x := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return x
}
