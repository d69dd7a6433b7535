SELECT membership.id FROM membership JOIN organization ON organization.id = membership.organization
WHERE membership.email = :email AND organization.slug = :slug
  AND membership.from_day <= :from_day AND (membership.to_day IS NULL OR membership.to_day >= :to_day) LIMIT 1
