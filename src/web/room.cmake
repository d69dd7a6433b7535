target_link_libraries(laurel_web PUBLIC PkgConfig::libctemplate PkgConfig::libcmark_gfm PkgConfig::libbrotlienc PkgConfig::zlib
                      yaml-cpp Boost::json PkgConfig::libsodium PkgConfig::openssl)
