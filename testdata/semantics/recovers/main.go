// Command recovers proves which recovers work: the R cases.
package main

import (
	"fmt"
	"log"
	"os"
	"runtime"
	"slices"
	"sync"

	"example.com/semantics/prove"
)

func work() { panic("boom") }

func helper() {
	if r := recover(); r != nil {
		fmt.Println("recovered", r)
	}
}

func outer() { helper() }

func factory() func() { return helper }

type guard struct{}

func (guard) Catch() { helperHere(recover()) }

func helperHere(r any) {
	if r != nil {
		fmt.Println("recovered", r)
	}
}

func catchAs[T any](T) { helperHere(recover()) }

type catcher interface{ Catch() }

func argument(any) {}

func runGuarded() {
	defer helper()
	work()
}

func evaluated() int { panic("while evaluating") }

func use(int) { defer helper() }

func main() {
	catch := helper
	var iface catcher = guard{}
	var missing func()
	prove.Main([]prove.Case{
		{Name: "R01", Dies: true, Output: "panic: boom", Run: func() {
			prove.Background(work)
		}},
		{Name: "R02", Output: "recovered boom", Run: func() {
			prove.Background(func() {
				defer func() {
					if r := recover(); r != nil {
						fmt.Println("recovered", r)
					}
				}()
				work()
			})
		}},
		{Name: "R03", Dies: true, Run: func() {
			prove.Background(func() {
				defer recover()
				work()
			})
		}},
		{Name: "R04", Dies: true, Run: func() {
			prove.Background(func() {
				recover()
				work()
			})
		}},
		{Name: "R05", Run: func() {
			prove.Background(func() {
				defer func() { defer recover() }()
				work()
			})
		}},
		{Name: "R06", Output: "recovered boom", Run: func() {
			prove.Background(func() {
				defer helper()
				work()
			})
		}},
		{Name: "R07", Dies: true, Run: func() {
			prove.Background(func() {
				defer func() { helper() }()
				work()
			})
		}},
		{Name: "R08", Dies: true, Run: func() {
			prove.Background(func() {
				defer outer()
				work()
			})
		}},
		{Name: "R09", Dies: true, Run: func() {
			prove.Background(func() {
				defer func() {
					func() { recover() }()
				}()
				work()
			})
		}},
		{Name: "R10", Dies: true, Run: func() {
			prove.Background(func() {
				defer factory()
				work()
			})
		}},
		{Name: "R11", Output: "recovered boom", Run: func() {
			prove.Background(func() {
				defer factory()()
				work()
			})
		}},
		{Name: "R12 method", Output: "recovered boom", Run: func() {
			prove.Background(func() {
				defer guard{}.Catch()
				work()
			})
		}},
		{Name: "R12 method value", Output: "recovered boom", Run: func() {
			prove.Background(func() {
				f := guard{}.Catch
				defer f()
				work()
			})
		}},
		{Name: "R12 method expression", Output: "recovered boom", Run: func() {
			prove.Background(func() {
				defer guard.Catch(guard{})
				work()
			})
		}},
		{Name: "R12 interface", Output: "recovered boom", Run: func() {
			prove.Background(func() {
				defer iface.Catch()
				work()
			})
		}},
		{Name: "R12 generic", Output: "recovered boom", Run: func() {
			prove.Background(func() {
				defer catchAs(1)
				work()
			})
		}},
		{Name: "R12 variable", Output: "recovered boom", Run: func() {
			prove.Background(func() {
				defer catch()
				work()
			})
		}},
		{Name: "R13", Dies: true, Run: func() {
			prove.Background(func() {
				defer argument(recover())
				work()
			})
		}},
		{Name: "R14", Dies: true, Run: func() {
			prove.Background(func() {
				recover := func() any { return nil }
				defer func() { recover() }()
				work()
			})
		}},
		{Name: "R15", Dies: true, Run: func() {
			prove.Background(func() {
				work()
				defer helper()
			})
		}},
		{Name: "R17", Dies: true, Run: func() {
			prove.Background(func() {
				if len(os.Args) > 99 {
					defer helper()
				}
				work()
			})
		}},
		{Name: "R18", Dies: true, Run: func() {
			prove.Background(func() {
				defer func() {
					if len(os.Args) > 1 {
						return
					}
					recover()
				}()
				work()
			})
		}},
		{Name: "R19 own", Output: "recovered boom", Run: func() {
			prove.Background(runGuarded)
		}},
		{Name: "R19 of the spawner", Dies: true, Run: func() {
			defer helper()
			prove.Background(work)
		}},
		{Name: "R21", Dies: true, Output: "recovered boom", Run: func() {
			prove.Background(func() {
				func() {
					defer helper()
					work()
				}()
				work()
			})
		}},
		{Name: "R22", Dies: true, Run: func() {
			prove.Background(func() {
				defer helper()
				prove.Background(work)
			})
		}},
		{Name: "R23", Output: "1 of 3", Run: func() {
			n := 0
			prove.Background(func() {
				for range 3 {
					defer helper()
					n++
					work()
				}
			})
			fmt.Println(n, "of 3")
		}},
		{Name: "R24", Output: "body ends\nrecovered boom", Run: func() {
			prove.Background(func() {
				for range slices.Values([]int{1}) {
					defer helper()
				}
				fmt.Println("body ends")
				work()
			})
		}},
		{Name: "R25", Dies: true, Output: "logged", Run: func() {
			prove.Background(func() {
				defer func() {
					if r := recover(); r != nil {
						fmt.Println("logged")
						panic(r)
					}
				}()
				work()
			})
		}},
		{Name: "R25 under an outer defer", Output: "recovered boom", Run: func() {
			prove.Background(func() {
				defer helper()
				defer func() {
					if r := recover(); r != nil {
						panic(r)
					}
				}()
				work()
			})
		}},
		{Name: "R26", Output: "silence\n", Run: func() {
			prove.Background(func() {
				defer func() {
					if err, ok := recover().(error); ok {
						fmt.Println("recovered", err)
					} else {
						fmt.Println("silence")
					}
				}()
				work()
			})
		}},
		{Name: "R27", Run: func() {
			prove.Background(func() {
				defer func() { recover() }()
				work()
			})
		}},
		{Name: "R28", Dies: true, Output: "nil pointer", Run: func() {
			prove.Background(func() {
				var logger *log.Logger
				defer func() {
					if r := recover(); r != nil {
						logger.Println("recovered", r)
					}
				}()
				work()
			})
		}},
		{Name: "R29", Output: "*runtime.PanicNilError", Run: func() {
			prove.Background(func() {
				defer func() {
					if r := recover(); r != nil {
						fmt.Printf("%T\n", r)
					}
				}()
				panic(nil)
			})
		}},
		{Name: "R30 os.Exit", Dies: true, Output: "begins\n", Run: func() {
			defer fmt.Println("deferred")
			fmt.Println("begins")
			os.Exit(1)
		}},
		{Name: "R30 log.Fatal", Dies: true, Output: "fatal\n", Run: func() {
			defer helper()
			log.Fatal("fatal")
		}},
		{Name: "R31 nil function", Dies: true, Run: func() {
			defer helper()
			go missing()
			select {}
		}},
		{Name: "R31 stack overflow", Dies: true, Output: "stack overflow", Run: func() {
			prove.Background(func() {
				defer helper()
				var deep func() int
				deep = func() int { return deep() + 1 }
				deep()
			})
		}},
		{Name: "R32", Output: "deferred, recover gives <nil>", Run: func() {
			prove.Background(func() {
				defer func() { fmt.Println("deferred, recover gives", recover()) }()
				runtime.Goexit()
			})
		}},
		{Name: "R33", Dies: true, Output: "while evaluating", Run: func() {
			go use(evaluated())
		}},
		{Name: "R35", Output: "still locked: true", Run: func() {
			var mu sync.Mutex
			prove.Background(func() {
				defer helper()
				mu.Lock()
				work()
				mu.Unlock()
			})
			fmt.Println("still locked:", !mu.TryLock())
		}},
	})
}
