// Command old proves what panic(nil) is in a module that says go 1.20 (R29).
package main

import "fmt"

func main() {
	defer fmt.Println("ok R29 before 1.21")
	defer func() {
		if r := recover(); r != nil {
			fmt.Println("FAIL: recover gives", r)
		}
	}()
	panic(nil)
}
