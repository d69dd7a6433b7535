#include <gtest/gtest.h>

#include "web/page/html.h"
#include "web/page/page_cache.h"
#include "web/routing/form.h"
#include "web/routing/routes.h"
#include "web/server/client_address.h"
#include "web/server/head_text.h"
#include "web/server/server.h"

namespace laurel::web {

TEST(Target, IsSplitAndDecodedAndRefusedWhenItIsNotText) {
  Request request;
  ASSERT_TRUE(set_target(request, "/catalog/a%20b?q=talk+and%20think&grades=k2&grades=35"));
  EXPECT_EQ(request.path, "/catalog/a b");
  EXPECT_EQ(request.parameter("q"), "talk and think");
  EXPECT_EQ(request.parameters("grades").size(), 2u);
  EXPECT_FALSE(set_target(request, "/%C0%AF"));
  EXPECT_FALSE(set_target(request, "/a%00b"));
  EXPECT_FALSE(set_target(request, "http://elsewhere/"));
}

TEST(OwnAddress, LeadsNowhereElseHoweverItIsWritten) {
  for (auto good : {"/", "/catalog?q=a+b", "/work#time", "/license?year=2026&x=%0D"})
    EXPECT_TRUE(is_own_address(good)) << good;
  for (auto bad : {"", "catalog", "//evil.example", "/\\evil.example", "/a\\b", "/\t/evil.example", "/x\rfoo",
                   "/x\nfoo", "/x\x7f", "https://evil.example", "\t//evil.example"})
    EXPECT_FALSE(is_own_address(bad)) << bad;
}

TEST(HeadText, LeavesOutWhatWouldBreakTheLine) {
  auto response = text_response(200, "text/plain", "ok");
  for (auto bad : {"/x\rfoo", "/x\r\nSet-Cookie: a=b", "/x\x01"}) response.add("Location", bad);
  response.add("X-Note", "caf\u00e9\tau lait");
  EXPECT_EQ(head_text(response, {.reason = "OK"}),
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX-Note: caf\u00e9\tau lait\r\n"
            "Content-Length: 2\r\n\r\n");
}

TEST(ClientAddress, IsTheProxysWordOnlyWhereTheProxyIsTrusted) {
  const Addresses trusted{"127.0.0.1", "2001:db8::1"};
  const Headers forwarded{{"X-Forwarded-For", "6.6.6.6, 198.51.100.7"}};
  EXPECT_EQ(client_address("203.0.113.5", forwarded, trusted), "203.0.113.5");
  EXPECT_EQ(client_address("127.0.0.1", forwarded, {}), "127.0.0.1");
  EXPECT_EQ(client_address("127.0.0.1", forwarded, trusted), "198.51.100.7");
  EXPECT_EQ(client_address("::ffff:127.0.0.1", forwarded, trusted), "198.51.100.7");
  EXPECT_EQ(client_address("127.0.0.1", {}, trusted), "127.0.0.1");
  EXPECT_EQ(client_address("127.0.0.1", {{"X-Forwarded-For", "6.6.6.6, 198.51.100.7, 2001:DB8::1"}}, trusted),
            "198.51.100.7");
  EXPECT_EQ(client_address("127.0.0.1", {{"X-Forwarded-For", "6.6.6.6, nonsense"}}, trusted), "127.0.0.1");
  EXPECT_EQ(
      client_address("2001:db8::1",
                     {{"Forwarded", "for=6.6.6.6, for=\"[2001:DB8:cafe::17]:4711\";proto=https"}}, trusted),
      "2001:db8:cafe::17");
}

TEST(ClientAddress, ASubscriberOfIpv6IsOneNetwork) {
  EXPECT_EQ(network_of("198.51.100.7"), "198.51.100.7");
  EXPECT_EQ(network_of("2001:db8:1:2::7"), network_of("2001:db8:1:2:ffff::9"));
  EXPECT_NE(network_of("2001:db8:1:2::7"), network_of("2001:db8:1:3::7"));
  EXPECT_EQ(parse_addresses(" 127.0.0.1, ::1 "), (Addresses{"127.0.0.1", "::1"}));
  EXPECT_EQ(parse_addresses(""), Addresses());
  EXPECT_FALSE(parse_addresses("proxy.example.org"));
}

TEST(Form, ReadsFieldsAndFilesOfMultipart) {
  Request request;
  request.headers["Content-Type"] = "multipart/form-data; boundary=\"x-1\"";
  request.body =
      "--x-1\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n one\r\ntwo \r\n"
      "--x-1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a \\\"b\\\".pdf\"\r\nContent-Type: "
      "x\r\n\r\n%PDF\r\n--x-1--\r\n";
  auto form = parse_form(request);
  ASSERT_TRUE(form);
  EXPECT_EQ(form->text("note"), "one\ntwo");
  ASSERT_EQ(form->files().size(), 1u);
  EXPECT_EQ(form->files()[0].name, "a \"b\".pdf");
  EXPECT_EQ(form->files()[0].content, "%PDF");
}

TEST(Form, RefusesWhatIsCutOffOrNotText) {
  Request request;
  request.headers["Content-Type"] = "multipart/form-data; boundary=x";
  request.body = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nhalf";
  EXPECT_FALSE(parse_form(request));
  request.headers["Content-Type"] = "application/x-www-form-urlencoded";
  request.body = "a=%FF";
  EXPECT_FALSE(parse_form(request));
}

TEST(Routes, TellWhatIsNotThereFromWhatTakesAnotherMethod) {
  Routes routes;
  auto page = [](Visit&) { return Response(); };
  routes.get("/journeys/:journey", Access::signed_in(), page);
  EXPECT_EQ(routes.find(Method::get, "/journeys/7f3k").parameters[0].second, "7f3k");
  EXPECT_NE(routes.find(Method::head, "/journeys/7f3k").route, nullptr);
  EXPECT_TRUE(routes.find(Method::post, "/journeys/7f3k").other_method);
  EXPECT_FALSE(routes.find(Method::get, "/journeys/7f3k/more").other_method);
  EXPECT_EQ(routes.find(Method::get, "/journeys/").route, nullptr);
}

TEST(Markdown, HasNoRawHtmlAndNoScriptLinks) {
  auto html =
      render_markdown("# Plan\n<script>alert(1)</script>\n[x](javascript:alert(1)) <b>bold</b>").text();
  EXPECT_EQ(html.find("<script"), std::string::npos);
  EXPECT_EQ(html.find("javascript:"), std::string::npos);
  EXPECT_EQ(html.find("<b>"), std::string::npos);
  EXPECT_NE(html.find("<h3>Plan</h3>"), std::string::npos);
}

TEST(PageCache, ForgetsByTimeByPathAndBySize) {
  PageCache cache(10'000, std::chrono::seconds(10));
  auto body = [](std::size_t bytes) {
    return std::make_shared<const KeptBody>(
        keep_body(text_response(200, "image/png", std::string(bytes, 'x')), false));
  };
  const auto now = Instant::from_milliseconds(0);
  for (const auto* key : {"en /a", "es /a?x=1", "en /ab"})
    cache.keep(key, body(100), now, cache.generation());
  EXPECT_TRUE(cache.find("en /a", now));
  EXPECT_FALSE(cache.find("en /a", now + std::chrono::seconds(11)));
  cache.forget("/a");
  EXPECT_FALSE(cache.find("es /a?x=1", now));
  EXPECT_TRUE(cache.find("en /ab", now));
  cache.keep("en /large", body(9'800), now, cache.generation());
  EXPECT_FALSE(cache.find("en /ab", now));
}

TEST(PageCache, DoesNotKeepAPageThatWasBeingMadeWhileItWasForgotten) {
  PageCache cache(10'000, std::chrono::seconds(10));
  const auto now = Instant::from_milliseconds(0);
  const auto generation = cache.generation();
  cache.forget("/a");
  cache.keep("en /a", std::make_shared<const KeptBody>(keep_body(text_response(200, "a", "b"), false)), now,
             generation);
  EXPECT_FALSE(cache.find("en /a", now));
}

TEST(KeptBody, IsSentInTheEncodingTheBrowserTakesAndNotAgain) {
  auto kept = keep_body(text_response(200, "text/html; charset=utf-8", std::string(5000, 'a')), true);
  Request request;
  request.headers["Accept-Encoding"] = "gzip, br;q=0";
  EXPECT_EQ(respond_with(kept, request).header("Content-Encoding"), "gzip");
  request.headers["Accept-Encoding"] = "gzip, deflate, br";
  EXPECT_EQ(respond_with(kept, request).header("Content-Encoding"), "br");
  request.headers["If-None-Match"] = kept.etag;
  EXPECT_EQ(respond_with(kept, request).status, 304);
}

}  // namespace laurel::web
