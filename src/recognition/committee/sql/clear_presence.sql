DELETE FROM meeting_presence WHERE meeting = :meeting
