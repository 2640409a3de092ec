// Package prove runs claims about Go, each in a process of its own, since some of them end the process.
package prove

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// Case is one claim: Run dies or does not, and what it printed contains Output.
type Case struct {
	Name   string
	Dies   bool
	Output string
	Run    func()
}

const timeLimit = 20 * time.Second

// Main runs the case named by the first argument, or all of them in processes of their own.
func Main(cases []Case) {
	if len(os.Args) > 1 {
		for _, c := range cases {
			if c.Name == os.Args[1] {
				c.Run()
				return
			}
		}
		fmt.Println("no such case")
		os.Exit(3)
	}
	failed := false
	for _, c := range cases {
		if problem := c.check(); problem != "" {
			fmt.Printf("FAIL %s: %s\n", c.Name, problem)
			failed = true
			continue
		}
		fmt.Println("ok", c.Name)
	}
	if failed {
		os.Exit(1)
	}
}

func (c Case) check() string {
	cmd := exec.Command(os.Args[0], c.Name)
	timer := time.AfterFunc(timeLimit, func() { cmd.Process.Kill() })
	defer timer.Stop()
	output, err := cmd.CombinedOutput()
	if died := err != nil; died != c.Dies {
		return fmt.Sprintf("died: %t, claimed: %t\n%s", died, c.Dies, output)
	}
	if !strings.Contains(string(output), c.Output) {
		return fmt.Sprintf("%q is not in the output:\n%s", c.Output, output)
	}
	return ""
}

// Background runs work in a goroutine and waits until it has ended, or for good when the process dies before.
//
// A panic is passed on before done is closed: deferred calls run while it unwinds, and closing there would let main
// return, with exit code 0, in a race with the runtime that ends the process. Goexit recovers nothing and does close.
func Background(work func()) {
	done := make(chan struct{})
	go func() {
		defer func() {
			if r := recover(); r != nil {
				panic(r)
			}
			close(done)
		}()
		work()
	}()
	<-done
}
