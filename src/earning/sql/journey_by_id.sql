SELECT id, person, micro_credential, version, started_at, opened_at, deadline, guidelines_opened_at, self_check, earned_at,
       ended_at, end_reason
FROM journey WHERE id = :id
