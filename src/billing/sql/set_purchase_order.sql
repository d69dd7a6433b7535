UPDATE invoice SET purchase_order = :number WHERE id = :id
