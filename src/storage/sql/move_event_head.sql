UPDATE event_head SET sequence = :sequence, hash = :hash, seal = :seal WHERE sequence = :previous AND hash = :previous_hash
