SELECT member.id, member.person, person.name, member.kind, member.is_substitute, member.is_chair, member.from_day, member.to_day
FROM committee_member member JOIN person ON person.id = member.person WHERE member.committee = :committee
ORDER BY member.is_substitute, CASE member.kind WHEN 'teacher' THEN 1 WHEN 'administrator' THEN 2 ELSE 3 END, person.name, member.id
