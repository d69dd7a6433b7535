#include "recognition/decision_json.h"

#include <fmt/format.h>

namespace laurel::recognition {
namespace {

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  out += '"';
}

// Writes members and elements with their commas; the caller closes what it opens.
class Writer {
 public:
  void open(char bracket) {
    out_ += bracket;
    first_ = true;
  }
  void close(char bracket) {
    out_ += bracket;
    first_ = false;
  }
  Writer& key(std::string_view name) {
    comma();
    append_quoted(out_, name);
    out_ += ": ";
    first_ = true;
    return *this;
  }
  void text(std::string_view value) {
    comma();
    append_quoted(out_, value);
  }
  void raw(std::string_view value) {
    comma();
    out_ += value;
  }
  void number(const Rational& value) { raw(value.text()); }
  void boolean(bool value) { raw(value ? "true" : "false"); }
  void null() { raw("null"); }
  void element() {
    comma();
    first_ = true;
  }
  /// The next member or element begins a line.
  void line() { new_line_ = true; }
  std::string take() { return std::move(out_) + "\n"; }

 private:
  void comma() {
    if (!first_) out_ += new_line_ ? "," : ", ";
    if (new_line_) out_ += "\n ";
    first_ = false;
    new_line_ = false;
  }
  std::string out_;
  bool new_line_ = false;
  bool first_ = true;
};

void write_date(Writer& writer, std::string_view name, const std::optional<Date>& day) {
  writer.key(name);
  if (day)
    writer.text(day->text());
  else
    writer.null();
}

void write_progress(Writer& writer, const Progress& progress) {
  writer.key("needed");
  if (progress.needed)
    writer.number(*progress.needed);
  else
    writer.null();
  writer.key("counted").number(progress.counted);
  writer.key("short");
  if (progress.needed)
    writer.number(*progress.short_by());
  else
    writer.null();
  writer.key("met").boolean(progress.met);
}

void write_parts(Writer& writer, const std::vector<Progress>& parts) {
  writer.key("parts").open('[');
  for (const Progress& part : parts) {
    writer.element();
    writer.open('{');
    writer.key("part").text(part.name);
    write_progress(writer, part);
    writer.close('}');
  }
  writer.close(']');
}

void write_options(Writer& writer, const std::vector<Progress>& options) {
  writer.key("any_of").open('[');
  for (const Progress& option : options) {
    writer.element();
    writer.open('{');
    writer.key("option").text(option.name);
    writer.key("unit").text(word(option.unit));
    write_progress(writer, option);
    writer.close('}');
  }
  writer.close(']');
}

void write_requirement(Writer& writer, const std::optional<RequirementResult>& requirement) {
  writer.key("requirement");
  if (!requirement) return writer.null();
  writer.open('{');
  writer.key("unit").text(word(requirement->whole.unit));
  write_progress(writer, requirement->whole);
  writer.key("period");
  if (requirement->period) {
    writer.open('[');
    writer.text(requirement->period->from.text());
    writer.text(requirement->period->to.text());
    writer.close(']');
  } else {
    writer.null();
  }
  if (requirement->has_parts) write_parts(writer, requirement->parts);
  if (!requirement->options.empty()) write_options(writer, requirement->options);
  writer.close('}');
}

void write_reasons(Writer& writer, std::string_view name, const std::vector<Reason>& reasons) {
  writer.key(name).open('[');
  for (const Reason& reason : reasons) {
    writer.element();
    writer.open('{');
    writer.key("rule").text(reason.rule->id);
    writer.key("text").text(reason.text);
    writer.key("source").text(reason.rule->source);
    writer.key("trust").text(word(reason.rule->trust));
    writer.close('}');
  }
  writer.close(']');
}

void write_items(Writer& writer, const Decision& decision) {
  writer.key("items").open('[');
  for (const Item& item : decision.items) {
    writer.line();
    writer.element();
    writer.open('{');
    writer.key("activity").text(item.activity->id);
    writer.key("outcome").text(word(item.outcome));
    writer.key("basis").text(item.granted ? "granted" : "potential");
    writer.key("unit").text(word(decision.unit));
    writer.key("amount").number(item.amount);
    write_reasons(writer, "reasons", item.reasons);
    writer.close('}');
  }
  writer.close(']');
}

void write_head(Writer& writer, const Decision& decision) {
  const Pack& pack = *decision.pack;
  writer.key("pack").text(pack.id);
  writer.key("pack_version").text(pack.version);
  writer.key("pack_hash").text(pack.hash);
  writer.key("trust").text(word(pack.trust));
  writer.key("reading");
  if (pack.reading)
    writer.text(*pack.reading);
  else
    writer.null();
  writer.key("purpose");
  if (pack.purpose == Purpose::price)  // a price is no purpose an activity could serve
    writer.null();
  else
    writer.text(word(pack.purpose));
  writer.key("as_of").text(decision.as_of.text());
}

void write_total(Writer& writer, const Decision& decision) {
  writer.key("total").open('{');
  writer.key("unit").text(word(decision.unit));
  writer.key("amount").number(decision.total);
  if (decision.display) writer.key("display").text(*decision.display);
  writer.close('}');
}

void write_settlement(Writer& writer, const Decision& decision) {
  if (decision.carry) {
    writer.key("carry").open('{');
    writer.key("unit").text(word(decision.carry->unit));
    writer.key("in").number(decision.carry->in);
    writer.key("out").number(decision.carry->out);
    writer.close('}');
  }
  if (decision.window) {
    writer.key("window").open('{');
    writer.key("opens").text(decision.window->opens.text());
    writer.key("closes").text(decision.window->closes.text());
    writer.key("open").boolean(decision.window->open);
    writer.close('}');
  }
  if (!decision.salary) return;
  writer.key("salary").open('{');
  writer.key("lane");
  if (decision.salary->lane)
    writer.text(*decision.salary->lane);
  else
    writer.null();
  writer.key("lanes_moved").raw(std::to_string(decision.salary->lanes_moved));
  writer.key("base");
  if (decision.salary->base)
    writer.number(*decision.salary->base);
  else
    writer.null();
  writer.close('}');
}

}  // namespace

std::string decision_json(const Decision& decision) {
  Writer writer;
  writer.open('{');
  write_head(writer, decision);
  writer.line();
  write_total(writer, decision);
  write_requirement(writer, decision.requirement);
  write_items(writer, decision);
  write_settlement(writer, decision);
  write_date(writer, "effective", decision.effective);
  write_reasons(writer, "rules", decision.rules);
  writer.key("next").open('[');
  for (const std::string& advice : decision.next) writer.text(advice);
  writer.close(']');
  writer.close('}');
  return writer.take();
}

}  // namespace laurel::recognition
