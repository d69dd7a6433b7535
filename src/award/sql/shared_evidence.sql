SELECT evidence FROM shared_evidence WHERE credential = :credential
