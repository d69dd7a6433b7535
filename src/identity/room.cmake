target_link_libraries(laurel_identity PUBLIC PkgConfig::libsodium Boost::json)
