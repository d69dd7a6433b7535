target_link_libraries(laurel_credential ${visibility}
  Boost::json PkgConfig::libsodium PkgConfig::openssl PkgConfig::pugixml PkgConfig::zlib PkgConfig::libpng)

# The contexts that are built in: contexts/README.md.
set(contexts "${PROJECT_SOURCE_DIR}/contexts")
find_program(LAUREL_NODE node REQUIRED)
find_program(LAUREL_NPM npm REQUIRED)
if(NOT EXISTS "${contexts}/node_modules/.package-lock.json"
   OR "${contexts}/package-lock.json" IS_NEWER_THAN "${contexts}/node_modules/.package-lock.json")
  execute_process(COMMAND ${LAUREL_NPM} ci --ignore-scripts --no-audit --no-fund WORKING_DIRECTORY "${contexts}"
                  OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
endif()
set(embedded "${CMAKE_BINARY_DIR}/generated/credential/embedded_contexts_table.cc")
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/generated/credential")
file(GLOB context_files CONFIGURE_DEPENDS "${contexts}/*.json" "${contexts}/*.jsonld")
add_custom_command(
  OUTPUT "${embedded}"
  COMMAND ${LAUREL_NODE} "${contexts}/embed.mjs" "${embedded}"
  DEPENDS ${context_files} "${contexts}/embed.mjs" "${contexts}/node_modules/.package-lock.json"
  COMMENT "JSON-LD contexts")
target_sources(laurel_credential PRIVATE "${embedded}")
