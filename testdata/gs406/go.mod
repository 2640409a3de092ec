module example.com/ledger

go 1.25.0


require gorm.io/gorm v1.25.12
