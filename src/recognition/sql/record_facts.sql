SELECT activity, topic, category, license, aligned FROM activity_fact WHERE person = :person
