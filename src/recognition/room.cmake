target_link_libraries(laurel_recognition PUBLIC Boost::json yaml-cpp PkgConfig::libsodium)
