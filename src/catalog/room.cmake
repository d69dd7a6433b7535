include("${CMAKE_CURRENT_LIST_DIR}/badge/fonts.cmake")
target_link_libraries(laurel_catalog PUBLIC PkgConfig::pangocairo PkgConfig::pangoft2 PkgConfig::librsvg_2_0
                                            PkgConfig::pugixml)
