INSERT INTO event_head (one, sequence, hash, seal) VALUES (1, :sequence, :hash, :seal)
