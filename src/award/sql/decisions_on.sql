SELECT purpose, reason, decided_at, ended_at FROM revocation WHERE credential = :credential
ORDER BY decided_at DESC, id DESC
