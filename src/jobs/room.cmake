target_link_libraries(laurel_jobs PUBLIC PkgConfig::spdlog)
