SELECT COUNT(*) AS members FROM membership
WHERE organization = :organization
  AND (LOWER(name) LIKE :name ESCAPE '!' OR email LIKE :email ESCAPE '!' OR LOWER(member_number) LIKE :number ESCAPE '!')
