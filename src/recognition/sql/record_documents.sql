SELECT activity, document, received_on FROM received_document WHERE person = :person AND purpose = :purpose
