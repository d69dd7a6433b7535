SELECT unit, amount, from_period_ending FROM carried_over WHERE person = :person ORDER BY from_period_ending, id
