module example.com/sqlcapp

go 1.25.0

