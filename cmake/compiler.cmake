# How everything is compiled: C++23, warnings as errors, ccache and mold where they are installed.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1")
set(CMAKE_CXX_FLAGS_RELEASE "-O2")
set(LAUREL_SANITIZE "" CACHE STRING "Sanitizers, as -fsanitize= takes them")

find_program(LAUREL_CCACHE ccache)
if(LAUREL_CCACHE)
  # Precompiled headers need these two allowances, see "PRECOMPILED HEADERS" in ccache(1).
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime"
      "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}" "CCACHE_NOHASHDIR=1" ${LAUREL_CCACHE})
endif()
find_program(LAUREL_MOLD mold)
if(LAUREL_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror -pthread)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports these from inside its own library headers at -O2 (GCC bugs 105329, 105651, 105762, 107138).
  add_compile_options(-fpch-preprocess -Wno-restrict -Wno-maybe-uninitialized -Wno-stringop-overflow
                      -Wno-stringop-overread -Wno-array-bounds -Wno-dangling-pointer)
  # (-Wno-missing-field-initializers: designated initializers with defaults are how options are passed here.)
endif()
add_compile_options(-Wno-missing-field-initializers)
if(LAUREL_SANITIZE)
  add_compile_options(-fsanitize=${LAUREL_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${LAUREL_SANITIZE})
endif()
add_link_options(-pthread)
