SELECT s.id, s.journey, s.number, s.submitted_at, s.decided_at, s.manifest, j.micro_credential, j.version, j.person, j.team, j.ended_at
FROM submission s JOIN journey j ON j.id = s.journey WHERE s.id = :id
