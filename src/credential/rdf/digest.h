// SHA-256 and SHA-384 in hexadecimal, without asking the library anew for the algorithm each time.
#pragma once
#include <array>
#include <memory>
#include <string_view>

#include "credential/rdf/canonize.h"

struct evp_md_ctx_st;

namespace laurel::credential::rdf {

/// A hash as lower-case hexadecimal text of fixed room; the order of texts is that of the bytes.
class HexHash {
 public:
  static constexpr std::size_t length_max = 96;
  std::string_view text() const { return {text_.data(), length_}; }
  bool operator==(const HexHash& other) const { return text() == other.text(); }
  bool operator<(const HexHash& other) const { return text() < other.text(); }

 private:
  friend class Digest;
  std::array<char, length_max> text_;
  std::size_t length_ = 0;
};

/// Not to be used from two threads at once.
class Digest {
 public:
  explicit Digest(HashAlgorithm algorithm);
  HexHash hash(std::string_view text);

 private:
  struct FreeContext {
    void operator()(evp_md_ctx_st* context) const;
  };
  std::unique_ptr<evp_md_ctx_st, FreeContext> context_;
  HashAlgorithm algorithm_;
};

}  // namespace laurel::credential::rdf
