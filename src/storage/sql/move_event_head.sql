UPDATE event_head SET sequence = :sequence, hash = :hash, seal = :seal
WHERE sequence = :previous AND hash = :previous_hash AND seal = :previous_seal
