// The writes of certificates by rule, each failed at every operation (operation_test.cc).
#include "recognition/certification.h"

#include "faults/operation_world.h"
#include "identity/organization_store.h"
#include "recognition/local_pack.h"
#include "recognition/outside_store.h"

namespace laurel::faults {

using storage::Transaction;

// REQ R3
void OperationWorld::certificate_writes() {
  using namespace recognition;
  const auto now = clock.now();
  const Act act{renata->id.text(), now, random};
  PackKeeper packs(database(), clock, packs_folder());
  const UtcZone zone;
  const auto catalog = shelf->shelf();
  const auto oea =
      database().read([&](storage::Session& s) { return identity::find_organization_by_slug(s, "oea"); });
  const Recognizer certifier{packs.shelf()->find("oea-or-plc-pdu"), "", oea};
  write("set_sponsor_contact",
        [&](Transaction& t) { set_sponsor_contact(t, oea->id, "1 Birch Street. 555-0142.", act); });
  write("adopt_pack", [&](Transaction& t) {
    adopt_pack(t, {oea->id, certifier.pack->id, today(), {}, "Motion 1"}, renata->id.text(), now, random);
  });
  std::optional<OutsideId> community;
  write("keep_outside", [&](Transaction& t) {
    OutsideActivity plc{.kind = Kind::plc, .title = "Lesson study", .issuer = "District"};
    plc.issuer_kind = "district";
    plc.hours = Rational(12);
    plc.started = today().plus_days(-60);
    plc.earned = today().plus_days(-1);
    community = keep_outside(t, renata->id, plc, act);
  });
  write("add_outside_evidence, a roster", [&](Transaction& t) {
    OutsideEvidence roster{.id = Id<OutsideEvidence>::generate(now, random)};
    roster.document = Document::roster;
    roster.name = "Roster.pdf";
    add_outside_evidence(t, renata->id, *community, roster, act);
  });
  write("certify",
        [&](Transaction& t) { must(certify(t, {*catalog, zone}, renata->id, certifier, "", today(), act)); });
  const auto own = [&] {
    return database().read([&](storage::Session& s) { return unit_certificates_of(s, renata->id); });
  };
  ASSERT_GE(own().size(), 2U) << "a PLC and what is not revoked";
  for (const auto& listed : credentials())
    static_cast<void>(take_back_now(award::Purpose::revocation, listed.credential));
  write("withdraw_revoked", [&](Transaction& t) {
    if (withdraw_revoked(t, renata->id, today(), act).empty()) throw std::logic_error("nothing withdrawn");
  });
  const auto kept = own();
  const auto* certificate = find_certificate(kept, oea->id, community->text());
  ASSERT_TRUE(certificate != nullptr && !certificate->withdrawn_on);
  write("withdraw_grant", [&](Transaction& t) {
    if (!withdraw_grant(t, certificate->units.id, "By mistake.", today(), act))
      throw std::logic_error("not withdrawn");
  });
  write("end_adoption", [&](Transaction& t) {
    end_adoption(t, oea->id, certifier.pack->id, today().plus_days(-1), renata->id.text(), now);
  });
}

}  // namespace laurel::faults
