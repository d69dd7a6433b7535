INSERT INTO team_member (team, person) VALUES (:team, :person) ON CONFLICT (team, person) DO NOTHING
