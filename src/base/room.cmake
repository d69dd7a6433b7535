target_link_libraries(laurel_base PUBLIC fmt::fmt)
