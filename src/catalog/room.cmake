include("${CMAKE_CURRENT_LIST_DIR}/badge/fonts.cmake")
target_link_libraries(laurel_catalog PUBLIC PkgConfig::pangocairo PkgConfig::pangoft2 PkgConfig::cairo
                                            PkgConfig::librsvg_2_0 PkgConfig::libqrencode PkgConfig::pugixml)
