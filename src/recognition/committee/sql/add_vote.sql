INSERT INTO committee_vote (motion, member, vote) VALUES (:motion, :member, :vote)
