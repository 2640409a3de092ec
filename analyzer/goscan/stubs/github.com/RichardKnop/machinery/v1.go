// machinery v1: registered functions run in workers that recover and mark the task failed.
package machinery

import (
	"github.com/RichardKnop/machinery/v1/config"
)

type Server struct{}

func (server *Server) NewWorker(consumerTag string, concurrency int) *Worker

func (server *Server) NewCustomQueueWorker(consumerTag string, concurrency int, queue string) *Worker

//goscan:consumer handler=0 recovers
func (server *Server) RegisterTasks(namedTaskFuncs map[string]interface{}) error

//goscan:consumer path=0 handler=1 recovers
func (server *Server) RegisterTask(name string, taskFunc interface{}) error

type Worker struct{}

func (worker *Worker) Launch() error

func (worker *Worker) LaunchAsync(errorsChan chan<- error)

func (worker *Worker) Quit()

func NewServer(cnf *config.Config) (*Server, error)
