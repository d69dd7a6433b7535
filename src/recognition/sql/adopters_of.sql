SELECT adopted_pack.organization FROM adopted_pack JOIN organization ON organization.id = adopted_pack.organization
WHERE adopted_pack.pack = :pack AND adopted_pack.from_day <= :day AND (adopted_pack.to_day IS NULL OR adopted_pack.to_day >= :day)
  AND organization.kind <> 'lpdc'
ORDER BY organization.name, organization.id
