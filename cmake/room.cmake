# laurel_room(<name> DEPENDS <room>...): the folder src/<name> as one static library laurel_<name>, and its *_test.cc
# beside the code as one program <name>_test. SQL files in sql/ become constants (cmake/embed_sql.cmake).
include(GoogleTest)
find_package(GTest REQUIRED)

function(laurel_room name)
  cmake_parse_arguments(ROOM "" "" "DEPENDS" ${ARGN})
  set(folder "${PROJECT_SOURCE_DIR}/src/${name}")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${folder}/*.cc")
  set(tests ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cc$")
  list(FILTER sources EXCLUDE REGEX "(_test|/main)\\.cc$")
  if(NOT sources)
    add_library(laurel_${name} INTERFACE)
    set(visibility INTERFACE)
  else()
    add_library(laurel_${name} STATIC ${sources})
    set(visibility PUBLIC)
    laurel_precompile(laurel_${name} ${name})
  endif()
  target_include_directories(laurel_${name} ${visibility} "${PROJECT_SOURCE_DIR}/src")
  foreach(room ${ROOM_DEPENDS})
    target_link_libraries(laurel_${name} ${visibility} laurel_${room})
  endforeach()
  laurel_embed_sql(${name} ${name} ${visibility})
  file(GLOB parts RELATIVE "${PROJECT_SOURCE_DIR}/src" CONFIGURE_DEPENDS "${folder}/*/sql")
  foreach(part ${parts})
    string(REGEX REPLACE "/sql$" "" part "${part}")
    laurel_embed_sql(${name} ${part} ${visibility})
  endforeach()
  if(EXISTS "${folder}/room.cmake")
    include("${folder}/room.cmake")
  endif()
  if(tests)
    add_executable(${name}_test ${tests})
    laurel_precompile(${name}_test ${name})
    target_link_libraries(${name}_test PRIVATE laurel_${name} laurel_test_support GTest::gmock GTest::gtest_main)
    add_test(NAME ${name} COMMAND ${name}_test --gtest_brief=1)
  endif()
endfunction()

# One precompiled header for all rooms: built once with base, used again by the others.
function(laurel_precompile target room)
  if(target STREQUAL "laurel_base")
    target_precompile_headers(${target} PRIVATE "${PROJECT_SOURCE_DIR}/src/base/precompiled.h")
  else()
    target_precompile_headers(${target} REUSE_FROM laurel_base)
  endif()
endfunction()

# sql/<query>.sql (and sql/<query>.postgresql.sql where the dialects differ) become laurel::<room>::sql::<query>; those of
# <room>/<part>/sql become laurel::<room>::<part>::sql::<query>.
function(laurel_embed_sql name part visibility)
  set(folder "${PROJECT_SOURCE_DIR}/src/${part}/sql")
  file(GLOB queries CONFIGURE_DEPENDS "${folder}/*.sql")
  if(NOT queries)
    return()
  endif()
  set(header "${CMAKE_BINARY_DIR}/generated/${part}/queries.h")
  add_custom_command(
    OUTPUT "${header}"
    COMMAND ${CMAKE_COMMAND} -DROOM=${part} -DFOLDER=${folder} -DHEADER=${header}
            -P "${PROJECT_SOURCE_DIR}/cmake/embed_sql.cmake"
    DEPENDS ${queries} "${PROJECT_SOURCE_DIR}/cmake/embed_sql.cmake"
    COMMENT "SQL of ${part}")
  string(REPLACE "/" "_" target "${part}_sql")
  add_custom_target(${target} DEPENDS "${header}")
  add_dependencies(laurel_${name} ${target})
  target_include_directories(laurel_${name} ${visibility} "${CMAKE_BINARY_DIR}/generated")
endfunction()

# src/storage/migrations/NNNN_<name>.sql become storage::migrations().
function(laurel_embed_migrations)
  set(folder "${PROJECT_SOURCE_DIR}/src/storage/migrations")
  file(GLOB migrations CONFIGURE_DEPENDS "${folder}/*.sql")
  set(source "${CMAKE_BINARY_DIR}/generated/storage/migrations.cc")
  add_custom_command(
    OUTPUT "${source}"
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} -DSOURCE=${source} -P "${PROJECT_SOURCE_DIR}/cmake/embed_migrations.cmake"
    DEPENDS ${migrations} "${PROJECT_SOURCE_DIR}/cmake/embed_migrations.cmake"
    COMMENT "Migrations")
  target_sources(laurel_storage PRIVATE "${source}")
endfunction()
