INSERT INTO decision (submission, outcome, decided_at) VALUES (:submission, :outcome, :now)
