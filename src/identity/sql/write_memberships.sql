INSERT INTO membership (id, organization, member_number, email, name, from_day, to_day, roster_import)
SELECT json_extract(line.value, '$[0]'), :organization, json_extract(line.value, '$[1]'), json_extract(line.value, '$[2]'),
       json_extract(line.value, '$[3]'), json_extract(line.value, '$[4]'), json_extract(line.value, '$[5]'), :roster_import
FROM json_each(:lines) AS line WHERE TRUE
ON CONFLICT (organization, member_number) DO UPDATE
SET email = excluded.email, name = excluded.name, from_day = excluded.from_day, to_day = excluded.to_day,
    roster_import = excluded.roster_import
