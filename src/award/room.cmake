target_link_libraries(laurel_award PUBLIC PkgConfig::libqrencode PkgConfig::poppler_cpp PkgConfig::libbrotlienc
                      PkgConfig::libbrotlidec)
