target_include_directories(laurel_storage PRIVATE ${SOCI_INCLUDE} /usr/include/postgresql)
target_link_libraries(laurel_storage PUBLIC ${SOCI_core} ${SOCI_sqlite3} ${SOCI_postgresql} PkgConfig::sqlite3 PkgConfig::libpq
                      PkgConfig::openssl)
set_source_files_properties("${folder}/soci_session.cc" PROPERTIES COMPILE_OPTIONS "-Wno-pedantic;-Wno-conversion;-Wno-shadow")
laurel_embed_migrations()
