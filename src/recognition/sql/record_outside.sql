SELECT id, kind, title, issuer, issuer_kind, ref, topic, category, license, hours, quantity, score, started_on, earned_on, provider_approved_by
FROM outside_activity WHERE person = :person AND removed_at IS NULL ORDER BY id
