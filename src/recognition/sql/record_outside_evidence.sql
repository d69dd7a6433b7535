SELECT outside_evidence.activity, outside_evidence.document, MIN(outside_evidence.added_at) AS added_at
FROM outside_evidence JOIN outside_activity ON outside_activity.id = outside_evidence.activity
WHERE outside_activity.person = :person AND outside_activity.removed_at IS NULL
GROUP BY outside_evidence.activity, outside_evidence.document
