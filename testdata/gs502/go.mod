module example.com/wires

go 1.25.0

