SELECT * FROM request_line WHERE person = :person AND micro_credential = :micro_credential AND kind = 'preapproval' AND state = 'approved' ORDER BY decided_at DESC
