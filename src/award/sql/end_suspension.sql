UPDATE revocation SET ended_at = :now WHERE credential = :credential AND purpose = 'suspension' AND ended_at IS NULL
