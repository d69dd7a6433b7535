INSERT INTO reminder (journey, kind, sent_at) VALUES (:journey, :kind, :now) ON CONFLICT (journey, kind) DO NOTHING
