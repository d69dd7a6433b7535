SELECT organization.name AS organization_name, membership.member_number, membership.from_day, membership.to_day
FROM membership JOIN organization ON organization.id = membership.organization
WHERE membership.email = :email ORDER BY membership.from_day DESC, organization.name
