#include "award/packed_texts.h"

#include <brotli/decode.h>
#include <brotli/encode.h>

#include <memory>
#include <optional>

#include "base/check.h"
#include "base/encoding.h"
#include "base/text.h"

namespace laurel::award {
namespace {

constexpr std::string_view mark = "br1:";
// Small enough to be quick, large enough that the claims find the document again behind them.
constexpr int quality = 4;
constexpr int window_bits = 18;

std::string compressed(std::string_view text) {
  std::size_t size = BrotliEncoderMaxCompressedSize(text.size());
  Bytes out(size);
  CHECK(BrotliEncoderCompress(quality, window_bits, BROTLI_MODE_TEXT, text.size(), bytes_of(text).data(),
                              &size, out.data()) == BROTLI_TRUE,
        "the bound is enough");
  out.resize(size);
  return base64url(out);
}

std::string decompressed(std::string_view text) {
  const auto packed = from_base64url(text);
  CHECK(packed, "packed texts are base64url");
  const auto state = std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)>(
      BrotliDecoderCreateInstance(nullptr, nullptr, nullptr), &BrotliDecoderDestroyInstance);
  std::size_t left = packed->size();
  const std::uint8_t* in = packed->data();
  std::string out;
  for (auto result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
       result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;) {
    std::size_t none = 0;
    result = BrotliDecoderDecompressStream(state.get(), &left, &in, &none, nullptr, nullptr);
    CHECK(result == BROTLI_DECODER_RESULT_SUCCESS || result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT,
          "packed texts are whole");
    std::size_t ready = 0;
    const auto* piece = BrotliDecoderTakeOutput(state.get(), &ready);
    out.append(reinterpret_cast<const char*>(piece), ready);
    CHECK(out.size() <= packed_texts_bytes_max, "packed texts are no larger than what is packed");
  }
  return out;
}

// What is compressed; none where the texts are not as ours are.
std::optional<std::string> joined(const SignedTexts& texts) {
  const auto parts = split(texts.jwt, '.');
  if (parts.size() != 3) return {};
  const auto claims = from_base64url(parts[1]);
  if (!claims) return {};
  return fmt::format("{}\n{}\n{}\n{}", texts.document, parts[0],
                     std::string_view(reinterpret_cast<const char*>(claims->data()), claims->size()),
                     parts[2]);
}

std::optional<SignedTexts> parted(std::string_view text) {
  const auto lines = split(text, '\n');
  if (lines.size() != 4) return {};
  return SignedTexts{std::string(lines[0]),
                     fmt::format("{}.{}.{}", lines[1], base64url(bytes_of(lines[2])), lines[3])};
}

}  // namespace

PackedTexts pack_texts(const SignedTexts& texts) {
  const auto text = joined(texts);
  const auto back = text && text->size() <= packed_texts_bytes_max ? parted(*text) : std::nullopt;
  if (!back || back->document != texts.document || back->jwt != texts.jwt)
    return {texts.document + " " + texts.jwt};
  return {std::string(mark) + compressed(*text)};
}

SignedTexts unpack_texts(std::string_view packed) {
  if (packed.starts_with(mark)) {
    auto texts = parted(decompressed(packed.substr(mark.size())));
    CHECK(texts, "packed texts have four lines");
    return *std::move(texts);
  }
  const auto space = packed.rfind(' ');
  CHECK(space != std::string_view::npos, "plain texts have a space between them");
  return {std::string(packed.substr(0, space)), std::string(packed.substr(space + 1))};
}

}  // namespace laurel::award
