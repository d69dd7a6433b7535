INSERT INTO self_score (journey, piece, criterion, level) VALUES (:journey, :piece, :criterion, :level)
ON CONFLICT (journey, piece, criterion) DO UPDATE SET level = excluded.level
