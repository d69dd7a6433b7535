SELECT member_number, email, name, from_day, to_day FROM membership
WHERE organization = :organization
  AND (LOWER(name) LIKE :name ESCAPE '!' OR email LIKE :email ESCAPE '!' OR LOWER(member_number) LIKE :number ESCAPE '!')
ORDER BY name, member_number LIMIT :limit OFFSET :offset
