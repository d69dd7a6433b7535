DELETE FROM shared_evidence WHERE credential = :credential
