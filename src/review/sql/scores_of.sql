SELECT piece, criterion, level, seen, missing, next_step, carried_from FROM score WHERE review = :review ORDER BY piece, criterion
