target_link_libraries(laurel_review PUBLIC Boost::json)
