SELECT employment.id, employment.district, employment.state, employment.position, employment.from_day, employment.to_day, employment.role,
  employment.grade_band, employment.fte, employment.leave_share, employment.lane, employment.credits, employment.salary_index,
  employment.annual_difference, employer.slug AS employer_slug, committee.slug AS committee_slug, committee.kind AS committee_kind
FROM employment
LEFT JOIN organization employer ON employer.id = employment.organization
LEFT JOIN organization committee ON committee.id = employment.committee
WHERE employment.person = :person ORDER BY employment.from_day, employment.id
