SELECT organization, pack, from_day, to_day, basis FROM adopted_pack
WHERE organization = :organization ORDER BY from_day DESC, id DESC
