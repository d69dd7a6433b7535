SELECT document FROM status_document WHERE list = :list AND purpose = :purpose AND revision = :revision
