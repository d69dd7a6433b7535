SELECT member FROM meeting_presence WHERE meeting = :meeting
