// REQ R1, J7, W5: a committee's work in both databases.
#include "recognition/committee/meeting_store.h"
#include "recognition/committee/register_store.h"
#include "recognition/committee/worth.h"
#include "recognition/recognition_test_world.h"

namespace laurel::recognition::committee {
namespace {

using identity::PersonId;

class CommitteeTest : public RecognitionWorld {
 protected:
  // By its chair, once there is one: nobody whose request it is.
  Act act() {
    const auto by = people.empty() ? renata->id : people[0];
    return {.by = by.text(), .now = clock.now(), .random = random};
  }
  template <class F>
  auto write(F&& work) {
    return database().write(std::forward<F>(work));
  }
  template <class F>
  auto read(F&& work) {
    return database().read(std::forward<F>(work));
  }

  void SetUp() override {
    RecognitionWorld::SetUp();
    if (IsSkipped()) return;
    write([&](storage::Transaction& transaction) {
      const std::string id = bylaws_id(*committee, today().plus_months(-12));
      const auto text = fmt::format(
          "pack: {}\ntitle: \"Bylaws\"\npurpose: license\nversion: 2025-01-01\nas_of: \"2025\"\ntrust: "
          "secondary\n"
          "source: \"Bylaws\"\nextends: oh-lpdc-preapproval-required\ncommittee:\n  quorum: 3\n"
          "  meets: {{week: 2, weekday: monday}}\n  papers_by: {{days_before: 7}}\n"
          "  chair_may_decide: [preapproval]\n  retention_years: 5\n",
          id);
      EXPECT_TRUE(adopt_bylaws(transaction, *committee, *packs->shelf(), text, today().plus_months(-12),
                               "motion", act()));
      for (const char* name : {"ada", "bea", "cal"}) seat(transaction, name, MemberKind::teacher);
      for (const char* name : {"dee", "eli"}) seat(transaction, name, MemberKind::administrator);
    });
    packs->refresh();
    bylaws = read([&](storage::Session& session) {
      return bylaws_of(session, *packs->shelf(), committee->id, today());
    });
    ASSERT_TRUE(bylaws);
  }
  void seat(storage::Transaction& transaction, const std::string& name, MemberKind kind) {
    const auto person = identity::add_person(
        transaction, {name, name + "@example.org", Secret<std::string>(""), "en"}, "h", clock.now(), random);
    people.push_back(person->id);
    members.push_back(appoint(transaction,
                              {committee->id, person->id, kind, false, name == "ada",
                               today().plus_months(-12), today().plus_months(12)},
                              act()));
  }
  Setting setting() { return {*bylaws, zone, today()}; }

  NewRequest preapproval_of(const PersonId& who) {
    return {.committee = committee->id,
            .person = who,
            .micro_credential = "exit-tickets",
            .checked = {"Exit Tickets", 900, today().plus_days(3), today().plus_months(6)},
            .form = {.goals = {{"", "Use evidence"}}},
            .asked_amount = Rational(3, 2),
            .due_on = today().plus_days(3),
            .sent_on = today()};
  }
  RequestId ask() {
    return write([&](storage::Transaction& transaction) {
      return add_request(transaction, preapproval_of(renata->id), act());
    });
  }
  MeetingId meeting_with(const RequestId& request, std::size_t present) {
    return write([&](storage::Transaction& transaction) {
      const auto id = call_meeting(transaction, {committee->id, today(), "", ""}, today(), zone, act());
      EXPECT_TRUE(put_on_agenda(transaction, id, request, act()));
      EXPECT_TRUE(set_presence(transaction, id,
                               {members.begin(), members.begin() + static_cast<long>(present)}, act()));
      return id;
    });
  }
  Result<Motion, Refusal> decide(const MeetingId& meeting, const RequestId& request, Proposal proposal,
                                 std::optional<std::map<MemberId, Vote>> votes = {}) {
    return write([&](storage::Transaction& transaction) {
      return decide_at(transaction, meeting, {request, std::move(proposal), Rational(3, 2), false, votes},
                       setting(), act());
    });
  }
  Request found(const RequestId& id) {
    return *read([&](storage::Session& session) { return find_request(session, id); });
  }
  std::int64_t count(const char* table) {
    return read([&](storage::Session& session) {
      const auto text = fmt::format("SELECT COUNT(*) AS n FROM {}", table);
      return session.query_first({text, text, text})->integer("n");
    });
  }

  std::vector<PersonId> people;
  std::vector<MemberId> members;
  std::optional<InForce> bylaws;
};
INSTANTIATE_TEST_SUITE_P(Both, CommitteeTest, test::both_databases(), test::database_name);

TEST_P(CommitteeTest, BylawsAreAPackInForceFromADay) {
  EXPECT_EQ(bylaws->rules().quorum, 3);
  EXPECT_EQ(bylaws->pack->root, "us-oh");
  const auto later = today().plus_days(10);
  write([&](storage::Transaction& transaction) {
    const auto text = fmt::format(
        "pack: {}\ntitle: \"Bylaws\"\npurpose: license\nversion: 2025-01-01\nas_of: \"2025\"\ntrust: "
        "secondary\n"
        "source: \"Bylaws\"\nextends: us-oh\ncommittee: {{quorum: 5}}\n",
        bylaws_id(*committee, later));
    EXPECT_TRUE(adopt_bylaws(transaction, *committee, *packs->shelf(), text, later, "motion", act()));
  });
  packs->refresh();
  const auto quorum_on = [&](Date day) {
    return read([&](storage::Session& session) {
      return bylaws_of(session, *packs->shelf(), committee->id, day)->rules().quorum;
    });
  };
  EXPECT_EQ(quorum_on(later.plus_days(-1)), 3);
  EXPECT_EQ(quorum_on(later), 5);
}

TEST_P(CommitteeTest, MistakesInBylawsNameTheirLine) {
  const auto failure = [&](const std::string& section) {
    const auto checked =
        packs->check("lpdc-x",
                     "pack: lpdc-x\ntitle: \"B\"\npurpose: license\nversion: 2025-01-01\nas_of: \"2025\"\n"
                     "trust: secondary\nsource: \"B\"\nextends: us-oh\ncommittee:\n" +
                         section);
    return checked ? std::string("(good)") : checked.error().text();
  };
  EXPECT_EQ(failure("  quorum: 3\n"), "(good)");
  EXPECT_NE(failure("  quorum: 0\n").find(":10: \"0\" must be from 1 to 50"), std::string::npos);
  EXPECT_NE(failure("  qorum: 3\n").find(":10: \"qorum\" is not known here"), std::string::npos);
  EXPECT_NE(failure("  meets: {week: 6, weekday: monday}\n").find(":10:"), std::string::npos);
  EXPECT_NE(failure("  chair_may_decide: [everything]\n").find(":10: \"everything\" must be"),
            std::string::npos);
  EXPECT_NE(failure("  no_work_days: [2026-02-30]\n").find("is no day"), std::string::npos);
}

TEST_P(CommitteeTest, NothingIsDecidedWithoutAQuorum) {
  const auto request = ask();
  const auto meeting = meeting_with(request, 2);
  EXPECT_EQ(decide(meeting, request, {}).error(), Refusal::no_quorum);
  EXPECT_EQ(found(request).state, RequestState::waiting);
  EXPECT_EQ(count("committee_motion"), 0);
}

TEST_P(CommitteeTest, NothingIsDecidedByACommitteeThatIsNotComposedAsTheLawAsks) {
  const auto request = ask();
  const auto meeting = meeting_with(request, 5);
  write([&](storage::Transaction& transaction) {
    EXPECT_TRUE(end_term(transaction, committee->id, members[2], today().plus_days(-1), today(), act()));
  });
  EXPECT_EQ(decide(meeting, request, {}).error(), Refusal::no_teacher_majority);
}

TEST_P(CommitteeTest, AnApprovalBeforeTheStartStandsInTheRecord) {
  const auto request = ask();
  const auto meeting = meeting_with(request, 5);
  const auto motion = decide(meeting, request, {});
  ASSERT_TRUE(motion);
  EXPECT_EQ(motion->tally().in_favor, 5);
  EXPECT_EQ(found(request).state, RequestState::approved);
  EXPECT_EQ(count("preapproval"), 1);
  EXPECT_EQ(decide(meeting, request, {}).error(), Refusal::not_waiting);
}

TEST_P(CommitteeTest, NobodyHandlesTheirOwnRequest) {
  const auto own = write([&](storage::Transaction& transaction) {
    return add_request(transaction, preapproval_of(people[1]), act());
  });
  const Act by_herself{.by = people[1].text(), .now = clock.now(), .random = random};
  const auto meeting = meeting_with(own, 5);
  const Move yes{own, {}, Rational(3, 2)};
  const std::set<MemberId> everybody(members.begin(), members.end());
  write([&](storage::Transaction& transaction) {
    EXPECT_EQ(decide_at(transaction, meeting, yes, setting(), by_herself).error(), Refusal::own_item);
    EXPECT_EQ(set_presence(transaction, meeting, everybody, by_herself).error(), Refusal::own_item);
    EXPECT_EQ(take_off_agenda(transaction, meeting, own, by_herself).error(), Refusal::own_item);
    EXPECT_EQ(put_on_agenda(transaction, meeting, own, by_herself).error(), Refusal::own_item);
    EXPECT_EQ(decide_as_chair(transaction, yes, people[0], setting(), by_herself).error(), Refusal::own_item);
    EXPECT_EQ(decide_by_panel(transaction, yes, setting(), by_herself).error(), Refusal::own_item);
  });
  EXPECT_EQ(found(own).state, RequestState::waiting);
  ASSERT_TRUE(decide(meeting, own, {})) << "the others may";
  write([&](storage::Transaction& transaction) {
    EXPECT_TRUE(set_presence(transaction, meeting, everybody, by_herself)) << "nothing of hers waits now";
  });
}

TEST_P(CommitteeTest, AMotionThatIsNotCarriedDecidesNothingAndIsKept) {
  const auto request = ask();
  const auto meeting = meeting_with(request, 3);
  const std::map<MemberId, Vote> votes{
      {members[0], Vote::in_favor}, {members[1], Vote::against}, {members[2], Vote::abstain}};
  const auto motion = decide(meeting, request, {}, votes);
  ASSERT_TRUE(motion);
  EXPECT_FALSE(motion->carried);
  EXPECT_EQ(found(request).state, RequestState::waiting);
  const auto kept = read([&](storage::Session& session) { return motions_at(session, meeting); });
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept.front().votes, votes);
}

TEST_P(CommitteeTest, WhatAMeetingLeavesUndecidedStaysInItsMinutesAndGoesOnTheNextAgenda) {
  const auto request = ask();
  const auto meeting = meeting_with(request, 3);
  const std::map<MemberId, Vote> tie{{members[0], Vote::in_favor}, {members[1], Vote::against}};
  ASSERT_TRUE(decide(meeting, request, {}, tie));
  const auto next = write([&](storage::Transaction& transaction) {
    return call_meeting(transaction, {committee->id, today().plus_days(14), "", ""}, today(), zone, act());
  });
  const auto agenda = [&](const MeetingId& id) {
    return read([&](storage::Session& session) { return agenda_of(session, id).size(); });
  };
  write([&](storage::Transaction& transaction) {
    EXPECT_TRUE(close_meeting(transaction, meeting, "", today(), act()));
  });
  EXPECT_EQ(agenda(meeting), 1u);
  EXPECT_EQ(agenda(next), 1u);
}

TEST_P(CommitteeTest, AGrantNamesItsNumberInTheRegister) {
  auto asked = preapproval_of(renata->id);
  asked.kind = RequestKind::completion;
  asked.activity = "work";
  const auto request =
      write([&](storage::Transaction& transaction) { return add_request(transaction, asked, act()); });
  ASSERT_TRUE(decide(meeting_with(request, 3), request, {Ruling::grant, Rational(3, 2), ""}));
  const auto grants = read([&](storage::Session& session) { return grants_of(session, renata->id); });
  EXPECT_EQ(grants.at(0).granted.decision, "2026-001");
}

TEST_P(CommitteeTest, AReturnedRequestIsChangedAndSentAgainAndOthersMayNot) {
  const auto request = ask();
  ASSERT_TRUE(decide(meeting_with(request, 5), request, {Ruling::back, {}, "Name a goal"}));
  EXPECT_EQ(found(request).state, RequestState::returned);
  auto changed = preapproval_of(renata->id);
  changed.form.goals = {{"", "Another goal"}};
  auto others = changed;
  others.person = people[0];
  write([&](storage::Transaction& transaction) {
    EXPECT_EQ(send_again(transaction, request, others, act()).error(), Refusal::not_yours);
    EXPECT_TRUE(send_again(transaction, request, changed, act()));
    EXPECT_EQ(send_again(transaction, request, changed, act()).error(), Refusal::not_returned);
  });
  EXPECT_EQ(found(request).state, RequestState::waiting);
  EXPECT_EQ(found(request).form.goals.front().text, "Another goal");
}

TEST_P(CommitteeTest, TheSameWorkIsAskedForOnceWhileItIsOpen) {
  const auto first = ask();
  EXPECT_EQ(ask(), first);
  write([&](storage::Transaction& transaction) {
    EXPECT_EQ(withdraw(transaction, first, people[0], today(), act()).error(), Refusal::not_yours);
    EXPECT_TRUE(withdraw(transaction, first, renata->id, today(), act()));
    EXPECT_EQ(withdraw(transaction, first, renata->id, today(), act()).error(), Refusal::not_waiting);
  });
  const auto second = ask();
  EXPECT_NE(second, first);
  EXPECT_EQ(found(second).number, 2);
}

TEST_P(CommitteeTest, ATeamHasOneRequestForEachAndBothApprovals) {
  const auto team = write([&](storage::Transaction& transaction) {
    return declare_team(transaction, "Third grade", renata->id, {people[1]}, act());
  });
  auto mine = preapproval_of(renata->id);
  mine.team = team;
  auto mates = mine;
  mates.person = people[1];
  mates.state = RequestState::invited;
  const auto [own, invited] = write([&](storage::Transaction& transaction) {
    return std::pair(add_request(transaction, mine, act()), add_request(transaction, mates, act()));
  });
  EXPECT_EQ(found(invited).state, RequestState::invited);
  EXPECT_EQ(read([&](storage::Session& session) { return waiting_for(session, committee->id); }).size(), 1u)
      << "an invitation is not the committee's yet";
  EXPECT_EQ(read([&](storage::Session& session) { return requests_of_team(session, team); }).size(), 2u);
  ASSERT_TRUE(decide(meeting_with(own, 5), own, {}));
  EXPECT_EQ(count("preapproval"), 2) << "the educator's own, and the one that names the team";
}

TEST_P(CommitteeTest, TheChairDecidesBetweenMeetingsWhatTheBylawsAllow) {
  const auto request = ask();
  const auto by = [&](const PersonId& who) {
    return write([&](storage::Transaction& transaction) {
      return decide_as_chair(transaction, {request, {}, Rational(3, 2)}, who, setting(), act());
    });
  };
  EXPECT_EQ(by(people[1]).error(), Refusal::not_the_chair);
  ASSERT_TRUE(by(people[0]));
  EXPECT_EQ(found(request).state, RequestState::approved);
  EXPECT_EQ(read([&](storage::Session& session) {
              return chair_motions(session, committee->id, Instant(), clock.now());
            }).size(),
            1u);
}

TEST_P(CommitteeTest, AnObjectionRunsThroughReconsiderationToAPanelOfThree) {
  const auto request = ask();
  ASSERT_TRUE(decide(meeting_with(request, 5), request, {Ruling::deny, {}, "No"}));
  const auto object_to = [&](Stage stage) {
    return write([&](storage::Transaction& transaction) {
      return object(transaction, request, renata->id, stage, "Look again", bylaws->rules(), zone, act());
    });
  };
  EXPECT_EQ(object_to(Stage::third_party).error(), Refusal::reconsider_first);
  ASSERT_TRUE(object_to(Stage::reconsideration));
  ASSERT_TRUE(decide(meeting_with(request, 5), request, {Ruling::deny, {}, "Still no"}));
  ASSERT_TRUE(object_to(Stage::third_party));
  EXPECT_EQ(found(request).due_on, plus_workdays(today(), 30, {}));
  const Move yes{request, {Ruling::approve, {}, ""}, Rational(3, 2)};
  const auto panel = [&](bool by_educator, Seat seat) {
    return write([&](storage::Transaction& transaction) {
      return name_seat(
          transaction, found(request), seat, "Someone", "5-year", by_educator,
          {.by = by_educator ? renata->id.text() : people[0].text(), .now = clock.now(), .random = random});
    });
  };
  const auto find = [&] {
    return write([&](storage::Transaction& transaction) {
      return decide_by_panel(transaction, yes, setting(), act());
    });
  };
  EXPECT_EQ(find().error(), Refusal::panel_incomplete);
  EXPECT_EQ(panel(true, Seat::committee).error(), Refusal::not_your_seat);
  EXPECT_TRUE(panel(true, Seat::educator));
  EXPECT_TRUE(panel(false, Seat::committee));
  EXPECT_TRUE(panel(true, Seat::agreed));
  EXPECT_EQ(find().error(), Refusal::panel_incomplete) << "the committee has not agreed yet";
  write([&](storage::Transaction& transaction) {
    EXPECT_EQ(agree_to_seat(transaction, found(request), true, act()).error(), Refusal::not_your_seat);
    EXPECT_TRUE(agree_to_seat(transaction, found(request), false, act()));
  });
  ASSERT_TRUE(find());
  EXPECT_EQ(found(request).state, RequestState::approved);
}

TEST_P(CommitteeTest, AFileIsDeletedOnlyByHandAndOnlyAfterItsTime) {
  const auto request = ask();
  const auto remove_on = [&](Date day) {
    return write([&](storage::Transaction& transaction) {
      return delete_file(transaction, committee->id, renata->id, day, act());
    });
  };
  EXPECT_EQ(remove_on(today().plus_months(1200)).error(), Refusal::still_kept) << "it is open";
  ASSERT_TRUE(decide(meeting_with(request, 5), request, {Ruling::deny, {}, "No"}));
  const auto last = *found(request).keep_until;
  EXPECT_EQ(last, Date(2032, 6, 30)) << "five years after the license";
  EXPECT_EQ(remove_on(last).error(), Refusal::still_kept);
  EXPECT_TRUE(remove_on(last.plus_days(1)));
  EXPECT_EQ(count("committee_request"), 0);
  EXPECT_EQ(count("committee_vote"), 0);
  EXPECT_EQ(remove_on(last.plus_days(1)).error(), Refusal::not_found);
}

TEST_P(CommitteeTest, TheRegisterIsSearchedByNameAndTitle) {
  ask();
  const auto search = [&](const std::string& words) {
    return read([&](storage::Session& session) {
      return register_of(session, {committee->id, words}, 10, 0).size();
    });
  };
  EXPECT_EQ(search(""), 1u);
  EXPECT_EQ(search("TICKETS"), 1u);
  EXPECT_EQ(search("%"), 0u);
}

TEST_P(CommitteeTest, WhateverOperationFailsNothingIsHalfDone) {
  const auto rows = [&] {
    std::vector<std::int64_t> counts;
    for (const char* table :
         {"committee_request", "committee_meeting", "agenda_item", "meeting_presence", "committee_motion",
          "committee_vote", "committee_objection", "preapproval", "event", "job"})
      counts.push_back(count(table));
    counts.push_back(count("committee_request WHERE state = 'waiting'"));
    return counts;
  };
  const auto until_it_works = [&](const std::function<void()>& work) {
    const auto before = rows();
    for (int nth = 1;; ++nth) {
      ASSERT_LT(nth, 200);
      faults().fail(nth);
      try {
        work();
      } catch (const storage::DatabaseError&) {
      }
      const bool failed = faults().count() >= nth;
      faults().fail(0);
      if (!failed) return;
      EXPECT_EQ(rows(), before) << nth;
    }
  };
  std::optional<RequestId> request;
  std::optional<MeetingId> meeting;
  until_it_works([&] { request = ask(); });
  until_it_works([&] { meeting = meeting_with(*request, 5); });
  until_it_works([&] { EXPECT_TRUE(decide(*meeting, *request, {Ruling::deny, {}, "No"})); });
  until_it_works([&] {
    write([&](storage::Transaction& transaction) {
      EXPECT_TRUE(object(transaction, *request, renata->id, Stage::reconsideration, "Look again",
                         bylaws->rules(), zone, act()));
    });
  });
}

class WorthTest : public CommitteeTest {
 protected:
  Worth worth(AskedWork work) {
    work.title = "Exit Tickets";
    work.asked_on = today();
    return worth_of(record({.state = "OH"}), work, bylaws->pack);
  }
};
INSTANTIATE_TEST_SUITE_P(Both, WorthTest, test::both_databases(), test::database_name);

TEST_P(WorthTest, WorkApprovedBeforeItsStartIsWorthItsHours) {
  approve_plan(today().plus_months(-2));
  const auto found = worth({.micro_credential = "exit-tickets",
                            .minutes = 900,
                            .starts_on = today().plus_days(1),
                            .ends_on = today().plus_days(40)});
  EXPECT_EQ(found.outcome(), Outcome::counted) << found.reasons().front().text;
  EXPECT_EQ(found.most(), Rational(3, 2));
}

TEST_P(WorthTest, WorkThatHasBegunIsRefusedWithTheRulesReason) {
  approve_plan(today().plus_months(-2));
  const auto late = worth({.micro_credential = "exit-tickets",
                           .minutes = 900,
                           .starts_on = today().plus_days(-1),
                           .ends_on = today().plus_days(40)});
  EXPECT_EQ(late.outcome(), Outcome::refused);
  const auto reasons = late.refusals();
  ASSERT_EQ(reasons.size(), 1u) << "only what refuses it";
  EXPECT_NE(reasons.front().text.find("after the start"), std::string::npos);
}

}  // namespace
}  // namespace laurel::recognition::committee
