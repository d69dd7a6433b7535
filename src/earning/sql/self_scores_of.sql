SELECT criterion, level FROM self_score WHERE journey = :journey AND piece = :piece
