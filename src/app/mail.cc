#include "app/mail.h"

#include <curl/curl.h>

#include <atomic>

#include "base/encoding.h"
#include "storage/file.h"

namespace laurel::app {
namespace {

// RFC 2047, so that any name or title fits a header.
std::string encoded_word(std::string_view text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c < 0x7F; });
  return plain && !text.starts_with("=?") ? std::string(text) : "=?UTF-8?B?" + base64(bytes_of(text)) + "?=";
}

std::string without_breaks(std::string_view text) {
  std::string line;
  for (char c : text) line += c == '\r' || c == '\n' ? ' ' : c;
  return line;
}

std::string wrapped_base64(std::string_view text) {
  constexpr std::size_t width = 76;
  auto encoded = base64(bytes_of(text));
  std::string lines;
  for (std::size_t i = 0; i < encoded.size(); i += width) lines += encoded.substr(i, width) + "\r\n";
  return lines;
}

class FolderMail final : public identity::Mail {
 public:
  FolderMail(std::filesystem::path folder, std::string from)
      : folder_(std::move(folder)), from_(std::move(from)) {
    std::filesystem::create_directories(folder_);
  }
  void deliver(const identity::Letter& letter, Instant now) override {
    auto name = fmt::format("{:013}-{:04}.eml", now.milliseconds(), ++number_ % 10000);
    storage::write_file(folder_ / name, message_text(letter, from_, now));
  }

 private:
  std::filesystem::path folder_;
  std::string from_;
  std::atomic<int> number_{0};
};

struct Remaining {
  std::string text;
  std::size_t sent = 0;
};

std::size_t hand_over(char* buffer, std::size_t size, std::size_t count, void* from) {
  auto& remaining = *static_cast<Remaining*>(from);
  auto piece = std::min(size * count, remaining.text.size() - remaining.sent);
  remaining.text.copy(buffer, piece, remaining.sent);
  remaining.sent += piece;
  return piece;
}

class SmtpMail final : public identity::Mail {
 public:
  explicit SmtpMail(const Configuration& configuration) : configuration_(configuration) {}
  void deliver(const identity::Letter& letter, Instant now) override {
    std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), &curl_easy_cleanup);
    Remaining remaining{message_text(letter, configuration_.mail_from, now)};
    std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> to(
        curl_slist_append(nullptr, ("<" + letter.to + ">").c_str()), &curl_slist_free_all);
    curl_easy_setopt(curl.get(), CURLOPT_URL, configuration_.smtp_url.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_USE_SSL,
                     configuration_.smtp_tls == "optional" ? static_cast<long>(CURLUSESSL_TRY)
                                                           : static_cast<long>(CURLUSESSL_ALL));
    curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 30L);
    if (!configuration_.smtp_user.empty()) {
      curl_easy_setopt(curl.get(), CURLOPT_USERNAME, configuration_.smtp_user.c_str());
      curl_easy_setopt(curl.get(), CURLOPT_PASSWORD, configuration_.smtp_password.reveal().c_str());
    }
    const auto from = "<" + configuration_.mail_from + ">";
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(curl.get(), CURLOPT_MAIL_RCPT, to.get());
    curl_easy_setopt(curl.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl.get(), CURLOPT_READFUNCTION, &hand_over);
    curl_easy_setopt(curl.get(), CURLOPT_READDATA, &remaining);
    if (auto code = curl_easy_perform(curl.get()); code != CURLE_OK)
      throw std::runtime_error(std::string("mail was not taken: ") + curl_easy_strerror(code));
  }

 private:
  Configuration configuration_;
};

}  // namespace

std::string message_text(const identity::Letter& letter, const std::string& from, Instant now) {
  constexpr std::array<const char*, 7> weekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<const char*, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  auto day = utc_date(now).civil();
  auto weekday = std::chrono::weekday(utc_date(now).days()).c_encoding();
  auto date = fmt::format("{}, {:02} {} {} {} +0000", weekdays[weekday], static_cast<unsigned>(day.day()),
                          months[static_cast<unsigned>(day.month()) - 1], static_cast<int>(day.year()),
                          now.text().substr(11, 8));
  return fmt::format(
      "From: Laurel <{}>\r\nTo: {}\r\nSubject: {}\r\nDate: {}\r\nMIME-Version: 1.0\r\nContent-Type: "
      "text/plain; charset=utf-8\r\n"
      "Content-Transfer-Encoding: base64\r\n\r\n{}",
      without_breaks(from), without_breaks(letter.to), encoded_word(without_breaks(letter.subject)), date,
      wrapped_base64(letter.text));
}

std::unique_ptr<identity::Mail> folder_mail(std::filesystem::path folder, std::string from) {
  return std::make_unique<FolderMail>(std::move(folder), std::move(from));
}

std::unique_ptr<identity::Mail> smtp_mail(const Configuration& configuration) {
  return std::make_unique<SmtpMail>(configuration);
}

}  // namespace laurel::app
