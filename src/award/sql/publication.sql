SELECT published_at, withdrawn_at, show_feedback FROM publication WHERE credential = :credential
