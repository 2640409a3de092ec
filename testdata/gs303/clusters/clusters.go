// want-ignore GS101 GS104 GS107 GS205 GS105 GS203 GS304 GS306 GS401 GS403 "the subject is work that is begun in a handler"

// Package clusters creates clusters: a handler stores the row, and asks for the work.
package clusters

import (
	"errors"
	"net/http"

	"gorm.io/gorm"
)

// Project owns clusters.
type Project struct {
	ID       uint
	Clusters []Cluster
}

// Cluster is a row of clusters.
type Cluster struct {
	ID        uint
	ProjectID uint
	Status    string
}

// Service creates clusters.
type Service struct {
	db      *gorm.DB
	quota   func(project uint) error
	machine Machine
	retry   func(err error) bool
}

// Machine does the work elsewhere, and calls back.
type Machine interface {
	Provision(cluster *Cluster) error
}

type form struct{ project uint }

func (f form) cluster() (*Cluster, error) {
	if f.project == 0 {
		return nil, errors.New("no project")
	}
	return &Cluster{ProjectID: f.project, Status: "creating"}, nil
}

func (s *Service) addCluster(cluster *Cluster) error {
	project := &Project{}
	if err := s.db.First(project, cluster.ProjectID).Error; err != nil {
		return err
	}
	return s.db.Model(project).Association("Clusters").Append(cluster)
}

// Done is called back.
func (s *Service) Done(id uint, status string) error {
	return s.db.Model(&Cluster{}).Where("id = ?", id).Update("status", status).Error
}

// ServeHTTP stores the row of a cluster that another function has made; an association appends it.
func (s *Service) ServeHTTP(w http.ResponseWriter, _ *http.Request) {
	cluster, err := form{project: 1}.cluster()
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	if err := s.addCluster(cluster); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if err := s.quota(cluster.ProjectID); err != nil {
		http.Error(w, err.Error(), http.StatusConflict)
		return // want GS303 error "leaves the status of `clusters` `creating`, but hands the work to nobody"
	}
	if err := s.machine.Provision(cluster); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return // want GS303 error "."
	}
	w.WriteHeader(http.StatusAccepted)
}

// Resize ends by itself; what is asked behind the error does not make the way out a good one.
func (s *Service) Resize(cluster *Cluster) error {
	cluster.Status = "resizing"
	if err := s.db.Save(cluster).Error; err != nil {
		return err
	}
	for tries := 0; ; tries++ {
		err := s.quota(cluster.ProjectID)
		if err == nil {
			break
		}
		if err != nil {
			if s.retry(err) {
				if tries > 3 {
					return err // want GS303 error "leaves the status of `clusters` `resizing`, others end it"
				}
				continue
			}
			cluster.Status = "failed"
			return errors.Join(err, s.db.Save(cluster).Error)
		}
	}
	cluster.Status = "ready"
	return s.db.Save(cluster).Error
}

// Resizing tells what the caller gets.
func Resizing(w http.ResponseWriter, s *Service, cluster *Cluster) {
	if err := s.Resize(cluster); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}
