target_link_libraries(laurel_credential ${visibility}
  Boost::json PkgConfig::libsodium PkgConfig::openssl PkgConfig::pugixml PkgConfig::zlib PkgConfig::libpng)
