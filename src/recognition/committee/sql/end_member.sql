UPDATE committee_member SET to_day = :to_day WHERE id = :id AND committee = :committee
