SELECT member_number, email, name, from_day, to_day FROM membership
WHERE organization = :organization ORDER BY member_number
