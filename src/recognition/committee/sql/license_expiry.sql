SELECT MAX(expires_on) AS expires_on FROM license WHERE person = :person AND effective_on <= :day
