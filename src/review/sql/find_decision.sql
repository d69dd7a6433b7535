SELECT outcome, decided_at FROM decision WHERE submission = :submission
