target_link_libraries(laurel_earning PUBLIC Boost::json PkgConfig::libmagic PkgConfig::libzip PkgConfig::poppler_cpp
                      PkgConfig::cairo PkgConfig::librsvg_2_0 PkgConfig::libpng)
