SELECT decided_at FROM decision WHERE submission = :submission AND outcome = 'met'
