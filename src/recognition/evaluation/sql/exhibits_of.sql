SELECT credential, evidence, supports FROM evaluation_exhibit WHERE file = :file ORDER BY credential, evidence
