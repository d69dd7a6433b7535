INSERT INTO membership (id, organization, member_number, email, name, from_day, to_day, roster_import)
SELECT line.value ->> 0, :organization, line.value ->> 1, line.value ->> 2, line.value ->> 3, line.value ->> 4,
       line.value ->> 5, :roster_import
FROM jsonb_array_elements(CAST(:lines AS jsonb)) AS line (value)
ON CONFLICT (organization, member_number) DO UPDATE
SET email = excluded.email, name = excluded.name, from_day = excluded.from_day, to_day = excluded.to_day,
    roster_import = excluded.roster_import
