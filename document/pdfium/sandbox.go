package pdfium

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"time"

	engine "github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"

	"github.com/metierhq/metier/document"
)

const (
	memoryPages = 256 << 20 / (64 << 10) // of 64 KiB, that one sandbox may grow to
	openTimeout = time.Minute            // to open a sandbox, which takes milliseconds
)

// sandboxes is where sandboxes come from: the compiled engine.
type sandboxes struct {
	pool  engine.Pool
	cache wazero.CompilationCache
}

// newSandboxes makes the engine ready. Where the caller names no folder for compiled code, ours is made anew if what is
// in it is damaged, and done without if that does not help.
func newSandboxes(o Options) (*sandboxes, error) {
	if o.CacheDir != "" {
		return compile(o, o.CacheDir)
	}
	base, err := os.UserCacheDir()
	if err != nil {
		return compile(o, "")
	}
	ours := filepath.Join(base, "metier", "pdfium")
	for range 2 {
		if os.MkdirAll(ours, 0o700) != nil {
			break
		}
		if s, err := compile(o, ours); err == nil {
			return s, nil
		}
		if os.RemoveAll(ours) != nil {
			break
		}
	}
	return compile(o, "")
}

// compile compiles the engine, with a folder of compiled code or with none.
func compile(o Options, cacheDir string) (*sandboxes, error) {
	s := &sandboxes{}
	// Checks for the end of ctx within loops are what makes reading slow, and what makes it end.
	config := wazero.NewRuntimeConfig().WithMemoryLimitPages(memoryPages).WithCloseOnContextDone(!o.Trusted)
	if cacheDir != "" {
		cache, err := wazero.NewCompilationCacheWithDir(cacheDir)
		if err != nil {
			return nil, fmt.Errorf("cache folder %q: %w", cacheDir, err)
		}
		s.cache, config = cache, config.WithCompilationCache(cache)
	}
	var err error
	s.pool, err = webassembly.Init(webassembly.Config{
		MaxTotal:      o.Workers,
		RuntimeConfig: config,
		FSConfig:      wazero.NewFSConfig(), // the engine would mount the root folder by default
		Stdout:        io.Discard,
		Stderr:        io.Discard,
		RandomSource:  zeros{}, // the same file gives the same text
	})
	if err != nil {
		return nil, errors.Join(err, s.closeCache())
	}
	probe, err := s.open()
	if err != nil {
		return nil, errors.Join(err, s.close())
	}
	probe.close()
	return s, nil
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	clear(b)
	return len(b), nil
}

func (s *sandboxes) close() error { return errors.Join(s.pool.Close(), s.closeCache()) }

func (s *sandboxes) closeCache() error {
	if s.cache == nil {
		return nil
	}
	return s.cache.Close(context.Background())
}

// A sandbox is one instance of the engine with a memory of its own. It reads one file: what a broken file does to it
// reaches no other.
type sandbox struct {
	instance  engine.Pdfium
	module    api.Module
	functions map[string]api.Function
	stack     [8]uint64
	scratch   uint32 // bytes of the engine's memory that results are written to
	err       error  // the first that a call met; the calls after it do nothing
}

const scratchSize = 64

func (s *sandboxes) open() (*sandbox, error) {
	instance, err := s.pool.GetInstance(openTimeout)
	if err != nil {
		return nil, err
	}
	m, err := moduleOf(instance)
	if err != nil {
		return nil, errors.Join(err, instance.Close())
	}
	b := &sandbox{instance: instance, module: m, functions: map[string]api.Function{}}
	b.scratch = uint32(b.call(context.Background(), "malloc", scratchSize))
	if b.err != nil {
		return nil, errors.Join(b.err, instance.Close())
	}
	return b, nil
}

// moduleOf returns the WebAssembly module behind an instance. The engine's own calls take no context, so they cannot be
// ended, and allocate for every number that they return, which makes them ten times slower for single characters.
func moduleOf(instance engine.Pdfium) (api.Module, error) {
	v := reflect.Indirect(reflect.ValueOf(instance.GetImplementation()))
	if v.Kind() == reflect.Struct {
		if f := v.FieldByName("Module"); f.IsValid() && f.CanInterface() {
			if m, ok := f.Interface().(api.Module); ok {
				return m, nil
			}
		}
	}
	return nil, fmt.Errorf("this version of go-pdfium hides its module (%T)", instance.GetImplementation())
}

func (s *sandbox) close() { _ = s.instance.Close() } // it is thrown away, whatever state it is in

// call calls a function of the engine and returns its result as bits. ctx ends it, unless the files are trusted.
func (s *sandbox) call(ctx context.Context, name string, args ...uint64) uint64 {
	if s.err != nil {
		return 0
	}
	f := s.functions[name]
	if f == nil {
		if f = s.module.ExportedFunction(name); f == nil {
			s.err = fmt.Errorf("the engine has no function %q", name)
			return 0
		}
		s.functions[name] = f
	}
	copy(s.stack[:], args)
	if err := f.CallWithStack(ctx, s.stack[:]); err != nil {
		s.err = fmt.Errorf("%w: the engine gave up: %v", document.ErrFormat, firstLine(err))
		return 0
	}
	return s.stack[0]
}

// get calls a function that takes no time worth ending.
func (s *sandbox) get(name string, args ...uint64) uint64 {
	return s.call(context.Background(), name, args...)
}

func (s *sandbox) getInt(name string, args ...uint64) int { return int(int32(s.get(name, args...))) }

// floats returns float32 numbers that the engine has written to its scratch bytes.
func (s *sandbox) floats(dst []float64) {
	for i := range dst {
		v, _ := s.module.Memory().ReadFloat32Le(s.scratch + uint32(4*i))
		dst[i] = finite(float64(v))
	}
}

func (s *sandbox) double(i int) float64 {
	v, _ := s.module.Memory().ReadFloat64Le(s.scratch + uint32(8*i))
	return finite(v)
}

func (s *sandbox) word(i int) uint32 {
	v, _ := s.module.Memory().ReadUint32Le(s.scratch + uint32(4*i))
	return v
}

// at is the address of byte i of the scratch bytes.
func (s *sandbox) at(i int) uint64 { return uint64(s.scratch) + uint64(i) }

// farthest bounds coordinates: no page is larger, and sums of such numbers stay finite.
const farthest = 1e7

func finite(v float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return min(max(v, -farthest), farthest)
}

// firstLine leaves out the trace of the engine's own functions.
func firstLine(err error) string {
	s := err.Error()
	for i := range s {
		if s[i] == '\n' {
			return s[:i]
		}
	}
	return s
}
