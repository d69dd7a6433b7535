# The fonts of medals and certificates come from npm, once for all build folders, and become part of laurel_catalog.
set(font_folder "${PROJECT_SOURCE_DIR}/.cache/fonts")
set(font_list "${CMAKE_CURRENT_LIST_DIR}/fonts")
set(font_mark "${font_folder}/node_modules/.package-lock.json")
find_program(LAUREL_NPM npm REQUIRED)
add_custom_command(
  OUTPUT "${font_mark}"
  COMMAND ${CMAKE_COMMAND} -E make_directory "${font_folder}"
  COMMAND ${CMAKE_COMMAND} -E copy "${font_list}/package.json" "${font_list}/package-lock.json" "${font_folder}"
  COMMAND ${LAUREL_NPM} ci --ignore-scripts --no-audit --no-fund --loglevel=error --prefix "${font_folder}"
  COMMAND ${CMAKE_COMMAND} -E touch "${font_mark}"
  DEPENDS "${font_list}/package-lock.json"
  COMMENT "Fonts of medals and certificates")
add_custom_target(picture_fonts DEPENDS "${font_mark}")
add_dependencies(laurel_catalog picture_fonts)
set(fonts_source "${CMAKE_CURRENT_LIST_DIR}/fonts.cc")
set_source_files_properties("${fonts_source}" PROPERTIES
  OBJECT_DEPENDS "${font_mark}"
  COMPILE_DEFINITIONS "LAUREL_FONT_FOLDER=\"${font_folder}/node_modules\"")
