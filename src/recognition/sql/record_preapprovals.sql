SELECT subject, team, MIN(approved_on) AS approved_on FROM preapproval
WHERE person = :person AND purpose = :purpose AND withdrawn_on IS NULL GROUP BY subject, team
