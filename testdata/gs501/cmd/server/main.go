// Command server serves the shop.
package main

import (
	"log"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	"github.com/hibiken/asynq"

	"example.com/shops/api"
)

func main() {
	r, mux := gin.New(), http.NewServeMux()
	r.POST("/ship", api.ShipOrder)
	api.Consume(asynq.NewServeMux(), &api.Tasks{})
	api.Register(r, mux, &api.Handlers{}, os.Getenv("DEBUG") != "")
	(&api.Stock{}).Serve(mux)
	if err := r.Run(":8080"); err != nil {
		log.Fatal(err)
	}
}
