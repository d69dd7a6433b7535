include("${CMAKE_CURRENT_LIST_DIR}/badge/fonts.cmake")
target_link_libraries(laurel_catalog PUBLIC PkgConfig::pangocairo PkgConfig::pangoft2 PkgConfig::librsvg_2_0
                                            PkgConfig::pugixml)
target_link_libraries(laurel_catalog PUBLIC Boost::json yaml-cpp PkgConfig::libcmark_gfm)
# The word lists of the wording rules, as a constant.
set(words "${CMAKE_CURRENT_LIST_DIR}/wording/words.txt")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${words}")
file(READ "${words}" words_text)
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/generated/catalog/word_lists_text.h" @ONLY CONTENT
"// Made from src/catalog/wording/words.txt.
#pragma once
#include <string_view>
namespace laurel::catalog {
inline constexpr std::string_view word_lists_text = R\"words(@words_text@)words\";
}  // namespace laurel::catalog
")
target_include_directories(laurel_catalog PUBLIC "${CMAKE_BINARY_DIR}/generated")
