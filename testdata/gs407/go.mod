module example.com/schema

go 1.25.0
