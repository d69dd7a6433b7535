SELECT request_line.* FROM agenda_item item JOIN request_line ON request_line.id = item.request WHERE item.meeting = :meeting
ORDER BY CASE request_line.stage WHEN 'first' THEN 1 ELSE 0 END, CASE request_line.kind WHEN 'plan' THEN 1 WHEN 'preapproval' THEN 2 ELSE 3 END, request_line.person_name, request_line.number
