INSERT INTO evaluation_exhibit (file, credential, evidence, supports) VALUES (:file, :credential, :evidence, :supports)
