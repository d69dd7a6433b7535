INSERT INTO agenda_item (meeting, request, added_at) VALUES (:meeting, :request, :now) ON CONFLICT (meeting, request) DO NOTHING
