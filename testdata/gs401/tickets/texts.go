package tickets

import "fmt"

const ticketTable = "tickets"

var archiveTicket = fmt.Sprintf(`UPDATE %s SET archived = true WHERE id = $1`, ticketTable)
