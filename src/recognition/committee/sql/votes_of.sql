SELECT member, vote FROM committee_vote WHERE motion = :motion
