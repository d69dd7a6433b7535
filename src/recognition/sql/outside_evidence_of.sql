SELECT outside_evidence.id, outside_evidence.activity, outside_evidence.document, outside_evidence.name, outside_evidence.media_type,
  outside_evidence.sha256, outside_evidence.bytes, outside_evidence.added_at
FROM outside_evidence JOIN outside_activity ON outside_activity.id = outside_evidence.activity
WHERE outside_activity.person = :person AND outside_activity.removed_at IS NULL
ORDER BY outside_evidence.activity, outside_evidence.added_at, outside_evidence.id
