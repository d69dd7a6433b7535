INSERT INTO meeting_presence (meeting, member) VALUES (:meeting, :member)
