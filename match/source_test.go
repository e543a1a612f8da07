package match

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Guarantee 6 for what no run can show: the library reads no clock, draws no lots of its own, logs nothing, and assigns
// to no variable of a package. Programs of examples/ may.
func TestGuarantee6NoClockNoLogNoGlobals(t *testing.T) {
	set := token.NewFileSet()
	packages := map[string][]*ast.File{}
	err := filepath.WalkDir("..", func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && (e.Name() == "examples" || e.Name() == "testdata" || strings.HasPrefix(e.Name(), ".") && e.Name() != ".."):
			return fs.SkipDir
		case e.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		f, err := parser.ParseFile(set, path, nil, 0)
		if err != nil {
			return err
		}
		packages[filepath.Dir(path)] = append(packages[filepath.Dir(path)], f)
		return nil
	})
	require.NoError(t, err)
	for _, dir := range []string{"document", "profile", "index", "match", "match/report", "internal/lex"} {
		require.Contains(t, packages, filepath.Join("..", filepath.FromSlash(dir)))
	}
	for _, files := range packages {
		c := sourceCheck{t: t, set: set, globals: map[string]bool{}, declared: map[*ast.ValueSpec]bool{}}
		for _, f := range files {
			c.learn(f)
		}
		for _, f := range files {
			c.file(f)
		}
	}
}

// A sourceCheck looks at the files of one package.
type sourceCheck struct {
	t        *testing.T
	set      *token.FileSet
	globals  map[string]bool
	declared map[*ast.ValueSpec]bool
}

func (c *sourceCheck) learn(f *ast.File) {
	for _, d := range f.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.VAR {
			continue
		}
		for _, s := range g.Specs {
			v := s.(*ast.ValueSpec)
			c.declared[v] = true
			for _, n := range v.Names {
				c.globals[n.Name] = true
			}
		}
	}
}

func (c *sourceCheck) file(f *ast.File) {
	clock, chance := "", ""
	for _, i := range f.Imports {
		switch i.Path.Value {
		case `"log"`, `"log/slog"`, `"math/rand"`:
			require.Failf(c.t, "import", "%s: %s", c.set.Position(i.Pos()), i.Path.Value)
		case `"math/rand/v2"`:
			chance = nameOfImport(i, "rand")
		case `"time"`:
			clock = nameOfImport(i, "time")
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			x, ok := n.X.(*ast.Ident)
			switch {
			case ok && clock != "" && x.Name == clock:
				switch n.Sel.Name {
				case "Now", "Since", "Until", "After", "Tick", "Sleep", "Local":
					require.Failf(c.t, "clock", "%s: time.%s", c.set.Position(n.Pos()), n.Sel.Name)
				}
			case ok && chance != "" && x.Name == chance: // only generators of a seed that the code gives
				require.Contains(c.t, []string{"New", "NewPCG", "NewChaCha8", "Rand", "PCG", "ChaCha8", "Source"}, n.Sel.Name, "%s", c.set.Position(n.Pos()))
			}
		case *ast.AssignStmt:
			if n.Tok != token.DEFINE {
				for _, l := range n.Lhs {
					c.assigned(l)
				}
			}
		case *ast.IncDecStmt:
			c.assigned(n.X)
		}
		return true
	})
}

// assigned fails if what is assigned to is a variable of the package, or a part of one. The parser resolves names
// within a file; what it leaves open is looked for among the package's variables.
func (c *sourceCheck) assigned(to ast.Expr) {
	for {
		switch x := to.(type) {
		case *ast.IndexExpr:
			to = x.X
		case *ast.SelectorExpr:
			to = x.X
		case *ast.StarExpr:
			to = x.X
		case *ast.ParenExpr:
			to = x.X
		case *ast.Ident:
			global := x.Obj == nil && c.globals[x.Name]
			if x.Obj != nil {
				v, ok := x.Obj.Decl.(*ast.ValueSpec)
				global = ok && c.declared[v]
			}
			require.False(c.t, global && x.Name != "_", "%s: %s is a variable of the package", c.set.Position(x.Pos()), x.Name)
			return
		default:
			return
		}
	}
}

func nameOfImport(i *ast.ImportSpec, name string) string {
	if i.Name != nil {
		return i.Name.Name
	}
	return name
}
