UPDATE journey SET opened_at = :now, deadline = :deadline WHERE id = :id
