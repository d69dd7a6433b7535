UPDATE decision SET awarded_at = :now WHERE submission = :submission
