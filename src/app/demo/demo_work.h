// What the cast did, done through the rooms on days gone by.
#pragma once
#include "earning/work_store.h"
#include "identity/person.h"
#include "web/page/site.h"

namespace laurel::app {

/// As many pieces as there are.
constexpr int all_pieces = 1000;

/// The day, or the Friday before a weekend.
Date school_day(Date day);
/// A small file of the kind, kept: a page with `title`, a sheet, a tone.
earning::KeptFile keep_demo_file(storage::BlobStore& blobs, catalog::FileKind kind, int number,
                                 const std::string& title = "");
/// The kind the cast hands in for the piece: what can be drawn here, before links.
catalog::FileKind demo_kind(const catalog::Piece& piece);

/// All throw std::runtime_error when a room refuses: then the demonstration and the rules no longer fit.
earning::JourneyId start_work(web::Site& site, const identity::Person& person,
                              const std::string& micro_credential, Date day);
/// Started, guidelines read, the first `pieces` done, some time logged.
earning::JourneyId begin_work(web::Site& site, const identity::Person& person,
                              const std::string& micro_credential, Date day, int pieces);
/// The same with work that was started and paid for.
void go_on_with_work(web::Site& site, const earning::JourneyId& journey, Date day, int pieces);
/// Everything there.
earning::JourneyId complete_work(web::Site& site, const identity::Person& person,
                                 const std::string& micro_credential, Date day);
earning::SubmissionId submit_work(web::Site& site, const earning::JourneyId& journey, Date day);
/// One review: all met, or one criterion not yet, with feedback.
void review_work(web::Site& site, const identity::Person& reviewer, const earning::SubmissionId& submission,
                 Date day, bool met);

}  // namespace laurel::app
