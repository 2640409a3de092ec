-- name: CreateAccount :exec
INSERT INTO accounts (id, status) VALUES ($1, 'open');

-- Z33: the generated method drops the number of rows.
-- want GS405 +1 warning "CloseAccount"
-- name: CloseAccount :exec
UPDATE accounts SET status = 'closed' WHERE id = $1;

-- want GS405 +1 note "DeleteAccount"
-- name: DeleteAccount :exec
DELETE FROM accounts WHERE id = $1;

-- Near misses: the number of rows comes back, or the row itself.
-- name: SuspendAccount :execrows
UPDATE accounts SET status = 'suspended' WHERE id = $1;

-- name: ReopenAccount :one
UPDATE accounts SET status = 'open' WHERE id = $1 RETURNING *;

-- Near miss: cleaning up by age.
-- name: PurgeAccounts :exec
DELETE FROM accounts WHERE deleted_at < $1;

-- Nothing calls it but code that has read the account.
-- want GS405 +1 note "RenameAccount"
-- name: RenameAccount :exec
UPDATE accounts SET name = $2 WHERE id = $1;

-- name: GetAccount :one
SELECT id, status FROM accounts WHERE id = $1;
