target_link_libraries(laurel_app PUBLIC PkgConfig::libcurl PkgConfig::spdlog CLI11::CLI11 PkgConfig::cairo PkgConfig::libarchive)
target_compile_definitions(laurel_app PRIVATE LAUREL_SOURCE_DIR="${PROJECT_SOURCE_DIR}")

add_executable(laurel "${folder}/main.cc")
laurel_precompile(laurel app)
target_link_libraries(laurel PRIVATE laurel_app)
