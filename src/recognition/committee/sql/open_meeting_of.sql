SELECT meeting.id, meeting.on_day FROM agenda_item item JOIN committee_meeting meeting ON meeting.id = item.meeting WHERE item.request = :request AND meeting.closed_at IS NULL ORDER BY meeting.on_day
