// Command server serves the shop.
package main

import (
	"log"
	"net/http"
	"os"

	"github.com/hibiken/asynq"
	"google.golang.org/grpc"

	"example.com/shops/api"
	"example.com/shops/rpc"
)

func main() {
	r, mux := api.Load(api.StampShop), http.NewServeMux()
	r.POST("/ship", api.ShipOrder)
	queues := &api.Queues{Prints: "prints", Scans: "scans"}
	api.Consume(asynq.NewServeMux(), &api.Tasks{}, queues)
	if err := api.Enqueue(&asynq.Client{}, queues, "mail"); err != nil {
		log.Fatal(err)
	}
	api.Register(r, mux, &api.Handlers{}, os.Getenv("DEBUG") != "")
	(&api.Stock{}).Serve(mux)
	server := grpc.NewServer()
	rpc.Register(server, &rpc.Server{})
	rpc.RegisterGifts(server, &rpc.Server{})
	if err := r.Run(":8080"); err != nil {
		log.Fatal(err)
	}
}
